"""What is given away: the archive, the Debian packages, the wheel for Python."""

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from conftest import HERE, ROOT, SQUARES, files, make, run
from test_files import VERSION


def test_the_archive_is_laid_out_as_those_of_libwgpu_native(dist, tmp_path):
    make("dist", f"DIST={dist}")
    (archive,) = dist.glob("*.zip")
    assert archive.name == f"wgpu-linux-{platform.machine()}-debug.zip"
    zipfile.ZipFile(archive).extractall(tmp_path)
    assert {"include/webgpu/webgpu.h", "include/webgpu/wgpu.h", "include/webgpu/webgpu.hpp", "lib/libwgpu_native.so",
            "lib/libwgpu_native.a", "bin/wgpu-info", "wgpu-native-meta/wgpu-native-git-tag"} <= files(tmp_path)
    assert (tmp_path / "wgpu-native-meta/wgpu-native-git-tag").read_text().strip() == f"v{VERSION}.0"
    program = tmp_path / "squares"
    run("cc", HERE / "squares.c", f"-I{tmp_path}/include", f"-L{tmp_path}/lib", "-lwgpu_native", "-o", program)
    assert run(program, env={"LD_LIBRARY_PATH": tmp_path / "lib"}).strip() == SQUARES


def test_the_archive_for_windows_has_what_mingw_links_and_what_programs_load(tmp_path):
    triple = "x86_64-pc-windows-gnu"
    built = Path(os.environ["WEBGPU_C_TARGET_DIR"], triple, "debug/wgpu_native.dll")
    compiler = "x86_64-w64-mingw32-gcc"
    if not built.exists() or shutil.which(compiler) is None:
        pytest.skip(f"not built here: make dist BUILD=debug TRIPLE={triple}, with {compiler}")
    make("dist", f"DIST={tmp_path}", f"TRIPLE={triple}")
    zipfile.ZipFile(tmp_path / "wgpu-windows-x86_64-gnu-debug.zip").extractall(tmp_path)
    headers = {f"include/webgpu/{path.name}" for path in (ROOT / "include/webgpu").iterdir()}
    libraries = {f"lib/{name}" for name in ("wgpu_native.dll", "libwgpu_native.dll.a", "libwgpu_native.a")}
    about = {f"wgpu-native-meta/{name}" for name in ("wgpu-native-git-tag", "LICENSE-APACHE", "LICENSE-MIT",
                                                     "LICENSES-THIRD-PARTY")}
    assert {name for name in files(tmp_path) if "/" in name} == headers | libraries | about
    licences = (tmp_path / "wgpu-native-meta/LICENSES-THIRD-PARTY").read_text()
    assert "    windows " in licences and "    wayland-sys " not in licences
    program = tmp_path / "squares.exe"
    run(compiler, HERE / "squares.c", "-DWGPU_SHARED_LIBRARY", f"-I{tmp_path}/include", f"-L{tmp_path}/lib",
        "-lwgpu_native", "-o", program)
    assert "DLL Name: wgpu_native.dll" in run("x86_64-w64-mingw32-objdump", "-p", program)


@pytest.fixture(scope="module")
def system(dist, tmp_path_factory):
    """A folder in which the Debian packages are unpacked as on a system."""
    if shutil.which("dpkg-deb") is None:
        pytest.skip("this is no Debian: there is no dpkg-deb")
    folder = tmp_path_factory.mktemp("system")
    make("deb", f"DIST={dist}")
    packages = sorted(dist.glob("*.deb"))
    names = {package.name.split("_")[0] for package in packages}
    assert names == {"libwgpu-native", "libwgpu-native-dev", "wgpu-info", "wgpu-trace"}
    for package in packages:
        run("dpkg-deb", "-x", package, folder)
    return folder


def test_debian_packages_carry_what_a_program_needs(system, tmp_path):
    (library,) = (system / "usr/lib").glob("*/libwgpu_native.so")
    programs = tmp_path / "programs"
    shutil.copytree(HERE, programs)
    shutil.copy(HERE / "squares.c", programs / "pkg-config")
    environment = {
        "PKG_CONFIG_LIBDIR": library.parent / "pkgconfig",
        "PKG_CONFIG_SYSROOT_DIR": system,
        "LD_LIBRARY_PATH": library.parent,
    }
    run("make", "-C", programs / "pkg-config", "squares", env=environment)
    assert run(programs / "pkg-config/squares", env=environment).strip() == SQUARES
    run("cmake", "-S", programs / "cmake", "-B", tmp_path / "build", f"-DCMAKE_PREFIX_PATH={system}/usr",
        f"-DCMAKE_LIBRARY_ARCHITECTURE={library.parent.name}")
    run("cmake", "--build", tmp_path / "build")
    assert run(tmp_path / "build/squares").strip() == SQUARES
    assert run(system / "usr/bin/wgpu-trace", "--version").strip() == f"wgpu-trace {VERSION}"
    assert run(system / "usr/bin/wgpu-info", "--version", env=environment).strip() == f"wgpu-info {VERSION}.0"
    assert (system / "usr/share/man/man1/wgpu-info.1.gz").exists()


