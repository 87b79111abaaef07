"""Shaders that are made to take a compiler down, for hosts of any stack.

    python ffi-tests/shaders/hostile.py HOST [PART]

Each pattern repeats something that a compiler follows by calling itself, copies, or looks at again and
again, as often as `SIZES` says. HOST (host.c) gets each on stacks of 64 KiB, 512 KiB and 8 MiB. It
may refuse a shader; it must neither die of it nor take longer than `LONGEST`. PART limits the run to
the shaders with it in their names.
"""

import os
import struct
import subprocess
import sys
import tempfile
import threading

STACKS = (64, 512, 8192)
LONGEST = 5.0  # seconds of CPU time for a step
GIVEN_UP = 120  # seconds after which a host counts as stuck

# ---------------------------------------------------------------------------------------- WGSL

WGSL = """@group(0) @binding(0) var<storage, read_write> o: array<u32>;
{before}
@compute @workgroup_size(1) fn main() {{
{body}
}}
"""


def wgsl(body, before=""):
    return WGSL.format(body=body, before=before)


def count(n, form, join=""):
    return join.join(form.format(i=i, j=i + 1, k=i % 60) for i in range(n))


WGSL_PATTERNS = {
    # what nests
    "not": lambda n: wgsl(f"let y = o[0] == 1; o[1] = u32({'!' * n}y);"),
    "minus": lambda n: wgsl(f"let y = i32(o[0]); o[1] = u32({'- ' * n}y);"),
    "plus": lambda n: wgsl(f"let y = o[0]; o[1] = y{'+y' * n};"),
    "and": lambda n: wgsl(f"let y = o[0] == 1; o[1] = u32(y{'&&y' * n});"),
    "pointer": lambda n: wgsl(f"var y = o[0]; o[1] = {'*&' * n}y;"),
    "parentheses": lambda n: wgsl(f"let y = o[0]; o[1] = {'(' * n}y{')' * n};"),
    "index": lambda n: wgsl(f"o[1] = {'o[' * n}0{']' * n};"),
    "unclosed": lambda n: wgsl("o[1] = " + "(" * n),
    "else_if": lambda n: wgsl("let y = o[0]; if y == 0 { o[0] = 1; }"
                              + count(n, " else if y == {i} {{ o[0] = {i}; }}")),
    "blocks": lambda n: wgsl("{" * n + "o[0] = 1;" + "}" * n),
    "ifs": lambda n: wgsl("if o[0] == 1 {" * n + "o[0] = 1;" + "}" * n),
    "loops": lambda n: wgsl("loop { if o[0] == 1 { break; } " * n + "o[0] = 1;" + "}" * n),
    "switches": lambda n: wgsl("switch o[0] { case 1: {" * n + "o[0] = 1;" + "} default: {} }" * n),
    "conversions": lambda n: wgsl(f"o[0] = {'u32(' * n}1{')' * n};"),
    "vectors": lambda n: wgsl(f"o[0] = {'vec2u(' * n}1{').xy' * n}.x;"),
    "select": lambda n: wgsl(f"o[0] = {'select(' * n}1{', 2, o[0] == 1)' * n};"),
    "swizzles": lambda n: wgsl(f"var v = vec4u(o[0]); o[0] = v{'.xyzw' * n}.x;"),
    "templates": lambda n: wgsl(f"o[0] = u32({'a<' * n}1);"),
    "array_types": lambda n: wgsl(f"o[0] = x{'[0]' * n};",
                                  f"var<private> x: {'array<' * n}u32{', 1>' * n};"),
    "structures": lambda n: wgsl(f"o[0] = x.a;", "struct S0 { a: u32 }"
                                 + count(n, "struct S{j} {{ s: S{i}, a: u32 }}\n")
                                 + f"var<private> x: S{n};"),
    "comments": lambda n: wgsl("/*" * n + "*/" * n),
    "attributes": lambda n: "@must_use " * n + wgsl(""),
    # what is looked up
    "aliases": lambda n: wgsl(f"var x: A{n}; o[0] = x;",
                              count(n, "alias A{j} = A{i};\n") + "alias A0 = u32;"),
    "constants": lambda n: wgsl(f"o[0] = c{n};", count(n, "const c{j} = c{i} + 1;\n") + "const c0 = 1u;"),
    "overrides": lambda n: wgsl(f"o[0] = c{n};", "override c0 = 1u;\n"
                                + count(n, "override c{j} = c{i} + 1;\n")),
    "calls": lambda n: wgsl(f"o[0] = f{n}();", "fn f0() -> u32 { return 1; }\n"
                            + count(n, "fn f{j}() -> u32 {{ return f{i}(); }}\n")),
    "recursion": lambda n: wgsl("o[0] = f0();", count(n, "fn f{i}() -> u32 {{ return f{j}(); }}\n")
                                + f"fn f{n}() -> u32 {{ return f0(); }}"),
    # what doubles
    "double_calls": lambda n: wgsl(f"o[0] = f{n}(o[0]);", "fn f0(x: u32) -> u32 { return x * 3; }\n"
                                   + count(n, "fn f{j}(x: u32) -> u32 {{ return f{i}(x) + f{i}(x + 1); }}\n")),
    "double_arrays": lambda n: wgsl(f"o[0] = a{n}{'[0]' * n};", "const a0 = 1u;\n"
                                    + count(n, "const a{j} = array(a{i}, a{i});\n")),
    "double_structures": lambda n: wgsl(
        f"o[0] = a{n}{'.a' * n};", "alias S0 = u32; const a0 = 1u;\n"
        + count(n, "struct S{j} {{ a: S{i}, b: S{i} }} const a{j} = S{j}(a{i}, a{i});\n")),
    # what is many
    "statements": lambda n: wgsl(count(n, "o[{k}] = o[{k}] + {i}u;\n")),
    "lets": lambda n: wgsl(count(n, "let a{i} = o[{k}] + {i}u;\n")),
    "conditions": lambda n: wgsl(count(n, "if o[0] == {i} {{ o[1] = {i}; }}\n")),
    "for_loops": lambda n: wgsl(count(n, "for (var i = 0u; i < o[0]; i++) {{ o[1] = {i}; }}\n")),
    "cases": lambda n: wgsl("switch o[0] {" + count(n, "case {i}: {{ o[1] = {i}; }}") + " default: {} }"),
    "functions": lambda n: wgsl("", count(n, "fn f{i}(a: u32) -> u32 {{ return a; }}\n")),
    "globals": lambda n: wgsl("", count(n, "var<private> g{i}: u32;\n")),
    "functions_globals": lambda n: wgsl(
        f"o[0] = f{n}();", "fn f0() -> u32 { return 0; }\n"
        + count(n, "var<private> g{i}: u32; fn f{j}() -> u32 {{ return g{i} + f{i}(); }}\n")),
    "entry_points": lambda n: wgsl("", count(n, "@compute @workgroup_size(1) fn e{i}() {{}}\n")),
    "parameters": lambda n: wgsl("", "fn f(" + count(n, "a{i}: u32", ", ") + ") {}"),
    "members": lambda n: wgsl("o[0] = s.m0;", "struct S {" + count(n, "m{i}: u32", ", ") + "}\n"
                              "var<private> s: S;"),
    "table": lambda n: wgsl("o[0] = t[o[1]];", "const t = array(" + count(n, "{i}u", ", ") + ");"),
    "table_apart": lambda n: wgsl(count(n, "o[{k}] = t[{k}];\n"),
                                  "const t = array(" + count(n, "{i}u", ", ") + ");"),
    "name": lambda n: wgsl(f"let {'a' * n} = 1u; o[0] = {'a' * n};"),
    "semicolons": lambda n: wgsl(";" * n),
    "line": lambda n: wgsl("_ = 1; " * n + "error"),
    "control_characters": lambda n: wgsl("\x01" * n),
    "directives": lambda n: "diagnostic(off, a);" * n + wgsl(""),
    # what is large
    "variable": lambda n: wgsl("x[o[0]] = 1; o[0] = x[o[1]];", f"var<private> x: array<u32, {n}>;"),
    "local": lambda n: wgsl(f"var x: array<u32, {n}>; x[o[0]] = 1; o[0] = x[o[1]];"),
    "zeros": lambda n: wgsl(f"o[0] = array<u32, {n}>()[o[1]];"),
    "workgroup": lambda n: wgsl("x[o[0]] = 1;", f"var<workgroup> x: array<u32, {n}>;"),
}

