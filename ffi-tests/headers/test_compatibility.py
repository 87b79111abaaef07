"""A program written against the headers of libwgpu_native compiles, and means the same, with ours."""

import hashlib
import importlib.util
from pathlib import Path

import pytest
from header_facts import OURS, Header

# The headers that the Python package `wgpu` 0.32.0 carries.
REFERENCE = {
    "webgpu.h": "a483031c3fed05ea5dd1c74082a71676c46c5b2b820ccca10da515c033efc997",
    "wgpu.h": "7bd23656d394f620a804b1f174444ea17082b6d330a2fca0c0e6b1121ec4b284",
}

# Values that webgpu.h has gained since.
NEWER = {
    "enum WGPUFeatureName: WGPUFeatureName_SubgroupSizeControl",
    "enum WGPUWGSLLanguageFeatureName: WGPUWGSLLanguageFeatureName_ImmediateAddressSpace",
}


@pytest.fixture(scope="module")
def reference():
    package = importlib.util.find_spec("wgpu")
    if package is None:
        pytest.skip("the Python package wgpu==0.32.0, which carries the reference headers, is not installed")
    folder = Path(package.origin).parent / "resources"
    for name, digest in REFERENCE.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert found == digest, f"{folder / name} is not the one of wgpu 0.32.0"
    return folder / "wgpu.h"


@pytest.fixture(scope="module", params=["c", "c++"])
def headers(request, reference):
    """The reference and ours, in one language."""
    return Header(reference, request.param), Header(OURS, request.param)


def test_nothing_is_missing_or_different(headers):
    theirs, ours = (header.facts for header in headers)
    assert len(theirs) > 2000
    differences = {
        name: f"{fact!r} there, {ours.get(name, 'missing')!r} here"
        for name, fact in theirs.items()
        if ours.get(name) != fact
    }
    assert not differences


def test_constants_and_initial_values_are_the_same(headers, tmp_path):
    theirs, ours = (header.values(tmp_path) for header in headers)
    assert len(theirs) > 600
    assert {name: ours.get(name) for name in theirs} == theirs


def test_the_standard_header_adds_nothing_of_its_own(reference):
    theirs = Header(reference.with_name("webgpu.h"), "c").facts
    ours = Header(OURS.with_name("webgpu.h"), "c").facts
    assert ours.keys() - theirs.keys() == NEWER