def test_debian_packages_know_what_they_need(system, dist):
    def field(package, name):
        (file,) = dist.glob(f"{package}_*.deb")
        return run("dpkg-deb", "-f", file, name).strip()

    assert "libc6" in field("libwgpu-native", "Depends")
    assert "libgcc-s1" in field("libwgpu-native", "Depends")
    assert field("libwgpu-native-dev", "Depends") == f"libwgpu-native (= {VERSION})"
    assert "libc6" in field("wgpu-trace", "Depends")
    assert "libc6" in field("wgpu-info", "Depends")
    assert f"libwgpu-native (>= {VERSION})" in field("wgpu-info", "Depends")


@pytest.mark.skipif(os.geteuid() != 0, reason="dpkg installs as root only")
def test_dpkg_installs_and_removes_the_packages(system, dist, tmp_path):
    admin = tmp_path / "var/lib/dpkg"
    for folder in ("updates", "info", "triggers"):
        (admin / folder).mkdir(parents=True)
    (admin / "status").touch()
    dpkg = ("dpkg", f"--root={tmp_path}", f"--admindir={admin}", "--force-depends", "--force-not-root",
            "--no-triggers", "--log=/dev/null")
    run(*dpkg, "-i", *sorted(dist.glob("*.deb")))
    assert (tmp_path / "usr/include/webgpu/webgpu.h").exists()
    run(*dpkg, "--purge", "wgpu-info", "wgpu-trace", "libwgpu-native-dev", "libwgpu-native")
    assert not any(name.startswith("usr/") for name in files(tmp_path))


@pytest.fixture(scope="module")
def wheel(dist):
    make("wheel", f"DIST={dist}")
    (wheel,) = dist.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    return environment(wheel, tmp_path_factory.mktemp("venv"), sysconfig.get_path("purelib"))


def environment(wheel, folder, others):
    """A fresh environment with the wheel, and beside it the packages of another one."""
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / "bin/python"
    run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, "install", "--no-index",
        "--no-deps", wheel)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    Path(packages, "others.pth").write_text(others + "\n")
    return python


def test_the_wheel_says_where_the_library_is(python):
    library = run(python, "-m", "webgpu_c", "path").strip()
    assert library.endswith("site-packages/webgpu_c/libwgpu_native.so")
    assert run(python, "-c", f"import ctypes; print(ctypes.CDLL({library!r}).wgpuGetVersion() >> 24)").strip() == "30"
    program = os.path.join(run(python, "-m", "webgpu_c", "include").strip(), "webgpu/webgpu.h")
    assert os.path.exists(program)
    assert run(python, "-m", "webgpu_c", "version").strip() == VERSION


COMPUTED = """
import wgpu
from wgpu.backends.wgpu_native import lib_path
from wgpu.utils.compute import compute_with_buffers

shader = '''
@group(0) @binding(0) var<storage, read_write> squares: array<u32>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
    squares[id.x] = (id.x + 1) * (id.x + 1);
}'''
print(lib_path)
print(*compute_with_buffers({}, {0: (8, "I")}, shader, n=8)[0].tolist())
"""


def silent(*command, **environment):
    """What a program prints, which has nothing to say on stderr."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("WGPU_", "XDG_", "WAYLAND_", "DISPLAY"))}
    command = [str(word) for word in command]
    done = subprocess.run(command, env={**inherited, **environment}, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_wgpu_uses_the_wheel_beside_it_and_has_nothing_to_complain_of(python):
    # As a release build is: a debug build passes on what drivers have to say.
    library, squares = silent(python, "-c", COMPUTED, WGPU_VALIDATION="0", WGPU_DEBUG="0")
    assert library == run(python, "-m", "webgpu_c", "path").strip()
    assert squares == SQUARES


def test_who_has_chosen_another_library_gets_that(python, dist, prefix):
    library = f"{prefix}/lib/libwgpu_native.so"
    code = "from wgpu.backends.wgpu_native import lib_path; print(lib_path)"
    inherited = {**os.environ, "WGPU_LIB_PATH": library}
    done = subprocess.run([str(python), "-c", code], env=inherited, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == library
    assert "Expected wgpu-native version" in done.stderr


def test_a_frozen_program_carries_the_library(wheel, tmp_path):
    """By PyInstaller, which finds in the wheel what it has to know."""
    freezer = os.environ["WEBGPU_C_FREEZER"]
    packages = run(freezer, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    python = environment(wheel, tmp_path / "venv", packages)
    program = tmp_path / "squares.py"
    program.write_text(COMPUTED)
    run(python, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", program, cwd=tmp_path)
    shutil.move(tmp_path / "dist/squares", tmp_path / "moved")
    shutil.rmtree(tmp_path / "venv")
    # As a release build is: a debug build passes on what drivers have to say.
    library, squares = silent(tmp_path / "moved/squares", WGPU_VALIDATION="0", WGPU_DEBUG="0")
    assert library == str(tmp_path / "moved/_internal/webgpu_c/libwgpu_native.so")
    assert squares == SQUARES
