#!/usr/bin/env python3
"""Prints a page of docs/ as a page for man: man.py docs/wgpu-info.md

The page's sections are those of a manual page. Its first level is the name, tables become lists, and links
their words.
"""

import re
import sys
from pathlib import Path


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", text)


def words(text):
    """A line of prose, with what stands out in bold."""
    text = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", text)
    text = re.sub(r"(?<!\w)(?:\*\*|`)(.+?)(?:\*\*|`)", r"\\fB\1\\fR", text)
    parts = re.split(r"(\\f[BR])", text)
    return "".join(part if part in ("\\fB", "\\fR") else escaped(part) for part in parts)


def rows(lines):
    """The cells of a table, without its head."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def page(text):
    name, *paragraphs = re.split(r"\n\n+", text.strip())
    yield f'.TH {name.removeprefix("# ")} 1 "" webgpu\\-c'
    for paragraph in paragraphs:
        lines = paragraph.splitlines()
        if lines[0].startswith("## "):
            yield f".SH {escaped(lines[0][3:]).upper()}"
        elif lines[0].startswith("```"):
            yield from [".PP", ".nf", ".RS", *map(escaped, lines[1:-1]), ".RE", ".fi"]
        elif lines[0].startswith("|"):
            for term, *meaning in rows(lines):
                yield from [".TP", words(term), *map(words, meaning)]
        else:
            yield from [".PP", *map(words, lines)]


if __name__ == "__main__":
    print("\n".join(page(Path(sys.argv[1]).read_text())))
