"""Writes C that can call every function of the public headers with made-up arguments.

    python3 all_functions.py webgpu.h wgpu.h all_functions.inc

For each function the output has a caller, which fills its parameters from an `Arguments`, and a row
in the table `functions`; for each handle type, a row in `handle_types`. See all_functions.c.
"""

import re
import sys
from pathlib import Path


def without_comments_and_directives(source):
    source = re.sub(r"/\*.*?\*/", " ", source, flags=re.S)
    source = re.sub(r"//[^\n]*", " ", source)
    source = source.replace("\\\n", " ")
    return re.sub(r"^\s*#[^\n]*$", "", source, flags=re.M)


def parse(source):
    """Returns the handle types, the struct types, and the functions as (name, result, parameters)."""
    handles = re.findall(r"typedef\s+struct\s+WGPU\w+Impl\s*\*\s*(WGPU\w+)", source)
    structs = re.findall(r"typedef\s+struct\s+\w*\s*\{[^{}]*\}\s*(WGPU\w+)", source)
    functions = []
    for result, name, parameters in re.findall(
        r"([\w\s*]+?)\b(wgpu[A-Z]\w*)\s*\(([^()]*)\)\s*(?:WGPU_FUNCTION_ATTRIBUTE\s*)?;", source
    ):
        result = " ".join(result.replace("WGPU_EXPORT", "").replace("WGPU_NULLABLE", "").split())
        parameters = parameters.replace("WGPU_NULLABLE", "").strip()
        types = [] if parameters in ("", "void") else [
            re.fullmatch(r"(.*?)\w+", " ".join(parameter.split())).group(1).strip()
            for parameter in parameters.split(",")
        ]
        functions.append((name, result, types))
    named = set(re.findall(r"\b(wgpu[A-Z]\w*)\s*\(", source))
    missed = named - {name for name, _, _ in functions}
    if missed or not functions:
        sys.exit(f"not understood: {sorted(missed) or 'no function at all'}")
    return handles, structs, functions


def argument(type_, index, handles, structs):
    """The C expression for one parameter."""
    if type_ in handles:
        return f"({type_})arguments->{'first_handle' if index == 0 else 'other_handles'}"
    if "*" in type_ or type_.endswith("Callback"):
        return "NULL"
    if type_ == "WGPUStringView":
        return "arguments->string"
    if type_ in structs:
        return f"zero_{type_}"
    return f"({type_})arguments->number"


def write(handles, structs, functions, output):
    used_structs = sorted({
        type_ for _, _, types in functions for type_ in types
        if type_ in structs and type_ != "WGPUStringView"
    })
    for type_ in used_structs:
        print(f"static const {type_} zero_{type_};", file=output)
    for name, result, types in functions:
        call = f"{name}({', '.join(argument(t, i, handles, structs) for i, t in enumerate(types))})"
        print(f"\nstatic void call_{name}(const Arguments *arguments)\n{{", file=output)
        print("    (void)arguments;", file=output)
        if result in handles:
            print(f"    {result} result = {call};", file=output)
            print("    if (result) {", file=output)
            print(f"        wgpu{result.removeprefix('WGPU')}Release(result);", file=output)
            print("    }", file=output)
        else:
            print(f"    {'(void)' if result != 'void' else ''}{call};", file=output)
        print("}", file=output)
    print("\nstatic const Function functions[] = {", file=output)
    for name, _, types in functions:
        first = f'"{types[0]}"' if types and types[0] in handles else "NULL"
        print(f'    {{"{name}", (WGPUProc){name}, call_{name}, {first}}},', file=output)
    print("};\n", file=output)
    for handle in handles:
        name = handle.removeprefix("WGPU")
        print(f"static void release_{name}(uintptr_t handle)\n{{", file=output)
        print(f"    wgpu{name}Release(({handle})handle);\n}}\n", file=output)
    print("static const HandleType handle_types[] = {", file=output)
    for handle in handles:
        name = handle.removeprefix("WGPU")
        print(f'    {{"{handle}", make_{name}, release_{name}}},', file=output)
    print("};", file=output)


def main():
    *headers, output_path = sys.argv[1:]
    source = "\n".join(Path(header).read_text(encoding="utf-8") for header in headers)
    handles, structs, functions = parse(without_comments_and_directives(source))
    with open(output_path, "w", encoding="utf-8") as output:
        write(handles, structs, functions, output)


if __name__ == "__main__":
    main()
