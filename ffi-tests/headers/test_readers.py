"""Generators of bindings read the headers line by line, or hand cffi what is left without the
preprocessor: what they look for stands where they look, and nothing else does."""

import re
from pathlib import Path

import cffi
import pytest
from header_facts import INCLUDE
from wgpu._coreutils import get_header_filename

TEXTS = {name: (INCLUDE / "webgpu" / name).read_text() for name in ("webgpu.h", "wgpu.h")}
PROTOTYPE = re.compile(r"^WGPU_EXPORT ([\w *]+) ?\b(wgpu\w+)\((.*)\) WGPU_FUNCTION_ATTRIBUTE;$", re.MULTILINE)
CALLBACK = re.compile(r"^typedef void \(\*(WGPU\w+Callback)\)\((.*)\) WGPU_FUNCTION_ATTRIBUTE;$", re.MULTILINE)
# What WebGPU-Cpp's generator takes for a prototype.
LOOSE = re.compile(r"[\w *]+ (wgpu\w+)\(.*\)\s*(?:WGPU_FUNCTION_ATTRIBUTE)?;")


def found(pattern, text, name):
    """{name: the whole line}, with the one spelling that the official header has two of."""
    return {match[name]: match[0].replace("void *", "void*") for match in pattern.finditer(text)}


@pytest.mark.parametrize("header", TEXTS)
def test_only_prototypes_look_like_prototypes(header):
    text = TEXTS[header]
    prototypes = found(PROTOTYPE, text, 2)
    assert len(prototypes) > 25
    assert sorted(LOOSE.findall(text)) == sorted(prototypes)
    assert sorted(prototypes) == sorted(set(re.findall(r"^(?:WGPU_EXPORT )?.*\b(wgpu\w+)\(.*ATTRIBUTE;$", text, re.M)))


@pytest.mark.parametrize(("pattern", "name", "least"), [(PROTOTYPE, 2, 190), (CALLBACK, 1, 10)])
def test_each_line_is_that_of_the_official_header(pattern, name, least):
    official = found(pattern, Path(get_header_filename("webgpu.h")).read_text(), name)
    ours = found(pattern, TEXTS["webgpu.h"], name)
    assert len(official) >= least
    assert {name: ours.get(name) for name in official} == official


def test_cffi_reads_what_is_left_without_the_preprocessor():
    lines = []
    for text in TEXTS.values():
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).replace("\\\n", "")
        text = re.sub(r"#ifdef __cplusplus.*?#endif", "", text, flags=re.DOTALL)
        lines += [line for line in text.splitlines() if not line.startswith("#")]
    text = re.sub(r"\bWGPU_(EXPORT|NULLABLE|\w+_ATTRIBUTE)\b", "", "\n".join(lines))
    ffi = cffi.FFI()
    ffi.cdef(text)
    assert ffi.sizeof("WGPULimits") > 100
    assert ffi.typeof("WGPUProcDeviceCreateBuffer").result is ffi.typeof("WGPUBuffer")
