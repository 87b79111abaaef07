"""Objects that Python's garbage collector releases, in whatever order it likes."""

import gc

import pytest
import wgpu
from wgpu.backends.wgpu_native._helpers import generate_report


def kept(kind):
    """How many objects of one kind the library holds."""
    return generate_report()["hub"][kind]["kept"]


def test_ten_thousand_buffers(device):
    before = kept("buffers")
    for i in range(10_000):
        device.create_buffer(label=f"buffer {i}", size=16, usage=wgpu.BufferUsage.COPY_DST)
    gc.collect()
    device.queue.submit([])
    assert kept("buffers") <= before + 10


def test_many_alive_at_once(device):
    before = kept("buffers")
    buffers = [device.create_buffer(size=64, usage=wgpu.BufferUsage.COPY_DST) for _ in range(1000)]
    assert kept("buffers") >= before + 1000
    del buffers
    gc.collect()
    device.queue.submit([])
    assert kept("buffers") <= before + 10


def test_parents_go_first(adapter):
    device = adapter.request_device_sync()
    texture = device.create_texture(
        size=(4, 4, 1), format="rgba8unorm", usage=wgpu.TextureUsage.TEXTURE_BINDING)
    view = texture.create_view()
    encoder = device.create_command_encoder()
    del device, texture
    gc.collect()
    assert view.size == (4, 4, 1)
    del encoder
    gc.collect()


def test_work_in_flight_keeps_its_buffers(device):
    target = device.create_buffer(
        size=1024, usage=wgpu.BufferUsage.COPY_SRC | wgpu.BufferUsage.COPY_DST)
    for i in range(50):
        source = device.create_buffer_with_data(
            data=bytes([i] * 1024), usage=wgpu.BufferUsage.COPY_SRC)
        encoder = device.create_command_encoder()
        encoder.copy_buffer_to_buffer(source, 0, target, 0, 1024)
        device.queue.submit([encoder.finish()])
        del source, encoder
        gc.collect(0)
    assert bytes(device.queue.read_buffer(target)) == bytes([49] * 1024)


@pytest.mark.parametrize("kind", ["shader_modules", "samplers", "textures", "encoders"])
def test_churn_of_other_objects(device, kind):
    for _ in range(300):
        if kind == "shader_modules":
            device.create_shader_module(code="@compute @workgroup_size(1) fn main() {}")
        elif kind == "samplers":
            device.create_sampler()
        elif kind == "textures":
            device.create_texture(
                size=(4, 4, 1), format="rgba8unorm", usage=wgpu.TextureUsage.COPY_DST)
        else:
            device.create_command_encoder().begin_compute_pass()
    gc.collect()
    device.queue.submit([device.create_command_encoder().finish()])
