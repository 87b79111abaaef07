"""What was recorded runs again, here and on another backend, and does the same."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import numpy
import pytest
from PIL import Image
from recordings import names, program, run_well, whole_actions
from replays import greatest_difference, made_from, record, replay, replay_all, wgpu_trace

EXAMPLES = Path(__file__).parents[2] / "examples"
SCENES = run_well("scenes").stdout.split()


def recorded(scene, folder, backend="vulkan"):
    traces, seen = record(scene, folder, backend)
    if not traces:
        pytest.skip(seen)
    return traces, seen


@pytest.fixture(scope="module")
def textured(tmp_path_factory):
    """A trace with buffers, a texture, a sampler, a shader and a picture."""
    [trace], _ = record("textured", tmp_path_factory.mktemp("textured"))
    return trace


@pytest.fixture(scope="module")
def frames(tmp_path_factory):
    """A trace of several submissions."""
    trace = tmp_path_factory.mktemp("frames") / "trace"
    run_well("frames", trace, 6, 2, 64)
    return trace


def test_shared_buffers_replay_as_ordinary_ones(tmp_path):
    """Two processes work on one buffer; what each has recorded runs again by itself."""
    two = subprocess.run([sys.executable, EXAMPLES / "python/interop/two_processes.py"],
                         env={**os.environ, "WGPU_TRACE": str(tmp_path)}, capture_output=True, text=True, timeout=120)
    if "adapters has the features" in two.stderr:
        pytest.skip(two.stderr.splitlines()[-1])
    assert two.returncode == 0, two.stdout + two.stderr
    traces = sorted(file.parent for file in tmp_path.rglob("trace.ron"))
    assert len(traces) == 2
    for trace in traces:
        assert re.search(r"^\d+ actions, [1-9]\d* submissions, 0 frames, 0 errors in ", replay(trace).stdout, re.M)


@pytest.mark.parametrize("scene", SCENES)
def test_same_backend(scene, tmp_path, record_property):
    """Every bit is as the application saw it, and as in another replay."""
    traces, seen = recorded(scene, tmp_path)
    out = tmp_path / "out"
    replay_all(traces, seen, out)
    differences = {file.name: greatest_difference(file, made_from(out, file)) for file in seen.iterdir()}
    assert differences
    record_property("replayed", (scene, "same backend", max(differences.values())))
    assert set(differences.values()) == {0}, differences
    for trace in traces:
        again = tmp_path / f"again-{trace.name}"
        replay(trace, "--out", again)
        done = replay(trace, "--compare", again)
        count = len(list(again.iterdir()))
        assert f"{count} of {count} files as in {again}\n" in done.stdout


@pytest.mark.parametrize("there, here", [("vulkan", "gl"), ("gl", "vulkan")])
@pytest.mark.parametrize("scene", SCENES)
def test_other_backend(scene, there, here, tmp_path, record_property):
    traces, seen = recorded(scene, tmp_path, there)
    out = tmp_path / "out"
    replay_all(traces, seen, out, "--backend", here)
    # OpenGL ES tells whether anything was drawn, Vulkan how much.
    comparable = [file for file in seen.iterdir() if (scene, file.name) != ("queries", "counts.bin")]
    differences = {file.name: greatest_difference(file, made_from(out, file)) for file in comparable}
    record_property("replayed", (scene, f"{there} to {here}", max(differences.values())))
    assert max(differences.values()) <= 2, differences


@pytest.mark.parametrize("here", ["vulkan", "gl"])
def test_pygfx(here, tmp_path):
    """A program in Python that knows nothing of traces, and larger shaders than those of a test."""
    environment = {**os.environ, "WGPU_TRACE": str(tmp_path / "traces"), "WGPU_BACKEND_TYPE": "Vulkan"}
    program = [sys.executable, EXAMPLES / "python" / "knot.py", tmp_path / "knot.png"]
    subprocess.run(program, check=True, env=environment, timeout=120, capture_output=True)
    [trace] = (tmp_path / "traces").iterdir()
    replay(trace, "--backend", here, "--out", tmp_path / "out")
    seen, made = (numpy.asarray(Image.open(file).convert("RGB")).astype(int)
                  for file in (tmp_path / "knot.png", tmp_path / "out" / "target-present.png"))
    assert len(numpy.unique(seen.reshape(-1, 3), axis=0)) > 1000
    apart = numpy.abs(seen - made).max(axis=2)
    if here == "vulkan":
        assert apart.max() == 0
    else:  # single pixels at the edges of triangles may go to one or the other
        assert (apart > 2).sum() <= 10


def test_differences_are_told(textured, tmp_path):
    out = tmp_path / "out"
    replay(textured, "--out", out)
    with Image.open(out / "target-textured.png") as image:
        red, green, blue, alpha = image.getpixel((5, 7))
        image.putpixel((5, 7), (red, green ^ 3, blue, alpha))
        image.save(out / "target-textured.png")
    (out / "frame-0001.png").write_bytes(b"")
    done = replay(textured, "--compare", out, code=1)
    assert re.search(r"target-textured.png: 1 of 4096 pixels differ by up to [13].00/255, within 5,7 to 5,7", done.stdout)
    assert "frame-0001.png: in the earlier run only" in done.stderr
    (out / "frame-0001.png").unlink()
    replay(textured, "--compare", out, "--tolerance", 3)


def test_ranges(frames, tmp_path):
    submissions = names(whole_actions(frames)[0]).count("Submit")
    assert submissions >= 6
    done = replay(frames, "--submissions", "2..3", "--timings", "--repeat", 2, "--out", tmp_path / "out")
    assert [line.split()[0] for line in done.stdout.splitlines() if re.match(r" +\d", line)] == ["2", "3"]
    assert f" {3} submissions" in done.stdout
    assert list((tmp_path / "out").glob("target-*.png"))
    done = replay(frames, "--submissions", f"{submissions}..")
    assert f" {submissions} submissions" in done.stdout


def test_timings(frames):
    done = replay(frames, "--timings", "--repeat", 3)
    rows = [line.split() for line in done.stdout.splitlines() if re.match(r" +(\d+|all) ", line)]
    assert len(rows) > 6 and rows[-1][0] == "all"
    for row in rows:
        least, median, greatest = map(float, row[1:4])
        assert 0 < least <= median <= greatest


@pytest.mark.parametrize("arguments", [["--frames", "3..1"], ["--frames", "x"], ["--backend", "glide"], ["--buffers", "unheard-of"],
                                       ["--adapter", "unheard-of"], ["--compare", "/nowhere"], ["--nothing"]])
def test_arguments_that_cannot_be_used(arguments, textured):
    done = replay(textured, *arguments, code=2)
    assert "error: " in done.stderr and arguments[-1].strip("-") in done.stderr


def test_info(textured, tmp_path):
    text = wgpu_trace("info", textured)
    assert text.returncode == 0
    assert "texture 'board' 16 x 16 Rgba8Unorm" in text.stdout
    told = json.loads(wgpu_trace("info", textured, "--json").stdout)
    actions, _ = whole_actions(textured)
    assert told["actions"] == len(actions)
    assert told["actions_by_kind"] == {name: names(actions).count(name) for name in names(actions)}
    assert told["shaders"] == {"WGSL": 1}
    assert told["render_passes"] == 1 and told["closed"] and not told["damaged"]
    assert told["machine"]["program"] == "scenes"
    # What was written is read, to the last field.
    written = dict(re.findall(r"^    (\w+): (.+),$", (textured / "machine.ron").read_text(), re.M))
    assert {field: json.loads(value) for field, value in written.items()} == told["machine"]
    assert told["machine"]["backend"] and f", {told['machine']['device_type']}, " in text.stdout
    for folder in "one", "two":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "trace.ron").write_text("[")
    several = wgpu_trace("info", tmp_path)
    assert several.returncode == 2
    assert "holds 2 traces, choose one" in several.stderr and str(tmp_path / "two") in several.stderr


@pytest.mark.parametrize("uploads", [0, 100_000])
def test_killed(uploads, tmp_path):
    """What was recorded before a SIGKILL runs."""
    trace = tmp_path / "trace"
    with subprocess.Popen(program("frames", trace, 0, 10, uploads), stdout=subprocess.PIPE, text=True) as process:
        while process.stdout.readline() != "frame 20\n":
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)
    done = replay(trace, "--out", tmp_path / "out")
    assert "note: the trace " in done.stderr
    assert int(re.search(r"(\d+) submissions", done.stdout).group(1)) >= 20
    assert list((tmp_path / "out").iterdir())
