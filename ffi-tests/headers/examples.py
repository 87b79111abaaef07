"""The examples in the headers' text, each as a program of its own."""

import re
from pathlib import Path

from header_facts import INCLUDE

PRELUDE = Path(__file__).with_name("examples.h")
CODE = re.compile(r"^ \* @code\{\.c\}\n(.*?)^ \* @endcode$", re.MULTILINE | re.DOTALL)
# What stands outside of functions: callbacks, and headers.
OUTSIDE = re.compile(r"^(?:static .*?^}\n|#include .*?\n)", re.MULTILINE | re.DOTALL)


def examples():
    """(where, code) of every example."""
    for header in ("webgpu.h", "wgpu.h"):
        text = (INCLUDE / "webgpu" / header).read_text()
        for match in CODE.finditer(text):
            line = text[: match.start()].count("\n") + 2
            code = "".join(line[3:] or "\n" for line in match[1].splitlines(keepends=True))
            yield f"{header}:{line}", code


def program(code):
    """The example as a program. It runs as a part of `main`, with the prelude's objects about it."""
    outside = "\n".join(OUTSIDE.findall(code))
    statements = OUTSIDE.sub("", code)
    return f'#include "{PRELUDE}"\n\n{outside}\nstatic void example(void) {{\n{statements}}}\n'
