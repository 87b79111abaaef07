"""The examples do what they say, and their pictures are the ones that were looked at."""

import os
import re
import subprocess
import sys
from pathlib import Path

import numpy
import pytest
from PIL import Image
from programs import LIBRARY, ROOT, compile_c, compile_cpp, run, run_python

EXAMPLES = ROOT / "examples"
REFERENCES = Path(__file__).parent / "references"


def c_example(name, folder, *libraries):
    sources = [EXAMPLES / "c" / name / "main.c", EXAMPLES / "c" / "common" / "gpu.c"]
    return compile_c(folder / name, *sources, libraries=libraries)


def check_picture(file):
    """Drivers round differently, and place an edge a pixel to the side here and there."""
    drawn = numpy.asarray(Image.open(file).convert("RGB"), dtype=int)
    expected = numpy.asarray(Image.open(REFERENCES / file.name).convert("RGB"), dtype=int)
    assert drawn.shape == expected.shape
    differs = (abs(drawn - expected) > 2).any(axis=2)
    assert differs.mean() < 0.002, f"{differs.sum()} pixels differ"


def test_c_compute(tmp_path):
    compute = c_example("compute", tmp_path)
    assert "600851475 → 54499" in run([compute])
    assert "2147483646 → 331" in run([compute, "1001", "2147483646"])


def test_c_triangle(tmp_path):
    triangle = c_example("triangle", tmp_path, "-lpng")
    run([triangle, str(tmp_path / "triangle.png")])
    check_picture(tmp_path / "triangle.png")


def test_c_printf(tmp_path):
    """The shader runs in any case; what it prints needs the layer."""
    printf = c_example("printf", tmp_path)
    assert run([printf]).endswith("the shader has run\n")
    layer = Path(os.environ.get("WEBGPU_C_VULKAN_LAYER", "none"))
    if not (layer / "VkLayer_khronos_validation.json").exists():
        pytest.skip("needs the validation layer of Vulkan, in WEBGPU_C_VULKAN_LAYER")
    printed = run(
        [printf],
        VK_LAYER_PATH=str(layer),
        VK_INSTANCE_LAYERS="VK_LAYER_KHRONOS_validation",
        VK_LAYER_ENABLES="VK_VALIDATION_FEATURE_ENABLE_DEBUG_PRINTF_EXT",
        DEBUG_PRINTF_TO_STDOUT="1",
    )
    assert sorted(printed.splitlines())[:4] == [f"invocation {i} squares to {i * i}" for i in range(4)]


def test_c_meshlets(tmp_path):
    """A ball in the middle, or the word that there are no mesh shaders."""
    printed = run([c_example("meshlets", tmp_path, "-lpng"), str(tmp_path / "ball.png")])
    if "no mesh shaders" in printed:
        pytest.skip("the adapter has no mesh shaders")
    ball = numpy.asarray(Image.open(tmp_path / "ball.png").convert("RGB"), dtype=int)
    assert ball[256, 256].max() > 100
    inside = (abs(ball - ball[0, 0]) > 4).any(axis=2)
    assert abs(inside.mean() - 3.1416 * (0.85 / 2) ** 2) < 0.01


def test_cpp_life(tmp_path):
    """After no step the picture is the world as it began, after some as Python has it."""
    life = compile_cpp(tmp_path / "life", EXAMPLES / "cpp" / "life" / "main.cpp", libraries=["-lpng"])
    cells, random = numpy.zeros(128 * 128, dtype=int), 1
    for i in range(cells.size):
        random = (random * 1664525 + 1013904223) % 2**32
        cells[i] = random >> 30 == 0
    cells = cells.reshape(128, 128)
    for steps in (0, 25):
        for _ in range(steps):
            around = sum(numpy.roll(cells, (y, x), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1)) - cells
            cells = ((around == 3) | ((around == 2) & (cells == 1))).astype(int)
        run([life, str(tmp_path / "life.png"), str(steps)])
        drawn = numpy.asarray(Image.open(tmp_path / "life.png").convert("RGB"), dtype=int)[2::4, 2::4]
        assert ((drawn[:, :, 1] > 100) == (cells == 1)).all()
        assert 500 < cells.sum() < 5000


def test_python_render(tmp_path):
    printed = run_python(EXAMPLES / "python" / "render.py", tmp_path / "boxes.png")
    assert "333833500" in printed
    check_picture(tmp_path / "boxes.png")


def test_python_which_gpu():
    """Adapters in their order, and the UUID that wgpu-info shows in its own way."""
    printed = run_python(EXAMPLES / "python" / "which_gpu.py")
    assert printed.startswith("0: ")
    assert " of Vulkan\n   UUID " in printed and "MiB, its own" in printed