# ---------------------------------------------------------------------------------------- GLSL

GLSL = """#version 450
layout(local_size_x = 1) in;
layout(set = 0, binding = 0) buffer B {{ uint o[]; }};
{before}
void main() {{
{body}
}}
"""


def glsl(body, before=""):
    return GLSL.format(body=body, before=before)


GLSL_PATTERNS = {
    "not": lambda n: glsl(f"bool y = o[0] == 1u; o[1] = uint({'!' * n}y);"),
    "plus": lambda n: glsl(f"uint y = o[0]; o[1] = y{'+y' * n};"),
    "parentheses": lambda n: glsl(f"uint y = o[0]; o[1] = {'(' * n}y{')' * n};"),
    "assignments": lambda n: glsl(f"uint a; a{'=a' * n};"),
    "ternary": lambda n: glsl(f"o[0] = {'o[1] == 2u ? 1u : ' * n}3u;"),
    "ternary_inner": lambda n: glsl(f"o[0] = {'(o[1] == 2u ? ' * n}3u{' : 1u)' * n};"),
    "else_if": lambda n: glsl("if (o[0] == 0u) { o[0] = 1u; }"
                              + count(n, " else if (o[0] == {i}u) {{ o[0] = {i}u; }}")),
    "ifs_without_braces": lambda n: glsl("if (o[0] == 1u) " * n + "o[0] = 1u;"),
    "blocks": lambda n: glsl("{" * n + "o[0] = 1u;" + "}" * n),
    "loops": lambda n: glsl("while (o[0] == 1u) {" * n + "o[0] = 1u;" + "}" * n),
    "switches": lambda n: glsl("switch (o[0]) { case 1u: " * n + "o[0] = 1u;"
                               + "break; default: break; }" * n),
    "array_types": lambda n: glsl(f"uint x{'[1]' * n}; o[0] = x{'[0]' * n};"),
    "structures": lambda n: glsl(f"S{n} x; o[0] = 1u;", "struct S0 { uint a; };\n"
                                 + count(n, "struct S{j} {{ S{i} s; uint a; }};\n")),
    "statements": lambda n: glsl(count(n, "o[{k}] = o[{k}] + {i}u;\n")),
    "local": lambda n: glsl(f"uint x[{n}]; x[o[0]] = 1u; o[0] = x[o[1]];"),
    "double_arrays": lambda n: glsl(
        f"o[0] = a{n}{'[0]' * n};", "const uint a0 = 1u;\n" + "".join(
            f"const uint a{i + 1}{'[2]' * (i + 1)} = uint{'[2]' * (i + 1)}(a{i}, a{i});\n"
            for i in range(n))),
    "double_macros": lambda n: glsl(f"o[0] = A{n};", "#define A0 1u + 1u\n"
                                    + count(n, "#define A{j} A{i} + A{i}\n")),
    "double_arguments": lambda n: glsl(f"o[0] = {'F(' * n}1u{')' * n};", "#define F(x) x + x\n"),
    "square_macros": lambda n: glsl(f"o[0] = F{n}(1u);", "#define F0(x) x + x\n"
                                    + count(n, "#define F{j}(x) F{i}(F{i}(x))\n")),
    "passed_macros": lambda n: glsl(f"o[0] = {'C(F, ' * n}1u{')' * n};",
                                    "#define F(x) x + x\n#define C(f, x) f(x)\n"),
    "double_conditions": lambda n: glsl("", "#define A0 1 + 1\n"
                                        + count(n, "#define A{j} A{i} + A{i}\n") + f"#if A{n}\n#endif\n"),
    "nested_if": lambda n: glsl("", "#if 1\n" * n + "#endif\n" * n),
    "if_parentheses": lambda n: glsl("", f"#if {'(' * n}1{')' * n}\n#endif\n"),
    "if_not": lambda n: glsl("", f"#if {'!' * n}1\n#endif\n"),
    "lines_that_go_on": lambda n: glsl("\\\n" * n),
    "macros": lambda n: glsl("", count(n, "#define M{i} {i}\n")),
    "name": lambda n: glsl(f"uint {'a' * n} = 1u; o[0] = {'a' * n};"),
    "control_characters": lambda n: glsl("\x01" * n),
}

