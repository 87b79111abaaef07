"""The shared library as the linker sees it: its symbols, its name, and what it needs.

WEBGPU_C_LIBRARY names the library file; WEBGPU_C_INCLUDE the directory that holds webgpu/*.h.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = Path(os.environ["WEBGPU_C_LIBRARY"]).resolve()
INCLUDE = Path(os.environ.get("WEBGPU_C_INCLUDE", ROOT / "include"))

# What every Linux system with glibc has.
SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2",
                    "ld-linux-aarch64.so.1"}


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def declared_functions(header):
    source = (INCLUDE / "webgpu" / header).read_text(encoding="utf-8")
    source = re.sub(r"/\*.*?\*/|//[^\n]*", " ", source, flags=re.S)
    functions = set(re.findall(r"\b(wgpu[A-Z]\w*)\s*\(", source))
    assert functions, f"{header} declares nothing"
    return functions


@pytest.fixture(scope="module")
def exported():
    lines = output_of("nm", "-D", "--defined-only", str(LIBRARY)).splitlines()
    return {line.split()[-1].split("@")[0] for line in lines}


@pytest.fixture(scope="module")
def dynamic_section():
    return output_of("readelf", "-d", "-W", str(LIBRARY))


@pytest.mark.parametrize("header", ["webgpu.h", "wgpu.h"])
def test_every_declared_function_is_exported(exported, header):
    missing = declared_functions(header) - exported
    assert not missing, f"declared in {header}, but not in the library: {sorted(missing)}"


def test_nothing_else_is_exported(exported):
    extra = exported - declared_functions("webgpu.h") - declared_functions("wgpu.h")
    assert not extra, f"in the library, but in no header: {sorted(extra)}"


def test_soname(dynamic_section):
    assert re.findall(r"\(SONAME\).*\[(.*)\]", dynamic_section) == ["libwgpu_native.so"]


def test_needs_only_the_system(dynamic_section):
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic_section))
    assert needed <= SYSTEM_LIBRARIES, f"needs {sorted(needed - SYSTEM_LIBRARIES)}"


def test_no_search_path_is_built_in(dynamic_section):
    assert not re.findall(r"\((?:RPATH|RUNPATH)\).*", dynamic_section)
