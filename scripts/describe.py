#!/usr/bin/env python3
"""Writes include/webgpu/wgpu.json: the extensions of wgpu.h, in the schema of webgpu.json.

    scripts/describe.py [FILE]

webgpu.json is what webgpu.h is generated from, and what generators of language bindings read. The
header's declarations and texts come from the Rust sources, and this comes from the header.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from clang.cindex import CursorKind, Index, TypeKind

ROOT = Path(__file__).resolve().parents[1]
HEADER = ROOT / "include/webgpu/wgpu.h"
# The numbers of extensions are in this block; entries of others say that they are in webgpu's.
BLOCK = 3
DOC = """Extensions of webgpu.h, as in wgpu.h.

Names have no prefix of their own, and numbers are those of the block unless an entry's namespace is
webgpu. The schema has no words for some of it: the struct native_display_handle_data is a union, the
budgets in instance_extras point to single bytes, a device_UUID or driver_UUID is sixteen
bytes, matrices and transforms of an external_texture_descriptor are twelve, nine and six numbers, arrays
that do not follow their count, or whose count is no size_t, are a pointer and a number,
function_type.log_callback and function_type.vulkan_released_callback are plain function pointers, and the
underscores within names such as WGPUDxcMaxShaderModel_V6_0 are lost to who joins their words.
"""
PRIMITIVES = {
    "void": "c_void", "WGPUBool": "bool", "uint16_t": "uint16", "uint32_t": "uint32", "uint64_t": "uint64",
    "size_t": "usize", "int": "int32", "int32_t": "int32", "uint8_t[16]": "c_void", "float": "float32", "float[12]": "float32", "double": "float64", "uint8_t": "c_void",
    "WGPUSubmissionIndex": "typedef.submission_index", "WGPULogCallback": "function_type.log_callback",
    "WGPULogCallback2": "function_type.log_callback2", "WGPULogCallbackInfo": "callback.log",
    "WGPUVulkanReleasedCallback": "function_type.vulkan_released_callback",
}

# The callback of a function that returns a future.
ASYNCHRONOUS = r"WGPU((?!Log|VulkanReleased)\w+)Callback"


def snake(name):
    """vendorID → vendor_ID, NativeLimits → native_limits: words that are all capitals stay so."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).split("_")
    return "_".join(word if len(word) > 1 and word.isupper() else word[:1].lower() + word[1:] for word in words)


def text(comment):
    """A comment as plain lines."""
    lines = re.sub(r"^/\*\*<?|\*/$", "", comment or "").split("\n")
    return "\n".join(re.sub(r"^\s*\* ?", "", line).rstrip() for line in lines).strip()


def sections(comment):
    """The text before its @param and @return, the text of each parameter, and that of the result."""
    parts = re.split(r"^@(param|returns?)\b *", text(comment), flags=re.M)
    parameters, result = {}, ""
    for kind, part in zip(parts[1::2], parts[2::2]):
        part = re.sub(r"\n\s*\n", "\n", part.strip())
        if kind == "param":
            name, _, words = part.partition(" ")
            parameters[name] = words.strip()
        else:
            result = part
    return parts[0].strip(), parameters, result


