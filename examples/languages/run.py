#!/usr/bin/env python3
"""Runs the same program in each language against one library, and prints what each computed and drew.

    run.py LIBRARY [--work FOLDER] [--install] [LANGUAGE...]

Each program prints a line: the squares of 1 to 8, and the FNV-1a hash of its picture's RGBA bytes. All lines
have to be the same, and the PNG that a program leaves in FOLDER/pictures has to hold those bytes. What a
language needs is looked for first; with --install it is installed where it is missing: Debian's packages with
apt-get, which needs root, all else into FOLDER. A language whose runtime is not to be had is a line that says
so, and no failure.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from picture import fnv1a, read_png

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NUMBERS = "1 4 9 16 25 36 49 64"
# Steps are lines for a shell that runs in this folder; {…} are the paths of `Run.paths`.
LINK = "-I{include} -L{folder} -Wl,-rpath,{folder} -lwgpu_native -lpng"
MAKE_PYTHON = ("python3 -m venv {work}/python && "
               "{work}/python/bin/pip install -q -c ../../ffi-tests/requirements.txt cffi numpy pillow wgpu")


@dataclass(frozen=True)
class Language:
    name: str
    run: str
    # Fails where something is missing.
    check: str
    packages: str = ""
    prepare: str = ""
    build: str = ""


LANGUAGES = [
    Language("C", "{work}/c {picture}",
             check="cc --version && echo '#include <png.h>' | cc -E -xc -",
             packages="build-essential libpng-dev",
             build="cc -std=c11 -Wall -Wextra -Werror c/main.c -o {work}/c " + LINK),
    Language("C++", "{work}/cpp {picture}",
             check="c++ --version && echo '#include <png.h>' | c++ -E -xc++ -",
             packages="build-essential libpng-dev",
             build="c++ -std=c++17 -Wall -Wextra -Werror cpp/main.cpp -o {work}/cpp " + LINK),
    Language("Python ctypes", "python3 python-ctypes/squares.py {picture}", check="python3 -c 'import ctypes'",
             packages="python3"),
    Language("Python cffi", "{python} python-cffi/squares.py {picture}",
             check="cc --version && {python} -c 'import cffi, PIL'",
             packages="build-essential python3-venv", prepare=MAKE_PYTHON),
    Language("wgpu-py", "{python} wgpu-py/squares.py {picture}",
             check="{python} -c 'import numpy, wgpu, PIL'", packages="python3-venv", prepare=MAKE_PYTHON),
    Language("Node", "node node/squares.js {picture}",
             check="node -e 'require(\"koffi\"), require(\"pngjs\")'", packages="nodejs npm",
             prepare="mkdir -p {work}/node && cp ../../ffi-tests/node/package*.json {work}/node && "
                     "npm ci --prefix {work}/node --silent --ignore-scripts --no-audit --no-fund"),
    Language("LuaJIT", "luajit luajit/squares.lua {picture}", check="luajit -v && ldconfig -p | grep libpng16.so.16",
             packages="luajit libpng16-16"),
    Language("Ruby", "ruby ruby/squares.rb {picture}", check="ruby -e 'require \"fiddle/import\"'", packages="ruby"),
    Language("Perl", "perl perl/squares.pl {picture}", check="perl -e 'use FFI::Platypus 2.00'",
             packages="libffi-platypus-perl"),
    Language("PHP", "php php/squares.php {picture}",
             check="cc --version && php -r 'exit(extension_loaded(\"FFI\") ? 0 : 1);'",
             packages="build-essential php-cli"),
    Language("Common Lisp", "sbcl --script common-lisp/squares.lisp {picture}",
             check="sbcl --noinform --non-interactive --eval '(require :asdf)' "
                   "--eval '(asdf:find-system :cffi-libffi)' && cc --version && pkg-config --exists libffi && ldconfig -p | grep libpng16.so.16",
             packages="sbcl cl-cffi build-essential libffi-dev pkg-config libpng16-16"),
    Language("Guile", "guile --no-auto-compile guile/squares.scm {picture}",
             check="guile --version && ldconfig -p | grep libpng16.so.16", packages="guile-3.0 libpng16-16"),
    Language("OCaml", "{work}/ocaml/squares {picture}",
             check="ocamlfind query ctypes.foreign && ldconfig -p | grep libpng16.so.16",
             packages="ocaml-nox ocaml-findlib libctypes-ocaml-dev libpng16-16",
             # The compiler leaves files beside its source.
             build="mkdir -p {work}/ocaml && cp ocaml/squares.ml {work}/ocaml && cd {work}/ocaml && "
                   "ocamlfind ocamlopt -thread -package ctypes,ctypes.foreign -linkpkg squares.ml -o squares"),
    Language("Java", "java -Djava.awt.headless=true -cp /usr/share/java/jna.jar java/Squares.java {picture}",
             check="javac -version && test -e /usr/share/java/jna.jar",
             packages="openjdk-17-jdk-headless libjna-java"),
    Language("Rust", "{work}/rust/debug/squares {picture}",
             check="cargo --version && ldconfig -p | grep libclang", packages="libclang1",
             build="cargo build -q --locked --manifest-path rust/Cargo.toml --target-dir {work}/rust"),
    Language("Zig", "{work}/zig-squares {picture}",
             check="{work}/zig/bin/python -m ziglang version && echo '#include <png.h>' | cc -E -xc -",
             packages="build-essential libpng-dev python3-venv",
             prepare="python3 -m venv {work}/zig && {work}/zig/bin/pip install -q ziglang==0.15.2",
             build="{work}/zig/bin/python -m ziglang build-exe zig/main.zig -femit-bin={work}/zig-squares "
                   "--cache-dir {work}/zig/cache --global-cache-dir {work}/zig/cache "
                   "-lc -I{include} -L{folder} -lwgpu_native -lpng16 -rpath {folder}"),
]


class Failed(Exception):
    pass


class Run:
    """One library, and a folder for what is built, installed and drawn."""

    def __init__(self, library, work):
        self.work = Path(work).resolve()
        self.pictures = self.work / "pictures"
        self.pictures.mkdir(parents=True, exist_ok=True)
        # An environment that has the packages does as well as one of our own.
        ours = find_spec("wgpu") and find_spec("cffi") and find_spec("PIL")
        self.paths = {
            "work": self.work, "include": ROOT / "include", "folder": Path(library).resolve().parent,
            "python": sys.executable if ours else self.work / "python" / "bin" / "python",
        }
        self.environment = {
            **os.environ,
            "WGPU_LIB_PATH": str(Path(library).resolve()),
            "NODE_PATH": os.pathsep.join([f"{self.work}/node/node_modules", f"{self.work.parent}/node/node_modules"]),
            "PYTHONDONTWRITEBYTECODE": "1",
            # ldconfig is not everybody's.
            "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin",
        }

    def picture(self, language):
        return self.pictures / f"{language.name.lower().replace(' ', '-')}.png"

    def shell(self, step, language):
        paths = {name: shlex.quote(str(path)) for name, path in self.paths.items()}
        line = step.format(**paths, picture=shlex.quote(str(self.picture(language))))
        done = subprocess.run(line, shell=True, cwd=HERE, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise Failed(f"{line}\n  exits with {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def missing(self, language, install=False):
        """Why the language cannot run here; None where it can."""
        try:
            self.shell(language.check, language)
            return None
        except Failed as reason:
            if not install:
                how = f"apt-get install {language.packages}"
                return f"not here: {how}" + (", and make languages" if language.prepare else "")
            problem = reason
        apt = "DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600"
        install_packages = f"{apt} install -y --no-install-recommends {language.packages}"
        for step in [f"{install_packages} || {{{{ {apt} update && {install_packages}; }}}}", language.prepare]:
            try:
                self.shell(step, language)
            except Failed as reason:
                problem = reason
        try:
            self.shell(language.check, language)
            return None
        except Failed:
            return "cannot be installed: " + " ".join(str(problem).split())[-300:]

    def squares(self, language):
        """Builds and runs the program: the line that it prints, which is held against its picture."""
        self.picture(language).unlink(missing_ok=True)
        if language.build:
            self.shell(language.build, language)
        line = self.shell(language.run, language).strip()
        drawn = f"{fnv1a(read_png(self.picture(language))):08x}"
        if line != f"{NUMBERS} {drawn}":
            raise Failed(f"printed {line!r}; the numbers are {NUMBERS}, and the picture's hash is {drawn}")
        return line


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library")
    parser.add_argument("languages", nargs="*", help="names of the table, such as 'Python cffi'; all by default")
    parser.add_argument("--work", default=ROOT / "target" / "languages")
    parser.add_argument("--install", action="store_true")
    arguments = parser.parse_args()
    names = {language.name.lower(): language for language in LANGUAGES}
    unknown = [name for name in arguments.languages if name.lower() not in names]
    if unknown:
        parser.error(f"{', '.join(unknown)}: not among {', '.join(language.name for language in LANGUAGES)}")
    chosen = [names[name.lower()] for name in arguments.languages] or LANGUAGES

    run = Run(arguments.library, arguments.work)
    lines, problems = {}, []
    for language in chosen:
        missing = run.missing(language, arguments.install)
        if missing:
            print(f"{language.name:14} {missing}", flush=True)
            continue
        began = time.monotonic()
        try:
            lines[language.name] = run.squares(language)
            print(f"{language.name:14} {lines[language.name]}  {time.monotonic() - began:5.1f} s", flush=True)
        except (Failed, OSError, ValueError) as problem:
            problems.append(f"{language.name}: {problem}")
            print(f"{language.name:14} failed", flush=True)
    if len(set(lines.values())) > 1:
        problems.append("the pictures differ")
    print(f"{len(lines)} of {len(chosen)} languages ran" + ("" if problems else ", and all agree"))
    sys.exit("\n".join(problems) or None)


if __name__ == "__main__":
    main()