# ---------------------------------------------------------------------------------------- SPIR-V

VOID, FUNCTION, BOOL, UINT, TRUE, ONE, MAIN, POINTER, VECTOR, FIRST = range(1, 11)


def op(code, *words):
    return [(len(words) + 1) << 16 & 0xFFFF0000 | code, *words]


def string(text):
    raw = text.encode() + b"\0" * (4 - len(text) % 4)
    return struct.unpack(f"<{len(raw) // 4}I", raw)


def spirv(body=(), before=(), bound=None, after=()):
    """`main` with this body, which begins in a block and may use ids from FIRST on."""
    words = [
        *op(17, 1), *op(14, 0, 1), *op(15, 5, MAIN, *string("main")), *op(16, MAIN, 17, 1, 1, 1),
        *op(19, VOID), *op(33, FUNCTION, VOID), *op(20, BOOL), *op(21, UINT, 32, 0),
        *op(41, BOOL, TRUE), *op(43, UINT, ONE, 1), *op(32, POINTER, 7, UINT), *op(23, VECTOR, UINT, 4),
        *before, *op(54, VOID, MAIN, 0, FUNCTION), *op(248, FIRST), *body, *op(253), *op(56), *after,
    ]
    known = bound or max([FIRST, *(w for w in words if w < 1 << 22)]) + 1
    return [0x07230203, 0x00010300, 0, known, 0, *words]