class Description:
    def __init__(self):
        builtin = subprocess.check_output(["cc", "-print-file-name=include"], text=True).strip()
        arguments = ["-std=c11", "-isystem", builtin, '-DWGPU_NULLABLE=__attribute__((annotate("nullable")))']
        unit = Index.create().parse(str(HEADER), arguments)
        errors = [str(diagnostic) for diagnostic in unit.diagnostics if diagnostic.severity >= diagnostic.Error]
        assert not errors, errors
        self.flags, self.kinds, own = {}, {}, []
        for cursor in unit.cursor.get_children():
            self.learn(cursor)
            if cursor.location.file and Path(cursor.location.file.name) == HEADER:
                own.append(cursor)
        self.extends = extends()
        self.parts = {key: [] for key in ("constants", "typedefs", "enums", "bitflags", "structs", "callbacks",
                                          "functions")}
        self.objects = {}
        for cursor in own:
            self.add(cursor)

    def learn(self, cursor):
        """What a name stands for, in either header."""
        name = cursor.spelling
        if cursor.kind == CursorKind.ENUM_DECL:
            self.kinds[name] = "enum"
        elif cursor.kind == CursorKind.STRUCT_DECL and cursor.is_definition():
            self.kinds[name] = "struct"
        elif cursor.kind == CursorKind.TYPEDEF_DECL:
            if cursor.underlying_typedef_type.spelling == "WGPUFlags":
                self.kinds[name] = "bitflag"
            elif re.fullmatch(r"struct WGPU\w+Impl \*", cursor.underlying_typedef_type.spelling):
                self.kinds[name] = "object"

    def named(self, spelling):
        if spelling in PRIMITIVES:
            return PRIMITIVES[spelling]
        return f"{self.kinds[spelling]}.{snake(spelling[4:])}"

    def type(self, type_, cursor=None, out=False):
        """How the schema says a type."""
        # Of an array in place, one element is told.
        spelling = re.sub(r"\bstruct |\[\d+\]$", "", type_.spelling)
        if spelling == "WGPUStringView":
            return {"type": "out_string" if out else "string_with_default_empty"}
        said = {}
        if type_.kind == TypeKind.POINTER and spelling not in self.kinds and spelling not in PRIMITIVES:
            said["pointer"] = "immutable" if type_.get_pointee().is_const_qualified() else "mutable"
            spelling = re.sub(r"\bstruct |\bconst\b", "", type_.get_pointee().spelling).strip()
        if cursor is not None and any(c.kind == CursorKind.ANNOTATE_ATTR for c in cursor.get_children()):
            said["optional"] = True
        return {"type": self.named(spelling), **said}

    def members(self, named, docs, out=False):
        """Members and parameters. A size_t …Count before a pointer to … makes an array of both."""
        members = []
        for cursor in named:
            member = {"name": snake(cursor.spelling), "doc": docs(cursor), **self.type(cursor.type, cursor, out)}
            singular = re.sub(r"s$", "", re.sub(r"ies$", "y", member["name"]))
            before = members[-1] if members else None
            if before and before["name"] == f"{singular}_count" and before["type"] == "usize" and "pointer" in member:
                members.pop()
                member["type"] = f"array<{member['type']}>"
            members.append(member)
        return members

    def add(self, cursor):
        name, kind = cursor.spelling, cursor.kind
        if kind == CursorKind.ENUM_DECL:
            entries = [self.entry(c) for c in cursor.get_children() if not c.spelling.endswith("_Force32")]
            enum = self.part("enums", cursor, entries=entries)
            holder = next(cursor.get_children()).spelling.partition("_")[0]
            if holder != name:  # more values of an enum in webgpu.h, as their names say
                enum.update(name=snake(holder[4:]), extended=True)
        elif kind == CursorKind.TYPEDEF_DECL and self.kinds.get(name) == "bitflag":
            self.flags[name] = self.part("bitflags", cursor, entries=[])
        elif kind == CursorKind.TYPEDEF_DECL and name == "WGPUSubmissionIndex":
            self.part("typedefs", cursor, type="uint64")
        elif kind == CursorKind.TYPEDEF_DECL and name == "WGPULogCallback2":
            parameters = [c for c in cursor.get_children() if c.kind == CursorKind.PARM_DECL][:-2]
            docs = sections(cursor.raw_comment)[1]
            arguments = self.members(parameters, lambda c: docs.get(c.spelling) or "As the header says.", out=True)
            self.parts["callbacks"].append(
                {"name": "log", "doc": sections(cursor.raw_comment)[0], "style": "immediate", "args": arguments})
        elif kind == CursorKind.TYPEDEF_DECL and (asynchronous := re.fullmatch(ASYNCHRONOUS, name)):
            parameters = [c for c in cursor.get_children() if c.kind == CursorKind.PARM_DECL][:-2]
            doc, docs, _ = sections(cursor.raw_comment)
            arguments = self.members(parameters, lambda c: docs[c.spelling], out=True)
            self.parts["callbacks"].append({"name": snake(asynchronous[1]), "doc": doc, "style": "callback_mode",
                                            "args": arguments})
        elif kind == CursorKind.VAR_DECL:
            value = int(re.search(r"0x[0-9A-F]+", " ".join(t.spelling for t in cursor.get_tokens())).group(), 16)
            flags = self.flags[cursor.type.get_declaration().spelling]
            entry = {"name": snake(name.split("_")[1]), "doc": text(cursor.raw_comment), "value": value}
            flags["entries"].append(entry)
        elif kind == CursorKind.STRUCT_DECL and cursor.is_definition() and not name.endswith("CallbackInfo"):
            self.struct(cursor)
        elif kind == CursorKind.FUNCTION_DECL:
            self.function(cursor)

    def part(self, part, cursor, **more):
        said = {"name": snake(cursor.spelling[4:]), "doc": text(cursor.raw_comment), **more}
        self.parts[part].append(said)
        return said

    @staticmethod
    def entry(cursor):
        value = cursor.enum_value
        entry = {"name": snake(cursor.spelling.partition("_")[2]), "doc": text(cursor.raw_comment)}
        if value >> 16 != BLOCK:
            assert value >> 16 == 0, cursor.spelling
            entry["namespace"] = "webgpu"
        return {**entry, "value": value & 0xFFFF}

    def struct(self, cursor):
        fields = list(cursor.type.get_fields())
        chained = [field.type.spelling for field in fields[:1]]
        more = {"type": "standalone"}
        if chained == ["WGPUChainedStruct"]:
            more = {"type": "extension", "extends": self.extends[cursor.spelling]}
        elif "WGPUChainedStruct" in "".join(chained):
            more = {"type": "extensible"}
        if more["type"] != "standalone":
            fields.pop(0)
        for field in fields:
            union = field.type.get_canonical().get_declaration()
            if union.kind == CursorKind.UNION_DECL:
                name = f"{cursor.spelling}{field.spelling.capitalize()}"
                PRIMITIVES[field.type.spelling] = f"struct.{snake(name[4:])}"
                parts = self.members(union.type.get_fields(), lambda c: text(c.raw_comment) or f"As {c.spelling}.")
                doc = "A union: its members share their place."
                self.parts["structs"].append(
                    {"name": snake(name[4:]), "doc": doc, "type": "standalone", "members": parts})
        out = cursor.spelling == "WGPULogRecord"
        members = self.members(fields, lambda c: text(c.raw_comment), out)
        self.part("structs", cursor, **more, members=members)

    def function(self, cursor):
        parameters, name = list(cursor.get_arguments()), cursor.spelling[4:]
        doc, docs, result = sections(cursor.raw_comment)
        holder = None
        if parameters and self.kinds.get(parameters[0].type.spelling) == "object":
            holder = parameters[0].type.spelling[4:]
            if name.startswith(holder):
                parameters.pop(0)
            else:
                holder = None
        said = {"name": snake(name.removeprefix(holder or "")), "doc": doc}
        asynchronous = re.fullmatch(ASYNCHRONOUS + "Info", parameters[-1].type.spelling) if parameters else None
        if asynchronous and cursor.result_type.spelling == "WGPUFuture":
            parameters.pop()
            said["callback"] = f"callback.{snake(asynchronous[1])}"
        elif cursor.result_type.kind != TypeKind.VOID:
            said["returns"] = {"doc": result, **self.type(cursor.result_type, cursor)}
        arguments = self.members(parameters, lambda c: docs.get(c.spelling) or "As the text of the function says.")
        if arguments:
            said["args"] = arguments
        if holder is None:
            self.parts["functions"].append(said)
        else:
            object = {"name": snake(holder), "doc": "", "extended": True, "methods": []}
            self.objects.setdefault(holder, object)["methods"].append(said)

    def json(self):
        said = {"copyright": "Licensed under Apache-2.0 or MIT, as you like.", "name": "webgpu", "enum_prefix": BLOCK,
                "doc": DOC, **self.parts, "objects": list(self.objects.values())}
        return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def extends():
    """Which structs each one may be chained to, as the Rust sources say."""
    chains = {}
    for path in sorted((ROOT / "src/abi").rglob("*.rs")):
        for names, struct in re.findall(r"#\[extensions\(([^)]*)\)\](?:\s*#\[.*\])*\s*pub struct (\w+)", path.read_text()):
            for name in re.findall(r"\w+", names):
                chains.setdefault(name, []).append(snake(struct[4:]))
    return chains


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else HEADER.with_name("wgpu.json")
    said = Description().json()
    if not file.exists() or file.read_text(encoding="utf-8") != said:
        file.write_text(said, encoding="utf-8")
