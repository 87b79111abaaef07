"""The examples that draw show what they are to show, in pictures and in windows.

WEBGPU_C_EXAMPLES is the folder with the built programs. Beside each check of what must be there, a
coarse reference, one pixel for each of 16 × 12 blocks, says that the picture is the one that was
looked at; `python ffi-tests/examples/references.py` draws the references anew."""

import os
import subprocess
import time
from pathlib import Path

import numpy
import pytest
from PIL import Image

PROGRAMS = Path(os.environ["WEBGPU_C_EXAMPLES"])
REFERENCES = Path(__file__).parent / "references"
SIZE = (320, 240)
BLOCKS = (16, 12)
FRAMES = {"cube": 2, "boids": 8, "mandelbrot": 1, "raymarch": 1, "video": 1, "widgets": 3}


def run(name, *arguments, **environment):
    """What the program prints. It has nothing to complain about."""
    program = PROGRAMS / name
    if name == "widgets" and not program.exists():
        pytest.skip("widgets is not built: there are no sources of Dear ImGui")
    done = subprocess.run([program, *map(str, arguments)], env={**os.environ, **environment},
                          capture_output=True, text=True)
    assert done.returncode == 0, f"{name}: {done.returncode}\n{done.stdout}{done.stderr}"
    assert "error" not in done.stderr.lower(), done.stderr
    return done.stdout


def size():
    return "{}x{}".format(*SIZE)


def draw(name, file, frames):
    run(name, "--picture", file, "--frames", frames, "--size", size())
    return Image.open(file).convert("RGB")


def texels(picture):
    return numpy.asarray(picture, dtype=int)


def blocks(picture):
    """The mean color of each block."""
    return picture.resize(BLOCKS, Image.Resampling.BOX)


def covered(picture, background):
    """The part of the picture that is not of the background's color."""
    return float((abs(texels(picture) - background) > 8).any(axis=2).mean())


def colors(picture):
    """How many colors there are, where those that are nearly the same count as one."""
    return len(numpy.unique(texels(picture).reshape(-1, 3) // 32, axis=0))


@pytest.fixture(scope="module", params=list(FRAMES))
def drawn(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, draw(request.param, folder / "picture.png", FRAMES[request.param])


def test_a_picture_is_the_one_that_was_looked_at(drawn):
    name, picture = drawn
    assert picture.size == SIZE
    expected = texels(Image.open(REFERENCES / f"{name}.png").convert("RGB"))
    difference = abs(texels(blocks(picture)) - expected)
    assert difference.max() <= 12, f"a block differs by {difference.max()}"
    assert difference.mean() <= 1.5, f"blocks differ by {difference.mean()}"


def test_a_picture_has_something_in_it(drawn):
    name, picture = drawn
    dark = (18, 20, 28)
    if name == "cube":
        assert 0.15 < covered(picture, dark) < 0.5
        assert colors(picture) >= 12
    elif name == "boids":
        assert 0.02 < covered(picture, dark) < 0.4
        assert colors(picture) >= 25, "birds fly in all directions"
    elif name == "mandelbrot":
        black = (texels(picture).max(axis=2) < 16).mean()
        assert 0.1 < black < 0.4, "the set"
        assert colors(picture) >= 30
    elif name == "raymarch":
        red, green, blue = texels(picture).transpose(2, 0, 1)
        assert ((red > green + 60) & (red > blue + 60)).mean() > 0.08, "the balls"
        assert (blue > red + 20).mean() > 0.1, "the sky"
    elif name == "video":
        bars = texels(picture)[150, 23:230:46]
        expected = [(191, 191, 191), (191, 191, 0), (0, 191, 191), (0, 191, 0), (191, 0, 191)]
        assert abs(bars - expected).max() <= 4, "color bars"
        ramp = texels(picture)[220, 16:310:32]
        assert (numpy.ptp(ramp, axis=1) <= 4).all() and (numpy.diff(ramp[:, 0]) > 15).all(), "from black to white"
    else:
        assert covered(picture, (26, 36, 51)) > 0.5, "Dear ImGui's window"
        text = (texels(picture).min(axis=2) > 200).mean()
        assert 0.003 < text < 0.1, "letters"


@pytest.mark.parametrize("name", ["cube", "boids", "video", "widgets"])
def test_frames_differ(name, tmp_path):
    early = draw(name, tmp_path / "early.png", 1)
    late = draw(name, tmp_path / "late.png", 12)
    changed = (abs(texels(early) - texels(late)) > 8).any(axis=2).mean()
    assert changed > 0.005


@pytest.fixture(scope="module")
def wayland():
    """A compositor with mouse and keyboard, in a window of X11: SDL 2.26 crashes without them."""
    socket = f"examples-{os.getpid()}"
    options = subprocess.run(["weston", "--help"], capture_output=True, text=True)
    newer = "--renderer=" in options.stdout + options.stderr
    renderer = "--renderer=pixman" if newer else "--use-pixman"
    weston = subprocess.Popen(["weston", "--no-config", "--backend=x11-backend.so", renderer,
                               "--width=640", "--height=480", f"--socket={socket}", "--idle-time=0"],
                              env={k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"},
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path = Path(os.environ["XDG_RUNTIME_DIR"]) / socket
    for _ in range(200):
        if path.exists() or weston.poll() is not None:
            break
        time.sleep(0.1)
    assert path.exists(), "weston did not start"
    yield socket
    weston.terminate()
    weston.wait()


@pytest.mark.parametrize("name", list(FRAMES))
@pytest.mark.parametrize("display", ["x11", "wayland"])
def test_a_window_shows_the_same(name, display, wayland, tmp_path):
    frames = FRAMES[name]
    printed = run(name, "--window", tmp_path / "window.png", "--frames", frames, "--size", size(),
                  SDL_VIDEODRIVER=display, WAYLAND_DISPLAY=wayland)
    assert f"In a window of {display}" in printed
    picture = Image.open(tmp_path / "window.png").convert("RGB")
    assert picture.size == SIZE
    offscreen = draw(name, tmp_path / "picture.png", frames)
    differs = (abs(texels(picture) - texels(offscreen)) > 3).any(axis=2).mean()
    assert differs < 0.01, f"{differs:.1%} of the pixels differ"


@pytest.mark.parametrize("wrong", [["--frames", "many"], ["--size", "big"], ["--sing"], ["--picture"]])
def test_wrong_arguments_are_told(wrong):
    done = subprocess.run([PROGRAMS / "cube", *wrong], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("usage: ")


def test_a_picture_that_cannot_be_written_is_an_error(tmp_path):
    nowhere = tmp_path / "no" / "folder.png"
    done = subprocess.run([PROGRAMS / "cube", "--picture", nowhere, "--frames", "1", "--size", "16x16"],
                          capture_output=True, text=True)
    assert done.returncode == 1
    assert str(nowhere) in done.stderr
