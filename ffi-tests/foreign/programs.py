"""The programs: where their sources are, what they are built with, and what they are to do."""

import json
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import libraries
from common import Trouble, cmake, run
from window import look_at

HERE = Path(__file__).resolve().parent
X11 = "libxrandr-dev libxinerama-dev libxcursor-dev libxi-dev"
GLFW = ("glfw3 >= 3.4", "glfw/glfw", X11 + " libwayland-dev libxkbcommon-dev")
SDL3 = ("sdl3", "libsdl-org/SDL", X11 + " libxext-dev libxfixes-dev")
RED = (255, 0, 0)


@dataclass
class Compiled:
    """A program of a repository, compiled with the installed library and nothing else of ours."""

    name: str
    repository: str
    sources: tuple
    flags: tuple = ()  # {…} are the folders of repositories, by their names, and of this file: {here}
    paths: tuple = ()  # of the repository; all of it if none is named
    besides: tuple = ()  # other repositories, which it includes
    library: tuple = ()  # of libraries.py
    links: tuple = ("m",)  # the system's libraries
    packages: str = ""  # Debian's
    arguments: tuple = ()
    says: str = ""  # what it is to say, as a regular expression
    shows: object = None  # or what is to be seen in its window
    seconds: int = 0  # after which it is ended, if it does not end by itself
    stops: str = ""  # why it does not run to its end, if that is known

    def source(self, foreign):
        self.origin = self.repository.split("/")[1]
        self.folders = {"here": HERE, "prefix": foreign.prefix}
        for repository, paths in ((self.repository, self.paths), *((it, ()) for it in self.besides)):
            folder = foreign.sources.get(repository, *paths)
            self.folders[repository.split("/")[1].replace("-", "_").replace(".", "_")] = folder
        return self.folders

    def build(self, _, build, foreign):
        build.mkdir(parents=True, exist_ok=True)
        fill = lambda words: [word.format(**self.folders) for word in words]
        packages = ["wgpu-native"]
        if self.library:
            libraries.get(*self.library[:2], foreign.sources, foreign.libraries)
            packages.append(self.library[0])
        self.before(build, foreign)
        found = run("pkg-config", "--cflags", "--libs", *packages).split()
        cpp = self.sources[0].endswith("cpp")
        run("c++" if cpp else "cc", "-w", "-O1", *fill(self.flags), *fill(self.sources),
            "-o", build / self.name, f"-Wl,-rpath,{foreign.prefix}/lib", *found,
            *(f"-l{it}" for it in self.links))

    def before(self, build, foreign):
        """What else is to be made before it is compiled."""

    def run(self, build):
        command = [str(build / self.name), *(it.format(build=build, **self.folders) for it in self.arguments)]
        folder = self.folders["here"]
        if self.shows:
            return look_at(command, self.shows, cwd=folder)
        if self.seconds:
            command = ["timeout", "-s", "KILL", str(self.seconds), "stdbuf", "-o0", *command]
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=120, check=False)
        if done.returncode and not (self.seconds and done.returncode == -signal.SIGKILL):
            raise Trouble(f"ended with {done.returncode}: {(done.stdout + done.stderr)[-100:]!r}")
        if not (found := re.search(self.says, done.stdout)):
            raise Trouble(f"does not say {self.says}, but {done.stdout[-100:]!r}")
        return f"says: {' '.join(found[0].split())[:70]}" if self.says else "nothing but end, as it should"


class Assembled(Compiled):
    """gpu.cpp's own tests, which bring a shader in SPIR-V."""

    def before(self, build, _):
        run("spirv-as", "--target-env", "spv1.3", self.folders["gpu_cpp"] / "tests/write42.spvasm",
            "-o", build / "write42.spv")


class OwnHeader(Compiled):
    """A test of the header that stands two folders above it: there the installed one is put."""

    def before(self, build, foreign):
        header = foreign.prefix / "include/webgpu/webgpu.h"
        (self.folders["webgpu_headers"] / "webgpu.h").write_bytes(header.read_bytes())


