"""The library may be closed and opened again, as plugins are."""

import subprocess
from pathlib import Path

import pytest
from programs import INCLUDE, LIBRARY, run


@pytest.fixture(scope="module")
def reload(tmp_path_factory):
    program = str(tmp_path_factory.mktemp("reload") / "reload")
    source = str(Path(__file__).parent / "reload.c")
    run(["cc", "-std=c11", "-Wall", "-Wextra", "-Werror", source, f"-I{INCLUDE}", "-o", program, "-ldl", "-lpthread"])
    return program


@pytest.mark.parametrize("backend", ["vulkan", "gl", "noop"])
def test_it_is_closed_and_opened_again(reload, backend):
    ran = subprocess.run([reload, LIBRARY, backend], capture_output=True, text=True)
    if ran.returncode == 77:
        pytest.skip(ran.stdout.strip())
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == "gone 0 times\n"
