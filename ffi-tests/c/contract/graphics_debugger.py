"""Runs graphics_debugger under RenderDoc, and looks into the captures that it makes.

    python graphics_debugger.py PROGRAM layer|injected

RenderDoc comes into the process as a layer that the environment asks Vulkan for, or is injected when
renderdoccmd starts it. Where there is no RenderDoc, this counts as skipped.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

SKIPPED = 77
MARKED = {f"{kind} of {what}" for kind, what in [
    ("group", "commands"), ("group", "dispatches"), ("group", "draws"),
    ("marker", "commands"), ("marker", "a dispatch"), ("marker", "a draw")]}
NAMED = {f"name of {what}" for what in [
    "a buffer", "a texture", "a compute pipeline", "a render pipeline", "a compute pass",
    "a render pass"]}
# OpenGL has no such objects, and Vulkan's shaders carry the names of their parts with them.
NAMED_IN_VULKAN = NAMED | {"name of a view", "name of a bind group", "name of a queue"}
NAMED_IN_SHADERS = {"name of a module", "name_of_a_variable"}
# How the functions begin that do the work; OpenGL has several for a draw.
WORK = {"vulkan": {"vkCmdDispatch", "vkCmdDraw"}, "gl": {"glDispatchCompute", "glDrawArrays"}}


def skip(reason):
    print(f"not applicable: {reason}")
    sys.exit(SKIPPED)


def run(command, environment=None):
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", errors="replace")
    print(done.stdout, end="", flush=True)
    if done.returncode == SKIPPED:
        sys.exit(SKIPPED)  # the program has said why
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}")
    return done.stdout


class Capture:
    """What RenderDoc has saved, as text: the calls, and the data that was passed to them."""

    def __init__(self, file):
        calls = file.with_suffix(".zip.xml")
        run(["renderdoccmd", "convert", "-f", str(file), "-c", "zip.xml", "-o", str(calls)])
        self.calls = calls.read_text(encoding="utf-8", errors="replace")
        with zipfile.ZipFile(file.with_suffix(".zip")) as data:
            self.data = "".join(data.read(name).decode("latin-1") for name in data.namelist())

    def missing(self, backend):
        functions = set(re.findall(r'<chunk [^>]*name="(\w+)"', self.calls))
        if backend == "vulkan":
            yield from (name for name in NAMED_IN_VULKAN | MARKED if f">{name}<" not in self.calls)
            yield from (name for name in NAMED_IN_SHADERS if name not in self.data)
        else:
            yield from (name for name in NAMED | MARKED if f">{name}<" not in self.calls)
        yield from (work for work in WORK[backend] if not any(f.startswith(work) for f in functions))

    def names(self):
        everything = self.calls + self.data
        return {name for name in NAMED_IN_VULKAN | MARKED | {"name of a module"} if name in everything}


def captures(program, test, way):
    """Runs one test; yields the captures it has left behind."""
    with tempfile.TemporaryDirectory() as folder:
        template = str(Path(folder) / "capture")
        if way == "layer":
            layer = {"ENABLE_VULKAN_RENDERDOC_CAPTURE": "1", "RENDERDOC_CAPFILE": template}
            printed = run([program, test], {**os.environ, **layer})
        else:
            printed = run(["renderdoccmd", "capture", "-w", "-c", template, program, test])
        # renderdoccmd keeps the program's exit status to itself.
        if re.search(rf"^{test}: not applicable: ", printed, re.M):
            sys.exit(SKIPPED)
        if not re.search(r"^1 tests, \d+ checks, 0 failures$", printed, re.M):
            sys.exit(f"{test} failed")
        yield from (Capture(file) for file in sorted(Path(folder).glob("*.rdc")))


def check(condition, complaint):
    if not condition:
        sys.exit(complaint)


def main():
    program, way = sys.argv[1:]
    backend = os.environ.get("WEBGPU_C_TEST_BACKEND", "vulkan")
    if not shutil.which("renderdoccmd"):
        skip("needs renderdoccmd, which the package renderdoccmd has")
    for test, count in [("captures_have_names", 1), ("one_capture_at_a_time", 2),
                        ("a_capture_ends_with_its_device", 2)]:
        found = list(captures(program, test, way))
        check(len(found) == count, f"{test} has left {len(found)} captures, expected {count}")
        for capture in found:
            missing = sorted(capture.missing(backend))
            check(not missing, f"{test}: not in the capture: {missing}")
    (nameless,) = captures(program, "captures_have_no_names_if_so_wanted", way)
    check(not nameless.names(), f"in a capture that should have no names: {sorted(nameless.names())}")


if __name__ == "__main__":
    main()
