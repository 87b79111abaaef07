#!/usr/bin/env python3
"""Writes include/webgpu/webgpu.hpp: webgpu.h and wgpu.h for C++. And webgpu_cpp.h, which includes it.

    scripts/hpp/write.py [FOLDER]

What does not follow from the headers is in the .hpp files beside this one.
"""

import sys
from pathlib import Path

from classes import Classes
from headers import Headers
from names import WIDTH, Names
from structs import Structs, constants, enums, printing

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include/webgpu"


def part(name):
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def header():
    headers = Headers(INCLUDE)
    names = Names(headers)
    structs = Structs(headers, names)
    classes = Classes(headers, names, structs)
    for name in ("begin.hpp", "callbacks.hpp", "handle.hpp"):
        yield from part(name)
    yield ""
    yield from constants(headers, names)
    yield from enums(headers, names)
    yield from printing(headers, names)
    yield from part("middle.hpp")
    for struct in structs.written():
        yield f"struct {struct.short};"
    for handle in headers.objects:
        yield f"class {handle.short};"
    yield ""
    yield from classes.lines()
    yield from structs.lines()
    yield from part("device.hpp")
    yield from structs.layout()
    yield ""
    yield "namespace detail {"
    yield ""
    yield from classes.callbacks()
    yield "} // namespace detail"
    yield ""
    yield from structs.definitions()
    yield from classes.setters()
    yield from classes.definitions()
    yield from part("end.hpp")
    yield "#if defined(WGPU_HPP_STD_FUTURE)"
    yield "/// What takes a callback, with std::futures. They are fulfilled on threads of the library, or within any"
    yield "/// call. One that is refused at once has a broken promise."
    yield "namespace futures {"
    yield ""
    yield from classes.futures()
    yield "} // namespace futures"
    yield "#endif"
    yield ""
    yield from part("printing.hpp")


def folded(line):
    """A line of code in lines that are short enough, broken after commas."""
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    while len(line) > WIDTH and not line.lstrip().startswith("//"):
        cut = max(line.rfind(mark, len(indent) + 1, WIDTH) + len(mark) for mark in (", ", "{ ", ") const "))
        if cut <= len(indent) + 1:
            break
        yield line[:cut].rstrip()
        line = indent + line[cut:]
    yield line


def write(file, lines):
    text = "\n".join(lines) + "\n"
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else INCLUDE
    write(folder / "webgpu.hpp", (part for line in header() for part in folded(line)))
    write(folder / "webgpu_cpp.h", part("webgpu_cpp.h"))
