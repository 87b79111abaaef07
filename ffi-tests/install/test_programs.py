"""Programs that know nothing but where the library is installed."""

import os
import shutil

import pytest
from conftest import HERE, ROOT, SQUARES, run


@pytest.fixture
def elsewhere(tmp_path):
    """A folder with a copy of these programs, away from our tree."""
    shutil.copytree(HERE, tmp_path / "programs")
    return tmp_path / "programs"


def pkg_config(prefix):
    return {"PKG_CONFIG_PATH": prefix / "lib/pkgconfig", "LD_LIBRARY_PATH": prefix / "lib"}


def needs_the_library(program):
    return "libwgpu_native" in run("readelf", "-d", program)


def test_cmake_finds_the_package(prefix, elsewhere):
    build = elsewhere / "build"
    run("cmake", "-S", elsewhere / "cmake", "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", build)
    assert run(build / "squares").strip() == SQUARES
    assert run(build / "squares_static").strip() == SQUARES
    assert needs_the_library(build / "squares")
    assert not needs_the_library(build / "squares_static")


def test_cmake_finds_the_package_where_it_has_been_moved(prefix, elsewhere):
    moved = elsewhere / "moved"
    shutil.copytree(prefix, moved, symlinks=True)
    run("cmake", "-S", elsewhere / "cmake", "-B", elsewhere / "build", f"-Dwgpu_native_ROOT={moved}")
    run("cmake", "--build", elsewhere / "build", "--target", "squares")
    assert str(moved) in run("readelf", "-d", elsewhere / "build/squares")
    assert run(elsewhere / "build/squares").strip() == SQUARES


def test_cmake_refuses_a_version_that_is_to_come(prefix, elsewhere):
    lists = elsewhere / "cmake/CMakeLists.txt"
    lists.write_text(lists.read_text().replace("wgpu_native 30", "wgpu_native 31"))
    with pytest.raises(AssertionError, match='compatible with\\s+requested version "31"'):
        run("cmake", "-S", elsewhere / "cmake", "-B", elsewhere / "build", f"-DCMAKE_PREFIX_PATH={prefix}")


def test_cmake_builds_it_as_a_part_of_a_project(elsewhere):
    """With what is built already, so that it need not be built again."""
    target = os.environ["WEBGPU_C_TARGET_DIR"]
    run("cmake", "-S", elsewhere / "fetched", "-B", elsewhere / "build", f"-DWEBGPU_C={ROOT}",
        "-DCMAKE_BUILD_TYPE=Debug", f"-DWEBGPU_C_TARGET_DIR={target}",
        "-DWEBGPU_C_CARGO_OPTIONS=--offline;--workspace;--all-targets")
    run("cmake", "--build", elsewhere / "build")
    assert run(elsewhere / "build/squares").strip() == SQUARES
    assert run(elsewhere / "build/squares_static").strip() == SQUARES


@pytest.mark.parametrize("package", ["wgpu-native", "webgpu"])
def test_pkg_config_finds_the_package(prefix, elsewhere, package):
    folder = elsewhere / "pkg-config"
    shutil.copy(elsewhere / "squares.c", folder)
    run("make", "-C", folder, f"PACKAGE={package}", env=pkg_config(prefix))
    assert run(folder / "squares", env=pkg_config(prefix)).strip() == SQUARES
    assert run(folder / "squares_static").strip() == SQUARES
    assert needs_the_library(folder / "squares")
    assert not needs_the_library(folder / "squares_static")


def test_a_program_for_dawn_finds_the_headers_for_cpp(prefix, elsewhere):
    program = elsewhere / "doubling"
    shutil.copy(ROOT / "ffi-tests/cpp/dawn_compute.cpp", elsewhere)
    flags = run("pkg-config", "--cflags", "--libs", "wgpu-native", env=pkg_config(prefix)).split()
    run("c++", "-std=c++17", elsewhere / "dawn_compute.cpp", *flags, "-o", program)
    run(program, env=pkg_config(prefix))
    assert needs_the_library(program)


def test_a_static_program_with_link_time_optimization(prefix, elsewhere):
    program = elsewhere / "squares"
    private = run("pkg-config", "--static", "--libs-only-l", "wgpu-native", env=pkg_config(prefix)).split()
    private.remove("-lwgpu_native")
    run("cc", "-O2", "-flto", "-Wl,--gc-sections", elsewhere / "squares.c", f"-I{prefix}/include",
        prefix / "lib/libwgpu_native.a", *private, "-o", program)
    assert run(program).strip() == SQUARES
    assert not needs_the_library(program)
    # What it does not use has been left out.
    assert program.stat().st_size < 0.6 * (prefix / "lib/libwgpu_native.so").stat().st_size


@pytest.mark.parametrize("profile, folder", [("dev", "debug"), ("release", "release")], ids=["plain", "with_lto"])
def test_inside_a_rust_program(prefix, elsewhere, profile, folder):
    run("cargo", "build", "--offline", "--profile", profile, cwd=elsewhere / "rust", env=pkg_config(prefix))
    program = elsewhere / f"rust/target/{folder}/from-rust"
    assert run(program).strip() == "30"
    assert not needs_the_library(program)


def test_two_copies_in_one_process(prefix, elsewhere):
    program = elsewhere / "two_copies"
    run("cc", "-Wall", "-Wextra", "-Werror", elsewhere / "two_copies.c", f"-I{prefix}/include",
        prefix / "lib/libwgpu_native.a", "-lm", "-ldl", "-o", program)
    assert run(program, prefix / "lib/libwgpu_native.so").strip() == "two copies"
