"""The ABI as the headers describe it: for cffi, and for those who walk through it.

Structs, enums and flags are read by ../c/contract/structs/structs.py, which does so for the C tests.
"""

import re
import sys
from collections import namedtuple
from pathlib import Path

import cffi

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "c/contract/structs"))
from structs import Headers  # noqa: E402

Parameter = namedtuple("Parameter", "type pointer const name nullable")
Function = namedtuple("Function", "name result parameters")


def _source(include):
    files = [Path(include, "webgpu", name) for name in ("webgpu.h", "wgpu.h")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _declarations(text):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S).replace("\\\n", " ")
    text = re.sub(r"^\s*#[^\n]*$", "", text, flags=re.M)
    return re.sub(r'extern\s+"C"\s*\{|^\}\s*$', "", text, flags=re.M)


class Abi:
    def __init__(self, include):
        text = _source(include)
        self.headers = Headers(text)
        declarations = _declarations(text)
        self.functions = {f.name: f for f in self._functions(declarations)}
        plain = re.sub(r"\bstatic\s+const\s+[^;]*;", "", declarations)
        plain = re.sub(r"\bWGPU_(NULLABLE|EXPORT|\w+_ATTRIBUTE)\b", "", plain)
        self.ffi = cffi.FFI()
        self.ffi.cdef(plain)

    @staticmethod
    def _functions(declarations):
        pattern = r"([\w\s*]+?)\b(wgpu[A-Z]\w*)\s*\(([^()]*)\)\s*(?:WGPU_FUNCTION_ATTRIBUTE\s*)?;"
        for result, name, parameters in re.findall(pattern, declarations):
            result = " ".join(re.sub(r"WGPU_(EXPORT|NULLABLE)", "", result).split())
            parts = [] if parameters.strip() in ("", "void") else parameters.split(",")
            yield Function(name, result, [Abi._parameter(part) for part in parts])

    @staticmethod
    def _parameter(text):
        words = text.replace("*", " * ").split()
        nullable, const = "WGPU_NULLABLE" in words, "const" in words
        words = [w for w in words if w not in ("WGPU_NULLABLE", "const", "struct")]
        return Parameter(words[0], "*" in words, const, words[-1], nullable)

    def kind(self, type_):
        return "NUMBER" if type_ == "WGPUSubmissionIndex" else self.headers.kind(type_, False)

    def counts(self, struct):
        return self.headers.counts(struct)

    @staticmethod
    def counts_of_parameters(function):
        """Pointer parameter → the parameter that says how many there are, or how many bytes."""
        found, names = {}, [p.name for p in function.parameters]
        for parameter in function.parameters:
            stem = parameter.name.rstrip("s")
            if stem.endswith("ie"):
                stem = stem[:-2] + "y"
            for name in (f"{stem}Count", f"{parameter.name}Count", f"{parameter.name}Size", "size", "sizeBytes"):
                if parameter.pointer and name in names and (parameter.type == "void" or not name.startswith("size")):
                    found[parameter.name] = name
                    break
        return found
