"""wgpu-info tells what there is, and why something is not."""

import json
import os
import re
import subprocess
import sys

import pytest
from programs import LIBRARY, ROOT, compile_c

FOLDER = ROOT / "wgpu-info"
NO_DRIVERS = {
    "VK_DRIVER_FILES": "/nowhere", "VK_ICD_FILENAMES": "/nowhere", "__EGL_VENDOR_LIBRARY_FILENAMES": "/nowhere",
}
CHOICES = ["WGPU_BACKEND", "WGPU_BACKEND_TYPE", "WGPU_ADAPTER_NAME", "WGPU_ADAPTER_INDEX", "WGPU_ADAPTER_UUID",
           "WGPU_ADAPTER_PCI", *NO_DRIVERS]


@pytest.fixture(scope="module")
def wgpu_info(tmp_path_factory):
    return compile_c(tmp_path_factory.mktemp("wgpu-info") / "wgpu-info", *sorted(FOLDER.glob("*.c")))


def run(program, *arguments, **environment):
    clean = {name: value for name, value in os.environ.items() if name not in CHOICES}
    return subprocess.run([program, *arguments], env={**clean, **environment}, capture_output=True, text=True)


def tree(program, *arguments, **environment):
    return json.loads(run(program, "--json", *arguments, **environment).stdout)


def test_names_are_those_of_the_headers():
    sys.path.insert(0, str(FOLDER))
    import names

    assert names.text() == (FOLDER / "names.h").read_text(), "python wgpu-info/names.py > wgpu-info/names.h"
    assert names.values(names.WGPU, "WGPUNativeFeature")[0x30021] == "Subgroup"


def test_adapters_are_those_of_another_client(wgpu_info):
    script = """import json, wgpu
print(json.dumps([[a.info["device"], a.info["backend_type"], a.limits["max-texture-dimension-2d"],
                   a.limits["max-buffer-size"], "timestamp-query" in a.features]
                  for a in wgpu.gpu.enumerate_adapters_sync()]))"""
    environment = {**os.environ, "WGPU_LIB_PATH": str(LIBRARY)}
    theirs = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    ours = [[adapter["device"], adapter["backend"], adapter["limits"]["maxTextureDimension2D"],
             adapter["limits"]["maxBufferSize"], "TimestampQuery" in adapter["features"]]
            for adapter in tree(wgpu_info)["adapters"]]
    assert ours == [[device, backend.replace("OpenGLES", "OpenGL"), *rest]
                    for device, backend, *rest in json.loads(theirs.stdout)]


def test_each_adapter_says_which_gpu_it_is(wgpu_info):
    for adapter in tree(wgpu_info, "--summary")["adapters"]:
        vulkan = adapter["backend"] == "Vulkan"
        uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" if vulkan else ""
        assert re.fullmatch(uuid, adapter["deviceUUID"]) and re.fullmatch(uuid, adapter["driverUUID"])
        assert adapter["driver"] in adapter["description"]
        assert bool(adapter["memory"]) == vulkan
        for heap in adapter["memory"]:
            assert heap["size"] >= heap.get("budget", 0) > -1 and set(heap["properties"]) <= {"DeviceLocal", "HostVisible"}
        assert not vulkan or "DeviceLocal" in adapter["memory"][0]["properties"]


def test_formats_are_tried(wgpu_info):
    adapter = tree(wgpu_info, WGPU_BACKEND="vulkan")["adapters"][0]
    assert adapter["formats"]["RGBA8Unorm"] == ["copied", "sampled", "storage", "rendered", "multisampled"]
    assert "storage" not in adapter["formats"]["RGBA8UnormSrgb"]
    assert "rendered" not in adapter["formats"]["RGB9E5Ufloat"]
    assert ("BC1RGBAUnorm" in adapter["formats"]) == ("TextureCompressionBC" in adapter["features"])
    assert ("ASTC4x4Unorm" in adapter["formats"]) == ("TextureCompressionASTC" in adapter["features"])


def test_lines_say_what_json_says(wgpu_info):
    lines = [line.split() for line in run(wgpu_info).stdout.splitlines()]
    found = tree(wgpu_info)
    assert lines[0] == ["library", found["library"]]
    for adapter in found["adapters"]:
        for feature in adapter["features"]:
            assert [feature] in lines
        for name, limit in adapter["limits"].items():
            assert [name, str(limit)] in lines
        for name, words in adapter["formats"].items():
            assert [name, *words] in lines


def test_a_summary_is_short(wgpu_info):
    adapters = tree(wgpu_info, "--summary")["adapters"]
    assert adapters and all("features" not in adapter and "limits" not in adapter for adapter in adapters)


def test_a_backend_that_works_says_so(wgpu_info):
    found = tree(wgpu_info, "--summary", "--why", WGPU_ADAPTER_NAME="")
    for name, backend in found["backends"].items():
        assert backend["adapters"] == sum(adapter["backend"] == name for adapter in found["adapters"])
    assert found["backends"]["Vulkan"]["state"] == "works"
    assert found["backends"]["Metal"]["state"] == "is not in this build of the library"
    assert "reason" not in found["backends"]["Vulkan"] and found["environment"] == {}


def test_a_backend_without_drivers_says_why(wgpu_info):
    done = run(wgpu_info, "--json", "--why", **NO_DRIVERS)
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "There is no adapter.\n")
    assert found["adapters"] == []
    vulkan, gl = found["backends"]["Vulkan"], found["backends"]["OpenGL"]
    assert vulkan["state"] == "does not start" and "ERROR_INCOMPATIBLE_DRIVER" in vulkan["reason"]
    assert "libvulkan1" in vulkan["needs"] and "VK_DRIVER_FILES" in vulkan["needs"]
    assert gl["state"] == "does not start" and "display" in gl["reason"] and "libegl1" in gl["needs"]
    assert found["environment"]["VK_DRIVER_FILES"] == "/nowhere"
    assert run(wgpu_info, **NO_DRIVERS).stderr == "There is no adapter; wgpu-info --why says more.\n"


def test_the_environment_chooses(wgpu_info):
    found = tree(wgpu_info, "--summary", "--why", WGPU_BACKEND="gl")
    assert {adapter["backend"] for adapter in found["adapters"]} == {"OpenGL"}
    assert found["environment"] == {"WGPU_BACKEND": "gl"}
    # Programs see no other; it is there nevertheless.
    assert found["backends"]["Vulkan"]["state"] == "works"


def test_arguments(wgpu_info):
    version = re.search(r'^version = "(.*)"', (ROOT / "Cargo.toml").read_text(), re.M)[1]
    assert run(wgpu_info, "--version").stdout.startswith(f"wgpu-info {version}")
    wrong = run(wgpu_info, "--jason")
    assert wrong.returncode == 2 and wrong.stderr.startswith("--jason: unknown argument") and not wrong.stdout
    page = (ROOT / "docs" / "wgpu-info.md").read_text()
    options = re.findall(r"^  (--\w+)", run(wgpu_info, "--help").stdout, re.M)
    assert len(options) == 5 and all(f"| `{option}` |" in page for option in options)
    for member in tree(wgpu_info, "--why")["adapters"][0]:
        assert f"`{member}`" in page
