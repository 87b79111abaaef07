"""Textures: written, read, copied, viewed, sampled; formats, mips, arrays, 3D, samplers."""

import numpy as np
from scene import scene
from wgpu import TextureUsage

from .gpu import (
    COVER, SIZE, bind, compute, contents, create_pipeline, empty, filled, new_device, pixels, render)

USAGE = TextureUsage.COPY_SRC | TextureUsage.COPY_DST | TextureUsage.TEXTURE_BINDING


def pattern(width, height, values=4, dtype=np.uint8, seed=1):
    random = np.random.default_rng(seed)
    if np.dtype(dtype).kind == "f":
        return random.random((height, width, values)).astype(dtype)
    return random.integers(0, 256, (height, width, values)).astype(dtype)


def write(device, texture, data, layer=0, mip=0, depth=1):
    row = data.shape[-2] * data.shape[-1] * data.itemsize
    device.queue.write_texture(
        {"texture": texture, "origin": (0, 0, layer), "mip_level": mip}, data,
        {"bytes_per_row": row, "rows_per_image": data.shape[-3]},
        (data.shape[-2], data.shape[-3], depth))


def create(device, size, format="rgba8unorm", usage=USAGE, **options):
    return device.create_texture(size=size, format=format, usage=usage, **options)


def textured(device):
    texture = create(device, (32, 32, 1))
    write(device, texture, pattern(32, 32))
    return texture


@scene
def properties():
    device = new_device()
    texture = create(device, (8, 4, 3), mip_level_count=3, label="layers")
    view = texture.create_view(label="view", base_mip_level=1, dimension="2d-array")
    return {
        "label": texture.label, "size": list(texture.size), "mips": texture.mip_level_count,
        "samples": texture.sample_count, "dimension": str(texture.dimension),
        "format": str(texture.format), "usage": int(texture.usage),
        "view": [view.label, list(view.size), view.texture is texture],
    }


FORMATS = [
    ("r8unorm", np.uint8, 1), ("r8snorm", np.int8, 1), ("r8uint", np.uint8, 1),
    ("rg8unorm", np.uint8, 2), ("r16uint", np.uint16, 1), ("r16float", np.float16, 1),
    ("rg16sint", np.int16, 2), ("rgba8unorm-srgb", np.uint8, 4), ("bgra8unorm", np.uint8, 4),
    ("rgba16float", np.float16, 4), ("r32uint", np.uint32, 1), ("r32float", np.float32, 1),
    ("rg32float", np.float32, 2), ("rgba32float", np.float32, 4), ("rgba32sint", np.int32, 4),
    ("rgb10a2unorm", np.uint32, 1), ("rg11b10ufloat", np.uint32, 1), ("rgb9e5ufloat", np.uint32, 1),
]


@scene
def formats():
    """Written and read back, and seen by a shader."""
    device = new_device()
    results = {}
    for format, dtype, values in FORMATS:
        texture = create(device, (16, 8, 1), format)
        write(device, texture, pattern(16, 8, values, dtype))
        results[format] = pixels(device, texture, dtype, values)
        kind = "u32" if "uint" in format else "i32" if "sint" in format else "f32"
        result = empty(device, 16 * 8 * 16, 128)
        compute(device, f"""
            @group(0) @binding(0) var texture: texture_2d<{kind}>;
            @group(0) @binding(1) var<storage, read_write> texels: array<vec4<{kind}>>;
            @compute @workgroup_size(16, 8) fn main(@builtin(local_invocation_id) at: vec3u) {{
                texels[at.y * 16u + at.x] = textureLoad(texture, at.xy, 0);
            }}""", texture.create_view(), result)
        dtype = {"u32": np.uint32, "i32": np.int32, "f32": np.float32}[kind]
        results[f"{format} in a shader"] = contents(device, result, dtype)
    return results


