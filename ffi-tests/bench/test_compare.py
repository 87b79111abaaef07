"""The comparison itself: ratios are of one round each, and no line is lost."""

import pytest
from compare import compare, markdown, read_lines, readable, with_section


def rounds(*costs):
    return [{"call": (cost, "ns")} for cost in costs]


def test_lines_are_read_with_their_units_and_absences():
    assert read_lines("call 12.5 ns\nkept 1024.0 B\nother absent feature\n") == {
        "call": (12.5, "ns"), "kept": (1024.0, "B"), "other": None}


def test_the_median_is_of_the_ratios_of_each_round():
    # A machine that is ten times slower in the second round says nothing about the two.
    said = {"ours": rounds(10, 100, 10), "rival": rounds(20, 200, 20)}
    assert compare(said, "ours") == [("call", 10, "ns", [0.5])]


def test_a_line_that_another_one_lacks_has_no_ratio():
    said = {"ours": rounds(10), "rival": [{"call": None}], "Rust": rounds(5)}
    assert compare(said, "ours") == [("call", 10, "ns", [None, 2.0])]


@pytest.mark.parametrize("lines", [{}, {"call": (1.0, "ns"), "more": (1.0, "ns")}])
def test_other_lines_are_told_of(lines):
    with pytest.raises(ValueError, match="the same lines"):
        compare({"ours": rounds(10), "rival": [lines]}, "ours")


@pytest.mark.parametrize("cost, unit, text", [
    (2.345, "ns", "2.35 ns"), (12.34, "ns", "12.3 ns"), (1234.0, "ns", "1.23 µs"),
    (210_762_344.0, "ns", "211 ms"), (8_851_368.0, "B", "8.85 MB"), (None, "", "–"),
])
def test_costs_are_short(cost, unit, text):
    assert readable(cost, unit) == text


def test_a_page_gets_its_table_where_it_is_marked():
    table = markdown(["line", "ours"], "A machine.", [["call", "2.35 ns"]])
    assert table == "A machine.\n\n| line | ours |\n| --- | ---: |\n| `call` | 2.35 ns |"
    page = "text\n<!-- bench -->\nold\n<!-- end of bench -->\nmore\n"
    new = with_section(page, "bench", table)
    assert new == f"text\n<!-- bench -->\n\n{table}\n\n<!-- end of bench -->\nmore\n"
    assert with_section(new, "bench", table) == new
    with pytest.raises(ValueError, match="expected a section"):
        with_section(page, "frames", table)
