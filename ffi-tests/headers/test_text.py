"""What the headers' text refers to is there."""

import re

import pytest
from header_facts import INCLUDE, OURS, Header

HEADERS = ["webgpu.h", "wgpu.h"]
TEXTS = {name: (INCLUDE / "webgpu" / name).read_text() for name in HEADERS}


@pytest.fixture(scope="module")
def names():
    """Everything that the headers declare, and the sections of their introductions."""
    facts = Header(OURS, "c").facts
    declared = {word for fact in facts for word in re.findall(r"\w+", fact)}
    defined = {word for text in TEXTS.values() for word in re.findall(r"^#define (\w+)", text, re.MULTILINE)}
    sections = {word for text in TEXTS.values() for word in re.findall(r"@(?:section|page) (\w+)", text)}
    assert len(declared) > 1500 and len(sections) > 15
    return declared | defined | sections


@pytest.mark.parametrize("header", HEADERS)
def test_references_lead_somewhere(header, names):
    references = re.findall(r"@ref (\w+)", TEXTS[header])
    assert len(references) > 100
    assert set(references) <= names


@pytest.mark.parametrize("header", HEADERS)
def test_functions_that_the_text_names_are_there(header, names):
    """`wgpuFooBar()` in a sentence; `wgpuFoo...()` speaks of several."""
    text = " ".join(line for line in TEXTS[header].splitlines() if line.lstrip().startswith(("*", "/**")))
    functions = set(re.findall(r"\b(wgpu\w+)\(\)", text))
    assert len(functions) >= 15
    assert functions <= names


@pytest.mark.parametrize("header", HEADERS)
def test_sections_are_groups(header):
    """Each heading opens a group, and each group that is opened is closed before the next."""
    marks = re.findall(r"^/\* ---- |@addtogroup|@\}", TEXTS[header], re.MULTILINE)
    assert len(marks) % 3 == 0 and len(marks) > 30
    assert [mark[:3] for mark in marks] == ["/* ", "@ad", "@}"] * (len(marks) // 3)
