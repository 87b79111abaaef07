"""`cargo cinstall`: the files of `make install`, but for those that docs/install.md names."""

import os
import re
import shutil
from pathlib import Path

import pytest
from conftest import HERE, ROOT, SQUARES, files, run
from test_files import VERSION

# What cargo-c does not make.
MADE_BY_MAKE = {"share/doc/webgpu-c/LICENSES-THIRD-PARTY"}


@pytest.fixture(scope="module")
def system():
    """A folder in which it is installed below /opt/webgpu; always the same, or cargo-c would build anew."""
    if shutil.which("cargo-cinstall") is None:
        pytest.skip("cargo-c is not installed: cargo install --locked cargo-c")
    work = Path(os.environ["WEBGPU_C_TARGET_DIR"], "cargo-c")
    shutil.rmtree(work / "installed", ignore_errors=True)
    # Nobody else uses what this builds: soon is more than fast.
    unoptimised = [part for name in ("'*'", "wgpu-core") for part in
                   ("--config", f"profile.dev.package.{name}.opt-level=0")]
    run("cargo", "cinstall", "--locked", "--offline", "--profile=dev", *unoptimised, "--config=profile.dev.debug=0",
        "--prefix=/opt/webgpu", "--libdir=lib", f"--destdir={work}/installed", f"--target-dir={work}", cwd=ROOT)
    return work / "installed"


def below_share(name):
    """Where cargo-c puts what is beside the libraries otherwise."""
    moved = name == "lib/pkgconfig/webgpu.pc" or name.startswith("lib/cmake/")
    return name.replace("lib/", "share/", 1) if moved else name


def test_cargo_c_installs_the_same_files(system, prefix):
    ours = files(prefix) - MADE_BY_MAKE
    places = {below_share(name): name for name in ours if not name.startswith(("bin/", "share/man/"))}
    assert files(system / "opt/webgpu") == places.keys()
    same = ("include/", "share/doc/", "share/pkgconfig/", "share/cmake/wgpu_native/wgpu_native-config-version")
    for place, name in places.items():
        if place.startswith(same):
            assert (system / "opt/webgpu" / place).read_bytes() == (prefix / name).read_bytes(), name


def test_cargo_c_gives_the_library_the_same_name(system):
    library = system / "opt/webgpu/lib/libwgpu_native.so"
    assert os.readlink(library) == f"libwgpu_native.so.{VERSION}"
    dynamic = run("readelf", "-d", "-W", library)
    assert dynamic.count("(SONAME)") == 1
    assert re.findall(r"\(SONAME\).*\[(.*)\]", dynamic) == ["libwgpu_native.so"]


@pytest.mark.parametrize("package", ["wgpu-native", "webgpu"])
def test_cargo_c_tells_pkg_config_the_same(system, prefix, package):
    def told(folder, *words):
        # Each library once, in whatever order.
        environment = {"PKG_CONFIG_LIBDIR": f"{folder}/lib/pkgconfig:{folder}/share/pkgconfig"}
        answer = run("pkg-config", *words, package, env=environment)
        return set(answer.replace(str(prefix), "/opt/webgpu").replace(str(system), "").split())

    for words in (["--modversion"], ["--cflags"], ["--libs"], ["--static", "--libs"]):
        assert told(system / "opt/webgpu", *words) == told(prefix, *words), words


def test_programs_are_built_with_what_cargo_c_installs(system, tmp_path):
    lib = system / "opt/webgpu/lib"
    programs = tmp_path / "programs"
    shutil.copytree(HERE, programs)
    shutil.copy(HERE / "squares.c", programs / "pkg-config")
    environment = {
        "PKG_CONFIG_LIBDIR": f"{lib}/pkgconfig:{lib}/../share/pkgconfig",
        "PKG_CONFIG_SYSROOT_DIR": system,
        "LD_LIBRARY_PATH": lib,
    }
    run("make", "-C", programs / "pkg-config", "squares", "PACKAGE=webgpu", env=environment)
    assert run(programs / "pkg-config/squares", env=environment).strip() == SQUARES
    run("cmake", "-S", programs / "cmake", "-B", tmp_path / "build", f"-DCMAKE_PREFIX_PATH={system}/opt/webgpu")
    run("cmake", "--build", tmp_path / "build")
    assert run(tmp_path / "build/squares").strip() == SQUARES
    assert run(tmp_path / "build/squares_static").strip() == SQUARES