def test_python_mesh_triangle():
    """It has its tip at the top, or there are no mesh shaders."""
    printed = run_python(EXAMPLES / "python" / "mesh_triangle.py")
    if "no mesh shaders" in printed:
        pytest.skip("the adapter has no mesh shaders")
    widths = [row.count("#") for row in printed.splitlines()]
    assert widths[0] == 0 and widths[2] < widths[10] < widths[18] and widths[19] == 0


def test_python_pipeline_cache(tmp_path, monkeypatch):
    """By itself, and with the folder; the first run and the next one."""
    program, kept, folder = EXAMPLES / "python" / "pipeline_cache.py", tmp_path / "kept", tmp_path / "folder"
    for _ in range(2):
        told = r"^40 pipelines in [\d.]+ ms\n\d+ bytes are kept for the next run$"
        assert re.search(told, run_python(program, kept), re.M)
    assert kept.read_bytes().startswith(b"WGPUCPL")
    monkeypatch.setenv("WGPU_PIPELINE_CACHE", str(folder))
    for _ in range(2):
        assert re.search(r"^40 pipelines in [\d.]+ ms$", run_python(program), re.M)
        [file] = folder.iterdir()
        assert file.name.endswith(".pipelines") and file.read_bytes().startswith(b"WGPUCPL")


def test_c_shadows(tmp_path):
    """A picture by rays, where there are some."""
    picture = tmp_path / "shadows.png"
    sources = [EXAMPLES / "c" / name for name in ("shadows/main.c", "common/gpu.c", "common/picture.c")]
    shadows = compile_c(tmp_path / "shadows", *sources, libraries=["-lpng", "-lm"])
    done = subprocess.run([shadows, picture], capture_output=True, text=True)
    if done.returncode == 2:
        assert "there is no adapter with ray queries\n" in done.stderr and not picture.exists()
        pytest.skip("no adapter has ray queries")
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_python_ray_query():
    """Rays that hit the near triangle, the one behind it, and nothing; or the reason why there are none."""
    program = [sys.executable, EXAMPLES / "python" / "ray_query.py"]
    environment = {**os.environ, "WGPU_LIB_PATH": str(LIBRARY)}
    done = subprocess.run(program, env=environment, capture_output=True, text=True)
    if done.returncode:
        assert done.stderr.endswith("there is no adapter with ray queries\n")
        pytest.skip("no adapter has ray queries")
    assert done.stdout == "distances: 3 3 3 7 7 7 7 none\n"


def test_python_shader_reflection():
    """A module told, and computed with in a layout of what it told."""
    printed = run_python(EXAMPLES / "python" / "shader_reflection.py")
    assert "compute multiply in workgroups of (1, 1, 1)\n" in printed
    assert "uses @group(0) @binding(1) numbers: storage from 4 bytes on\n" in printed
    assert "constant factor (factor): u32, 3\n" in printed
    assert "times 5: 0 5 10 15\n" in printed


def test_python_device_memory():
    """Each buffer has its part of a block, under its label."""
    printed = run_python(EXAMPLES / "python" / "device_memory.py")
    for i in range(3):
        assert f"{1024 * (i + 1)} KiB from" in printed and f"on: vertices {i}\n" in printed
    assert "KiB are in use\na block of " in printed


def test_python_external_texture():
    """White, red, green and blue, up to what luma and chroma of 8 bits can tell."""
    printed = run_python(EXAMPLES / "python" / "external_texture.py")
    for line, bars in (("as it is", (0xffffff, 0xff0000, 0x00ff00, 0x0000ff)),
                       ("mirrored", (0x0000ff, 0x00ff00, 0xff0000, 0xffffff))):
        [told] = re.findall(f"^{line}: (.*)$", printed, re.M)
        colors = [bytes.fromhex(color[1:]) for color in told.split()]
        assert len(colors) == 4
        for color, bar in zip(colors, bars):
            assert max(abs(a - b) for a, b in zip(color, bar.to_bytes(3, "big"))) <= 3, told


def test_python_atomic_texture():
    """It compares its counts with those of numpy by itself."""
    counts = re.findall(r"^ *(\d+) and more: (\d+)$", run_python(EXAMPLES / "python" / "atomic_texture.py"), re.M)
    assert [int(start) for start, _ in counts] == [125 * bar for bar in range(8)]
    assert sum(int(count) for _, count in counts) == 100_000


def test_python_multiview():
    """Some drivers draw the first view alone: docs/limits.md, `lavapipe-views`."""
    printed = run_python(EXAMPLES / "python" / "multiview.py")
    assert "eye 0: red, columns 8 to 39\n" in printed
    assert re.search(r"^eye 1: (blue, columns 24 to 55|nothing, as of a driver .*)$", printed, re.M)


def test_python_passthrough():
    assert "doubled: 0 2 4 6 8 10 12 14\n" in run_python(EXAMPLES / "python" / "passthrough.py")


def test_python_vulkan_fill():
    assert "Vulkan wrote 1024 times 0xc0ffee, and WebGPU has read it" in run_python(EXAMPLES / "python" / "vulkan_fill.py")
