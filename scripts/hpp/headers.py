"""What webgpu.h and wgpu.h declare, in their order."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from clang.cindex import CursorKind, Index, TypeKind

NULLABLE = '-DWGPU_NULLABLE=__attribute__((annotate("nullable")))'


@dataclass
class Named:
    """A member, a parameter, a value: whatever has a name, a type and a text."""

    name: str
    type: str = ""
    doc: str = ""
    nullable: bool = False
    value: int = 0


@dataclass
class Entity:
    name: str
    doc: str
    parts: list = field(default_factory=list)  # values, members or parameters
    result: str = "void"
    init: dict = field(default_factory=dict)  # member → its default, as C says it

    @property
    def short(self):
        return re.sub("^(WGPU|wgpu)", "", self.name)


# A function pointer, and no more, in C++ as well.
PLAIN = {"WGPUVulkanReleasedCallback"}


class Headers:
    def __init__(self, folder):
        self.constants, self.enums, self.flags, self.objects = [], [], [], []
        self.structs, self.callbacks, self.functions = [], [], []
        self.header = Path(folder) / "wgpu.h"
        builtin = subprocess.check_output(["cc", "-print-file-name=include"], text=True).strip()
        unit = Index.create().parse(str(self.header), ["-std=c11", "-isystem", builtin, NULLABLE])
        errors = [str(diagnostic) for diagnostic in unit.diagnostics if diagnostic.severity >= diagnostic.Error]
        assert not errors, errors
        self.unions = {}
        for cursor in unit.cursor.get_children():
            if cursor.spelling.startswith(("WGPU", "wgpu")):
                self.add(cursor)
        for name in ("webgpu.h", "wgpu.h"):
            self.add_macros((Path(folder) / name).read_text(encoding="utf-8"))
        self.kinds = {entity.name: kind for kind in ("enums", "flags", "objects", "structs", "callbacks")
                      for entity in getattr(self, kind)}

    def add(self, cursor):
        kind, name, doc = cursor.kind, cursor.spelling, plain(cursor.raw_comment)
        if kind == CursorKind.ENUM_DECL:
            values = [Named(c.spelling, doc=plain(c.raw_comment), value=c.enum_value) for c in cursor.get_children()]
            self.enums.append(Entity(name, doc, values))
        elif kind == CursorKind.STRUCT_DECL and cursor.is_definition():
            members = [self.member(name, c) for c in cursor.type.get_fields()]
            self.structs.append(Entity(name, doc, members))
        elif kind == CursorKind.FUNCTION_DECL:
            parameters = [named(c) for c in cursor.get_arguments()]
            self.functions.append(Entity(name, doc, parameters, result=spelled(cursor.result_type)))
        elif kind == CursorKind.VAR_DECL:
            (flags,) = [flags for flags in self.flags if flags.name == cursor.type.get_declaration().spelling]
            value = re.search(r"0x[0-9A-F]+", " ".join(t.spelling for t in cursor.get_tokens())).group()
            flags.parts.append(Named(name, doc=doc, value=int(value, 16)))
        elif kind == CursorKind.TYPEDEF_DECL:
            self.add_typedef(cursor, Entity(name, doc))

    def add_typedef(self, cursor, entity):
        underlying = cursor.underlying_typedef_type
        for struct in self.structs:
            if struct.name == entity.name and entity.doc:
                struct.doc = entity.doc  # that of a struct that is declared before is another one
        if underlying.spelling == "WGPUFlags":
            self.flags.append(entity)
        elif re.fullmatch(r"struct WGPU\w+Impl \*", underlying.spelling):
            self.objects.append(entity)
        elif re.fullmatch(r"WGPU\w+Callback2?", entity.name) and entity.name not in PLAIN:
            entity.parts = [named(c) for c in cursor.get_children() if c.kind == CursorKind.PARM_DECL]
            self.callbacks.append(entity)

    def member(self, struct, cursor):
        union = cursor.type.get_canonical().get_declaration()
        if union.kind == CursorKind.UNION_DECL:
            self.unions[f"{struct}.{cursor.spelling}"] = [named(c) for c in union.type.get_fields()]
            return Named(cursor.spelling, "union", plain(cursor.raw_comment or union.raw_comment))
        return named(cursor)

    def add_macros(self, text):
        """Defaults and constants, which clang leaves to the preprocessor."""
        structs = {struct.name: struct for struct in self.structs}
        for struct, body in re.findall(r"^#define WGPU_\w+_INIT _wgpu_MAKE_INIT_STRUCT\((\w+), \{ \\\n(.*?)^\}\)", text,
                                       re.M | re.S):
            structs[struct].init = dict(re.findall(r"/\*\.(\w+)=\*/(.*?) (?:_wgpu_COMMA )?\\\n", body))
        for doc, name, value in re.findall(r"(/\*\*(?:(?!\*/).)*\*/)\n#define (WGPU_[A-Z0-9_]+) (\w[^\n]*)\n", text, re.S):
            if not name.endswith("_INIT"):
                self.constants.append(Named(name, value, plain(doc)))


def named(cursor):
    nullable = any(c.kind == CursorKind.ANNOTATE_ATTR for c in cursor.get_children())
    return Named(cursor.spelling, spelled(cursor.type), plain(cursor.raw_comment), nullable)


def spelled(type_):
    """`const WGPUFoo *` → `WGPUFoo const *`: read from the right."""
    if type_.kind == TypeKind.POINTER:
        star = " *" if not spelled(type_.get_pointee()).endswith("*") else "*"
        return spelled(type_.get_pointee()) + star
    name = re.sub(r"\b(const|struct)\b ?", "", type_.spelling).strip()
    return f"{name} const" if type_.is_const_qualified() else name


def plain(comment):
    """A comment as plain lines."""
    lines = re.sub(r"^/\*\*<?|\*/$", "", comment or "").split("\n")
    return "\n".join(re.sub(r"^\s*\* ?", "", line).rstrip() for line in lines).strip()