def flat(lists):
    return [word for words in lists for word in words]


def nested_selections(n):
    begin, ends = [], []
    for i in range(n):
        inner, merge = FIRST + 1 + 2 * i, FIRST + 2 + 2 * i
        begin += op(247, merge, 0) + op(250, TRUE, inner, merge) + op(248, inner)
        ends.append(op(249, merge) + op(248, merge))
    return spirv(begin + flat(reversed(ends)))


def nested_loops(n):
    begin, ends = [], []
    for i in range(n):
        header, body, go_on, merge = range(FIRST + 1 + 4 * i, FIRST + 5 + 4 * i)
        begin += (op(249, header) + op(248, header) + op(246, merge, go_on, 0)
                  + op(250, TRUE, body, merge) + op(248, body))
        ends.append(op(249, go_on) + op(248, go_on) + op(249, header) + op(248, merge))
    return spirv(begin + flat(reversed(ends)))


def selections(n):
    body = []
    for i in range(n):
        inner, merge = FIRST + 1 + 2 * i, FIRST + 2 + 2 * i
        body += (op(247, merge, 0) + op(250, TRUE, inner, merge) + op(248, inner)
                 + op(249, merge) + op(248, merge))
    return spirv(body)


def array_of_arrays(n):
    types = op(28, FIRST + 1, UINT, ONE)
    for i in range(1, n):
        types += op(28, FIRST + 1 + i, FIRST + i, ONE)
    types += op(32, FIRST + n + 1, 7, FIRST + n)
    return spirv(op(59, FIRST + n + 1, FIRST + n + 2, 7), types)


def structures(n):
    types = op(30, FIRST + 1, UINT, UINT)
    for i in range(1, n):
        types += op(30, FIRST + 1 + i, FIRST + i, FIRST + i)
    return spirv((), types + op(32, FIRST + n + 1, 7, FIRST + n))


def additions(n):
    body = op(59, POINTER, FIRST + 1, 7) + op(61, UINT, FIRST + 2, FIRST + 1)
    for i in range(n):
        body += op(128, UINT, FIRST + 3 + i, FIRST + 2 + i, ONE)
    return spirv(body + op(62, FIRST + 1, FIRST + 2 + n))


def double_extractions(n):
    """Each looks into a vector of the one before, with the one before as its index."""
    body = op(59, POINTER, FIRST + 1, 7) + op(61, UINT, FIRST + 2, FIRST + 1)
    last = FIRST + 2
    for i in range(n):
        vector, found = FIRST + 3 + 2 * i, FIRST + 4 + 2 * i
        body += op(80, VECTOR, vector, last, last, last, last) + op(77, UINT, found, vector, last)
        last = found
    return spirv(body + op(62, FIRST + 1, last))


def calls(n, times, cycle=False):
    after = []
    first = FIRST + 1
    for i in range(n):
        after += op(54, VOID, first + i, 0, FUNCTION) + op(248, first + n + i)
        for j in range(times):
            target = i + 1 if i + 1 < n else 0 if cycle else None
            if target is not None:
                after += op(57, VOID, first + 2 * n + times * i + j, first + target)
        after += op(253) + op(56)
    return spirv(op(57, VOID, first + (2 + times) * n, first), after=after)


def double_constants(n):
    types, last = [], UINT
    values, value = [], ONE
    two = FIRST + 1
    for i in range(n):
        array, made = FIRST + 2 + 2 * i, FIRST + 3 + 2 * i
        types += op(28, array, last, two)
        values += op(44, array, made, value, value)
        last, value = array, made
    end = FIRST + 2 + 2 * n
    return spirv(op(59, end, end + 1, 7) + op(62, end + 1, value),
                 op(43, UINT, two, 2) + types + values + op(32, end, 7, last))


