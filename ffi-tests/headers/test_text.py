"""Everything in the headers has a text, and what it refers to is there."""

import re

import pytest
from clang.cindex import CursorKind
from header_facts import INCLUDE, OURS, Header, declarations

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


def text_of(cursor):
    """clang gives the comment before a member without a named type to that type."""
    type_ = cursor.type.get_declaration()
    return cursor.raw_comment or (type_.is_anonymous() and type_.raw_comment)


def test_functions_members_and_values_have_a_text():
    described = (CursorKind.FUNCTION_DECL, CursorKind.FIELD_DECL, CursorKind.ENUM_CONSTANT_DECL, CursorKind.VAR_DECL)
    cursors = [
        (f"{outer.spelling}: {cursor.spelling}", text_of(cursor))
        for outer in declarations(Header(OURS, "c").unit.cursor)
        if outer.spelling.startswith(("wgpu", "WGPU"))
        for cursor in (outer, *outer.get_children())
        if cursor.kind in described and not cursor.spelling.endswith("_Force32")
    ]
    assert len(cursors) > 1300
    assert [name for name, text in cursors if not text] == []


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
