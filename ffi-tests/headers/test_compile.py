"""The headers compile without a warning wherever C and C++ do, and their macros keep what they say."""

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from header_facts import INCLUDE, OURS, SUFFIXES, Header

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
# clang has everything looked at, comments too, but for holes that the ABI has, and what later C++ is.
EVERYTHING = ["-Weverything", "-Wno-padded", "-Wno-c++98-compat", "-Wno-c++98-compat-pedantic"]
STANDARDS = {
    "c": ["c99", "c11", "c17", "c2x"],  # c2x: C23 by the name that all compilers know
    "c++": ["c++98", "c++03", "c++11", "c++14", "c++17", "c++20"],
}
COMPILERS = {"gcc": "c", "clang": "c", "g++": "c++", "clang++": "c++"}
INITIALIZERS = Header(OURS, "c").initializers


@pytest.fixture(params=COMPILERS)
def compile_all(request, tmp_path):
    """Compiles {name: text} with one compiler and all its standards. A text that depends on the
    language and the standard is a function of them."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    language = COMPILERS[request.param]

    def compile_one(standard, name, text):
        text = text(language, standard) if callable(text) else text
        source = tmp_path / f"{name}-{standard}{SUFFIXES[language]}"
        source.write_text(text)
        command = [request.param, "-std=" + standard, *WARNINGS, "-I", INCLUDE, "-fsyntax-only", source]
        result = subprocess.run(command, capture_output=True, text=True)
        return result.returncode and f"-std={standard} {name}: {result.stderr[:1000]}"

    def compile_all(sources):
        cases = [(standard, *source) for standard in STANDARDS[language] for source in sources.items()]
        with ThreadPoolExecutor() as pool:
            failures = [failure for failure in pool.map(lambda case: compile_one(*case), cases) if failure]
        assert not failures, "\n".join(failures)

    return compile_all


def test_each_header_alone_twice_and_together(compile_all):
    standard, extensions = "#include <webgpu/webgpu.h>\n", "#include <webgpu/wgpu.h>\n"
    orders = {
        "standard": standard + standard,
        "extensions": extensions + extensions,
        "together": standard + extensions + standard,
    }
    compile_all({name: text + "int main(void) { return 0; }\n" for name, text in orders.items()})


@pytest.mark.parametrize("compiler", ["clang", "clang++"])
def test_clang_finds_nothing_to_say_about_the_headers(compiler, tmp_path):
    language = COMPILERS[compiler]
    source = tmp_path / f"all{SUFFIXES[language]}"
    source.write_text("#include <webgpu/wgpu.h>\n")
    for standard in STANDARDS[language][1:]:
        command = [compiler, "-std=" + standard, *EVERYTHING, "-Werror", "-I", INCLUDE, "-fsyntax-only", source]
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode == 0, f"{standard}: {result.stderr[:2000]}"


def test_initializers_initialize(compile_all):
    assert len(INITIALIZERS) >= 92
    lines = ["#include <webgpu/wgpu.h>", "int main(void) {"]
    for macro, struct in INITIALIZERS.items():
        lines += [f"    {{ {struct} one = {macro}; {struct} two[2] = {{ {macro}, {macro} }};"]
        lines += ["      (void)one; (void)two; }"]
    compile_all({"initializers": "\n".join([*lines, "    return 0;", "}", ""])})


def test_initializers_are_expressions(compile_all):
    """Since C99 and C++11: assigned, passed as an argument, in C also with their address taken."""

    def source(language, standard):
        if standard in ("c++98", "c++03"):
            return "int main() { return 0; }\n"
        lines = ["#include <webgpu/wgpu.h>"]
        for struct in INITIALIZERS.values():
            lines += [f"static void take_{struct}({struct} value, const {struct} *pointer) {{"]
            lines += ["    (void)value; (void)pointer;", "}"]
        lines += ["int main(void) {"]
        for macro, struct in INITIALIZERS.items():
            pointer = f"&{macro}" if language == "c" else "&variable"
            lines += [f"    {{ {struct} variable; variable = {macro}; (void)variable;"]
            lines += [f"      take_{struct}({macro}, {pointer}); }}"]
        return "\n".join([*lines, "    return 0;", "}", ""])

    compile_all({"expressions": source})


def test_what_is_skipped_is_not_declared(compile_all):
    """A name that the header leaves out is free for the program to use for something else."""
    declaration = "int wgpuBufferUnmap(int another); int wgpuCreateInstance(int another);"
    proc = "typedef int WGPUProcBufferUnmap; typedef int WGPUProcCreateInstance;"
    begin, end = "#include <webgpu/wgpu.h>\n", "\nint main(void) { return 0; }\n"
    compile_all(
        {
            "declarations": "#define WGPU_SKIP_DECLARATIONS\n" + begin + declaration + end,
            "procs": "#define WGPU_SKIP_PROCS\n" + begin + proc + end,
            "both": "#define WGPU_SKIP_DECLARATIONS\n#define WGPU_SKIP_PROCS\n" + begin + declaration + proc + end,
        },
    )


def test_proc_types_fit_their_functions(compile_all):
    """Each WGPUProcFooBar holds the address of wgpuFooBar, without a cast."""
    functions = [name.split()[1] for name in Header(OURS.with_name("webgpu.h"), "c").facts if name.startswith("function ")]
    lines = ["#include <webgpu/webgpu.h>", "int main(void) {"]
    for function in functions:
        lines += [f"    {{ {function.replace('wgpu', 'WGPUProc', 1)} proc = {function}; (void)proc; }}"]
    compile_all({"procs": "\n".join([*lines, "    return 0;", "}", ""])})
