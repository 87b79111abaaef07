"""Each code block of each page is compiled or run, or is a part of a program that other tests run.

A block's language says what becomes of it:

    c           a program, a test of the kit, or a piece of a program: compiled, the first and the last run
    python      a program: run
    sh          its commands and what they name exist; where they need nothing but us and a compiler, they are run
    console     output behind commands, which exist
    cmake       a part of a project, which is built
    text        what nobody runs: messages, synopses, drawings
    others      a part of a program of examples/languages, or of examples/c

On the pages of js:

    js          a program for Node, with what javascript/given.js gives: run, and its types are checked
    python      a program inside Pyodide: run
    sh          as elsewhere; what only calls scripts is run
"""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from blocks import ROOT, Block, blocks, blocks_of, indented, pages
from conftest import LIBRARY
from examples import program
from header_facts import COMPILERS, INCLUDE, STANDARDS, SUFFIXES
from package import WGPU, filled_in, is_of_package
from programs import compile_c
from shell import calls_scripts, commands, is_runnable, lines, wrong_with_code

BLOCKS = blocks()
SOURCES = ("examples/languages", "examples/c", "ffi-tests/install")
OTHERS = {"cpp", "java", "js", "lisp", "lua", "ocaml", "perl", "php", "ruby", "rust", "scheme", "wgsl", "zig"}
OF_PACKAGE = {"js": "program for Node", "python": "program in Pyodide", "sh": "scripts for Node"}
# Python's timers would keep Node running.
ENDS = "process.exit(0);\n"
# Pages of which the tests of languages run all commands, where what they need is there.
RUN_BY_LANGUAGES = "docs/getting-started.md"


def is_excerpt(block):
    """Whether a block is a part of a program that other tests run."""
    built = {"target", "node_modules", "__pycache__"}
    paths = [path for folder in SOURCES for path in (ROOT / folder).rglob("*") if path.is_file()]
    ours = [path for path in paths if not built & set(path.relative_to(ROOT).parts) and path.suffix != ".lock"]
    return any(block.code in path.read_text(errors="replace") for path in ours)


def kind(block):
    """What is to be done with a block; None if there is no way to check it."""
    if block.language == "c":
        if '#include "kit.h"' in block.code or '#include "cases.h"' in block.code:
            return "test in C"
        if is_excerpt(block):
            return "excerpt"
        return "program in C" if "int main(" in block.code else "piece in C"
    if is_of_package(block.page) and block.language in OF_PACKAGE:
        if block.language != "sh" or calls_scripts(block.code):
            return OF_PACKAGE[block.language]
    if block.language == "sh":
        return "run" if is_runnable(block.code) and block.page != RUN_BY_LANGUAGES else "commands"
    if block.language == "python":
        return "excerpt" if is_excerpt(block) else "program in Python"
    if block.language in OTHERS:
        return "excerpt" if is_excerpt(block) else None
    return block.language if block.language in ("console", "cmake", "text") else None


def of_kind(*kinds):
    return pytest.mark.parametrize("block", [block for block in BLOCKS if kind(block) in kinds], ids=str)


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_each_block_is_checked_in_some_way():
    counted = Counter(kind(block) for block in BLOCKS)
    print("\n" + "\n".join(f"{count:4} {name}" for name, count in counted.most_common()))
    unknown = [str(block) for block in BLOCKS if kind(block) is None]
    assert not unknown, f"neither of a language that is checked here, nor a part of a program: {unknown}"
    least = {
        "commands": 45, "run": 10, "excerpt": 20, "piece in C": 9, "program in C": 1, "test in C": 2,
        "program in Python": 1, "cmake": 2, "console": 1, "program for Node": 5, "program in Pyodide": 1, "scripts for Node": 1,
    }
    assert all(counted[name] >= count for name, count in least.items()), counted
    assert counted["text"] <= 5, "text is for what nobody runs"


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_no_code_is_only_indented(page):
    assert indented(page.read_text()) == []


@of_kind("test in C")
def test_a_test_of_the_kit_compiles(block, tmp_path):
    source = tmp_path / "test.c"
    source.write_text(block.code)
    run("cc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", f"-I{INCLUDE}", f"-I{ROOT}/ffi-tests/c/kit",
        "-fsyntax-only", source)


@of_kind("piece in C")
@pytest.mark.parametrize("language", COMPILERS)
def test_a_piece_of_a_program_compiles(block, language, tmp_path):
    source = tmp_path / f"piece{SUFFIXES[language]}"
    source.write_text(program(block.code))
    run(COMPILERS[language], f"-std={STANDARDS[language]}", "-Wall", "-Wextra", "-Werror", "-Wno-unused-variable",
        f"-I{INCLUDE}", "-fsyntax-only", source)


@of_kind("piece in C", "program in C")
def test_what_compiles_runs(block, tmp_path):
    source = tmp_path / "program.c"
    source.write_text(program(block.code) if kind(block) == "piece in C" else block.code)
    made = compile_c(tmp_path / "program", "-Wno-unused-variable", "-pthread", source)
    run(made, cwd=tmp_path)


@of_kind("program in Python")
def test_a_program_in_python_runs(block, workshop):
    run(sys.executable, "-c", block.code, env=workshop[1])


