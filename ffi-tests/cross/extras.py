"""What a target needs beside its packages, made here."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from machine import Missing, sysroot
from targets import LAVAPIPE

HERE = Path(__file__).parent


# A package for Windows that carries Microsoft's compiler for Direct3D's shaders, as browsers do. The one that
# Wine has of its own knows too little for Direct3D 12.
COMPILER = ("cefpython3==66.1", "d3dcompiler_47.dll")


def direct3d(folder):
    """Shaders for Direct3D 12, which needs nothing else that Wine has not."""
    package, name = COMPILER
    if (folder / name).exists():
        return
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--platform",
               "win_amd64", "--python-version", "37", "--abi", "cp37m", "--dest", folder, package]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if said.returncode or not wheels:
        raise Missing(f"pip download {package}: {(said.stderr.strip().splitlines() or ['no word'])[-1]}")
    with zipfile.ZipFile(wheels[0]) as wheel:
        inside = next(it for it in wheel.namelist() if it.endswith(name))
        (folder / name).write_bytes(wheel.read(inside))
    wheels[0].unlink()


def windows(target, folder):
    """A system library that Wine has from version 9 on."""
    subprocess.run([target.cc, "-shared", "-O2", "-Wall", "-Wextra", HERE / "bcryptprimitives.c", "-o",
                    folder / "bcryptprimitives.dll", "-ladvapi32"], check=True)


def musl(target, folder):
    """Where musl is at home there is a libgcc_s for it; here Rust's own libunwind does what it would."""
    unwind = sysroot() / "lib/rustlib" / target.triple / "lib/self-contained/libunwind.a"
    (folder / "libgcc_s.so").write_text(f"INPUT({unwind})\n", encoding="utf-8")


def aarch64(_, folder):
    """What an arm64 Debian has where something is drawn, unpacked into a folder: the machine itself stays as
    it is."""
    debian, apt = folder / "debian", folder / "apt"
    if (debian / LAVAPIPE).exists():
        return
    for place in ("lists/partial", "cache/archives/partial"):
        (apt / place).mkdir(parents=True, exist_ok=True)
    (apt / "status").touch()
    settings = {"APT::Architecture": "arm64", "APT::Architectures": "arm64", "Dir::State::Lists": apt / "lists",
                "Dir::State::status": apt / "status", "Dir::Cache": apt / "cache", "Debug::NoLocking": "1"}
    apt_get = ["apt-get", "-q", "-y", *(f"-o{name}={value}" for name, value in settings.items())]
    packages = ["libvulkan1", "mesa-vulkan-drivers"]
    for command in ([*apt_get, "update"],
                    [*apt_get, "install", "--no-install-recommends", "--download-only", *packages]):
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        if said.returncode:
            raise Missing(f"{' '.join(command[-3:])}, for arm64: {said.stderr.strip()}")
    for package in (apt / "cache/archives").glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, debian], check=True)
    shutil.rmtree(apt)


MAKERS = {"windows": windows, "musl": musl, "aarch64": aarch64}


def make(target, folder):
    """Fills a folder that linkers look into, and Windows programs."""
    folder.mkdir(parents=True, exist_ok=True)
    if target.place in MAKERS:
        MAKERS[target.place](target, folder)
