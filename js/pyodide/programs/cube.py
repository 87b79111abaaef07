"""Draws a cube with tiles: vertices and indices, uniforms, a texture, depth, four samples for each pixel, and
a bundle of commands. Counts the samples that it shows."""

import array
import math
import struct

import wgpu

from triangle import pixels_of

SIZE = 128
TILES = 32

SHADER = """
struct Camera {
    transform: mat4x4f,
    light: vec4f,
}
@group(0) @binding(0) var<uniform> camera: Camera;
@group(0) @binding(1) var tiles: texture_2d<f32>;
@group(0) @binding(2) var smoothly: sampler;

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) normal: vec3f,
    @location(1) uv: vec2f,
}

@vertex
fn corner(@location(0) position: vec3f, @location(1) normal: vec3f, @location(2) uv: vec2f) -> Corner {
    return Corner(camera.transform * vec4f(position, 1.0), normal, uv);
}

@fragment
fn shade(corner: Corner) -> @location(0) vec4f {
    let lit = 0.35 + 0.65 * max(dot(corner.normal, camera.light.xyz), 0.0);
    return vec4f(textureSample(tiles, smoothly, corner.uv).rgb * lit, 1.0);
}
"""


def cube():
    """Vertices, as position, normal, texture coordinates, and indices of six sides."""
    vertices, indices = [], []
    for axis in range(3):
        for sign in (-1, 1):
            first = len(vertices) // 8
            for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                position = [0, 0, 0]
                position[axis], position[(axis + 1) % 3], position[(axis + 2) % 3] = sign, u * sign, v
                normal = [0, 0, 0]
                normal[axis] = sign
                vertices += [*position, *normal, (u + 1) / 2, (v + 1) / 2]
            indices += [first + i for i in (0, 1, 2, 0, 2, 3)]
    return array.array("f", vertices), array.array("H", indices)


def transform():
    """A turned cube, seen from a distance of 6: the columns of a matrix."""
    a, b = math.radians(35), math.radians(-28)
    rotation = [
        [math.cos(a), 0, math.sin(a)],
        [math.sin(a) * math.sin(b), math.cos(b), -math.cos(a) * math.sin(b)],
        [-math.sin(a) * math.cos(b), math.sin(b), math.cos(a) * math.cos(b)],
    ]
    focal, near, far, away = 2.4, 1.0, 20.0, 6.0
    depth = far / (near - far)
    rows = [
        [focal * x for x in rotation[0]] + [0],
        [focal * x for x in rotation[1]] + [0],
        [depth * x for x in rotation[2]] + [-depth * away + near * depth],
        [-x for x in rotation[2]] + [away],
    ]
    return [rows[row][column] for column in range(4) for row in range(4)]