def local(n):
    types = op(43, UINT, FIRST + 1, n) + op(28, FIRST + 2, UINT, FIRST + 1) + op(32, FIRST + 3, 7, FIRST + 2)
    return spirv(op(59, FIRST + 3, FIRST + 4, 7) + op(65, POINTER, FIRST + 5, FIRST + 4, ONE)
                 + op(62, FIRST + 5, ONE), types)


def cases(n):
    body = op(247, FIRST + 1, 0) + op(251, ONE, FIRST + 1, *(w for i in range(n) for w in (i, FIRST + 2 + i)))
    for i in range(n):
        body += op(248, FIRST + 2 + i) + op(249, FIRST + 1)
    return spirv(body + op(248, FIRST + 1))


def noise(seed, length):
    state = seed * 2654435761 % 2**32 or 1
    words = []
    for _ in range(length):
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        words.append(state)
    return words


def garbage(seed):
    """Instructions that exist, made of anything."""
    words = []
    for word in noise(seed, 400):
        length = 1 + word % 6
        words += op(word >> 8 & 0xFF, *(other % 40 for other in noise(word, length)))
    return [0x07230203, 0x00010300, 0, 60, 0, *words]


def mutated(seed):
    words = nested_selections(4)
    for place, value in zip(noise(seed, 6), noise(seed + 1000, 6)):
        words[5 + place % (len(words) - 5)] = value % 60 if value & 1 else value
    return words


SPIRV_PATTERNS = {
    "cut_off": lambda n: spirv(op(59, POINTER, FIRST + 1, 7))[:n],
    "noise": lambda n: [0x07230203, 0x00010300, 0, 99, 0, *noise(n, 5000)],
    "garbage": garbage,
    "mutated": mutated,
    "bound": lambda n: spirv(bound=n),
    "beyond_bound": lambda n: spirv(op(61, UINT, n, n + 1), bound=20),
    "no_length": lambda n: spirv()[:20] + [17] * n,
    "selections_inside": nested_selections,
    "selections": selections,
    "loops_inside": nested_loops,
    "array_types": array_of_arrays,
    "structures": structures,
    "additions": additions,
    "double_extractions": double_extractions,
    "calls": lambda n: calls(n, 1),
    "double_calls": lambda n: calls(n, 2),
    "recursion": lambda n: calls(n, 1, cycle=True),
    "double_constants": double_constants,
    "local": local,
    "cases": cases,
    "nothing": lambda n: spirv() + op(0) * n,
}

# ---------------------------------------------------------------------------------------- all

SIZES = {
    "wgsl": {
        "not": (800, 20000), "minus": (20000,), "plus": (900, 5000, 200000), "and": (20000,),
        "pointer": (900, 20000), "parentheses": (150, 600, 20000), "index": (20000,),
        "unclosed": (20000,), "else_if": (250, 2500, 20000), "blocks": (120, 20000), "ifs": (100, 5000),
        "loops": (14, 50, 5000), "switches": (14, 50, 5000), "conversions": (150, 20000), "vectors": (5000,),
        "select": (100, 5000), "swizzles": (900, 20000), "templates": (900, 20000),
        "array_types": (15, 150, 20000), "structures": (60, 5000), "comments": (200000,),
        "attributes": (50000,), "aliases": (8000, 20000), "constants": (5000, 20000),
        "overrides": (5000, 20000), "calls": (400, 5000, 20000), "recursion": (3000,),
        "double_calls": (12, 30, 60), "double_arrays": (12, 24, 60), "double_structures": (12, 24, 60),
        "statements": (7000, 32000), "lets": (6000, 32000), "conditions": (3000, 32000),
        "for_loops": (2500, 20000), "cases": (1000, 20000), "functions": (4000, 20000),
        "globals": (6000, 20000), "functions_globals": (3000, 20000), "entry_points": (1000, 20000),
        "parameters": (255, 20000), "members": (1000, 60000), "table": (4096, 120000),
        "table_apart": (150, 3000), "name": (400000,), "semicolons": (400000,), "line": (15000,),
        "control_characters": (1000000,), "directives": (50000,), "variable": (2048, 100000000),
        "local": (2048, 100000000), "zeros": (4096, 100000000), "workgroup": (4096, 1000000000),
    },
    "glsl": {
        "not": (800, 20000), "plus": (900, 20000), "parentheses": (900, 20000), "assignments": (20000,),
        "ternary": (300, 20000), "ternary_inner": (300, 20000), "else_if": (250, 20000),
        "ifs_without_braces": (250, 900, 20000), "blocks": (300, 10000), "loops": (14, 100, 10000),
        "switches": (14, 100, 10000), "array_types": (15, 5000), "structures": (60, 5000),
        "statements": (5000, 32000), "local": (2048, 100000000), "double_arrays": (12, 24, 60),
        "double_macros": (12, 30, 60), "double_arguments": (9, 40, 5000), "square_macros": (3, 8, 40),
        "passed_macros": (9, 40), "double_conditions": (9, 40), "nested_if": (20000,),
        "if_parentheses": (20000,), "if_not": (20000,), "lines_that_go_on": (400000,),
        "macros": (20000,), "name": (400000,), "control_characters": (20000,),
    },
    "spirv": {
        "cut_off": (5, 6, 30, 50, 60), "noise": (1, 2, 3), "garbage": tuple(range(1, 9)),
        "mutated": tuple(range(1, 9)), "bound": (1, 0xFFFFFFFF), "beyond_bound": (1000, 0xFFFFFF00),
        "no_length": (1000,), "selections_inside": (100, 250, 4000, 50000), "selections": (4000, 50000),
        "loops_inside": (14, 50, 20000), "array_types": (50, 20000), "structures": (30, 5000),
        "additions": (900, 50000), "double_extractions": (8, 40, 5000), "calls": (400, 5000, 20000),
        "double_calls": (12, 40), "recursion": (1, 500), "double_constants": (12, 40),
        "local": (2048, 100000000), "cases": (1000, 30000), "nothing": (500000,),
    },
}
PATTERNS = {"wgsl": WGSL_PATTERNS, "glsl": GLSL_PATTERNS, "spirv": SPIRV_PATTERNS}


