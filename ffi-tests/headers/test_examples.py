"""The examples in the headers' text compile without a warning, in C and in C++."""

import subprocess

import pytest
from examples import examples, program
from header_facts import COMPILERS, INCLUDE, STANDARDS, SUFFIXES

EXAMPLES = dict(examples())


def test_there_are_examples():
    headers = [where.split(":")[0] for where in EXAMPLES]
    assert headers.count("webgpu.h") >= 15
    assert headers.count("wgpu.h") >= 5


@pytest.mark.parametrize("language", COMPILERS)
@pytest.mark.parametrize("where", EXAMPLES)
def test_an_example_compiles(where, language, tmp_path):
    source = tmp_path / f"example{SUFFIXES[language]}"
    source.write_text(program(EXAMPLES[where]))
    # A part of a program may leave what it makes to the parts that follow.
    warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wno-unused-variable"]
    standard = "-std=" + STANDARDS[language]
    command = [COMPILERS[language], standard, *warnings, "-I", INCLUDE, "-fsyntax-only", source]
    compiled = subprocess.run(command, capture_output=True, text=True)
    assert compiled.returncode == 0, f"{where}: {compiled.stderr}"
