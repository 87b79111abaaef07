"""Compute shaders, by the package's helper and by hand."""

import numpy as np
import wgpu
from wgpu.utils.compute import compute_with_buffers

STORAGE = wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC | wgpu.BufferUsage.COPY_DST


def test_the_helper():
    numbers = np.arange(100, dtype=np.int32)
    result = compute_with_buffers(
        {0: numbers},
        {1: (100, "i")},
        """
        @group(0) @binding(0) var<storage, read> source: array<i32>;
        @group(0) @binding(1) var<storage, read_write> result: array<i32>;
        @compute @workgroup_size(1)
        fn main(@builtin(global_invocation_id) id: vec3u) {
            result[id.x] = source[id.x] * -3;
        }
        """,
    )
    assert np.array_equal(np.array(result[1]), numbers * -3)


def test_by_hand(device):
    rng = np.random.default_rng(7)
    a, b = rng.random((32, 32), np.float32), rng.random((32, 32), np.float32)
    buffers = [device.create_buffer_with_data(data=data, usage=STORAGE)
               for data in (a, b, np.zeros_like(a))]
    shader = device.create_shader_module(code="""
        @group(0) @binding(0) var<storage, read> a: array<array<f32, 32>, 32>;
        @group(0) @binding(1) var<storage, read> b: array<array<f32, 32>, 32>;
        @group(0) @binding(2) var<storage, read_write> product: array<array<f32, 32>, 32>;
        @compute @workgroup_size(8, 8)
        fn multiply(@builtin(global_invocation_id) at: vec3u) {
            var sum = 0.0;
            for (var i = 0u; i < 32u; i++) { sum += a[at.y][i] * b[i][at.x]; }
            product[at.y][at.x] = sum;
        }
    """)
    layout = device.create_bind_group_layout(entries=[
        {"binding": i, "visibility": wgpu.ShaderStage.COMPUTE, "buffer": {"type": kind}}
        for i, kind in enumerate(["read-only-storage", "read-only-storage", "storage"])
    ])
    pipeline = device.create_compute_pipeline(
        layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
        compute={"module": shader, "entry_point": "multiply"},
    )
    group = device.create_bind_group(layout=layout, entries=[
        {"binding": i, "resource": {"buffer": buffer, "offset": 0, "size": buffer.size}}
        for i, buffer in enumerate(buffers)
    ])
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    compute_pass.dispatch_workgroups(4, 4)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    product = np.frombuffer(device.queue.read_buffer(buffers[2]), np.float32).reshape(32, 32)
    assert np.allclose(product, a @ b, rtol=1e-4)


def count(device, *, constants=None, run):
    """Runs a shader that adds `step` to a counter in each workgroup; returns the counter."""
    buffer = device.create_buffer(size=4, usage=STORAGE)
    shader = device.create_shader_module(code="""
        override step = 1u;
        @group(0) @binding(0) var<storage, read_write> counter: atomic<u32>;
        @compute @workgroup_size(1) fn main() { atomicAdd(&counter, step); }
    """)
    pipeline = device.create_compute_pipeline(
        layout="auto", compute={"module": shader, "constants": constants or {}})
    group = device.create_bind_group(
        layout=pipeline.get_bind_group_layout(0),
        entries=[{"binding": 0, "resource": {"buffer": buffer}}])
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    run(compute_pass)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return int(np.frombuffer(device.queue.read_buffer(buffer), np.uint32)[0])


def test_dispatch_sizes(device):
    assert count(device, run=lambda p: p.dispatch_workgroups(2, 3, 5)) == 30


def test_override_constants(device):
    assert count(device, constants={"step": 21}, run=lambda p: p.dispatch_workgroups(2)) == 42


def test_indirect_dispatch(device):
    arguments = device.create_buffer_with_data(
        data=np.array([7, 1, 2], np.uint32), usage=wgpu.BufferUsage.INDIRECT)
    assert count(device, run=lambda p: p.dispatch_workgroups_indirect(arguments, 0)) == 14


def test_pipeline_made_asynchronously(device):
    shader = device.create_shader_module(code="@compute @workgroup_size(1) fn main() {}")
    promise = device.create_compute_pipeline_async(layout="auto", compute={"module": shader})
    assert isinstance(promise.sync_wait(), wgpu.GPUComputePipeline)
