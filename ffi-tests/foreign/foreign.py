#!/usr/bin/env python3
"""Builds programs of others, as they come, against the installed library, runs them, and prints a line
for each.

    foreign.py PREFIX WORK [--imgui FOLDER] [--install] [PROGRAM...]

PREFIX is where `make install` has put the library, and all that the programs get to see of it. Their
sources come through package registries: Dear ImGui's with a package for Python, which scripts/setup.sh
fetches, ThorVG's with a crate, which cargo fetches here. What a program needs of the system is looked for
first; with --install it is installed where it is missing, which needs root. A program whose needs are not
to be had is a line that says so, and no failure. Neither is one that does not run: what it says is told.

To be run with a display: ffi-tests/surface/headless.sh ffi-tests/foreign/foreign.py ..."""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATIENCE = 60  # seconds, until a window shows something


class Trouble(Exception):
    """What went wrong with a program, in a line."""


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line.lower()]
        raise Trouble((lines or (done.stdout + done.stderr).splitlines() or ["no word"])[0])
    return done.stdout


def cmake(source, build, *options):
    run("cmake", "-S", source, "-B", build, "-DCMAKE_BUILD_TYPE=Debug", *options)
    run("cmake", "--build", build, "--parallel", os.cpu_count() or 1)


def screen():
    from PIL import ImageGrab

    return ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB").resize((160, 120), 0)


def colors():
    return len(screen().getcolors(160 * 120))


def look_at(program):
    """Runs a program that opens a window of X11 until there is something to be seen in it."""
    before = colors()
    window = subprocess.Popen([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "SDL_VIDEODRIVER": "x11"}, cwd=program.parent)
    try:
        for _ in range(PATIENCE * 2):
            time.sleep(0.5)
            if window.poll() is not None:
                said = (window.stdout.read().splitlines() or ["no word"])[-1]
                raise Trouble(f"ended with {window.returncode}: {said}")
            if colors() > before + 8:
                return f"a window with {colors()} colors"
        raise Trouble(f"its window shows nothing in {PATIENCE} s")
    finally:
        window.kill()
        window.wait()


class ImGui:
    """One of Dear ImGui's own examples."""

    def __init__(self, window, check, packages):
        self.name = f"example_{window}_wgpu"
        self.check, self.packages = check, packages

    def source(self, arguments):
        header = arguments.imgui / "imgui.h"
        if not header.exists():
            raise Trouble(f"there are no sources of Dear ImGui in {arguments.imgui}")
        self.origin = "Dear ImGui " + re.search(r'IMGUI_VERSION +"(.*?)"', header.read_text())[1]
        return arguments.imgui / "examples" / self.name

    def build(self, source, build, prefix):
        cmake(source, build, f"-DIMGUI_WGPU_DIR={prefix}")

    def run(self, build):
        return look_at(build / self.name)


class ThorVG:
    """ThorVG with its WebGPU renderer, and its own tests of that."""

    name = "thorvg_test"
    check, packages = "test -f /usr/include/catch2/catch.hpp", "catch2"

    def source(self, _):
        told = run("cargo", "metadata", "--locked", "--format-version", "1",
                   "--manifest-path", HERE / "thorvg" / "Cargo.toml")
        package = next(it for it in json.loads(told)["packages"] if it["name"] == "thorvg-sys")
        self.version = package["version"].partition("+thorvg-")[2]
        self.origin = "ThorVG " + self.version
        return Path(package["manifest_path"]).parent / "thorvg"

    def build(self, source, build, prefix):
        cmake(HERE / "thorvg", build, f"-DSOURCE={source}", f"-DVERSION={self.version}",
              f"-DCMAKE_PREFIX_PATH={prefix}")

    def run(self, build):
        said = run(build / self.name)
        return said.strip().splitlines()[-1].strip("= ")


PROGRAMS = [
    ImGui("sdl2", "pkg-config --exists sdl2", "libsdl2-dev"),
    ImGui("glfw", "pkg-config --atleast-version=3.4 glfw3", "libglfw3-dev"),
    ImGui("sdl3", "pkg-config --exists sdl3", "libsdl3-dev"),
    ThorVG(),
]


def has(program):
    return subprocess.run(program.check, shell=True, capture_output=True).returncode == 0


def install(program):
    if os.geteuid() == 0:
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *program.packages.split()],
                       capture_output=True)


def attempt(program, arguments):
    """Whether the program builds, or need not, and the rest of its line."""
    program.origin = "-"
    if arguments.install and not has(program):
        install(program)
    if not has(program):
        return True, "-", "-", f"not tried: {program.check}; Debian: {program.packages}"
    built = "no"
    try:
        build = arguments.work / program.name
        program.build(program.source(arguments), build, arguments.prefix)
        built = "yes"
        what = program.run(build)
        return True, built, "yes", what
    except Trouble as trouble:
        return built == "yes", built, "no", str(trouble)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("prefix", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--imgui", type=Path, default=HERE.parents[1] / "target" / "imgui")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("programs", nargs="*")
    arguments = parser.parse_intermixed_args()
    line = "{:20} {:18} {:6} {:5} {}"
    print(line.format("program", "of", "built", "ran", "what it did"))
    failed = 0
    for program in PROGRAMS:
        if arguments.programs and program.name not in arguments.programs:
            continue
        good, *rest = attempt(program, arguments)
        failed += not good
        print(line.format(program.name, program.origin, *rest), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
