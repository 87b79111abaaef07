"""What the scenes share: devices, and short ways to compute, draw and read back."""

import numpy as np
import wgpu
from scene import NotHere
from wgpu import BufferUsage, TextureUsage

SIZE = 64
RGBA = "rgba8unorm"

# A triangle that covers everything; `at` runs from 0 to 1 in both directions.
COVER = """
struct Cover { @builtin(position) position: vec4f, @location(0) at: vec2f }
@vertex fn cover(@builtin(vertex_index) i: u32) -> Cover {
    let at = vec2f(f32(i & 1u), f32(i >> 1u)) * 2.0;
    return Cover(vec4f(at * vec2f(2.0, -2.0) + vec2f(-1.0, 1.0), 0.5, 1.0), at);
}
"""

# Triangles with positions in space and colors.
MESH = """
struct Corner { @builtin(position) position: vec4f, @location(0) color: vec4f }
@vertex fn place(@location(0) position: vec3f, @location(1) color: vec4f) -> Corner {
    return Corner(vec4f(position, 1.0), color);
}
@fragment fn paint(corner: Corner) -> @location(0) vec4f { return corner.color; }
"""
MESH_BUFFER = {
    "array_stride": 28,
    "attributes": [
        {"shader_location": 0, "offset": 0, "format": "float32x3"},
        {"shader_location": 1, "offset": 12, "format": "float32x4"},
    ],
}
# Two triangles that pass through each other.
CROSSING = np.array([
    [-0.8, -0.8, 0.2, 0.9, 0.3, 0.2, 0.7], [0.8, -0.5, 0.8, 0.9, 0.7, 0.1, 0.7],
    [-0.5, 0.8, 0.2, 0.6, 0.1, 0.3, 0.7], [0.8, -0.7, 0.2, 0.1, 0.4, 0.9, 0.4],
    [0.5, 0.7, 0.2, 0.2, 0.8, 0.9, 0.4], [-0.7, 0.3, 0.8, 0.3, 0.2, 0.7, 0.4],
], np.float32)


def new_adapter():
    return wgpu.gpu.request_adapter_sync(power_preference="high-performance")


def new_device(*features, **limits):
    """A device with these features; a scene that needs more than the machine has is not for it."""
    adapter = new_adapter()
    missing = set(features) - adapter.features
    if missing:
        raise NotHere(f"the adapter has no {', '.join(sorted(missing))}")
    return adapter.request_device_sync(
        label="scene", required_features=list(features), required_limits=limits)


def filled(device, data, usage=0):
    return device.create_buffer_with_data(data=data, usage=usage | BufferUsage.COPY_SRC)


def empty(device, size, usage=0):
    return device.create_buffer(size=size, usage=usage | BufferUsage.COPY_SRC | BufferUsage.COPY_DST)


def contents(device, buffer, dtype=np.uint32):
    return np.frombuffer(device.queue.read_buffer(buffer), dtype)


def bind(device, pipeline, *resources, group=0):
    """A bind group of the pipeline's own layout; buffers, views and samplers in order."""
    return device.create_bind_group(
        layout=pipeline.get_bind_group_layout(group),
        entries=[{"binding": binding,
                  "resource": {"buffer": each} if isinstance(each, wgpu.GPUBuffer) else each}
                 for binding, each in enumerate(resources)])


def compute(device, code, *resources, workgroups=(1, 1, 1), constants=None, layout="auto",
            prepare=lambda compute_pass: None):
    """Runs the only entry point of `code` on the resources as group 0."""
    module = device.create_shader_module(code=code)
    pipeline = device.create_compute_pipeline(
        layout=layout, compute={"module": module, "constants": constants or {}})
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    if resources:
        compute_pass.set_bind_group(0, bind(device, pipeline, *resources))
    prepare(compute_pass)
    compute_pass.dispatch_workgroups(*workgroups)
    compute_pass.end()
    device.queue.submit([encoder.finish()])


def create_target(device, format=RGBA, samples=1, layers=1):
    usage = TextureUsage.RENDER_ATTACHMENT
    if samples == 1:
        usage |= TextureUsage.COPY_SRC | TextureUsage.TEXTURE_BINDING
    return device.create_texture(
        size=(SIZE, SIZE, layers), format=format, sample_count=samples, usage=usage)


def create_pipeline(device, code, *, buffers=(), format=RGBA, blend=None, write_mask=15,
                    topology="triangle-list", layout="auto", constants=None, primitive=None,
                    **options):
    module = device.create_shader_module(code=code)
    return device.create_render_pipeline(
        layout=layout,
        vertex={"module": module, "buffers": list(buffers), "constants": constants or {}},
        primitive={"topology": topology, **(primitive or {})},
        fragment={
            "module": module, "constants": constants or {},
            "targets": [{"format": format, "blend": blend, "write_mask": write_mask}]},
        **options)


def color(view, **changes):
    return {"view": view, "clear_value": (0.1, 0.1, 0.2, 1), "load_op": "clear",
            "store_op": "store", **changes}


def render(device, draw, *, target=None, depth_stencil=None, **options):
    """Calls `draw` with a render pass on the target (a new one by default); returns its pixels."""
    target = target or create_target(device)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(target.create_view())], depth_stencil_attachment=depth_stencil,
        **options)
    draw(render_pass)
    render_pass.end()
    device.queue.submit([encoder.finish()])
    return pixels(device, target)


def pixels(device, texture, dtype=np.uint8, values=4, layer=0, mip=0, depth=None):
    """A layer of the texture, or `depth` slices, as an array."""
    width, height = max(texture.width >> mip, 1), max(texture.height >> mip, 1)
    row = width * values * np.dtype(dtype).itemsize
    data = device.queue.read_texture(
        {"texture": texture, "origin": (0, 0, layer), "mip_level": mip},
        {"bytes_per_row": row, "rows_per_image": height}, (width, height, depth or 1))
    shape = (height, width, values) if depth is None else (depth, height, width, values)
    return np.frombuffer(data, dtype).reshape(shape).copy()
