"""How much sooner a program has its pipelines when the library has kept them from the last run.

    cold_start.py LIBRARY [--rounds N] [--markdown]

Each line is a program in a fresh process: forty compute pipelines (examples/python/pipeline_cache.py), and
pygfx from the request for an adapter to the first picture (frames/first_picture.py), where that is
installed. It runs without a folder, with one that is empty, and with the same one again; the caches that
drivers keep by themselves are off. docs/pipeline-cache.md has the table.
"""

import argparse
import importlib.util
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = {
    "40 compute pipelines": ROOT / "examples/python/pipeline_cache.py",
    "first picture of a pygfx scene": ROOT / "ffi-tests/bench/frames/first_picture.py",
}
WITHOUT_OTHERS = {"__GL_SHADER_DISK_CACHE": "0", "MESA_SHADER_CACHE_DISABLE": "true"}


def run(program, library, folder):
    environment = {**os.environ, **WITHOUT_OTHERS, "WGPU_LIB_PATH": str(library),
                   "WGPU_PIPELINE_CACHE": str(folder or "")}
    done = subprocess.run([sys.executable, program], env=environment, capture_output=True, text=True, timeout=300)
    found = re.search(r"in ([\d.]+) ms$", done.stdout, re.M)
    if done.returncode or not found:
        sys.exit(f"{program} ends with status {done.returncode}\n{done.stdout}{done.stderr}")
    return float(found[1])


def rounds(program, library, count):
    """Milliseconds without, with an empty folder, and with what that run left; and bytes in the folder."""
    said, size = [], 0
    for _ in range(count):
        with tempfile.TemporaryDirectory() as outer:
            folder = Path(outer, "kept")
            said.append([run(program, library, kept) for kept in (None, folder, folder)])
            files = list(folder.glob("*.pipelines")) if folder.exists() else []
            size = sum(file.stat().st_size for file in files)
    return [statistics.median(times) for times in zip(*said)], size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--markdown", action="store_true", help="rows for the table in docs/pipeline-cache.md")
    asked = parser.parse_args()
    for name, program in PROGRAMS.items():
        if "pygfx" in name and not importlib.util.find_spec("pygfx"):
            print(f"{name}: skipped, pygfx is not installed", file=sys.stderr)
            continue
        (without, first, again), size = rounds(program, asked.library.resolve(), asked.rounds)
        if asked.markdown:
            print(f"| {name} | {without:.0f} ms | {first:.0f} ms | {again:.0f} ms | {size} bytes |", flush=True)
        else:
            print(f"{name}: {without:.1f} ms without a folder, {first:.1f} with an empty one, {again:.1f} with a "
                  f"full one of {size} bytes, {without / again:.2f} times as fast", flush=True)


if __name__ == "__main__":
    main()
