"""What a target needs of this machine, installed where it is missing."""

import os
import shutil
import subprocess
from pathlib import Path


class Missing(Exception):
    """Why a target cannot be done here."""


def is_installed(package):
    asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "installed"


def install(packages):
    if not shutil.which("dpkg-query"):
        return  # another system than Debian: it may have them by other names
    missing = [package for package in packages if not is_installed(package)]
    if not missing:
        return
    if os.geteuid():
        raise Missing(f"sudo apt-get install -y --no-install-recommends {' '.join(missing)}")
    print(f"    installing {' '.join(missing)}", flush=True)
    command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *missing]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for before in ([], ["apt-get", "update", "-q"]):
        if before:
            subprocess.run(before, capture_output=True, check=False)
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if said.returncode == 0:
            return
    raise Missing(f"apt-get: {said.stderr.strip()}")


def sysroot():
    said = subprocess.run(["rustc", "--print", "sysroot"], capture_output=True, text=True, check=True)
    return Path(said.stdout.strip())


def toolchain(triple):
    """Rust's standard library for the target."""
    if (sysroot() / "lib/rustlib" / triple / "lib").is_dir():
        return
    if not shutil.which("rustup"):
        raise Missing(f"Rust's standard library for {triple} is missing")
    said = subprocess.run(["rustup", "target", "add", triple], capture_output=True, text=True, check=False)
    if said.returncode:
        raise Missing(f"rustup target add {triple}: {said.stderr.strip()}")