@scene
def compressed_format():
    device = new_device("texture-compression-bc")
    texture = create(device, (16, 16, 1), "bc1-rgba-unorm")
    blocks = pattern(4, 4, 8)
    device.queue.write_texture(
        {"texture": texture}, blocks, {"bytes_per_row": 32, "rows_per_image": 4}, (16, 16, 1))
    return {"picture": sampled(device, texture.create_view(), "nearest")}


@scene
def copies():
    device = new_device()
    first, second = textured(device), create(device, (32, 32, 1))
    buffer = empty(device, 256 * 16)
    encoder = device.create_command_encoder()
    encoder.copy_texture_to_texture(
        {"texture": first, "origin": (8, 4, 0)}, {"texture": second, "origin": (0, 8, 0)}, (16, 20, 1))
    encoder.copy_texture_to_buffer(
        {"texture": first, "origin": (0, 16, 0)},
        {"buffer": buffer, "bytes_per_row": 256, "rows_per_image": 16}, (32, 16, 1))
    encoder.copy_buffer_to_texture(
        {"buffer": buffer, "offset": 256, "bytes_per_row": 256},
        {"texture": second, "origin": (20, 28, 0)}, (12, 4, 1))
    device.queue.submit([encoder.finish()])
    return {"picture": pixels(device, second), "buffer": contents(device, buffer)}


@scene
def mip_levels():
    device = new_device()
    texture = create(device, (32, 32, 1), mip_level_count=6)
    for mip in range(6):
        write(device, texture, pattern(32 >> mip, 32 >> mip, seed=mip), mip=mip)
    results = {f"level {mip}": pixels(device, texture, mip=mip) for mip in range(6)}
    for mip in (1, 3):
        view = texture.create_view(base_mip_level=mip, mip_level_count=1)
        results[f"view of level {mip}"] = sampled(device, view, "nearest")
    results["between levels"] = sampled(
        device, texture.create_view(), "linear", mipmap_filter="linear", lod_min_clamp=1.5)
    return results


@scene
def layers_and_cubes():
    device = new_device()
    texture = create(device, (16, 16, 6))
    for layer in range(6):
        write(device, texture, pattern(16, 16, seed=layer), layer=layer)
    result = empty(device, 6 * 16, 128)
    compute(device, """
        @group(0) @binding(0) var cube: texture_cube<f32>;
        @group(0) @binding(1) var near: sampler;
        @group(0) @binding(2) var<storage, read_write> texels: array<vec4f>;
        @compute @workgroup_size(6) fn main(@builtin(local_invocation_index) i: u32) {
            var directions = array(vec3f(1, 0, 0), vec3f(-1, 0, 0), vec3f(0, 1, 0),
                                   vec3f(0, -1, 0), vec3f(0, 0, 1), vec3f(0, 0, -1));
            texels[i] = textureSampleLevel(cube, near, directions[i] + 0.3, 0.0);
        }""", texture.create_view(dimension="cube"), device.create_sampler(), result)
    layer = texture.create_view(dimension="2d", base_array_layer=4, array_layer_count=1)
    return {
        "layers": np.stack([pixels(device, texture, layer=layer) for layer in range(6)]),
        "view of a layer": sampled(device, layer, "nearest"),
        "directions": contents(device, result, np.float32),
    }


@scene
def three_dimensions():
    device = new_device()
    texture = create(device, (8, 8, 8), dimension="3d")
    data = np.stack([pattern(8, 8, seed=slice) for slice in range(8)])
    write(device, texture, data, depth=8)
    result = empty(device, 64 * 16, 128)
    compute(device, """
        @group(0) @binding(0) var volume: texture_3d<f32>;
        @group(0) @binding(1) var smooth_: sampler;
        @group(0) @binding(2) var<storage, read_write> texels: array<vec4f>;
        @compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {
            let at = vec3f(f32(i & 3u), f32((i >> 2u) & 3u), f32(i >> 4u)) / 3.5;
            texels[i] = textureSampleLevel(volume, smooth_, at, 0.0);
        }""", texture.create_view(), device.create_sampler(min_filter="linear", mag_filter="linear"),
        result)
    return {"slices": pixels(device, texture, depth=8),
            "sampled": contents(device, result, np.float32)}