class Generated(Compiled):
    """A program that includes what WebGPU-Cpp's own generator makes of the installed headers."""

    def before(self, build, foreign):
        headers = foreign.prefix / "include/webgpu"
        folder = self.folders["WebGPU_Cpp"]
        (build / "webgpu").mkdir(exist_ok=True)
        run("python3", "generate.py", "--use-init-macros", "-t", "webgpu.template.hpp",
            "-u", headers / "webgpu.h", "-u", headers / "wgpu.h", "-o", build / "webgpu/webgpu.hpp", cwd=folder)
        self.folders["build"] = build


@dataclass
class ImGui:
    """One of Dear ImGui's own examples."""

    window: str
    library: tuple = ()
    packages: str = ""
    stops: str = "it does not wait for its adapter, as WaitAnyOnly asks it to"

    @property
    def name(self):
        return f"example_{self.window}_wgpu"

    def source(self, foreign):
        header = foreign.imgui / "imgui.h"
        if not header.exists():
            raise Trouble(f"there are no sources of Dear ImGui in {foreign.imgui}")
        self.origin = "Dear ImGui " + re.search(r'IMGUI_VERSION +"(.*?)"', header.read_text())[1]
        return foreign.imgui / "examples" / self.name

    def build(self, source, build, foreign):
        if self.library:
            libraries.get(*self.library[:2], foreign.sources, foreign.libraries)
        cmake(source, build, f"-DIMGUI_WGPU_DIR={foreign.prefix}")

    def run(self, build):
        return look_at([build / self.name], 9, cwd=build)


class ThorVG:
    """ThorVG with its WebGPU renderer, and its own tests of that."""

    name = "thorvg_test"
    packages = "catch2"
    stops = ImGui.stops

    def source(self, _):
        told = run("cargo", "metadata", "--locked", "--format-version", "1",
                   "--manifest-path", HERE / "thorvg" / "Cargo.toml")
        package = next(it for it in json.loads(told)["packages"] if it["name"] == "thorvg-sys")
        self.version = package["version"].partition("+thorvg-")[2]
        self.origin = "ThorVG " + self.version
        return Path(package["manifest_path"]).parent / "thorvg"

    def build(self, source, build, foreign):
        cmake(HERE / "thorvg", build, f"-DSOURCE={source}", f"-DVERSION={self.version}",
              f"-DCMAKE_PREFIX_PATH={foreign.prefix}")

    def run(self, build):
        said = run(build / self.name)
        return said.strip().splitlines()[-1].strip("= ")


def gpu_cpp(name, example, says, kind=Compiled, **more):
    """An example of gpu.cpp's: C++20 in Dawn's style."""
    flags = ("-std=c++20", "-I{here}/dawn", "-I{gpu_cpp}")
    return kind(f"gpu_cpp_{name}", "AnswerDotAI/gpu.cpp", (f"{{gpu_cpp}}/{example}",), flags, says=says, **more)


SOKOL = [f"sapp/{it}-sapp.c" for it in ("sgl-points", "debugtext", "sgl")]


def sokol(name, shows):
    """A sample of sokol's, without a shader of its own: those are made by another program."""
    flags = ("-DSOKOL_WGPU", "-include", "{here}/dawn/dawn/webgpu.h", "-I{sokol}", "-I{sokol}/util",
             "-I{sokol_samples}/libs")
    sources = (f"{{sokol_samples}}/sapp/{name}-sapp.c", "{sokol_samples}/libs/sokol/sokol.c")
    return Compiled(f"sokol_{name}", "floooh/sokol-samples", sources, flags, besides=("floooh/sokol",),
                    paths=("libs/sokol", "libs/dbgui", *SOKOL), shows=shows,
                    links=("X11", "Xi", "Xcursor", "asound", "dl", "pthread", "m"),
                    packages="libx11-dev libxi-dev libxcursor-dev libasound2-dev")


