"""The code blocks of all pages."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("docs", "examples", "ffi-tests", "js", "packaging", "wgpu-info", "wgpu-trace")
NOT_OURS = {"target", "node_modules"}
BLOCK = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.M)


@dataclass(frozen=True)
class Block:
    page: str
    line: int
    language: str
    code: str

    def __str__(self):
        return f"{self.page}:{self.line}"


def pages():
    found = [*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))]
    return sorted(page for page in found if not NOT_OURS & set(page.relative_to(ROOT).parts))


def blocks_of(name, text):
    return [Block(name, text[: match.start()].count("\n") + 2, match[1], match[2]) for match in BLOCK.finditer(text)]


def blocks():
    return [block for page in pages() for block in blocks_of(str(page.relative_to(ROOT)), page.read_text())]


def indented(text):
    """The first lines of code that is only indented, and so does not say in which language it is."""
    lines = BLOCK.sub("", text).split("\n")
    return [line for before, line in zip(["", *lines], lines) if not before and line.startswith("    ")]
