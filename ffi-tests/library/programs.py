"""Building and running programs against the library under test."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = Path(os.environ["WEBGPU_C_LIBRARY"]).resolve()
INCLUDE = os.environ["WEBGPU_C_INCLUDE"]


def run(command, **variables):
    """What a command prints; a failure shows what it printed as an error, too."""
    environment = {**os.environ, "WGPU_LIB_PATH": str(LIBRARY), **variables}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def compile_c(program, *sources, libraries=()):
    folder = LIBRARY.parent
    warnings = ["-std=c11", "-Wall", "-Wextra", "-Werror"]
    link = [f"-L{folder}", f"-Wl,-rpath,{folder}", "-lwgpu_native", *libraries]
    run(["cc", *warnings, *map(str, sources), f"-I{INCLUDE}", *link, "-o", str(program)])
    return str(program)


def compile_cpp(program, *sources, libraries=()):
    folder = LIBRARY.parent
    warnings = ["-std=c++17", "-Wall", "-Wextra", "-Werror"]
    link = [f"-L{folder}", f"-Wl,-rpath,{folder}", "-lwgpu_native", *libraries]
    run(["c++", *warnings, *map(str, sources), f"-I{INCLUDE}", *link, "-o", str(program)])
    return str(program)


def compile_c_statically(program, *sources):
    archive = LIBRARY.with_suffix(".a")
    run(["cc", "-std=c11", *map(str, sources), f"-I{INCLUDE}", str(archive), "-lm", "-o", str(program)])
    return str(program)


def run_python(*arguments):
    return run([sys.executable, *map(str, arguments)])