def tiles():
    light, dark = (255, 210, 120, 255), (60, 90, 160, 255)
    return bytes(c for y in range(TILES) for x in range(TILES) for c in (light if (x // 8 + y // 8) % 2 else dark))


async def main():
    adapter = await wgpu.gpu.request_adapter_async()
    device = await adapter.request_device_async()
    target = device.create_texture(size=(SIZE, SIZE, 1), format="rgba8unorm", usage="RENDER_ATTACHMENT|COPY_SRC")
    samples = device.create_texture(size=target.size, sample_count=4, format="rgba8unorm", usage="RENDER_ATTACHMENT")
    depth = device.create_texture(size=target.size, sample_count=4, format="depth24plus", usage="RENDER_ATTACHMENT")

    vertices, indices = cube()
    vertex_buffer = device.create_buffer_with_data(data=vertices, usage=wgpu.BufferUsage.VERTEX)
    index_buffer = device.create_buffer_with_data(data=indices, usage=wgpu.BufferUsage.INDEX)
    uniforms = device.create_buffer(size=80, usage="UNIFORM|COPY_DST")
    device.queue.write_buffer(uniforms, 0, struct.pack("20f", *transform(), 0.48, 0.64, 0.6, 0))
    # What to draw comes from a buffer: 36 indices, once.
    arguments = device.create_buffer_with_data(data=struct.pack("4Ii", 36, 1, 0, 0, 0), usage="INDIRECT")
    texture = device.create_texture(size=(TILES, TILES, 1), format="rgba8unorm", usage="TEXTURE_BINDING|COPY_DST")
    device.queue.write_texture({"texture": texture}, tiles(), {"bytes_per_row": 4 * TILES}, (TILES, TILES, 1))

    layout = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": "VERTEX|FRAGMENT", "buffer": {"type": "uniform"}},
        {"binding": 1, "visibility": wgpu.ShaderStage.FRAGMENT, "texture": {}},
        {"binding": 2, "visibility": wgpu.ShaderStage.FRAGMENT, "sampler": {}},
    ])
    group = device.create_bind_group(layout=layout, entries=[
        {"binding": 0, "resource": {"buffer": uniforms, "offset": 0, "size": uniforms.size}},
        {"binding": 1, "resource": texture.create_view()},
        {"binding": 2, "resource": device.create_sampler(mag_filter="linear", min_filter="linear")},
    ])
    module = device.create_shader_module(label="cube", code=SHADER)
    pipeline = device.create_render_pipeline(
        layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
        vertex=wgpu.VertexState(module=module, entry_point="corner", buffers=[{
            "array_stride": 32,
            "attributes": [
                {"format": "float32x3", "offset": 0, "shader_location": 0},
                {"format": "float32x3", "offset": 12, "shader_location": 1},
                {"format": "float32x2", "offset": 24, "shader_location": 2},
            ],
        }]),
        primitive={"cull_mode": "back"},
        depth_stencil={"format": depth.format, "depth_write_enabled": True, "depth_compare": "less"},
        multisample={"count": 4},
        fragment={"module": module, "entry_point": "shade", "targets": [{"format": target.format}]},
    )
    bundling = device.create_render_bundle_encoder(
        color_formats=[target.format], depth_stencil_format=depth.format, sample_count=4
    )
    bundling.set_pipeline(pipeline)
    bundling.set_bind_group(0, group)
    bundling.set_vertex_buffer(0, vertex_buffer)
    bundling.set_index_buffer(index_buffer, "uint16")
    bundling.draw_indexed_indirect(arguments, 0)
    bundle = bundling.finish(label="the cube")

    queries = device.create_query_set(type="occlusion", count=1)
    counts = device.create_buffer(size=8, usage="QUERY_RESOLVE|COPY_SRC")
    count = device.create_buffer(size=8, usage="COPY_DST|MAP_READ")
    encoder = device.create_command_encoder(label="frame")
    drawing = encoder.begin_render_pass(
        color_attachments=[{
            "view": samples.create_view(), "resolve_target": target.create_view(),
            "clear_value": (0.1, 0.1, 0.1, 1), "load_op": "clear", "store_op": "discard",
        }],
        depth_stencil_attachment={
            "view": depth.create_view(), "depth_clear_value": 1, "depth_load_op": "clear", "depth_store_op": "discard",
        },
        occlusion_query_set=queries,
    )
    drawing.push_debug_group("cube")
    drawing.set_viewport(0, 0, SIZE, SIZE, 0, 1)
    drawing.begin_occlusion_query(0)
    drawing.execute_bundles([bundle])
    drawing.end_occlusion_query()
    drawing.pop_debug_group()
    drawing.end()
    encoder.resolve_query_set(queries, 0, 1, counts, 0)
    encoder.copy_buffer_to_buffer(counts, 0, count, 0, 8)
    device.queue.submit([encoder.finish()])

    await count.map_async("READ")
    shown = count.read_mapped().cast("Q")[0]
    count.unmap()
    assert shown > 0, "no sample of the cube was shown"
    return await pixels_of(device, target)