@scene
def one_dimension():
    device = new_device()
    texture = create(device, (64, 1, 1), dimension="1d")
    write(device, texture, pattern(64, 1))
    return {"line": pixels(device, texture)}


@scene
def storage():
    device = new_device()
    texture = create(device, (SIZE, SIZE, 1), usage=TextureUsage.STORAGE_BINDING | USAGE)
    compute(device, """
        @group(0) @binding(0) var texture: texture_storage_2d<rgba8unorm, write>;
        @compute @workgroup_size(8, 8) fn main(@builtin(global_invocation_id) at: vec3u) {
            let place = vec2f(at.xy) / 64.0;
            textureStore(texture, at.xy, vec4f(place, place.x * place.y, 1.0));
        }""", texture.create_view(), workgroups=(8, 8, 1))
    return {"picture": pixels(device, texture)}


def sampled(device, view, filter, scale=1.0, **options):
    """The view on a screen, `scale` times over."""
    sampler = device.create_sampler(mag_filter=filter, min_filter=filter, **options)
    pipeline = create_pipeline(device, COVER + f"""
        @group(0) @binding(0) var picture: texture_2d<f32>;
        @group(0) @binding(1) var how: sampler;
        @fragment fn paint(cover: Cover) -> @location(0) vec4f {{
            return textureSample(picture, how, (cover.at - 0.5) * {scale:.3f} + 0.5);
        }}""")
    group = bind(device, pipeline, view, sampler)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_bind_group(0, group)
        render_pass.draw(3)

    return render(device, draw)


@scene
def samplers():
    device = new_device()
    view = textured(device).create_view()
    results = {}
    for filter in ("nearest", "linear"):
        for mode in ("clamp-to-edge", "repeat", "mirror-repeat"):
            results[f"{filter} {mode}"] = sampled(
                device, view, filter, 3.0, address_mode_u=mode, address_mode_v=mode)
    results["anisotropic"] = sampled(device, view, "linear", mipmap_filter="linear", max_anisotropy=4)
    return results


@scene
def depth_compared():
    device = new_device()
    depth = device.create_texture(
        size=(SIZE, SIZE, 1), format="depth32float",
        usage=TextureUsage.RENDER_ATTACHMENT | TextureUsage.TEXTURE_BINDING | TextureUsage.COPY_SRC)
    encoder = device.create_command_encoder()
    encoder.begin_render_pass(color_attachments=[], depth_stencil_attachment={
        "view": depth.create_view(), "depth_clear_value": 0.4, "depth_load_op": "clear",
        "depth_store_op": "store"}).end()
    device.queue.submit([encoder.finish()])
    pipeline = create_pipeline(device, COVER + """
        @group(0) @binding(0) var depth: texture_depth_2d;
        @group(0) @binding(1) var below: sampler_comparison;
        @fragment fn paint(cover: Cover) -> @location(0) vec4f {
            return vec4f(textureSampleCompare(depth, below, cover.at, cover.at.x), cover.at, 1.0);
        }""")
    group = bind(device, pipeline, depth.create_view(), device.create_sampler(compare="less"))

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_bind_group(0, group)
        render_pass.draw(3)

    return {"picture": render(device, draw), "depth": pixels(device, depth, np.float32, 1)}


@scene
def never_written():
    """A texture never written reads as zeros."""
    device = new_device()
    texture = create(device, (SIZE, SIZE, 1))
    buffer = filled(device, b"\xff" * 256 * SIZE, 8)
    encoder = device.create_command_encoder()
    encoder.copy_texture_to_buffer(
        {"texture": texture}, {"buffer": buffer, "bytes_per_row": 256}, (SIZE, SIZE, 1))
    device.queue.submit([encoder.finish()])
    return {"zeros": contents(device, buffer)}
