"""The crates, as crates.io takes them. `make crates` builds each from what is in it as well."""

import os
import subprocess
import tarfile

import pytest
from conftest import ROOT
from test_files import VERSION

PUBLISHED = {"abi-macros", "shader-bounds", "trace-format", "webgpu-c", "wgpu-trace"}


@pytest.fixture(scope="module")
def crates(tmp_path_factory):
    """The files of each crate, by the crate's name."""
    folder = tmp_path_factory.mktemp("crates")
    command = ["cargo", "package", "--workspace", "--no-verify", "--offline", "--allow-dirty", "--quiet"]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(folder)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = {}
    for crate in (folder / "package").glob("*.crate"):
        with tarfile.open(crate) as archive:
            names = [name.partition("/") for name in archive.getnames()]
        found[names[0][0].rpartition("-")[0]] = {path for _, _, path in names}
    return found


def test_each_crate_is_packaged_with_its_licences(crates):
    assert PUBLISHED <= crates.keys()
    for name in PUBLISHED:
        assert {"Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT"} <= crates[name], name


def test_the_library_s_crate_has_what_its_build_reads(crates):
    headers = {f"include/webgpu/{path.name}" for path in (ROOT / "include/webgpu").iterdir()}
    assert {"build.rs", "build/webgpu_begin.h", "build/wgpu_begin.h", "cbindgen.toml", "src/lib.rs", *headers} <= (
        crates["webgpu-c"]
    )
    assert not {path for path in crates["webgpu-c"] if path.startswith(("ffi-tests/", "tests/", ".ci/", "target/"))}


def test_crates_name_the_versions_of_each_other():
    for manifest in (ROOT / "Cargo.toml", ROOT / "wgpu-trace/Cargo.toml", ROOT / "ffi-tests/fuzz/traces/Cargo.toml"):
        for line in manifest.read_text().splitlines():
            assert "path = " not in line or line.startswith("#") or "version = " in line, f"{manifest}: {line}"
    assert f'wgpu-trace", version = "{VERSION}"' in (ROOT / "ffi-tests/fuzz/traces/Cargo.toml").read_text()
