"""What a C program can tell about a header, as a flat dictionary of facts.

A fact is one line: "struct WGPUColor.r" → "at 0, 8 bytes, double". Two headers are interchangeable
for a program exactly when they give it the same facts.
"""

import subprocess
from pathlib import Path

from clang.cindex import CursorKind, Index, TranslationUnit, TypeKind

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
OURS = INCLUDE / "webgpu" / "wgpu.h"  # includes webgpu.h

STANDARDS = {"c": "c11", "c++": "c++17"}
COMPILERS = {"c": "cc", "c++": "c++"}
SUFFIXES = {"c": ".c", "c++": ".cpp"}
RECORDS = (CursorKind.STRUCT_DECL, CursorKind.UNION_DECL)


class Header:
    """A header with everything it includes, as one language sees it."""

    def __init__(self, path, language):
        self.path, self.language = Path(path), language
        builtin = subprocess.run(
            [COMPILERS[language], "-print-file-name=include"], capture_output=True, text=True, check=True
        ).stdout.strip()
        # WGPU_NULLABLE is a mark for tools like this one: here it becomes visible.
        arguments = ["-x", language, "-std=" + STANDARDS[language], "-isystem", builtin]
        arguments += ['-DWGPU_NULLABLE=__attribute__((annotate("nullable")))']
        unit = Index.create().parse(
            str(path), arguments, options=TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD
        )
        errors = [str(d) for d in unit.diagnostics if d.severity >= d.Error]
        assert not errors, errors
        self.unit = unit
        self.facts = {}
        self.constants = []
        self.structs = {}
        self.initializers = {}  # macro → struct
        for cursor in declarations(unit.cursor):
            if cursor.spelling.startswith(("wgpu", "WGPU", "_wgpu")):
                self.read(cursor)

    def read(self, cursor):
        name, kind, facts = cursor.spelling, cursor.kind, self.facts
        if nullable(cursor):
            facts[f"nullable {name}"] = ""
        if kind == CursorKind.FUNCTION_DECL:
            parameters = list(cursor.get_arguments())
            described = ", ".join(f"{written(p.type)} {p.spelling}" for p in parameters)
            facts[f"function {name}"] = f"{written(cursor.result_type)} ({described})"
            for parameter in filter(nullable, parameters):
                facts[f"nullable {name}({parameter.spelling})"] = ""
        elif kind == CursorKind.STRUCT_DECL and cursor.is_definition():
            self.structs[name] = cursor.type
            facts[f"struct {name}"] = f"{cursor.type.get_size()} bytes, aligned to {cursor.type.get_align()}"
            for field in cursor.type.get_fields():
                facts[f"struct {name}.{field.spelling}"] = (
                    f"at {field.get_field_offsetof() // 8}, {field.type.get_size()} bytes, {written(field.type)}"
                )
                if nullable(field):
                    facts[f"nullable {name}.{field.spelling}"] = ""
        elif kind == CursorKind.ENUM_DECL:
            facts[f"enum {name}"] = f"{cursor.type.get_size()} bytes, {cursor.enum_type.spelling}"
            for value in cursor.get_children():
                facts[f"enum {name}: {value.spelling}"] = f"{value.enum_value:#x}"
        elif kind == CursorKind.TYPEDEF_DECL:
            facts[f"typedef {name}"] = written(cursor.underlying_typedef_type)
            for parameter in cursor.get_children():
                if parameter.kind == CursorKind.PARM_DECL and nullable(parameter):
                    facts[f"nullable {name}({parameter.spelling})"] = ""
        elif kind == CursorKind.VAR_DECL:
            facts[f"constant {name}"] = f"{cursor.storage_class.name.lower()} {written(cursor.type)}"
            self.constants.append(name)
        elif kind == CursorKind.MACRO_DEFINITION:
            facts[f"macro {name}"] = ""
            body = [token.spelling for token in cursor.get_tokens()][1:]
            if name.startswith("WGPU_") and name.endswith("_INIT"):
                self.initializers[name] = body[2]  # _wgpu_MAKE_INIT_STRUCT ( WGPUFoo , …
            elif body and name.startswith("WGPU_") and not name.endswith(("_", "_H_", "EXPORT")):
                if not name.endswith("ATTRIBUTE") and name != "WGPU_NULLABLE":
                    self.constants.append(name)

    def values(self, folder):
        """The value of every constant and of every field of every initializer, from a program that
        prints them."""
        lines = [f'#include "{self.path}"', "#include <stdio.h>", "#include <string.h>"]
        lines += ["static void show(const char *name, const void *data, size_t size) {"]
        lines += ["    const unsigned char *bytes = (const unsigned char *)data; size_t i;"]
        lines += ['    printf("value %s=", name);']
        lines += ['    for (i = 0; i < size; i++) printf("%02x", bytes[i]);', '    printf("\\n");', "}"]
        lines += ["int main(void) {"]
        for name in self.constants:
            lines += [f'    {{ __typeof__({name}) v = {name}; show("{name}", &v, sizeof v); }}']
        for macro, struct in self.initializers.items():
            lines += [f"    {{ {struct} v = {macro};"]
            for leaf in leaves(self.structs[struct]):
                lines += [f'        show("{macro}{leaf}", &v{leaf}, sizeof v{leaf});']
            lines += ["    }"]
        lines += ["    return 0;", "}", ""]
        source = folder / ("values" + SUFFIXES[self.language])
        program = folder / "values"
        source.write_text("\n".join(lines))
        command = [COMPILERS[self.language], "-std=gnu" + STANDARDS[self.language][1:], "-w"]
        subprocess.run([*command, source, "-o", program], check=True)
        output = subprocess.run([program], capture_output=True, text=True, check=True).stdout
        return dict(line.split("=") for line in output.splitlines())


def declarations(cursor):
    for child in cursor.get_children():
        if child.kind in (CursorKind.LINKAGE_SPEC, CursorKind.UNEXPOSED_DECL):  # extern "C"
            yield from declarations(child)
        else:
            yield child


def written(type_):
    """A type in full, the fields of a nameless union included."""
    declaration = type_.get_canonical().get_declaration()
    if declaration.kind in RECORDS and declaration.is_anonymous():
        fields = "; ".join(f"{written(f.type)} {f.spelling}" for f in type_.get_canonical().get_fields())
        return f"{declaration.kind.name.lower()} {{{fields}}}"
    return type_.get_canonical().spelling


def nullable(cursor):
    return any(c.kind == CursorKind.ANNOTATE_ATTR for c in cursor.get_children())


def leaves(type_, path=""):
    if type_.get_canonical().kind == TypeKind.RECORD:
        for field in type_.get_canonical().get_fields():
            yield from leaves(field.type, f"{path}.{field.spelling}")
    else:
        yield path
