"""webgpu.hpp has all that webgpu.h and wgpu.h have, with the same values, and costs nothing beyond them."""

import platform
import re
import subprocess
import sys

import pytest
from clang.cindex import CursorKind, Index
from header_facts import INCLUDE, OURS, ROOT, Header, leaves

HPP = INCLUDE / "webgpu" / "webgpu.hpp"
FUTURES = "-DWGPU_HPP_STD_FUTURE"
# What C++ says in another way, and how.
OTHERWISE = {
    "wgpuSetLogCallback": "SetLogCallback() makes wgpuSetLogCallback2() do the same",
    "WGPU_TRUE": "true", "WGPU_FALSE": "false",
}
CALLBACK_INFO = re.compile(r"WGPU\w+CallbackInfo")


@pytest.fixture(scope="module")
def c():
    return Header(OURS, "c")


@pytest.fixture(scope="module")
def text():
    return HPP.read_text()


@pytest.fixture(scope="module")
def unit():
    arguments = ["-x", "c++", "-std=c++17", FUTURES, "-I", str(INCLUDE), "-isystem", builtin()]
    unit = Index.create().parse(str(HPP), arguments)
    assert not [str(d) for d in unit.diagnostics if d.severity >= d.Error]
    return unit


@pytest.fixture(scope="module")
def declared(unit):
    """Enums with their values, structs with their members, classes with their methods."""
    found = {}
    for space in unit.cursor.get_children():
        if space.kind == CursorKind.NAMESPACE and space.spelling == "wgpu":
            for cursor in space.get_children():
                if cursor.is_definition() or cursor.spelling not in found:
                    found[cursor.spelling] = cursor
    return found