@of_kind("program for Node")
def test_a_program_for_node_runs(block, package):
    folder, environment = package
    (folder / "program.js").write_text(filled_in(block.code) + ENDS * ("loadPy" in block.code))
    run("node", "--import", "./given.js", "program.js", cwd=folder, env=environment)


def test_types_of_the_programs_for_node_are_right(package):
    folder, environment = package
    for number, block in enumerate(block for block in BLOCKS if kind(block) == "program for Node"):
        (folder / f"block{number}.js").write_text(f"// {block}\n{block.code}export {{}};\n")
    run("node", ROOT / "js/node_modules/typescript/bin/tsc", cwd=folder, env=environment)
    (folder / "block0.js").write_text("device.createBufer({ size: 4, usage: 0 });\n")
    with pytest.raises(AssertionError, match="createBufer"):
        run("node", ROOT / "js/node_modules/typescript/bin/tsc", cwd=folder, env=environment)


@of_kind("program in Pyodide")
def test_a_program_in_pyodide_runs(block, package):
    folder, environment = package
    (folder / "program.py").write_text(block.code)
    run("node", "python.js", "program.py", WGPU, cwd=folder, env=environment)


@of_kind("scripts for Node")
def test_scripts_for_node_run(block, package, tmp_path):
    for file in (ROOT / block.page).parent.iterdir():
        (tmp_path / file.name).symlink_to(file)
    run("bash", "-e", "-o", "pipefail", "-c", filled_in(block.code), cwd=tmp_path, env=package[1])


@of_kind("commands", "run", "console", "scripts for Node")
def test_commands_exist(block):
    code = block.code
    if block.language == "console":
        code = "".join(line.removeprefix("$ ") + "\n" for line in code.splitlines() if line.startswith("$ "))
        assert code
    assert wrong_with_code(code, str(Path(block.page).parent)) is None


# What commands name and the same page, or the first one, shows.
def files_of(page):
    shown = {block.language: block.code for block in reversed(BLOCKS) if kind(block).startswith("program in ")}
    return {"hello.c": shown["c"], "program.c": shown["c"], "squares.py": shown["python"]}


@of_kind("run")
def test_commands_run(block, workshop):
    folder, environment = workshop
    for name, text in files_of(block.page).items():
        (folder / name).write_text(text)
    run("bash", "-e", "-o", "pipefail", "-c", block.code, cwd=folder, env=environment)


@of_kind("cmake")
def test_a_project_is_built(block, workshop, installed, tmp_path):
    folder, _ = workshop
    project = "cmake_minimum_required(VERSION 3.19)\nproject(page LANGUAGES C)\n"
    for name in ("program", "portable"):
        (tmp_path / f"{name}.c").write_text(files_of(block.page)["program.c"])
        project += f"add_executable({name} {name}.c)\n" if name in block.code else ""
    (tmp_path / "CMakeLists.txt").write_text(project + block.code)
    (tmp_path / "webgpu-c").symlink_to(ROOT)
    # Cargo has built it before, with these options.
    options = [f"-DCMAKE_PREFIX_PATH={installed}", "-DCMAKE_BUILD_TYPE=Debug",
               "-DWEBGPU_C_CARGO_OPTIONS=--offline;--workspace;--all-targets",
               f"-DWEBGPU_C_TARGET_DIR={LIBRARY.parent.parent}"]
    run("cmake", "-S", tmp_path, "-B", tmp_path / "build", *options)
    run("cmake", "--build", tmp_path / "build")
    assert run(tmp_path / "build/program").strip()


def test_what_is_wrong_in_a_page_is_found():
    assert wrong_with_code("make nonsense\n") == "make has no target nonsense"
    assert wrong_with_code("make demo NONSENSE=1\n") == "no rule asks for NONSENSE"
    assert wrong_with_code("cargo pakage\n") == "cargo pakage is not known"
    assert wrong_with_code("python -m webgpu_c nonsense\n") == "webgpu_c does not know nonsense"
    assert wrong_with_code("nonsense --help | tar x\n") == "nonsense is not known"
    assert wrong_with_code("npm run nonsense\n") == "npm run does not know nonsense"
    assert wrong_with_code("npm nonsense\n") == "npm nonsense is not known"
    assert wrong_with_code("cd nonsense\n") == "there is no folder nonsense"
    assert wrong_with_code("node nonsense.js --all\n", "js/samples") == "there is no nonsense.js"
    assert wrong_with_code("node run.js --all\n", "js/samples") is None
    assert wrong_with_code("cc examples/nonsense.c\n") == "there is no examples/nonsense.c"
    assert "syntax error" in wrong_with_code("for x in; done\n")
    assert indented("Like this:\n\n    make demo\n") == ["    make demo"]
    assert kind(Block("page", 1, "", "make demo\n")) is None
    assert kind(Block("page", 1, "ruby", "nowhere\n")) is None
    (block,) = blocks_of("page", "A\n\n```c\nint x;\n```\n")
    assert (block.line, block.language, block.code) == (4, "c", "int x;\n")
    (line,) = lines("A=1 cc a.c \\\n  $(pkg-config --libs x) | tar x >b\n")
    assert commands(line) == [["A=1", "cc", "a.c", "INNER"], ["tar", "x"], ["pkg-config", "--libs", "x"]]
    with pytest.raises(AssertionError, match="nonsense"):
        run("cc", "-fsyntax-only", "-Werror", "-xc", "-", input="int x = nonsense;")
