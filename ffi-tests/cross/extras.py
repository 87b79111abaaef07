"""What a target needs beside its packages, made here."""

import subprocess
from pathlib import Path

from machine import sysroot

HERE = Path(__file__).parent


def windows(target, folder):
    """A system library that Wine has from version 9 on."""
    subprocess.run([target.cc, "-shared", "-O2", "-Wall", "-Wextra", HERE / "bcryptprimitives.c", "-o",
                    folder / "bcryptprimitives.dll", "-ladvapi32"], check=True)


def musl(target, folder):
    """Where musl is at home there is a libgcc_s for it; here Rust's own libunwind does what it would."""
    unwind = sysroot() / "lib/rustlib" / target.triple / "lib/self-contained/libunwind.a"
    (folder / "libgcc_s.so").write_text(f"INPUT({unwind})\n", encoding="utf-8")


MAKERS = {"windows": windows, "musl": musl}


def make(target, folder):
    """Fills a folder that linkers look into, and Windows programs."""
    folder.mkdir(parents=True, exist_ok=True)
    if target.name in MAKERS:
        MAKERS[target.name](target, folder)
