"""Which files are installed, and that they fit together."""

import json
import os
import re
import shlex
import shutil
import subprocess

import pytest
from conftest import ROOT, files, make, run

(VERSION,) = re.findall(r'^version = "(.*)"', (ROOT / "Cargo.toml").read_text(), re.M)[:1]
EXPECTED = {
    "bin/wgpu-info",
    "bin/wgpu-trace",
    "include/webgpu/webgpu.h",
    "include/webgpu/webgpu.hpp",
    "include/webgpu/webgpu_cpp.h",
    "include/webgpu/wgpu.h",
    "lib/libwgpu_native.a",
    "lib/libwgpu_native.so",
    f"lib/libwgpu_native.so.{VERSION}",
    "lib/cmake/wgpu_native/wgpu_native-config.cmake",
    "lib/cmake/wgpu_native/wgpu_native-config-version.cmake",
    "lib/pkgconfig/webgpu.pc",
    "lib/pkgconfig/wgpu-native.pc",
    "share/doc/webgpu-c/LICENSE-APACHE",
    "share/doc/webgpu-c/LICENSE-MIT",
    "share/doc/webgpu-c/LICENSES-THIRD-PARTY",
    "share/man/man1/wgpu-info.1",
    "share/man/man1/wgpu-trace.1",
}


def test_everything_is_there(prefix):
    assert not EXPECTED - files(prefix)
    headers = {f"include/webgpu/{path.name}" for path in (ROOT / "include/webgpu").iterdir()}
    assert {name for name in files(prefix) if name.startswith("include/")} == headers


def test_the_name_that_programs_record_leads_to_the_version(prefix):
    library = prefix / "lib/libwgpu_native.so"
    assert library.is_symlink() and library.resolve().name == f"libwgpu_native.so.{VERSION}"
    dynamic = run("readelf", "-d", "-W", library)
    assert re.findall(r"\(SONAME\).*\[(.*)\]", dynamic) == ["libwgpu_native.so"]


def test_no_file_leads_to_the_tree_it_was_built_in(prefix):
    texts = [prefix / name for name in files(prefix) if name.startswith(("lib/cmake/", "lib/pkgconfig/"))]
    assert len(texts) == 4
    for path in texts:
        assert str(ROOT) not in path.read_text(), path
        assert not re.findall(r"@\w+@", path.read_text()), path


def test_the_static_library_shows_the_functions_of_the_headers_alone(prefix):
    def names(library, *options):
        lines = run("nm", *options, "--defined-only", library).splitlines()
        return {line.split()[-1] for line in lines if re.search(r" [A-Z] ", line)}

    shown = names(prefix / "lib/libwgpu_native.a", "--extern-only")
    assert shown == names(prefix / "lib/libwgpu_native.so", "-D")
    assert len(shown) > 200
    sections = run("readelf", "-S", "-W", prefix / "lib/libwgpu_native.a")
    assert not re.findall(r" \.debug_\w+| \.llvmbc", sections)


def test_the_static_library_stays_small(prefix):
    """What is tested is a debug build, of 65 MB where cargo makes 132; a release has 23 MB."""
    static = (prefix / "lib/libwgpu_native.a").stat().st_size
    shared = (prefix / "lib/libwgpu_native.so").stat().st_size
    assert static < 74_000_000
    assert static < 1.5 * shared


def test_staging_puts_the_same_files_below_destdir(prefix, tmp_path):
    make("install", f"PREFIX={prefix}", f"DESTDIR={tmp_path}")
    staged = tmp_path / prefix.relative_to("/")
    assert files(staged) == files(prefix)
    assert {tmp_path / name for name in files(tmp_path)} == {staged / name for name in files(prefix)}
    for name in files(prefix):
        assert (staged / name).read_bytes() == (prefix / name).read_bytes(), name


def test_who_installs_needs_no_cargo_once_all_is_built(prefix, tmp_path):
    system = "/usr/sbin:/usr/bin:/sbin:/bin"
    run(*shlex.split(os.environ["WEBGPU_C_MAKE"]), "install", f"PREFIX={tmp_path}", env={"PATH": system})
    assert files(tmp_path) == files(prefix)


def test_uninstall_leaves_what_others_have_put_there(tmp_path):
    make("install", f"PREFIX={tmp_path}", f"LIBDIR={tmp_path}/lib64")
    assert (tmp_path / "lib64/libwgpu_native.so").exists() and not (tmp_path / "lib").exists()
    theirs = tmp_path / "include/webgpu/theirs.h"
    theirs.write_text("")
    make("uninstall", f"PREFIX={tmp_path}", f"LIBDIR={tmp_path}/lib64")
    assert files(tmp_path) == {"include/webgpu/theirs.h"}


def test_a_prefix_that_would_not_survive_the_templates_is_refused(tmp_path):
    with pytest.raises(AssertionError, match="only letters, digits"):
        make("install", f"PREFIX={tmp_path}/a|b")
    assert not files(tmp_path)


def test_every_package_that_is_linked_in_is_named_with_its_licence(prefix):
    text = (prefix / "share/doc/webgpu-c/LICENSES-THIRD-PARTY").read_text()
    named = dict(re.findall(r"^    (\S+) \d\S*: (\S.*)$", text, re.M))
    assert {"wgpu-core", "wgpu-hal", "naga", "ash", "clap"} <= named.keys()
    assert not {"cbindgen", "syn", "clap_mangen"} & named.keys()
    asked = ["cargo", "metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform",
             "x86_64-unknown-linux-gnu"]
    metadata = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    known = {package["name"]: package["license"] for package in json.loads(metadata)["packages"]}
    for name, licence in named.items():
        assert licence.startswith(known[name]), name


@pytest.mark.parametrize("name, word", [("wgpu-trace", "wgpu-trace-replay(1)"), ("wgpu-info", "WGPULimits")])
def test_manual_pages_read_well(prefix, name, word):
    if not has_man():
        pytest.skip("man is not installed")
    page = run("man", "-l", "-Tutf8", prefix / f"share/man/man1/{name}.1", env={"MAN_KEEP_FORMATTING": ""})
    assert word in re.sub(".\b", "", page)


def test_the_manual_page_of_wgpu_info_is_that_of_the_docs():
    page = run("python3", ROOT / "scripts/man.py", ROOT / "docs/wgpu-info.md")
    assert page == (ROOT / "wgpu-info/wgpu-info.1").read_text(), "make man"


def test_wgpu_info_finds_the_library_beside_it(prefix, tmp_path):
    moved = tmp_path / "moved"
    shutil.copytree(prefix, moved, symlinks=True)
    for place in (prefix, moved):
        assert run(place / "bin/wgpu-info", "--version").strip() == f"wgpu-info {VERSION}.0"
    adapters = json.loads(run(moved / "bin/wgpu-info", "--json", env={"XDG_RUNTIME_DIR": tmp_path}))["adapters"]
    assert {"features", "limits", "formats"} <= adapters[0].keys()


def test_wgpu_info_finds_the_library_wherever_that_is_put(tmp_path):
    make("install", f"PREFIX={tmp_path}", f"LIBDIR={tmp_path}/lib/x86_64-linux-gnu")
    assert run(tmp_path / "bin/wgpu-info", "--version").strip() == f"wgpu-info {VERSION}.0"
    staged = tmp_path / "staged"
    make("install", "PREFIX=/usr", f"DESTDIR={staged}")
    assert "RUNPATH" not in run("readelf", "-d", staged / "usr/bin/wgpu-info")


def has_man():
    return subprocess.run(["sh", "-c", "command -v man"], capture_output=True).returncode == 0
