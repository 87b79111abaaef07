"""Rendering into textures, compared with pictures that were looked at."""

import numpy as np
import pytest
import wgpu

SIZE = 128
FORMAT = wgpu.TextureFormat.rgba8unorm

FULL_SCREEN = """
@vertex fn cover(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);
}
"""


def create_target(device, format=FORMAT):
    return device.create_texture(
        size=(SIZE, SIZE, 1), format=format,
        usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC)


def create_pipeline(device, code, *, buffers=(), depth_stencil=None, topology="triangle-list",
                    blend=None, **options):
    shader = device.create_shader_module(label="test shader", code=code)
    return device.create_render_pipeline(
        layout="auto",
        vertex={"module": shader, "buffers": list(buffers)},
        primitive={"topology": topology},
        depth_stencil=depth_stencil,
        fragment={"module": shader, "targets": [{"format": FORMAT, "blend": blend}]},
        **options,
    )


def render(device, draw, *, depth=False):
    """Calls `draw` with a render pass on a dark target; returns the pixels."""
    target = create_target(device)
    encoder = device.create_command_encoder()
    depth_stencil = depth and {
        "view": create_target(device, "depth32float").create_view(),
        "depth_clear_value": 1.0, "depth_load_op": "clear", "depth_store_op": "store",
    }
    render_pass = encoder.begin_render_pass(
        color_attachments=[{
            "view": target.create_view(), "clear_value": (0.1, 0.1, 0.1, 1),
            "load_op": "clear", "store_op": "store",
        }],
        depth_stencil_attachment=depth_stencil or None)
    draw(render_pass)
    render_pass.end()
    device.queue.submit([encoder.finish()])
    return read(device, target)


def read(device, target):
    data = device.queue.read_texture(
        {"texture": target}, {"bytes_per_row": SIZE * 4, "rows_per_image": SIZE}, (SIZE, SIZE, 1))
    return np.frombuffer(data, np.uint8).reshape(SIZE, SIZE, 4)


def test_clear_color(device):
    pixels = render(device, lambda render_pass: None)
    assert (np.abs(pixels.astype(int) - [26, 26, 26, 255]) <= 1).all()


def test_a_pattern_of_the_fragment_shader(device, check_picture):
    pipeline = create_pipeline(device, FULL_SCREEN + """
        @fragment fn paint(@builtin(position) at: vec4f) -> @location(0) vec4f {
            let cell = vec2u(at.xy) / 16u;
            let even = f32((cell.x + cell.y) & 1u);
            return vec4f(at.x / 128.0, at.y / 128.0, even, 1.0);
        }
    """)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.draw(3)

    check_picture("pattern", render(device, draw))


MESH = """
struct Corner { @builtin(position) position: vec4f, @location(0) color: vec3f }
@vertex fn place(@location(0) position: vec3f, @location(1) color: vec3f) -> Corner {
    return Corner(vec4f(position, 1.0), color);
}
@fragment fn paint(corner: Corner) -> @location(0) vec4f { return vec4f(corner.color, 0.5); }
"""

MESH_BUFFER = {
    "array_stride": 24,
    "attributes": [
        {"shader_location": 0, "offset": 0, "format": "float32x3"},
        {"shader_location": 1, "offset": 12, "format": "float32x3"},
    ],
}

# Two triangles that pass through each other: x, y, depth, r, g, b.
CROSSING_TRIANGLES = np.array([
    [-0.75, -0.75, 0.2, 0.9, 0.3, 0.2], [0.75, -0.5, 0.8, 0.9, 0.7, 0.1], [-0.5, 0.75, 0.2, 0.6, 0.1, 0.3],
    [0.75, -0.75, 0.2, 0.1, 0.4, 0.9], [0.5, 0.75, 0.2, 0.2, 0.8, 0.9], [-0.75, 0.25, 0.8, 0.3, 0.2, 0.7],
], np.float32)


def draw_mesh(device, **options):
    pipeline = create_pipeline(device, MESH, buffers=[MESH_BUFFER], **options)
    vertices = device.create_buffer_with_data(
        data=CROSSING_TRIANGLES, usage=wgpu.BufferUsage.VERTEX)
    indices = device.create_buffer_with_data(
        data=np.arange(6, dtype=np.uint32), usage=wgpu.BufferUsage.INDEX)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_vertex_buffer(0, vertices)
        render_pass.set_index_buffer(indices, "uint32")
        render_pass.draw_indexed(6)

    return render(device, draw, depth="depth_stencil" in options)


def test_depth(device, check_picture):
    check_picture("depth", draw_mesh(device, depth_stencil={
        "format": "depth32float", "depth_write_enabled": True, "depth_compare": "less"}))


def test_blending(device, check_picture):
    part = {"operation": "add", "src_factor": "src-alpha", "dst_factor": "one-minus-src-alpha"}
    check_picture("blending", draw_mesh(device, blend={"color": part, "alpha": part}))


