"""A folder in which the commands of the pages find what they take to be there.

WEBGPU_C_MAKE is the command that makes targets of the Makefile, with the build that is tested.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import package as node_package
from blocks import ROOT

sys.path += [str(ROOT / "ffi-tests" / folder) for folder in ("headers", "library")]
from programs import LIBRARY, compile_c  # noqa: E402


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    prefix = tmp_path_factory.mktemp("installed")
    command = [*shlex.split(os.environ["WEBGPU_C_MAKE"]), "install", f"PREFIX={prefix}"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return prefix


@pytest.fixture(scope="session")
def triangle(tmp_path_factory):
    sources = [ROOT / "examples/c/triangle/main.c", ROOT / "examples/c/common/gpu.c"]
    return compile_c(tmp_path_factory.mktemp("triangle") / "triangle", *sources, libraries=["-lpng"])


@pytest.fixture(scope="module")
def workshop(tmp_path_factory, installed, triangle):
    """The folder and the environment; files that one command leaves are there for the next."""
    folder = tmp_path_factory.mktemp("workshop")
    (folder / "target").mkdir()
    for name, place in {
        "include": ROOT / "include", "wgpu-info": ROOT / "wgpu-info", "target/release": LIBRARY.parent,
        "triangle": triangle, "webgpu-c": ROOT,
    }.items():
        (folder / name).symlink_to(place)
    environment = {
        **os.environ, "PATH": f"{Path(sys.executable).parent}:{installed}/bin:{os.environ['PATH']}",
        "PKG_CONFIG_PATH": f"{installed}/lib/pkgconfig", "LD_LIBRARY_PATH": f"{installed}/lib",
        "WGPU_LIB_PATH": str(LIBRARY),
    }
    return folder, environment


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A folder where the package for Node is installed, and the environment."""
    folder = tmp_path_factory.mktemp("package")
    node_package.build()
    node_package.install(folder)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return folder, {**os.environ, "PATH": path, "WGPU_LIB_PATH": str(LIBRARY)}
