"""Writes names.h from the headers: the names of all features, limits and formats, which C cannot ask for.

    python wgpu-info/names.py > wgpu-info/names.h
"""

import re
from pathlib import Path

INCLUDE = Path(__file__).resolve().parents[1] / "include" / "webgpu"
WEBGPU = (INCLUDE / "webgpu.h").read_text()
WGPU = (INCLUDE / "wgpu.h").read_text()


def values(header, enum):
    """The values of an enum by name, each number once: a second name for it is for older programs."""
    named = re.findall(rf"^ +{enum}_(\w+) = (0x\w+)", header, re.M)
    once = {}
    for name, number in named:
        if name not in ("Force32", "Undefined"):
            once.setdefault(int(number, 16), name)
    return once


def members(header, struct):
    body = re.search(rf"typedef struct {struct} {{\n(.*?)\n}} {struct}", header, re.S)[1]
    return re.findall(r"^    uint(32|64)_t (\w+);", body, re.M)


def array(declaration, lines):
    return f"static const {declaration}[] = {{\n" + "".join(f"    {line},\n" for line in lines) + "};\n"


def text():
    parts = [
        "/* Written by names.py from the headers. */\n#ifndef NAMES_H\n#define NAMES_H\n",
        "#include <stddef.h>\n#include <stdint.h>\n#include <webgpu/wgpu.h>\n",
        "typedef struct Name {\n    uint32_t value;\n    const char *name;\n} Name;\n",
        "typedef struct Limit {\n    const char *name;\n    size_t offset;\n    size_t size;\n} Limit;\n",
    ]
    for variable, standard, native in (("FEATURES", "WGPUFeatureName", "WGPUNativeFeature"),
                                       ("FORMATS", "WGPUTextureFormat", "WGPUNativeTextureFormat")):
        both = {**values(WEBGPU, standard), **values(WGPU, native)}
        parts.append(array(f"Name {variable}", [f'{{0x{value:08X}, "{name}"}}' for value, name in both.items()]))
    for variable, header, struct in (("LIMITS", WEBGPU, "WGPULimits"), ("NATIVE_LIMITS", WGPU, "WGPUNativeLimits")):
        parts.append(array(f"Limit {variable}", [
            f'{{"{name}", offsetof({struct}, {name}), {int(bits) // 8}}}' for bits, name in members(header, struct)]))
    return "\n".join([*parts, "#endif\n"])


if __name__ == "__main__":
    print(text(), end="")
