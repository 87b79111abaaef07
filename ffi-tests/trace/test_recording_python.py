"""Recording through the unmodified Python package."""

import os
import subprocess
import sys

import pytest
from recordings import check_data_files, names, whole_actions

SQUARES = """
import sys, numpy, wgpu
from wgpu.backends.wgpu_native import extras

adapter = wgpu.gpu.request_adapter_sync()
if sys.argv[1] == "-":
    device = adapter.request_device_sync()
else:
    device = extras.request_device_sync(adapter, sys.argv[1])
shader = device.create_shader_module(label="squares", code='''
@group(0) @binding(0) var<storage, read_write> numbers: array<i32>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
    numbers[id.x] *= numbers[id.x];
}''')
buffer = device.create_buffer_with_data(
    label="numbers", data=numpy.arange(10, dtype=numpy.int32), usage="STORAGE|COPY_SRC"
)
pipeline = device.create_compute_pipeline(layout="auto", compute={"module": shader})
group = device.create_bind_group(
    layout=pipeline.get_bind_group_layout(0), entries=[{"binding": 0, "resource": {"buffer": buffer}}]
)
encoder = device.create_command_encoder()
run = encoder.begin_compute_pass()
run.set_pipeline(pipeline)
run.set_bind_group(0, group)
run.dispatch_workgroups(10)
run.end()
device.queue.submit([encoder.finish()])
print(device.queue.read_buffer(buffer).cast("i").tolist())
"""


def run(trace, **variables):
    command = [sys.executable, "-c", SQUARES, str(trace)]
    done = subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == str([number**2 for number in range(10)])


def check(folder):
    actions, rest = whole_actions(folder)
    # Python ends without releasing everything.
    assert rest in ("", "]")
    assert {"CreateShaderModule", "CreateBuffer", "WriteBuffer", "Submit"} <= set(names(actions))
    assert any('label: Some("numbers")' in action for action in actions)
    check_data_files(folder, actions)


@pytest.mark.parametrize("exists", [False, True])
def test_trace_path(exists, tmp_path):
    """The package makes the folder itself, or takes one that is there."""
    folder = tmp_path / "trace"
    if exists:
        folder.mkdir()
    run(folder)
    check(folder)


def test_environment(tmp_path):
    run("-", WGPU_TRACE=str(tmp_path))
    [folder] = tmp_path.iterdir()
    assert folder.name.startswith("python")
    check(folder)