def example(name, shows):
    """One of samdauwe's examples."""
    root = "{webgpu_native_examples}"
    externals = [f"-I{root}/external/{it}" for it in ("wajic", "sokol", "stb", "par", "rply")]
    flags = ("-std=c99", "-D_POSIX_C_SOURCE=200809L", "-D_GLFW_X11", "-ffast-math", "-include",
             "{here}/dawn/dawn/webgpu.h", f"-I{root}/src", *externals, "-I/usr/include/cjson")
    parts = (f"src/examples/{name}.c", "src/webgpu/wgpu_common.c", "src/core/camera.c",
             "src/core/image_loader.c", "src/examples/meshes.c", "external/rply/rply.c")
    return Compiled(f"examples_{name}", "samdauwe/webgpu-native-examples",
                    tuple(f"{root}/{it}" for it in parts), flags, paths=("src", "external"), library=GLFW,
                    links=("cjson", "X11", "m"), shows=shows, packages="libcglm-dev libcjson-dev libx11-dev")


GELU = r"gelu\(1\.10\) = 0\.95[^C]*Computed 10000 (float16 )?values"
PROGRAMS = [
    OwnHeader("headers_c", "webgpu-native/webgpu-headers", ("{webgpu_headers}/tests/compile/main.c",),
              ("-std=c11",), paths=("tests",)),
    OwnHeader("headers_cpp", "webgpu-native/webgpu-headers", ("{webgpu_headers}/tests/compile/main.cpp",),
              ("-std=c++11",), paths=("tests",)),
    gpu_cpp("hello_world", "examples/hello_world/run.cpp", GELU),
    gpu_cpp("float16", "examples/float16/run.cpp", GELU),
    gpu_cpp("puzzles", "examples/gpu_puzzles/key.cpp", r"Puzzle 14\s+output \(2, 2\)\s+1\.00 +3\.00\s+3\.00 +13\.00"),
    gpu_cpp("test", "tests/gpu_test.cpp", "WGSL, f16, and SPIR-V compute stories passed", Assembled,
            arguments=("{build}/write42.spv",), packages="spirv-tools"),
    Generated("webgpu_cpp", "eliemichel/WebGPU-distribution", ("{WebGPU_distribution}/.github/example/main.cpp",),
              ("-std=c++17", "-D_NULLABLE=", "-I{build}"), paths=(".github",), besides=("eliemichel/WebGPU-Cpp",),
              says=r"instance = <wgpu::Instance 0x\w+>"),
    Compiled("glfw3webgpu", "eliemichel/glfw3webgpu",
             ("{glfw3webgpu}/examples/hello-glfw3webgpu.c", "{glfw3webgpu}/glfw3webgpu.c"),
             ("-D_GLFW_X11", "-I{glfw3webgpu}"), library=GLFW, packages="libx11-dev", seconds=5,
             says=r"surface = 0x\w+"),
    Compiled("dawn_triangle", "beaufortfrancois/webgpu-cross-platform-app",
             ("{webgpu_cross_platform_app}/main.cpp",), ("-std=c++20", "-I{here}/dawn"), paths=("main.cpp",),
             library=GLFW, shows=(RED, 0.1)),
    example("hello_triangle", (RED, 0.1)),
    example("two_cubes", 50),
    example("gears", 20),
    example("conway", 2),
    sokol("sgl-points", 9),
    sokol("debugtext", 4),
    sokol("sgl", 9),
    ImGui("sdl2", packages="libsdl2-dev"),
    ImGui("glfw", GLFW),
    ImGui("sdl3", SDL3),
    ThorVG(),
]


def missing(program):
    """Which of its packages are not installed, as far as this system can tell."""
    def installed(package):
        asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "installed"
    needs = " ".join([program.packages, *getattr(program, "library", ())[2:]])
    return [package for package in needs.split() if not installed(package)]
