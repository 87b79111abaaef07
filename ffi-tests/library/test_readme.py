"""The programs in the README do what it says."""

import re

import pytest
from programs import LIBRARY, ROOT, compile_c, compile_c_statically, run, run_python


def program(language, file):
    (code,) = re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    file.write_text(code)
    return file


def test_c(tmp_path):
    hello = compile_c(tmp_path / "hello", program("c", tmp_path / "hello.c"))
    assert run([hello]).strip() != ""


def test_c_linked_statically(tmp_path):
    if not LIBRARY.with_suffix(".a").exists():
        pytest.skip(f"there is no static library beside {LIBRARY}")
    hello = compile_c_statically(tmp_path / "hello", program("c", tmp_path / "hello.c"))
    assert "wgpu_native" not in run(["ldd", hello])
    assert run([hello]).strip() != ""


def test_python(tmp_path):
    printed = run_python(program("python", tmp_path / "squares.py"))
    assert printed.strip() == str([n * n for n in range(10)])
