"""Query sets: occlusion, timestamps."""

import numpy as np
import pytest
import wgpu


def resolve(device, encoder, query_set):
    buffer = device.create_buffer(
        size=8 * query_set.count, usage=wgpu.BufferUsage.QUERY_RESOLVE | wgpu.BufferUsage.COPY_SRC)
    encoder.resolve_query_set(query_set, 0, query_set.count, buffer, 0)
    device.queue.submit([encoder.finish()])
    return np.frombuffer(device.queue.read_buffer(buffer), np.uint64)


def test_occlusion(device):
    query_set = device.create_query_set(type="occlusion", count=2)
    assert (query_set.type, query_set.count) == ("occlusion", 2)
    shader = device.create_shader_module(code="""
        @vertex fn place(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
            return vec4f(f32(i & 1u), f32(i >> 1u), 0.0, 1.0);
        }
        @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
    """)
    pipeline = device.create_render_pipeline(
        layout="auto", vertex={"module": shader},
        fragment={"module": shader, "targets": [{"format": "rgba8unorm"}]})
    target = device.create_texture(
        size=(16, 16, 1), format="rgba8unorm", usage=wgpu.TextureUsage.RENDER_ATTACHMENT)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[{
            "view": target.create_view(), "load_op": "clear", "store_op": "store"}],
        occlusion_query_set=query_set)
    render_pass.set_pipeline(pipeline)
    for query, scissor in enumerate([(8, 0, 8, 8), (0, 8, 8, 8)]):  # on the triangle, beside it
        render_pass.set_scissor_rect(*scissor)
        render_pass.begin_occlusion_query(query)
        render_pass.draw(3)
        render_pass.end_occlusion_query()
    render_pass.end()
    seen = resolve(device, encoder, query_set)
    assert seen[0] > 0
    assert seen[1] == 0


def test_timestamps(adapter):
    if "timestamp-query" not in adapter.features:
        pytest.skip("this adapter has no timestamps")
    device = adapter.request_device_sync(required_features=["timestamp-query"])
    query_set = device.create_query_set(type="timestamp", count=2)
    shader = device.create_shader_module(code="""
        @group(0) @binding(0) var<storage, read_write> sum: atomic<u32>;
        @compute @workgroup_size(64) fn main() {
            for (var i = 0u; i < 1000u; i++) { atomicAdd(&sum, i); }
        }
    """)
    buffer = device.create_buffer(size=4, usage=wgpu.BufferUsage.STORAGE)
    pipeline = device.create_compute_pipeline(layout="auto", compute={"module": shader})
    group = device.create_bind_group(
        layout=pipeline.get_bind_group_layout(0),
        entries=[{"binding": 0, "resource": {"buffer": buffer}}])
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass(timestamp_writes={
        "query_set": query_set,
        "beginning_of_pass_write_index": 0,
        "end_of_pass_write_index": 1,
    })
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    compute_pass.dispatch_workgroups(16)
    compute_pass.end()
    begin, end = resolve(device, encoder, query_set)
    assert 0 < begin < end


def test_timestamps_need_their_feature(device):
    with pytest.raises(wgpu.GPUValidationError):
        device.create_query_set(type="timestamp", count=2)
