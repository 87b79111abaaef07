"""The program of examples/languages computes and draws the same in each language, and the pages about them,
docs/languages.md and docs/getting-started.md, show what it does."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "languages"
PAGE = ROOT / "docs" / "languages.md"
START = ROOT / "docs" / "getting-started.md"
sys.path.insert(0, str(EXAMPLES))
from picture import fnv1a, read_png
from run import LANGUAGES, NUMBERS, Failed, Run

# What scripts/setup.sh installs, so that these are never skipped.
ALWAYS = {"C", "C++", "Python ctypes", "Python cffi", "wgpu-py", "Node", "LuaJIT", "Rust"}


@pytest.fixture(scope="session")
def run():
    return Run(os.environ["WEBGPU_C_LIBRARY"], os.environ["WEBGPU_C_LANGUAGES"])


@pytest.fixture(scope="session")
def in_c(run):
    return run.squares(next(language for language in LANGUAGES if language.name == "C"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_a_language_computes_and_draws_what_c_does(language, run, in_c):
    missing = run.missing(language)
    if missing and language.name not in ALWAYS:
        pytest.skip(missing)
    assert missing is None
    assert run.squares(language) == in_c


def test_the_picture_is_a_triangle_of_many_colors(run, in_c):
    pixels = read_png(run.picture(LANGUAGES[0]))
    texels = [pixels[i:i + 4] for i in range(0, len(pixels), 4)]
    inside = [texel for texel in texels if texel != b"\0\0\0\xff"]
    # Half of 0.8 by 0.75 of the picture.
    assert abs(len(inside) - 0.3 * 240 * 240) < 240
    assert len(set(inside)) > 1000


def test_a_program_that_draws_something_else_is_told_of(run, tmp_path):
    language = next(language for language in LANGUAGES if language.name == "Python ctypes")
    program = tmp_path / "squares.py"
    program.write_text((EXAMPLES / "python-ctypes" / "squares.py").read_text().replace("fnv1a(picture)", "0"))
    changed = language.__class__("changed", f"python3 {program} {{picture}}", check="true")
    with pytest.raises(Failed, match=f"{NUMBERS} 00000000.*the picture's hash is"):
        run.squares(changed)
    failing = language.__class__("failing", "echo why >&2; exit 3", check="true")
    with pytest.raises(Failed, match="exits with 3\nwhy"):
        run.squares(failing)


def test_a_language_that_is_not_here_says_why(run):
    nowhere = LANGUAGES[0].__class__("nowhere", "true", check="false", packages="nothing")
    assert run.missing(nowhere) == "not here: apt-get install nothing"


def test_pictures_of_other_filters_are_read(tmp_path):
    noise = os.urandom(33 * 9 * 4)
    for name, image in {"rgba": Image.frombytes("RGBA", (33, 9), noise),
                        "smooth": Image.linear_gradient("L").convert("RGBA")}.items():
        image.save(tmp_path / f"{name}.png", optimize=True)
        assert read_png(tmp_path / f"{name}.png") == image.tobytes()
    assert fnv1a(b"a") == 0xE40C292C


def code_blocks(page, language=r"(?!sh|console|text)\w+"):
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(), re.M | re.S)


@pytest.mark.parametrize("page", [PAGE, START], ids=lambda page: page.stem)
def test_what_a_page_shows_is_in_a_program_that_runs(page):
    built = {"__pycache__", "target", "node_modules"}
    files = [path for path in EXAMPLES.rglob("*") if not built & set(path.relative_to(EXAMPLES).parts)]
    sources = [path.read_text(errors="replace") for path in files if path.is_file() and path.suffix != ".lock"]
    blocks = code_blocks(page)
    assert len(blocks) >= 5
    for block in blocks:
        assert any(block in source for source in sources), block


@pytest.fixture
def checkout(run, tmp_path):
    """This repository as far as the commands of the page need it, with the library where they look for it."""
    copy = tmp_path / "repository"
    shutil.copytree(EXAMPLES, copy / "examples" / "languages", ignore=shutil.ignore_patterns("target", "node_modules"))
    (copy / "target").mkdir()
    (copy / "target" / "release").symlink_to(run.paths["folder"])
    (copy / "include").symlink_to(ROOT / "include")
    # What the page has the reader do by hand: an environment for Python, and one for Zig.
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "zig").write_text(f'#!/bin/sh\nexec "{run.work}/zig/bin/python" -m ziglang "$@"\n')
    (tools / "python").write_text(f'#!/bin/sh\nexec "{run.paths["python"]}" "$@"\n')
    for tool in tools.iterdir():
        tool.chmod(0o755)
    environment = {
        **run.environment, "PATH": f"{tools}:{run.environment['PATH']}", "CARGO_TARGET_DIR": f"{run.work}/rust",
        "ZIG_LOCAL_CACHE_DIR": f"{run.work}/zig/cache", "ZIG_GLOBAL_CACHE_DIR": f"{run.work}/zig/cache",
    }
    del environment["WGPU_LIB_PATH"]
    return copy / "examples" / "languages", environment


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_the_commands_to_start_with_do_what_the_page_says(language, run, in_c, checkout):
    section = re.search(rf"^## {re.escape(language.name)}\n(.*?)(?=^## |\Z)", START.read_text(), re.M | re.S)[1]
    assert f"\n```sh\napt-get install {language.packages}\n```\n" in section
    missing = run.missing(language)
    if missing:
        pytest.skip(missing)
    commands = re.findall(r"^```sh\n(.*?)^```", section, re.M | re.S)[1]
    folder, environment = checkout
    done = subprocess.run(["sh", "-e", "-c", commands], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == in_c
    assert f"{fnv1a(read_png(folder / 'picture.png')):08x}" in in_c


def test_the_page_has_each_language():
    rows = re.findall(r"^\| \[(.*?)\]\(\.\./examples/languages/([\w/.-]+)\)", PAGE.read_text(), re.M)
    assert [name for name, _ in rows] == [language.name for language in LANGUAGES]
    for _, path in rows:
        assert (EXAMPLES / path).is_file(), path


def defaults():
    """Each member with the default that its _INIT macro gives it, as text."""
    header = (ROOT / "include" / "webgpu" / "webgpu.h").read_text()
    numbers = dict(re.findall(r"^ +(WGPU\w+_\w+) = (0x\w+)", header, re.M))
    numbers.update(re.findall(r"^static const \w+ (WGPU\w+) = (0x\w+);", header, re.M))
    inits = re.findall(r"_wgpu_MAKE_INIT_STRUCT\((\w+), \{ \\\n(.*?)\n\}\)", header, re.S)
    for struct, body in inits:
        for member, value in re.findall(r"/\*\.(\w+)=\*/(.*?) _wgpu_COMMA", body):
            yield struct, member, numbers.get(value, value)


def test_the_page_has_each_member_whose_default_is_not_zero():
    zero = re.compile(r"NULL|0|0x0+|0\.f?|0\.0f?|WGPU_FALSE|_wgpu_(ENUM|STRUCT)_ZERO_INIT.*|WGPU_\w+_INIT")
    others = {(struct, member) for struct, member, value in defaults() if not zero.fullmatch(value)}
    others = {f"{struct}::{member}" for struct, member in others
              if member != "sType" and not struct.endswith("Limits")}
    told = set(re.findall(r"`(WGPU\w+::\w+)`", PAGE.read_text().split("## What zero means")[1].split("## ")[0]))
    assert len(others) > 20
    assert told == others
