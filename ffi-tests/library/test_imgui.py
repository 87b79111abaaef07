"""Dear ImGui's WebGPU backend, built as it comes, draws what it should, in each of the three ways that
it knows to speak to WebGPU libraries. All local variables hold a pattern before they are set, so that
members which the backend leaves unset are never 0 by luck.

WEBGPU_C_IMGUI names the folder with Dear ImGui's sources, which scripts/setup.sh fetches."""

import os
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from programs import INCLUDE, LIBRARY, ROOT, run
from test_examples import check_picture

IMGUI = Path(os.environ.get("WEBGPU_C_IMGUI", ROOT / "target" / "imgui"))
FRAME = Path(__file__).parent / "imgui" / "frame.cpp"
SIDE = 256


@pytest.fixture(scope="session")
def imgui_objects(tmp_path_factory):
    """Dear ImGui itself, which knows nothing of WebGPU."""
    if not (IMGUI / "imgui.h").exists():
        pytest.skip(f"there are no sources of Dear ImGui in {IMGUI}")
    folder = tmp_path_factory.mktemp("imgui")
    objects = []
    for source in sorted(IMGUI.glob("*.cpp")):
        objects.append(str(folder / f"{source.stem}.o"))
        run(["clang++", "-std=c++17", "-c", f"-I{IMGUI}", str(source), "-o", objects[-1]])
    return objects


@pytest.fixture(scope="session", params=["WGPU", "DAWN", "WGVK"])
def frame(request, imgui_objects, tmp_path_factory):
    program = tmp_path_factory.mktemp(request.param) / "frame"
    run(["clang++", "-std=c++17", "-ftrivial-auto-var-init=pattern", f"-DIMGUI_IMPL_WEBGPU_BACKEND_{request.param}",
         f"-I{INCLUDE}", f"-I{IMGUI}", f"-I{IMGUI / 'backends'}",
         str(IMGUI / "backends" / "imgui_impl_wgpu.cpp"), str(FRAME), *imgui_objects,
         str(LIBRARY), f"-Wl,-rpath,{LIBRARY.parent}", "-o", str(program)])
    return program


@pytest.mark.parametrize("backend", ["vulkan", "gl"])
def test_a_frame(frame, backend, tmp_path):
    drawn = subprocess.run([frame, backend, tmp_path / "frame.rgba"], capture_output=True, text=True)
    if drawn.returncode == 77:
        pytest.skip(drawn.stdout.strip())
    assert drawn.returncode == 0, drawn.stderr
    texels = (tmp_path / "frame.rgba").read_bytes()
    picture = Image.frombytes("RGBA", (SIDE, SIDE), texels).convert("RGB")
    assert picture.getpixel((20, 20)) == (0, 0, 255)
    assert picture.getpixel((200, 200)) == (0, 0, 0)
    picture.save(tmp_path / "imgui.png")
    check_picture(tmp_path / "imgui.png")
