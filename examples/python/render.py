"""WebGPU from Python: which GPU is there, a computation, and a picture of a few wooden boxes.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python render.py picture.png

The program uses the wgpu package, which loads the library named by WGPU_LIB_PATH.
"""

import logging
import sys

import numpy as np
import wgpu
from PIL import Image
from wgpu.backends.wgpu_native import lib_path
from wgpu.utils.compute import compute_with_buffers

WIDTH, HEIGHT = 800, 600
SAMPLES = 4  # per pixel, for smooth edges
COLOR_FORMAT = wgpu.TextureFormat.rgba8unorm_srgb
DEPTH_FORMAT = wgpu.TextureFormat.depth32float

SHADER = """
struct Scene {
    view_projection: mat4x4f,
    light: vec4f,
}

@group(0) @binding(0) var<uniform> scene: Scene;
@group(0) @binding(1) var wood: texture_2d<f32>;
@group(0) @binding(2) var wood_sampler: sampler;

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) normal: vec3f,
    @location(1) uv: vec2f,
    @location(2) tint: vec3f,
}

@vertex
fn place(
    @location(0) position: vec3f,
    @location(1) normal: vec3f,
    @location(2) uv: vec2f,
    @location(3) box_center: vec3f,
    @location(4) box_size: vec3f,
    @location(5) tint: vec3f,
) -> Corner {
    let world = vec4f(position * box_size + box_center, 1.0);
    return Corner(scene.view_projection * world, normal, uv, tint);
}

@fragment
fn paint(corner: Corner) -> @location(0) vec4f {
    let brightness = 0.35 + 0.65 * max(dot(corner.normal, scene.light.xyz), 0.0);
    let color = textureSample(wood, wood_sampler, corner.uv).rgb;
    return vec4f(color * corner.tint * brightness, 1.0);
}
"""


def unit_box():
    """A cube with edges of 1 around the origin: 24 vertices (position, normal, uv), 36 indices.

    Corners are not shared between faces, because each face has a normal and a texture of its own.
    """
    vertices, indices = [], []
    for axis in range(3):
        for sign in (-1, 1):
            normal = np.roll([sign, 0, 0], axis)
            right = np.roll([0, sign, 0], axis)
            up = np.roll([0, 0, 1], axis)
            first = len(vertices)
            for u, v in ((0, 0), (1, 0), (1, 1), (0, 1)):
                position = 0.5 * normal + (u - 0.5) * right + (v - 0.5) * up
                vertices.append([*position, *normal, u, v])
            indices += [first + i for i in (0, 1, 2, 2, 3, 0)]
    return np.array(vertices, np.float32), np.array(indices, np.uint16)


def wooden_texture(size=256):
    """Rings of a tree trunk in planks, as RGBA bytes."""
    y, x = np.mgrid[0:size, 0:size] / size
    plank = np.floor(y * 4)
    radius = np.hypot(x - 0.3 - 0.15 * np.sin(plank * 5), (y - 0.5) * 3 + plank)
    rings = 0.5 + 0.5 * np.sin(radius * 25 + 2 * np.sin(x * 9 + plank))
    gap = np.where((y * 4) % 1 < 0.05, 0.35, 1.0)
    dark, light = np.array([176, 120, 72]), np.array([226, 178, 122])
    pixels = np.full((size, size, 4), 255, np.uint8)
    pixels[..., :3] = (dark + rings[..., None] * (light - dark)) * gap[..., None]
    return pixels


def camera(eye, target, aspect, fov=np.radians(40), near=0.1, far=50.0):
    """The matrix from world space to clip space, z being up in the world."""
    forward = np.subtract(target, eye) / np.linalg.norm(np.subtract(target, eye))
    right = np.cross(forward, (0, 0, 1))
    right /= np.linalg.norm(right)
    view = np.eye(4)
    view[:3, :3] = right, np.cross(right, forward), -forward
    view[:3, 3] = -view[:3, :3] @ eye

    zoom = 1 / np.tan(fov / 2)
    projection = np.diag([zoom / aspect, zoom, far / (near - far), 0])
    projection[2, 3] = near * far / (near - far)
    projection[3, 2] = -1
    return projection @ view


def adapter_summary(adapter, device):
    print("Library:", lib_path)
    print("Adapter:", adapter.summary)
    print(f"         {len(adapter.features)} features, "
          f"textures up to {device.limits['max-texture-dimension-2d']} pixels wide")


def compute_summary():
    """Adds up the squares of 1 to 1000 on the GPU, 1000 products in parallel."""
    numbers = np.arange(1, 1001, dtype=np.uint32)
    result = compute_with_buffers(
        {0: numbers},
        {1: numbers.nbytes},
        """
        @group(0) @binding(0) var<storage, read> numbers: array<u32>;
        @group(0) @binding(1) var<storage, read_write> squares: array<u32>;

        @compute @workgroup_size(1)
        fn main(@builtin(global_invocation_id) id: vec3u) {
            squares[id.x] = numbers[id.x] * numbers[id.x];
        }
        """,
        n=len(numbers),
    )
    total = np.frombuffer(result[1], np.uint32).sum()
    expected = 1000 * 1001 * 2001 // 6
    print(f"Compute: 1² + 2² + … + 1000² = {total}")
    if total != expected:
        raise SystemExit(f"The GPU is wrong: it should be {expected}")


