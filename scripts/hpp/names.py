"""How C++ says what C says: names, types, values, texts."""

import re

# What this header has by hand, in begin.hpp, or as C has it.
BY_HAND = {"WGPUBool": "Bool", "WGPUOptionalBool": "OptionalBool", "WGPUStringView": "StringView",
           "WGPUChainedStruct": "ChainedStruct", "WGPUSubmissionIndex": "SubmissionIndex", "WGPUProc": "Proc",
           "WGPUVulkanReleasedCallback": "WGPUVulkanReleasedCallback"}
WIDTH = 116


def constant(name):
    """WGPU_WHOLE_MAP_SIZE → kWholeMapSize"""
    return "k" + "".join(word.capitalize() for word in name.removeprefix("WGPU_").split("_"))


def enumerator(name):
    """WGPUTextureDimension_2D → e2D"""
    name = name.partition("_")[2]
    return f"e{name}" if name[0].isdigit() else name


def upper(name):
    return name[:1].upper() + name[1:]


class Names:
    def __init__(self, headers):
        self.headers = headers
        self.kinds = headers.kinds
        # Enums of wgpu.h whose values are more of an enum of webgpu.h.
        self.extended = {}
        for enum in headers.enums + headers.flags:
            holder = enum.name.replace("Native", "")
            for name in (holder, holder + "Name"):
                if name != enum.name and name in self.kinds:
                    self.extended[enum.name] = name
        self.owners = {f.name: self.owner(f) for f in headers.functions}

    def owner(self, function):
        """The object that a function is a method of: that of its first parameter, if its name begins with it."""
        if function.parts:
            name = function.parts[0].type
            if self.kinds.get(name) == "objects" and function.short.startswith(name[4:]):
                return name
        return None

    def kind(self, type_):
        return self.kinds.get(self.extended.get(type_, type_)) or ("flags" if type_ == "WGPUFlags" else None)

    @staticmethod
    def base(type_):
        return re.match(r"\w+", type_).group()

    def type(self, type_):
        """`WGPUFoo const *` → `Foo const *`; an array in place becomes one that can be assigned."""
        if array := re.fullmatch(r"(\w+) ?\[(\d+)\]", type_):
            return f"std::array<{array[1]}, {array[2]}>"
        base = self.base(type_)
        if self.is_plain(base):
            return type_
        return type_.replace(base, BY_HAND.get(base) or base.removeprefix("WGPU"), 1)

    def is_plain(self, name):
        """Whether it is a callback that comes without a struct: C++ keeps it as C has it."""
        return self.kinds.get(name) == "callbacks" and f"{name}Info" not in self.kinds

    def value(self, text, type_):
        """A default, as C's INIT macros say it."""
        text = re.sub(r"^\(\w+\)", "", text)
        if text == "NULL" or text.endswith("_INIT") and text.startswith("WGPU_") or "_ZERO_INIT(" in text:
            return "nullptr" if text == "NULL" and type_.endswith("*") else "{}"
        if text in ("WGPU_TRUE", "WGPU_FALSE"):
            return text[5:].lower()
        if re.fullmatch(r"WGPU_\w+", text):
            return constant(text)
        if re.fullmatch(r"WGPU\w+_\w+", text):
            return f"{self.type(type_)}::{enumerator(text)}"
        return {"UINT32_MAX": "0xFFFFFFFF"}.get(text, text)

    def zero(self, type_):
        """What is 0, named if it has a name."""
        for enum in self.headers.enums:
            if enum.name == type_:
                return next((f"{enum.short}::{enumerator(v.name)}" for v in enum.parts if v.value == 0), "{}")
        return {"WGPUBool": "false"}.get(type_, "nullptr" if type_.endswith("*") else "0")

    def text(self, doc):
        """The first sentence of a text, in C++'s names."""
        doc = re.split(r"\n\s*\n|^\s*-|^@(?!ref)", doc, flags=re.M)[0]
        doc = " ".join(doc.split())
        doc = re.split(r"(?<=[.:])(?<!e\.g\.)(?<!i\.e\.) (?=[A-Z@`'\"0-9])", doc)[0]
        doc = re.sub(r"@ref ", "", doc)
        doc = re.sub(r"\bwgpu[A-Z]\w+\b(\(\))?", lambda m: self.function(m.group().removesuffix("()")), doc)
        doc = re.sub(r"\bWGPU_[A-Z0-9_]+\b", lambda m: constant(m.group()), doc)
        doc = re.sub(r"\bWGPU([A-Z]\w*?)_(\w+)\b", lambda m: f"{self.short(m[1])}::{enumerator(m.group())}", doc)
        doc = re.sub(r"\bWGPU([A-Z]\w*)\b", lambda m: self.short(m[1]), doc)
        doc = re.sub(r"\b(\w+) or \1\b", r"\1", doc)
        doc = doc.replace("NULL", "null").replace("INIT values", "defaults")
        return re.sub(r":$", ".", doc)

    def short(self, name):
        return self.extended.get(f"WGPU{name}", f"WGPU{name}").removeprefix("WGPU")

    def function(self, name):
        """wgpuDeviceCreateBuffer → Device::CreateBuffer()"""
        owner = self.owners.get(name)
        short = name.removeprefix("wgpu")
        return f"{owner[4:]}::{short.removeprefix(owner[4:])}()" if owner else f"{short}()"

    def comment(self, doc, indent=""):
        """A text as lines of `///`."""
        return wrapped(self.text(doc), indent)


def wrapped(text, indent=""):
    lines, line = [], f"{indent}///"
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = f"{indent}///"
        line += f" {word}"
    return [*lines, line] if text else []
