"""The examples in the headers' text run, and cause no error that they do not mean."""

import subprocess
import sys

import pytest
from programs import ROOT, compile_c

sys.path.insert(0, str(ROOT / "ffi-tests" / "headers"))
from examples import examples, program

EXAMPLES = dict(examples())


@pytest.mark.parametrize("where", EXAMPLES)
def test_an_example_runs(where, tmp_path):
    source = tmp_path / "example.c"
    source.write_text(program(EXAMPLES[where]))
    example = compile_c(tmp_path / "example", "-Wno-unused-variable", source)
    ran = subprocess.run([example], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, f"{where}: {ran.stdout}{ran.stderr}"
