"""Installations of the library under test, each made once.

WEBGPU_C_MAKE is the command that makes targets of the Makefile, with the build that is tested.
"""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SQUARES = "1 4 9 16 25 36 49 64"


def run(*command, cwd=None, env=None):
    """What a command prints; a failure shows what it printed as an error, too."""
    command = [str(word) for word in command]
    # None of them inherits what leads to our tree.
    ours = ("WGPU_", "WEBGPU_", "MAKE", "CARGO_TARGET")
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    environment = {**inherited, **{k: str(v) for k, v in (env or {}).items()}}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def make(*arguments):
    return run(*shlex.split(os.environ["WEBGPU_C_MAKE"]), *arguments)


def files(folder):
    """All that is no folder below a folder, by its path from there."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}


@pytest.fixture(scope="session")
def prefix(tmp_path_factory):
    """A prefix with the library installed in it."""
    folder = tmp_path_factory.mktemp("installed")
    make("install", f"PREFIX={folder}")
    return folder


@pytest.fixture(scope="session")
def dist(tmp_path_factory):
    """A folder for what is given away: the zip, the Debian packages, the wheel."""
    return tmp_path_factory.mktemp("dist")