def shaders(folder, part):
    """Writes the shaders: their names, languages and files."""
    found = []
    for language, sizes in SIZES.items():
        for pattern, numbers in sizes.items():
            for number in numbers:
                name = f"{language}:{pattern}:{number}"
                if part not in name:
                    continue
                shader = PATTERNS[language][pattern](number)
                path = os.path.join(folder, f"{language}-{pattern}-{number}")
                with open(path, "wb") as file:
                    if language == "spirv":
                        file.write(struct.pack(f"<{len(shader)}I", *shader))
                    else:
                        file.write(shader.encode())
                found.append((name, language, path))
    return found


class Host:
    """A program that compiles shaders until it dies."""

    def __init__(self, program):
        # What is refused is told in the results; what the driver has to say is of no interest.
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True, errors="replace")

    def compile(self, language, stack, path):
        """The steps that it got through: name, outcome, seconds, message. None if it died."""
        timer = threading.Timer(GIVEN_UP, self.process.kill)
        timer.start()
        steps = []
        try:
            self.process.stdin.write(f"{language} {stack} {path}\n")
            self.process.stdin.flush()
            for line in self.process.stdout:
                if line == "\n":
                    return steps, True
                name, outcome, seconds, *message = line.rstrip("\n").split(" ", 3)
                steps.append((name, outcome, float(seconds), "".join(message)))
        except BrokenPipeError:
            pass
        finally:
            timer.cancel()
        return steps, False


def main():
    program, part = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    deaths, slow, refused, steps_taken, slowest = [], [], 0, 0, (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        all_shaders = shaders(folder, part)
        host = Host(program)
        for name, language, path in all_shaders:
            for stack in STACKS:
                steps, alive = host.compile(language, stack, path)
                for step, outcome, seconds, message in steps:
                    steps_taken += 1
                    refused += outcome == "error"
                    slowest = max(slowest, (seconds, f"{name}, {stack} KiB, {step}"))
                    if seconds > LONGEST:
                        slow.append(f"{name}, {stack} KiB, {step}: {seconds:.1f} s")
                    if os.environ.get("VERBOSE"):
                        print(f"{name} {stack} {step} {outcome} {seconds:.3f} {message}")
                if not alive:
                    deaths.append(f"{name}, {stack} KiB, after {[step[0] for step in steps]}")
                    host = Host(program)
        host.process.stdin.close()
        host.process.wait()
    for death in deaths:
        print(f"died: {death}")
    for step in slow:
        print(f"slow: {step}")
    print(f"{len(all_shaders)} hostile shaders x {len(STACKS)} stacks: {steps_taken} steps, {refused} "
          f"refused, {len(deaths)} deaths, {len(slow)} over {LONGEST:g} s of CPU time; "
          f"the slowest took {slowest[0]:.1f} s ({slowest[1]})")
    sys.exit(1 if deaths or slow or not all_shaders else 0)


if __name__ == "__main__":
    main()
