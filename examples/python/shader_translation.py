"""A shader in another language.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python shader_translation.py msl [shader.wgsl [entry point]]

Needs a library that was built with the feature `translate`. The languages are spirv, which is written to standard
output in binary, wgsl, msl, hlsl, glsl and gles.
"""

import ctypes
import os
import sys
from ctypes import POINTER, byref, c_char, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path

import wgpu
from wgpu.backends.wgpu_native._ffi import ffi

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])
LANGUAGES = ["", "spirv", "wgsl", "msl", "hlsl", "glsl", "gles"]
SHADER = """
@group(0) @binding(1) var<storage, read_write> numbers: array<u32>;
@compute @workgroup_size(1) fn multiply(@builtin(global_invocation_id) id: vec3u) { numbers[id.x] *= 3u; }
"""


class Text(ctypes.Structure):
    _fields_ = [("data", POINTER(c_char)), ("length", c_size_t)]


class Descriptor(ctypes.Structure):
    _fields_ = [("next", c_void_p), ("language", c_uint32), ("versionMajor", c_uint32), ("versionMinor", c_uint32),
                ("stage", c_uint64), ("entryPoint", Text), ("constantCount", c_size_t), ("constants", c_void_p),
                ("adjustCoordinateSpace", c_uint32)]


class Translation(ctypes.Structure):
    _fields_ = [("next", c_void_p), ("code", Text), ("wordCount", c_size_t), ("words", POINTER(c_uint32)),
                ("entryPoint", Text)]


library.wgpuShaderModuleTranslate.argtypes = [c_void_p, POINTER(Descriptor), POINTER(Translation)]
library.wgpuShaderTranslationFreeMembers.argtypes = [Translation]


def text(string):
    """Null for none."""
    length = c_size_t(-1).value if string is None else len(string.encode())
    return Text(ctypes.cast(ctypes.c_char_p(string and string.encode()), POINTER(c_char)), length)


def main(language, file=None, entry_point=None):
    device = wgpu.gpu.request_adapter_sync().request_device_sync()
    module = device.create_shader_module(code=Path(file).read_text() if file else SHADER)
    wish = Descriptor(language=LANGUAGES.index(language), entryPoint=text(entry_point))
    translation = Translation()
    handle = c_void_p(int(ffi.cast("uintptr_t", module._internal)))
    if library.wgpuShaderModuleTranslate(handle, byref(wish), byref(translation)) != 1:  # WGPUStatus_Success
        sys.exit("it could not be translated: the log says why")
    words = translation.words[: translation.wordCount]
    sys.stdout.buffer.write(bytes((c_uint32 * len(words))(*words)) or translation.code.data[: translation.code.length])
    library.wgpuShaderTranslationFreeMembers(translation)


main(*sys.argv[1:])
