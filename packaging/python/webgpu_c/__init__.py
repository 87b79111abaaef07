"""The shared library libwgpu_native, which implements WebGPU for C."""

import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_FILES = {"darwin": "libwgpu_native.dylib", "win32": "wgpu_native.dll"}


def path():
    """Where the library is."""
    return os.path.join(_HERE, _FILES.get(sys.platform, "libwgpu_native.so"))


def include():
    """Where the folder webgpu with the headers is."""
    return os.path.join(_HERE, "include")


def version():
    """The library's version."""
    from importlib.metadata import version

    return version("webgpu-c")
