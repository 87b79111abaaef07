"""What the demo and the tests install on a bare machine: the demo little, the tests that and the rest."""

import shutil
import subprocess

import pytest
from blocks import ROOT

# What any Debian has, and what setup.sh itself is made of.
BASE = ["bash", "cat", "cmp", "dirname", "env"]


@pytest.fixture
def bare(tmp_path):
    """A machine with none of the programs that setup.sh looks for; neither apt-get, so that it says what it misses."""
    for tool in BASE:
        (tmp_path / tool).symlink_to(shutil.which(tool))
    return {"PATH": str(tmp_path), "HOME": str(tmp_path)}


def wanted(purpose, environment):
    """The packages that are asked for. Those that have no program are asked for where they are missing."""
    done = subprocess.run([ROOT / "scripts/setup.sh", purpose], env=environment, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if "apt-get install" in line]
    return set(line.split("install -y ")[1].split()) - {"libvulkan1", "mesa-vulkan-drivers"}


def test_the_demo_installs_little(bare):
    assert wanted("demo", bare) == {"make", "gcc", "g++", "libc6-dev", "libpng-dev", "python3-venv"}


def test_the_tests_install_that_and_the_rest(bare):
    assert wanted("test", bare) > wanted("demo", bare) | {"chromium", "weston", "cmake", "doxygen", "nodejs"}


def test_a_purpose_that_is_not_known_is_refused(bare):
    done = subprocess.run([ROOT / "scripts/setup.sh", "demmo"], env=bare, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "setup.sh: 'demmo' is not known, expected demo or test\n")
