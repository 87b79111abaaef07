"""Draws a picture with each of the examples that draw, without a window.

    python examples/pictures.py [--small] PROGRAMS FOLDER

PROGRAMS is the folder with the built programs. With --small the pictures are for a page: a few dozen
kilobytes each, with no more colors than they need."""

import argparse
import subprocess
from pathlib import Path

from PIL import Image

# How many frames until there is something to see.
FRAMES = {"cube": 30, "boids": 240, "mandelbrot": 1, "raymarch": 1, "video": 20, "widgets": 30}
SMALL = {"widgets": "540x405"}


def draw(program, file, size):
    frames = str(FRAMES[program.name])
    subprocess.run([program, "--picture", file, "--frames", frames, "--size", size], check=True,
                   stdout=subprocess.DEVNULL)


def make_small(file):
    picture = Image.open(file).convert("RGB")
    picture.quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("programs", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name in FRAMES:
        program = arguments.programs.resolve() / name
        if not program.exists():
            print(f"{name}: not built, there are no sources of Dear ImGui")
            continue
        file = arguments.folder / f"{name}.png"
        draw(program, file, SMALL.get(name, "400x300") if arguments.small else "800x600")
        if arguments.small:
            make_small(file)
        print(f"{file}: {file.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
