"""Traces that are cut off, changed or incomplete: a message tells, and what can be run is run."""

import random
import re
import shutil

import pytest
from recordings import names, whole_actions
from replays import record, wgpu_trace


@pytest.fixture(scope="module", params=["bundles", "mapped"])
def trace(request, tmp_path_factory):
    [trace], _ = record(request.param, tmp_path_factory.mktemp(request.param))
    return trace


@pytest.fixture
def copy(trace, tmp_path):
    return shutil.copytree(trace, tmp_path / "copy")


def told(done):
    """Whoever ends with an error says why."""
    lines = [line for line in done.stderr.splitlines() if line.startswith(("error: ", "problem: "))]
    assert bool(lines) == (done.returncode != 0), done.stderr
    return lines


@pytest.mark.parametrize("percent", range(100))
def test_cut_off(percent, trace, copy):
    text = (trace / "trace.ron").read_bytes()
    text = text[: len(text) * percent // 100]
    (copy / "trace.ron").write_bytes(text)
    actions, rest = whole_actions(copy) if percent else ([], "")
    # The last action may lack no more than what follows it.
    whole = len(actions) + rest.endswith((")", "),"))
    done = wgpu_trace("replay", copy) if percent % 10 == 0 else wgpu_trace("info", copy)
    told(done)
    # Before the end of the first action there is no device to run anything on.
    assert done.returncode == (0 if actions else 2)
    if actions:
        counted = int(re.search(r"(\d+) actions", done.stdout).group(1))
        assert len(actions) <= counted <= whole
        assert "the trace ends in the middle" in done.stdout + done.stderr or "no closing bracket" in done.stdout + done.stderr


@pytest.mark.parametrize("seed", range(40))
def test_changed_bits(seed, copy):
    chance = random.Random(seed)
    text = bytearray((copy / "trace.ron").read_bytes())
    text[chance.randrange(len(text))] ^= 1 << chance.randrange(8)
    (copy / "trace.ron").write_bytes(text)
    told(wgpu_trace("replay", copy))


@pytest.mark.parametrize("seed", range(40))
def test_changed_numbers(seed, copy):
    """The trace can still be read, but names what is not there and asks for what cannot be."""
    chance = random.Random(seed)
    text = (copy / "trace.ron").read_text()
    digits = [found.start() for found in re.finditer(r"\d", text)]
    at = chance.choice(digits)
    (copy / "trace.ron").write_text(text[:at] + str(chance.randrange(10)) + text[at + 1 :])
    told(wgpu_trace("replay", copy))


def test_actions_that_do_not_exist(copy):
    text = (copy / "trace.ron").read_text()
    actions, _ = whole_actions(copy)
    before = len(names(actions)) // 2
    at = text.index(actions[before])
    (copy / "trace.ron").write_text(text[:at] + "MakeCoffee(milk: true),\n" + text[at:])
    for command in "info", "replay":
        done = wgpu_trace(command, copy)
        assert done.returncode == 2
        said = done.stdout + done.stderr
        assert f"action {before + 1} (line " in said and "MakeCoffee" in said and "CreateBuffer" in said
        assert f"{before} actions" in said


@pytest.mark.parametrize("what", ["missing", "cut off"])
def test_data(what, trace, copy):
    files = sorted(trace.glob("data*"))
    assert files
    for file in files:
        there = copy / file.name
        if what == "missing":
            there.unlink()
        else:
            there.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        done = wgpu_trace("replay", copy)
        assert done.returncode == 1
        first = told(done)[0]
        assert re.match(r"error: action \d+ \((Write|Create)\w+\): ", first)
        if what == "missing" or file.suffix == ".bin":
            assert file.name in first
        shutil.copy(file, there)