def test_texture_on_instances(device, check_picture):
    checkers = np.zeros((4, 4, 4), np.uint8)
    checkers[..., 3] = 255
    checkers[::2, ::2, 0] = checkers[1::2, 1::2, 0] = 240
    checkers[::2, 1::2, 2] = checkers[1::2, ::2, 2] = 200
    texture = device.create_texture(
        size=(4, 4, 1), format=FORMAT,
        usage=wgpu.TextureUsage.TEXTURE_BINDING | wgpu.TextureUsage.COPY_DST)
    device.queue.write_texture({"texture": texture}, checkers, {"bytes_per_row": 16}, (4, 4, 1))
    pipeline = create_pipeline(device, """
        struct Corner { @builtin(position) position: vec4f, @location(0) uv: vec2f }
        @group(0) @binding(0) var image: texture_2d<f32>;
        @group(0) @binding(1) var image_sampler: sampler;
        @group(0) @binding(2) var<uniform> scale: vec2f;
        @vertex fn place(@builtin(vertex_index) i: u32, @location(0) center: vec2f) -> Corner {
            let uv = vec2f(f32(i & 1u), f32(i >> 1u));
            return Corner(vec4f((uv - 0.5) * scale + center, 0.0, 1.0), uv);
        }
        @fragment fn paint(corner: Corner) -> @location(0) vec4f {
            return textureSample(image, image_sampler, corner.uv);
        }
    """, topology="triangle-strip", buffers=[{
        "array_stride": 8, "step_mode": "instance",
        "attributes": [{"shader_location": 0, "offset": 0, "format": "float32x2"}]}])
    centers = device.create_buffer_with_data(
        data=np.array([[-0.5, 0.5], [0.5, 0.25], [0, -0.5]], np.float32),
        usage=wgpu.BufferUsage.VERTEX)
    scale = device.create_buffer_with_data(
        data=np.array([0.75, 0.5], np.float32), usage=wgpu.BufferUsage.UNIFORM)
    group = device.create_bind_group(layout=pipeline.get_bind_group_layout(0), entries=[
        {"binding": 0, "resource": texture.create_view()},
        {"binding": 1, "resource": device.create_sampler()},
        {"binding": 2, "resource": {"buffer": scale}},
    ])

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_bind_group(0, group)
        render_pass.set_vertex_buffer(0, centers)
        render_pass.draw(4, 3)

    check_picture("instances", render(device, draw))


def test_bundles_draw_the_same(device, check_picture):
    pipeline = create_pipeline(device, MESH, buffers=[MESH_BUFFER], blend=None, depth_stencil={
        "format": "depth32float", "depth_write_enabled": True, "depth_compare": "less"})
    vertices = device.create_buffer_with_data(
        data=CROSSING_TRIANGLES, usage=wgpu.BufferUsage.VERTEX)
    encoder = device.create_render_bundle_encoder(
        color_formats=[FORMAT], depth_stencil_format="depth32float")
    encoder.set_pipeline(pipeline)
    encoder.set_vertex_buffer(0, vertices)
    encoder.draw(6)
    bundle = encoder.finish()
    pixels = render(device, lambda render_pass: render_pass.execute_bundles([bundle]), depth=True)
    check_picture("depth", pixels)


def test_scissor_and_viewport(device):
    pipeline = create_pipeline(device, FULL_SCREEN + """
        @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
    """)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_viewport(0, 0, 64, 128, 0, 1)
        render_pass.set_scissor_rect(0, 32, 128, 64)
        render_pass.draw(3)

    white = (render(device, draw)[..., :3] == 255).all(axis=2)
    expected = np.zeros((SIZE, SIZE), bool)
    expected[32:96, :64] = True
    assert (white == expected).all()


@pytest.mark.parametrize("sample_count", [1, 4])
def test_multisampling(device, sample_count):
    """Only with several samples do edges have colors between."""
    pipeline = create_pipeline(device, """
        @vertex fn place(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
            return vec4f(f32(i & 1u) - 0.5, f32(i >> 1u) - 0.4, 0.0, 1.0);
        }
        @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
    """, multisample={"count": sample_count})
    target = create_target(device)
    attachment = {"view": target.create_view(), "load_op": "clear", "store_op": "store"}
    if sample_count > 1:
        multisampled = device.create_texture(
            size=(SIZE, SIZE, 1), format=FORMAT, sample_count=sample_count,
            usage=wgpu.TextureUsage.RENDER_ATTACHMENT)
        attachment["resolve_target"] = attachment["view"]
        attachment["view"] = multisampled.create_view()
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(color_attachments=[attachment])
    render_pass.set_pipeline(pipeline)
    render_pass.draw(3)
    render_pass.end()
    device.queue.submit([encoder.finish()])
    red = read(device, target)[..., 0]
    assert (red == 255).sum() > 1000
    assert (((red > 0) & (red < 255)).sum() > 10) == (sample_count > 1)
