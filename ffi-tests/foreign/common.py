"""Running commands, and what is told of those that fail."""

import os
import subprocess


class Trouble(Exception):
    """What went wrong with a program, in a line."""


def run(*command, **options):
    """What a command says on stdout."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, errors="replace",
                          **options)
    if done.returncode:
        said = (done.stdout + done.stderr).splitlines()
        lines = [line for line in said if "error" in line.lower() or "undefined" in line]
        raise Trouble((lines or said or [f"{command[0]} ended with {done.returncode}"])[0])
    return done.stdout


def cmake(source, build, *options):
    run("cmake", "-S", source, "-B", build, "-DCMAKE_BUILD_TYPE=Debug", *options)
    run("cmake", "--build", build, "--parallel", os.cpu_count() or 1)
