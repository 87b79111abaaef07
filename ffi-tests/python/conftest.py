"""Fixtures for the tests through the wgpu package from PyPI.

WGPU_LIB_PATH names the library under test: the wgpu package loads it instead of its own.
"""

import base64
import hashlib
import importlib.metadata
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

if not os.environ.get("WGPU_LIB_PATH"):
    raise pytest.UsageError("set WGPU_LIB_PATH to the library under test")

import wgpu  # noqa: E402  (after the check: importing it loads the library)

REFERENCES = Path(__file__).parent / "references"


def loaded_libraries():
    """The files named like our library that this process has mapped."""
    mapped = {line.split(maxsplit=5)[5].strip()
              for line in Path("/proc/self/maps").read_text().splitlines()
              if line.count("/") and len(line.split(maxsplit=5)) == 6}
    return {path for path in mapped if "wgpu_native" in os.path.basename(path)}


def changed_package_files():
    """The files of the installed wgpu package that are not as they were published."""
    changed = []
    for file in importlib.metadata.files("wgpu"):
        if file.hash and file.suffix == ".py":
            digest = hashlib.new(file.hash.mode, file.locate().read_bytes()).digest()
            if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
                changed.append(str(file))
    return changed


@pytest.fixture(scope="session", autouse=True)
def the_right_library_and_package():
    """Nothing here means anything unless the published package runs on the library under test."""
    assert loaded_libraries() == {os.path.realpath(os.environ["WGPU_LIB_PATH"])}
    assert importlib.metadata.version("wgpu") == "0.32.0"
    assert changed_package_files() == []


@pytest.fixture(scope="session")
def adapter():
    return wgpu.gpu.request_adapter_sync()


@pytest.fixture
def device(adapter):
    """A device of the test's own; a test that breaks it harms no other."""
    device = adapter.request_device_sync(label="test device")
    yield device
    device.destroy()


@pytest.fixture
def check_picture(tmp_path):
    """A function that compares RGBA bytes with references/NAME.png, within 2 per channel.

    With UPDATE_REFERENCES set, the picture becomes the reference: look at it before you keep it.
    """

    def check(name, pixels):
        path = REFERENCES / f"{name}.png"
        if os.environ.get("UPDATE_REFERENCES"):
            Image.fromarray(pixels).save(path)
        reference = np.asarray(Image.open(path).convert("RGBA"))
        assert pixels.shape == reference.shape
        difference = np.abs(pixels.astype(int) - reference.astype(int)).max()
        if difference > 2:
            actual = tmp_path / f"{name}.actual.png"
            Image.fromarray(pixels).save(actual)
            pytest.fail(f"{name}: a channel differs by {difference}; see {actual}")

    return check
