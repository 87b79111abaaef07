"""Textures: uploads, downloads, copies, views, samplers."""

import numpy as np
import pytest
import wgpu

COPY = wgpu.TextureUsage.COPY_SRC | wgpu.TextureUsage.COPY_DST


def upload(device, texture, array, **where):
    device.queue.write_texture(
        {"texture": texture, **where}, array,
        {"bytes_per_row": array.strides[-3], "rows_per_image": array.shape[-3]},
        (array.shape[-2], array.shape[-3], array.shape[0] if array.ndim == 4 else 1))


def download(device, texture, width, height, bytes_per_texel, **where):
    return bytes(device.queue.read_texture(
        {"texture": texture, **where},
        {"bytes_per_row": width * bytes_per_texel, "rows_per_image": height},
        (width, height, 1)))


@pytest.mark.parametrize("format, dtype, channels", [
    ("r8unorm", np.uint8, 1),
    ("rgba8unorm", np.uint8, 4),
    ("bgra8unorm", np.uint8, 4),
    ("rg16uint", np.uint16, 2),
    ("rgba16float", np.float16, 4),
    ("r32float", np.float32, 1),
    ("rgba32float", np.float32, 4),
])
@pytest.mark.parametrize("width", [64, 37])  # rows of a multiple of 256 bytes, and others
def test_upload_and_download(device, format, dtype, channels, width):
    rng = np.random.default_rng(1)
    array = rng.integers(0, 255, (9, width, channels)).astype(dtype)
    texture = device.create_texture(size=(width, 9, 1), format=format, usage=COPY)
    upload(device, texture, array)
    assert download(device, texture, width, 9, array.strides[1]) == array.tobytes()


def test_properties(device):
    texture = device.create_texture(
        label="properties", size=(16, 8, 6), format="rgba8unorm", mip_level_count=3,
        usage=COPY | wgpu.TextureUsage.TEXTURE_BINDING)
    assert texture.size == (16, 8, 6)
    assert texture.mip_level_count == 3
    assert texture.format == "rgba8unorm"
    view = texture.create_view(dimension="2d-array", base_mip_level=1, mip_level_count=1)
    assert view.texture is texture


def test_mip_levels_and_layers(device):
    texture = device.create_texture(
        size=(64, 64, 3), format="r8uint", mip_level_count=2, usage=COPY)
    for layer in range(3):
        for level in range(2):
            size = 64 >> level
            array = np.full((size, size, 1), 10 * layer + level, np.uint8)
            upload(device, texture, array, mip_level=level, origin=(0, 0, layer))
    for layer in range(3):
        for level in range(2):
            size = 64 >> level
            data = download(device, texture, size, size, 1, mip_level=level, origin=(0, 0, layer))
            assert data == bytes([10 * layer + level]) * (size * size)


def test_copy_a_part_to_another_texture(device):
    array = np.arange(64 * 4 * 4, dtype=np.uint32).astype(np.uint8).reshape(4, 64, 4)
    source, target = (device.create_texture(size=(64, 4, 1), format="rgba8unorm", usage=COPY)
                      for _ in range(2))
    upload(device, source, array)
    encoder = device.create_command_encoder()
    encoder.copy_texture_to_texture(
        {"texture": source, "origin": (8, 1, 0)}, {"texture": target, "origin": (0, 2, 0)},
        (16, 2, 1))
    device.queue.submit([encoder.finish()])
    expected = np.zeros_like(array)
    expected[2:4, 0:16] = array[1:3, 8:24]
    assert download(device, target, 64, 4, 4) == expected.tobytes()


def test_three_dimensions(device):
    array = np.arange(4 * 4 * 64, dtype=np.uint32).astype(np.uint8).reshape(4, 4, 64, 1)
    texture = device.create_texture(
        size=(64, 4, 4), dimension="3d", format="r8unorm", usage=COPY)
    upload(device, texture, array)
    for z in range(4):
        assert download(device, texture, 64, 4, 1, origin=(0, 0, z)) == array[z].tobytes()


@pytest.mark.parametrize("filtering, expected", [("nearest", 0), ("linear", 128)])
def test_samplers(device, filtering, expected):
    """Between a black and a white texel: one of them, or the mean."""
    texture = device.create_texture(
        size=(2, 1, 1), format="r8unorm", usage=COPY | wgpu.TextureUsage.TEXTURE_BINDING)
    upload(device, texture, np.array([[[0], [255]]], np.uint8))
    sampler = device.create_sampler(mag_filter=filtering, min_filter=filtering)
    buffer = device.create_buffer(
        size=4, usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
    shader = device.create_shader_module(code="""
        @group(0) @binding(0) var image: texture_2d<f32>;
        @group(0) @binding(1) var image_sampler: sampler;
        @group(0) @binding(2) var<storage, read_write> result: f32;
        @compute @workgroup_size(1) fn main() {
            result = textureSampleLevel(image, image_sampler, vec2f(0.499, 0.5), 0.0).r;
        }
    """)
    pipeline = device.create_compute_pipeline(layout="auto", compute={"module": shader})
    group = device.create_bind_group(layout=pipeline.get_bind_group_layout(0), entries=[
        {"binding": 0, "resource": texture.create_view()},
        {"binding": 1, "resource": sampler},
        {"binding": 2, "resource": {"buffer": buffer}},
    ])
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    compute_pass.dispatch_workgroups(1)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    value = np.frombuffer(device.queue.read_buffer(buffer), np.float32)[0]
    assert value * 255 == pytest.approx(expected, abs=2)