def render(device):
    """Draws the boxes and returns the picture as an array of RGBA bytes."""
    vertices, indices = unit_box()
    # Center, size, tint of each box; the first one is the floor.
    boxes = np.array([
        [0.0, 0.0, -0.10, 4.6, 4.6, 0.2, 0.40, 0.46, 0.58],
        [-1.0, 0.2, 0.75, 1.5, 1.5, 1.5, 1.00, 1.00, 1.00],
        [-0.9, 0.1, 1.95, 0.9, 0.9, 0.9, 0.75, 0.90, 1.00],
        [1.0, 0.9, 0.50, 1.0, 1.0, 1.0, 1.00, 0.80, 0.70],
        [1.1, -1.1, 0.35, 0.7, 0.7, 0.7, 0.85, 1.00, 0.75],
    ], np.float32)
    light = np.array([0.5, -0.6, 0.85]) / np.linalg.norm([0.5, -0.6, 0.85])
    scene = np.concatenate([
        camera((5.4, -6.2, 4.4), (0, 0, 0.6), WIDTH / HEIGHT).T.ravel(),  # WGSL stores columns
        [*light, 0],
    ]).astype(np.float32)

    vertex_buffer = device.create_buffer_with_data(data=vertices, usage=wgpu.BufferUsage.VERTEX)
    index_buffer = device.create_buffer_with_data(data=indices, usage=wgpu.BufferUsage.INDEX)
    box_buffer = device.create_buffer_with_data(data=boxes, usage=wgpu.BufferUsage.VERTEX)
    scene_buffer = device.create_buffer_with_data(data=scene, usage=wgpu.BufferUsage.UNIFORM)

    pixels = wooden_texture()
    size = pixels.shape[1], pixels.shape[0], 1
    wood = device.create_texture(
        label="wood",
        size=size,
        format=wgpu.TextureFormat.rgba8unorm_srgb,
        usage=wgpu.TextureUsage.TEXTURE_BINDING | wgpu.TextureUsage.COPY_DST,
    )
    device.queue.write_texture(
        {"texture": wood}, pixels, {"bytes_per_row": pixels.strides[0]}, size
    )

    attachment = wgpu.TextureUsage.RENDER_ATTACHMENT
    size = WIDTH, HEIGHT, 1
    multisampled = device.create_texture(
        size=size, format=COLOR_FORMAT, usage=attachment, sample_count=SAMPLES
    )
    depth = device.create_texture(
        size=size, format=DEPTH_FORMAT, usage=attachment, sample_count=SAMPLES
    )
    picture = device.create_texture(
        size=size, format=COLOR_FORMAT, usage=attachment | wgpu.TextureUsage.COPY_SRC
    )

    shader = device.create_shader_module(label="boxes", code=SHADER)
    pipeline = device.create_render_pipeline(
        label="boxes",
        layout="auto",
        vertex={
            "module": shader,
            "buffers": [
                {
                    "array_stride": vertices.strides[0],
                    "step_mode": "vertex",
                    "attributes": [
                        {"shader_location": 0, "offset": 0, "format": "float32x3"},
                        {"shader_location": 1, "offset": 12, "format": "float32x3"},
                        {"shader_location": 2, "offset": 24, "format": "float32x2"},
                    ],
                },
                {
                    "array_stride": boxes.strides[0],
                    "step_mode": "instance",
                    "attributes": [
                        {"shader_location": 3, "offset": 0, "format": "float32x3"},
                        {"shader_location": 4, "offset": 12, "format": "float32x3"},
                        {"shader_location": 5, "offset": 24, "format": "float32x3"},
                    ],
                },
            ],
        },
        primitive={"topology": "triangle-list", "cull_mode": "back"},
        depth_stencil={
            "format": DEPTH_FORMAT,
            "depth_write_enabled": True,
            "depth_compare": "less",
        },
        multisample={"count": SAMPLES},
        fragment={"module": shader, "targets": [{"format": COLOR_FORMAT}]},
    )
    bind_group = device.create_bind_group(
        layout=pipeline.get_bind_group_layout(0),
        entries=[
            {"binding": 0, "resource": {"buffer": scene_buffer}},
            {"binding": 1, "resource": wood.create_view()},
            {"binding": 2, "resource": device.create_sampler(
                mag_filter="linear", min_filter="linear")},
        ],
    )

    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[{
            "view": multisampled.create_view(),
            "resolve_target": picture.create_view(),
            "clear_value": (0.02, 0.025, 0.04, 1),
            "load_op": "clear",
            "store_op": "discard",  # only the resolved picture is needed
        }],
        depth_stencil_attachment={
            "view": depth.create_view(),
            "depth_clear_value": 1.0,
            "depth_load_op": "clear",
            "depth_store_op": "discard",
        },
    )
    render_pass.set_pipeline(pipeline)
    render_pass.set_bind_group(0, bind_group)
    render_pass.set_vertex_buffer(0, vertex_buffer)
    render_pass.set_vertex_buffer(1, box_buffer)
    render_pass.set_index_buffer(index_buffer, "uint16")
    render_pass.draw_indexed(len(indices), len(boxes))
    render_pass.end()
    device.queue.submit([encoder.finish()])

    data = device.queue.read_texture(
        {"texture": picture}, {"bytes_per_row": WIDTH * 4, "rows_per_image": HEIGHT}, size
    )
    return np.frombuffer(data, np.uint8).reshape(HEIGHT, WIDTH, 4)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: {sys.argv[0]} picture.png")
    adapter = wgpu.gpu.request_adapter_sync()
    device = adapter.request_device_sync()
    adapter_summary(adapter, device)
    compute_summary()
    Image.fromarray(render(device)).save(sys.argv[1])
    print(f"Picture: {WIDTH} × {HEIGHT} pixels: {sys.argv[1]}")

    # The package logs the end of every device as an error, also this intended one.
    logging.getLogger("wgpu").disabled = True


if __name__ == "__main__":
    main()
