#!/usr/bin/env python3
"""Builds programs of others, as they come, against the installed library, runs them, and prints a line
for each.

    foreign.py PREFIX WORK [--imgui FOLDER] [--where PATTERN] [--install] [PROGRAM...]

PREFIX is where `make install` has put the library, and all that the programs get to see of it. Their
sources come from their repositories, or through package registries: Dear ImGui's with a package for Python,
which scripts/setup.sh fetches, ThorVG's with a crate, which cargo fetches here. PATTERN says where
repositories are. What a program needs of the system is installed with --install, which needs root.

A program whose sources or needs are not to be had is a line that says so, and no failure; nor is one that
programs.py expects not to run. All else is one.

To be run with a display: ffi-tests/surface/headless.sh ffi-tests/foreign/foreign.py ..."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from common import Trouble
from programs import HERE, PROGRAMS, missing
from sources import Sources

LINE = "{:24} {:28} {:6} {:5} {}"


def attempt(program, foreign):
    """Whether all is as it should be with a program, and the rest of its line."""
    program.origin = "-"
    needs = missing(program)
    if needs and foreign.install and os.geteuid() == 0:
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *needs],
                       capture_output=True, check=False)
        needs = missing(program)
    if needs:
        return True, "-", "-", f"not tried: Debian's {' '.join(needs)}"
    built = "-"
    try:
        source = program.source(foreign)
        built = "no"
        build = foreign.work / program.name
        program.build(source, build, foreign)
        built = "yes"
        return True, built, "yes", program.run(build)
    except (Trouble, subprocess.TimeoutExpired) as trouble:
        as_expected = built == "-" or built == "yes" and program.stops
        return as_expected, built, "no" if built == "yes" else "-", str(trouble)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("prefix", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--imgui", type=Path, default=HERE.parents[1] / "target" / "imgui")
    parser.add_argument("--where", default="https://github.com/{owner}/{name}")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("programs", nargs="*")
    foreign = parser.parse_intermixed_args()
    unknown = set(foreign.programs) - {program.name for program in PROGRAMS}
    if unknown:
        sys.exit(f"foreign.py: {', '.join(sorted(unknown))}: unknown, expected some of "
                 f"{', '.join(program.name for program in PROGRAMS)}")
    foreign.prefix, foreign.work = foreign.prefix.resolve(), foreign.work.resolve()
    foreign.sources = Sources(foreign.where, foreign.work / "sources")
    foreign.libraries = foreign.work / "libraries"
    os.environ.pop("WAYLAND_DISPLAY", None)  # windows are looked at on X11
    others = os.environ.get("PKG_CONFIG_PATH", "")
    os.environ["PKG_CONFIG_PATH"] = f"{foreign.prefix}/lib/pkgconfig:{others}".rstrip(":")
    print(LINE.format("program", "of", "built", "ran", "what it did"))
    failed = []
    for program in PROGRAMS:
        if foreign.programs and program.name not in foreign.programs:
            continue
        good, *rest = attempt(program, foreign)
        if not good:
            failed.append(program.name)
        print(LINE.format(program.name, program.origin, *rest), flush=True)
    if failed:
        print(f"failed: {' '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
