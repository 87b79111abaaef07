"""The comparison itself: a difference is seen, wherever it is, and no failure passes for equality."""

import numpy as np
import pytest
from compare import judge
from difference import Difference

PICTURE = np.full((2, 3, 4), 100, np.uint8)


def with_channel(value):
    picture = PICTURE.copy()
    picture[1, 2, 0] = value
    return picture


@pytest.mark.parametrize("one, other", [
    (PICTURE, with_channel(101)),
    (PICTURE, with_channel(99)),
    (np.float32([1.0, np.nan]), np.float32([1.000001, np.nan])),
    ({"a": [1, "b", None]}, {"a": [1, "b", None]}),
])
def test_equal(one, other):
    assert Difference({"value": one}, {"value": other}).problems == []


@pytest.mark.parametrize("one, other, where", [
    (PICTURE, with_channel(102), "value: a channel differs by 2"),
    (PICTURE, PICTURE[:1], "value: uint8[2, 3, 4] and uint8[1, 3, 4]"),
    (PICTURE[..., :3], with_channel(101)[..., :3], "value: 1 values differ"),
    (np.float32([1.0]), np.float32([1.001]), "value: floats differ"),
    (np.uint32([1, 2]), np.uint32([2, 2]), "value: 1 values differ"),
    (PICTURE, None, "value: array"),
    (np.array(None), np.array(None), "value: nothing to compare"),
    ({"a": 1}, {"b": 1}, "value.a: only in one"),
    ([1, 2], [1, 3], "value[1]: 2 and 3"),
    ([1, 2], [1], "value: [1, 2] and [1]"),
    (1, 1.0, "value: 1 and 1.0"),
    (1, True, "value: 1 and True"),
])
def test_different(one, other, where):
    problems = Difference({"value": one}, {"value": other}).problems
    assert problems[0].startswith(where)


@pytest.mark.parametrize("outcomes, verdict", [
    ([("ok", {"a": 1}), ("ok", {"a": 1})], "equal"),
    ([("ok", {"a": 1}), ("ok", {"a": 2})], "DIFFERENT"),
    ([("ok", {}), ("ok", {})], "EMPTY"),
    ([("ok", {"a": 1}), ("failed", "Traceback")], "FAILED"),
    ([("failed", "Traceback"), ("failed", "Traceback")], "FAILED"),
    ([("ok", {"a": 1}), ("died", "here")], "FAILED"),
    ([("ok", {"a": 1}), ("not here", "no feature")], "FAILED"),
    ([("not here", "no feature"), ("not here", "no feature")], "n/a"),
])
def test_verdicts(outcomes, verdict):
    assert judge(outcomes)[0] == verdict
