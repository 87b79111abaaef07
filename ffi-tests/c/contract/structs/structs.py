"""Writes what C needs to know of every struct of the public headers to walk through it.

    python3 structs.py webgpu.h wgpu.h structs.inc

Each struct gets a table of its fields (what kind of thing, where, of which type) and, if it has an
INIT macro, a function that returns a struct set up by it. See structs.c.
"""

import re
import sys
from pathlib import Path

NUMBERS = {"uint8_t", "uint16_t", "uint32_t", "uint64_t", "int32_t", "size_t", "int"}
# A union of window-system handles; no walk can know which member holds.
OPAQUE = {"WGPUNativeDisplayHandle"}


class Headers:
    def __init__(self, text):
        # The text of nextInChain says whether there is anything to chain.
        self.closed = set(re.findall(
            r"typedef struct (WGPU\w+) \{\s*/\*\*(?:(?!\*/).)*?[Nn]o extension struct is defined(?:(?!\*/).)*?\*/\s*"
            r"WGPUChainedStruct [^;]*nextInChain", text, flags=re.S))
        # In webgpu.h, that is; wgpu.h may have some.
        for comment in re.findall(r"/\*\*((?:(?!\*/).)*)\*/\s*WGPUSType_\w+ = 0x", text, flags=re.S):
            self.closed -= set(re.findall(r"@ref (WGPU\w+)", comment.partition("chained to")[2]))
        source = re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)
        self.handles = set(re.findall(r"typedef\s+struct\s+WGPU\w+Impl\s*\*\s*(WGPU\w+)", source))
        self.initializers = dict(
            reversed(pair)
            for pair in re.findall(r"#define\s+(WGPU_\w+_INIT)\s+_wgpu_MAKE_INIT_STRUCT\((WGPU\w+)", source)
        )
        source = re.sub(r"^\s*#[^\n]*$", "", source.replace("\\\n", " "), flags=re.M)
        self.enums = {
            name: [int(v, 16) for n, v in re.findall(r"(\w+)\s*=\s*(0x\w+)", body) if not n.endswith("Force32")]
            for body, name in re.findall(r"typedef\s+enum\s+\w+\s*\{([^}]*)\}\s*(WGPU\w+)", source)
        }
        # An extension's enum goes on where the standard one ends, or far above.
        for name, values in self.enums.items():
            values += [v for v in self.enums.get(name.replace("WGPU", "WGPUNative", 1), []) if v < 0x10000]
        self.s_types = set(re.findall(r"\b(WGPUSType_\w+)\s*=", source))
        self.flags = {name: 0 for name in re.findall(r"typedef\s+WGPUFlags\s+(WGPU\w+)", source)}
        for flag, name, value in re.findall(r"static\s+const\s+(WGPU\w+)\s+(\w+)\s*=\s*(0x\w+)", source):
            if flag in self.flags and not name.endswith("Force32"):
                self.flags[flag] |= int(value, 16)
                if (more := flag.replace("Native", "")) in self.flags:  # values that wgpu.h adds
                    self.flags[more] |= int(value, 16)
        self.structs = {
            name: [self.field(line) for line in body.split(";") if line.strip()]
            for body, name in re.findall(r"typedef\s+struct\s+\w+\s*\{([^{}]*)\}\s*(WGPU\w+)", source)
            if name not in ("WGPUChainedStruct", "WGPUStringView")
        }

    @staticmethod
    def field(declaration):
        """(type without const and pointer, whether a pointer, name, whether nullable)"""
        # An array in place is bytes that mean nothing to a walk.
        declaration = re.sub(r"\w+ (\w+)\[\d+\]", r"void \1", declaration)
        words = declaration.replace("*", " * ").split()
        nullable = "WGPU_NULLABLE" in words
        words = [w for w in words if w not in ("WGPU_NULLABLE", "const", "struct")]
        return words[0], "*" in words, words[-1], nullable

    def kind(self, type_, pointer):
        if type_ == "WGPUChainedStruct":
            return "CHAIN" if pointer else "LINK"
        if type_ in OPAQUE or type_ == "void" or type_.endswith(("Callback", "Callback2")):
            return "OPAQUE"
        for kind, types in [
            ("STRUCT", self.structs), ("ENUM", self.enums), ("FLAGS", self.flags), ("HANDLE", self.handles),
            ("STRING", {"WGPUStringView"}), ("BOOL", {"WGPUBool"}), ("FLOAT", {"float", "double"}),
            ("NUMBER", NUMBERS),
        ]:
            if type_ in types:
                return kind
        sys.exit(f"what is a {type_}?")

    def counts(self, struct):
        """Array field → the field with its length: the neighbour of the same stem."""
        found, fields = {}, self.structs[struct]
        for i, (type_, pointer, name, _) in enumerate(fields):
            stem = re.fullmatch(r"(\w+?)(Count|Size)", name)
            if pointer or not stem or type_ not in ("size_t", "uint32_t"):
                continue
            for neighbour in fields[max(i - 1, 0) : i] + fields[i + 1 : i + 2]:
                if neighbour[1] and neighbour[2].startswith(stem[1][:-1]) and neighbour[0] != "WGPUChainedStruct":
                    found[neighbour[2]] = name
        return found

    def write(self, output):
        for struct in self.structs:
            print(f"extern Struct struct_{struct};", file=output)
        print("\n#ifdef RULES_STRUCTS_ARE_HERE", file=output)
        for struct, fields in self.structs.items():
            counts = self.counts(struct)
            print(f"\nstatic const Field fields_{struct}[] = {{", file=output)
            for type_, pointer, name, nullable in fields:
                kind = "COUNT_OF_ARRAY" if name in counts.values() else self.kind(type_, pointer)
                parts = [f'.name = "{name}"', f".kind = {kind}", f".offset = offsetof({struct}, {name})"]
                if kind not in ("OPAQUE", "CHAIN", "LINK"):
                    parts.append(f".size = sizeof({type_})")
                if kind == "STRUCT":
                    parts.append(f".type = &struct_{type_}")
                if kind == "ENUM":
                    parts.append(f".known = {max(self.enums[type_]):#x}")
                if kind == "FLAGS":
                    parts.append(f".known = UINT64_C({self.flags[type_]:#x})")
                if kind == "CHAIN" and struct in self.closed:
                    parts.append(".closed = true")
                if pointer:
                    parts.append(".pointer = true")
                if nullable:
                    parts.append(".nullable = true")
                if name in counts:
                    count_type = next(t for t, _, n, _ in fields if n == counts[name])
                    parts.append(f".count_offset = offsetof({struct}, {counts[name]})")
                    parts.append(f".count_size = sizeof({count_type})")
                print(f"    {{{', '.join(parts)}}},", file=output)
            print("};", file=output)
            initialize = "NULL"
            if struct in self.initializers:
                initialize = f"initialize_{struct}"
                print(f"static void *{initialize}(void)\n{{\n    static {struct} value;", file=output)
                print(f"    value = {self.initializers[struct]};\n    return &value;\n}}", file=output)
            s_type = f"WGPUSType_{struct.removeprefix('WGPU')}"
            s_type = f"(WGPUSType){s_type}" if s_type in self.s_types else "(WGPUSType)0"
            print(f"Struct struct_{struct} = {{", file=output)
            print(f'    "{struct}", sizeof({struct}), fields_{struct}, COUNT(fields_{struct}),', file=output)
            print(f"    {initialize}, {s_type}, 0}};", file=output)
        print("\nstatic Struct *const structs[] = {", file=output)
        for struct in self.structs:
            print(f"    &struct_{struct},", file=output)
        print("};\n#endif", file=output)


def main():
    *headers, output_path = sys.argv[1:]
    source = "\n".join(Path(header).read_text(encoding="utf-8") for header in headers)
    with open(output_path, "w", encoding="utf-8") as output:
        Headers(source).write(output)


if __name__ == "__main__":
    main()
