"""Running wgpu-trace, and comparing what it makes with what the application saw."""

import os
import subprocess
from pathlib import Path

import numpy
from PIL import Image
from recordings import run

WGPU_TRACE = Path(os.environ["WEBGPU_C_WGPU_TRACE"]).resolve()


def wgpu_trace(*arguments):
    """Runs the tool to its end. It ends with 0, 1 or 2, and never for a mistake of its own."""
    command = [str(WGPU_TRACE), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    said = f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    assert done.returncode in (0, 1, 2), said
    assert "mistake in wgpu-trace" not in done.stderr and "panicked" not in done.stderr, said
    return done


def replay(trace, *arguments, code=0):
    done = wgpu_trace("replay", trace, *arguments)
    assert done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def record(scene, folder, backend="vulkan"):
    """Runs a scene. Gives the folders of its traces and that of what the application saw; no traces
    when this machine cannot run it, and then why."""
    seen = folder / "seen"
    seen.mkdir()
    done = run("scenes", scene, folder / "trace", seen, environment={"WEBGPU_C_TEST_BACKEND": backend})
    if done.returncode == 77:
        return [], done.stdout.splitlines()[-1]
    assert done.returncode == 0, done.stdout + done.stderr
    return sorted(file.parent for file in folder.rglob("trace.ron")), seen


def labels(seen, ending):
    """Options that ask for all that the application saw with this ending."""
    found = sorted(file.stem for file in seen.glob(f"*.{ending}"))
    option = {"bin": "--buffers", "png": "--textures"}[ending]
    return [option, *found] if found else []


def asked_in(trace, options):
    """Of options with labels, those whose labels this trace has."""
    text = (trace / "trace.ron").read_text()
    names = [label for label in options[1:] if f'"{label}"' in text]
    return [options[0], *names] if names else []


def replay_all(traces, seen, out, *arguments, code=0):
    for trace in traces:
        asked = asked_in(trace, labels(seen, "bin")) + asked_in(trace, labels(seen, "png"))
        replay(trace, "--out", out, *asked, *arguments, code=code)


def made_from(out, file):
    """What a replay made of a texture, frame or buffer that the application saw."""
    names = [f"{kind}-{file.name}" for kind in ("target", "texture", "buffer")]
    if file.stem.startswith("frame-"):
        names = [f"frame-{int(file.stem.removeprefix('frame-')):04}.png"]
    [found] = [out / name for name in names if (out / name).exists()]
    return found


def greatest_difference(a, b):
    """Of two files: bytes of buffers, or channels of pixels. Windows have no transparency."""
    if a.suffix == ".bin":
        a, b = (numpy.frombuffer(file.read_bytes(), numpy.uint8) for file in (a, b))
    else:
        a, b = (numpy.asarray(Image.open(file).convert("RGB")) for file in (a, b))
    assert a.shape == b.shape
    return int(numpy.abs(a.astype(int) - b.astype(int)).max())