def builtin():
    command = ["clang", "-print-file-name=include"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def enumerator(name):
    name = name.partition("_")[2]
    return f"e{name}" if name[0].isdigit() else name


def test_it_is_fresh(tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts/hpp/write.py", tmp_path], check=True)
    for fresh in tmp_path.iterdir():
        assert fresh.read_text() == HPP.with_name(fresh.name).read_text(), "make headers writes it anew"
    assert {path.name for path in tmp_path.iterdir()} == {"webgpu.hpp", "webgpu_cpp.h"}


def test_every_function_is_called(c, text):
    """In code, not in a comment; templates are compiled by the tests of ffi-tests/cpp."""
    called = set(re.findall(r"\b(wgpu[A-Z]\w*)\(", re.sub(r"//.*", "", text)))
    functions = {name.split()[1] for name in c.facts if name.startswith("function ")}
    assert len(functions) > 230
    assert functions - called == {name for name in OTHERWISE if name.startswith("wgpu")}
    assert called <= functions


def test_every_value_of_every_enum_is_there(c, declared):
    values = {}
    for name, cursor in declared.items():
        if cursor.kind == CursorKind.ENUM_DECL:
            values |= {(name, value.spelling): value.enum_value for value in cursor.get_children()
                       if value.kind == CursorKind.ENUM_CONSTANT_DECL}
    values |= {("OptionalBool", name): value for name, value in (("False", 0), ("True", 1), ("Undefined", 2))}
    missing, seen = [], 0
    for fact, value in c.facts.items():
        match = re.fullmatch(r"enum WGPU(\w+): (\w+)", fact)
        if not match or match[2].endswith("_Force32"):
            continue
        seen += 1
        holders = {match[1], match[1].replace("Native", ""), match[1].replace("Native", "") + "Name"}
        if not any(values.get((holder, enumerator(match[2]))) == int(value, 16) for holder in holders):
            missing.append(match[2])
    assert missing == []
    assert seen > 500


def test_every_flag_and_constant_is_there(c, declared, text, tmp_path):
    """Their values are compared by the program of test_defaults_and_constants_are_those_of_c."""
    flags = [name for name in c.constants if not name.startswith("WGPU_") and not name.endswith("_Force32")]
    assert len(flags) > 50
    for name in flags:
        holder = declared[name.partition("_")[0].removeprefix("WGPU").replace("Native", "")]
        assert enumerator(name) in {value.spelling for value in holder.get_children()}, name
    constants = [name for name in c.constants if name.startswith("WGPU_") and name not in OTHERWISE]
    assert len(constants) >= 11
    for name in constants:
        assert constant(name) in declared, name


def constant(name):
    return "k" + "".join(word.capitalize() for word in name.removeprefix("WGPU_").split("_"))


def test_every_struct_has_every_member(c, declared, unit):
    """Callback infos are parameters; what a struct extends is its base; everything else has its name."""
    structs = {name: type_ for name, type_ in c.structs.items() if not CALLBACK_INFO.fullmatch(name)}
    assert len(structs) > 100
    for name, type_ in structs.items():
        members = [field.spelling for field in type_.get_fields()]
        short = name.removeprefix("WGPU")
        ours = [field.spelling for field in declared[short].type.get_fields()]
        if short == "ChainedStruct":
            assert (members, ours) == (["next", "sType"], ["nextInChain", "sType"])
        else:
            assert ours == [member for member in members if member != "chain"], name


def test_every_callback_info_is_a_parameter(c, text):
    infos = [name for name in c.structs if CALLBACK_INFO.fullmatch(name)]
    assert len(infos) >= 11
    for name in infos:
        assert re.search(rf"\b{name}\b", text), name


def test_every_object_is_a_class_that_counts(c, declared):
    objects = [name[8:] for name, fact in c.facts.items()
               if name.startswith("typedef ") and re.fullmatch(r"struct WGPU\w+Impl \*", fact)]
    assert len(objects) == 27
    for name in objects:
        bases = [base.type.spelling for base in declared[name[4:]].get_children()
                 if base.kind == CursorKind.CXX_BASE_SPECIFIER]
        assert len(bases) == 1 and bases[0].endswith(f"ObjectBase<{name[4:]}, {name}>"), name


def test_everything_has_a_text(declared):
    kinds = (CursorKind.CLASS_DECL, CursorKind.STRUCT_DECL, CursorKind.ENUM_DECL)
    entities = [cursor for cursor in declared.values() if cursor.kind in kinds]
    assert len(entities) > 180
    # IsFlags is of detail, and only specialised here.
    assert {cursor.spelling for cursor in entities if not cursor.raw_comment} <= {"IsFlags"}
    methods = [cursor for entity in entities if entity.kind == CursorKind.CLASS_DECL
               for cursor in entity.get_children()
               if cursor.kind == CursorKind.CXX_METHOD and "Reference" not in cursor.spelling]
    assert len(methods) > 150
    silent = {cursor.spelling for cursor in methods if not cursor.raw_comment and not cursor.spelling.startswith("operator")}
    assert silent <= {"data", "size", "empty", "begin", "end", "Get"}


def test_defaults_and_constants_are_those_of_c(c, tmp_path):
    """Bit by bit, NaN included. A struct without INIT macro is zeros but for its sType and strings, which are none."""
    lines = ["#include <webgpu/webgpu.hpp>", "#include <cstdio>", "#include <cstring>", "static int wrong, seen;"]
    lines += ["static void same(const char *name, const void *ours, const void *theirs, std::size_t size) {"]
    lines += ['    seen++; if (std::memcmp(ours, theirs, size)) { std::printf("%s\\n", name); wrong++; }', "}"]
    lines += ["int main() {"]
    structs = Header(OURS, "c++")
    for macro, struct in structs.initializers.items():
        short = struct.removeprefix("WGPU")
        if CALLBACK_INFO.fullmatch(struct):
            continue
        lines += [f"    {{ const {struct} theirs = {macro}; const wgpu::{short} cpp;"]
        lines += [f"      const {struct} &ours = *reinterpret_cast<const {struct} *>(&cpp);"]
        for leaf in leaves(structs.structs[struct]):
            lines += [f'      same("{macro}{leaf}", &ours{leaf}, &theirs{leaf}, sizeof theirs{leaf});']
        lines += ["    }"]
    for struct, type_ in structs.structs.items():
        first = next(type_.get_fields()).spelling
        if struct in structs.initializers.values() or struct == "WGPUChainedStruct":
            continue
        lines += [f"    {{ {struct} theirs; std::memset(&theirs, 0, sizeof theirs); const wgpu::{struct[4:]} cpp;"]
        if first == "chain":
            lines += [f"      theirs.chain.sType = static_cast<WGPUSType>(WGPUSType_{struct[4:]});"]
        lines += [f"      const {struct} &ours = *reinterpret_cast<const {struct} *>(&cpp);"]
        for field in type_.get_fields():
            for leaf in ([".chain.next", ".chain.sType"] if field.spelling == "chain" else
                         [".data.xlib.display"] if field.spelling == "data" and "Display" in struct else
                         [f".{field.spelling}{rest}" for rest in leaves(field.type)]):
                if leaf.endswith(".length"):
                    lines += [f"      theirs{leaf} = WGPU_STRLEN;"]
                lines += [f'      same("{struct}{leaf}", &ours{leaf}, &theirs{leaf}, sizeof theirs{leaf});']
        lines += ["    }"]
    for name in c.constants:
        if name.startswith("WGPU_") and name not in OTHERWISE:
            type_ = f"decltype(wgpu::{constant(name)})"
            lines += [f"    {{ {type_} theirs = {name}; same(\"{name}\", &wgpu::{constant(name)}, &theirs, sizeof theirs); }}"]
        elif not name.startswith("WGPU_") and not name.endswith("_Force32"):
            holder = name.partition("_")[0].removeprefix("WGPU")
            lines += [f"    static_assert(static_cast<uint64_t>(wgpu::{holder}::{enumerator(name)}) == {name});"]
    lines += ['    std::printf("%d seen\\n", seen); return wrong != 0; }', ""]
    source = tmp_path / "defaults.cpp"
    source.write_text("\n".join(lines))
    # Handles are never touched: nothing of the library is needed but the names that destructors call.
    stubs = tmp_path / "stubs.c"
    names = [n.split()[1] for n in c.facts if n.startswith("function ") and n.endswith(("AddRef", "Release", "Members"))]
    stubs.write_text("\n".join(f"void {name}(void) {{}}" for name in names) + "\n")
    subprocess.run(["cc", "-c", stubs, "-o", tmp_path / "stubs.o"], check=True)
    command = ["c++", "-std=c++17", "-w", "-I", INCLUDE, source, tmp_path / "stubs.o", "-o", tmp_path / "defaults"]
    subprocess.run(command, check=True)
    done = subprocess.run([tmp_path / "defaults"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert int(done.stdout.split()[0]) > 500


LOOP = """
struct Scene {{
    {pass_} pass; {pipeline} pipeline; {group} groups[2]; {buffer} vertices;
}};
extern "C" void draw_{name}(Scene const &scene, uint32_t count) {{
    for (uint32_t i = 0; i < count; i++) {{ {body} }}
}}
"""
LOOPS = {
    "c": LOOP.format(
        name="c", pass_="WGPURenderPassEncoder", pipeline="WGPURenderPipeline", group="WGPUBindGroup", buffer="WGPUBuffer",
        body="wgpuRenderPassEncoderSetPipeline(scene.pass, scene.pipeline);"
        "wgpuRenderPassEncoderSetBindGroup(scene.pass, 0, scene.groups[0], 1, &i);"
        "wgpuRenderPassEncoderSetBindGroup(scene.pass, 1, scene.groups[1], 0, nullptr);"
        "wgpuRenderPassEncoderSetVertexBuffer(scene.pass, 0, scene.vertices, 16 * i, WGPU_WHOLE_SIZE);"
        "wgpuRenderPassEncoderSetVertexBuffer(scene.pass, 1, nullptr, 0, WGPU_WHOLE_SIZE);"
        "wgpuRenderPassEncoderDraw(scene.pass, 3, 1, i, 0);"),
    "cpp": LOOP.format(
        name="cpp", pass_="wgpu::RenderPassEncoder", pipeline="wgpu::RenderPipeline", group="wgpu::BindGroup",
        buffer="wgpu::Buffer",
        body="scene.pass.SetPipeline(scene.pipeline); scene.pass.SetBindGroup(0, scene.groups[0], 1, &i);"
        "scene.pass.SetBindGroup(1, scene.groups[1]); scene.pass.SetVertexBuffer(0, scene.vertices, 16 * i);"
        "scene.pass.SetVertexBuffer(1, nullptr); scene.pass.Draw(3, 1, i);"),
}


@pytest.mark.parametrize("compiler", ["g++", "clang++"])
@pytest.mark.parametrize("exceptions", [[], ["-fno-exceptions", "-fno-rtti"]], ids=["exceptions", "no-exceptions"])
@pytest.mark.skipif(platform.machine() != "x86_64", reason="the names of relocations are those of x86-64")
def test_a_draw_loop_is_the_same_machine_code(compiler, exceptions, tmp_path):
    def instructions(name):
        source = tmp_path / f"{name}.cpp"
        source.write_text("#include <webgpu/webgpu.hpp>\n" + LOOPS[name])
        program = tmp_path / f"{name}.o"
        subprocess.run([compiler, "-std=c++17", "-O2", *exceptions, "-I", INCLUDE, "-c", source, "-o", program], check=True)
        command = ["objdump", "-dr", "--no-show-raw-insn", f"--disassemble=draw_{name}", program]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.replace(f"draw_{name}", "draw")
        code = re.sub(r"^ +[0-9a-f]+:", "", lines.partition("<draw>:")[2], flags=re.M)
        code = [" ".join(line.split()) for line in re.sub(r"\b[0-9a-f]+ <", "<", code).splitlines() if line.strip()]
        # Behind it, clang has what would end the program if C threw.
        return code[: code.index("ret") + 1]

    theirs, ours = instructions("c"), instructions("cpp")
    calls = [re.search(r"wgpu\w+", line).group() for line in ours if "PLT32" in line]
    assert len(calls) == 6 and len(ours) > 20
    assert calls == [re.search(r"wgpu\w+", line).group() for line in theirs if "PLT32" in line]
    # Arguments may be loaded in another order.
    assert sorted(ours) == sorted(theirs)
