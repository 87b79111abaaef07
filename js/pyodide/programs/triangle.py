"""Draws a triangle into a texture, and gives its pixels."""

import wgpu

SIZE = 128

SHADER = """
struct Corner {
    @builtin(position) position: vec4f,
    @location(0) color: vec3f,
}

@vertex
fn corner(@builtin(vertex_index) i: u32) -> Corner {
    let at = array(vec2f(0.0, 0.8), vec2f(-0.8, -0.7), vec2f(0.8, -0.7));
    let color = array(vec3f(1.0, 0.2, 0.1), vec3f(0.1, 0.8, 0.3), vec3f(0.2, 0.3, 1.0));
    return Corner(vec4f(at[i], 0.0, 1.0), color[i]);
}

@fragment
fn shade(corner: Corner) -> @location(0) vec4f {
    return vec4f(corner.color, 1.0);
}
"""


async def main():
    adapter = await wgpu.gpu.request_adapter_async()
    device = await adapter.request_device_async()
    target = device.create_texture(
        size=(SIZE, SIZE), format="rgba8unorm",
        usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC,
    )
    draw_into(device, target)
    return await pixels_of(device, target)


def draw_into(device, target):
    module = device.create_shader_module(code=SHADER)
    pipeline = device.create_render_pipeline(
        layout="auto",
        vertex={"module": module, "entry_point": "corner"},
        primitive={"topology": wgpu.PrimitiveTopology.triangle_list},
        fragment={"module": module, "entry_point": "shade", "targets": [{"format": target.format}]},
    )
    encoder = device.create_command_encoder()
    drawing = encoder.begin_render_pass(
        color_attachments=[
            {"view": target.create_view(), "clear_value": (0.05, 0.05, 0.1, 1), "load_op": "clear", "store_op": "store"}
        ],
    )
    drawing.set_pipeline(pipeline)
    drawing.draw(3)
    drawing.end()
    device.queue.submit([encoder.finish()])


async def pixels_of(device, texture):
    """The bytes of a texture whose rows are multiples of 256 bytes."""
    width, height, _ = texture.size
    buffer = device.create_buffer(size=4 * width * height, usage="COPY_DST|MAP_READ")
    encoder = device.create_command_encoder()
    encoder.copy_texture_to_buffer(
        {"texture": texture}, {"buffer": buffer, "bytes_per_row": 4 * width, "rows_per_image": height}, texture.size
    )
    device.queue.submit([encoder.finish()])
    await buffer.map_async("READ")
    pixels = bytes(buffer.read_mapped())
    buffer.unmap()
    return pixels
