"""The examples do what they say, and their pictures are the ones that were looked at."""

from pathlib import Path

import numpy
from PIL import Image
from programs import ROOT, compile_c, run, run_python

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


def test_python_render(tmp_path):
    printed = run_python(EXAMPLES / "python" / "render.py", tmp_path / "boxes.png")
    assert "333833500" in printed
    check_picture(tmp_path / "boxes.png")
