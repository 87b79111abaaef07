"""Buffers: mapping, reading, writing, clearing, copying."""

import pytest
import wgpu

READ = wgpu.BufferUsage.MAP_READ | wgpu.BufferUsage.COPY_DST
WRITE = wgpu.BufferUsage.MAP_WRITE | wgpu.BufferUsage.COPY_SRC
COPY = wgpu.BufferUsage.COPY_SRC | wgpu.BufferUsage.COPY_DST


@pytest.fixture
def data():
    return bytes(range(256))


def test_created_with_data(device, data):
    buffer = device.create_buffer_with_data(data=data, usage=wgpu.BufferUsage.COPY_SRC)
    assert buffer.size == 256
    assert bytes(device.queue.read_buffer(buffer)) == data


def test_mapped_at_creation(device, data):
    buffer = device.create_buffer(size=256, usage=wgpu.BufferUsage.COPY_SRC, mapped_at_creation=True)
    assert buffer.map_state == "mapped"
    buffer.write_mapped(data)
    buffer.unmap()
    assert buffer.map_state == "unmapped"
    assert bytes(device.queue.read_buffer(buffer)) == data


def test_map_for_writing_and_reading(device, data):
    source = device.create_buffer(size=256, usage=WRITE)
    source.map_sync("write")
    source.write_mapped(data[:128], 0)
    source.write_mapped(data[128:], 128)
    source.unmap()
    destination = device.create_buffer(size=256, usage=READ)
    encoder = device.create_command_encoder()
    encoder.copy_buffer_to_buffer(source, 0, destination, 0, 256)
    device.queue.submit([encoder.finish()])
    destination.map_sync("read")
    assert bytes(destination.read_mapped()) == data
    assert bytes(destination.read_mapped(64, 32)) == data[64:96]
    destination.unmap()


def test_map_a_part(device, data):
    buffer = device.create_buffer(size=256, usage=READ)
    device.queue.write_buffer(buffer, 0, data)
    buffer.map_sync("read", 64, 128)
    assert bytes(buffer.read_mapped(72, 16)) == data[72:88]
    buffer.unmap()


def test_mapping_without_the_usage(device):
    buffer = device.create_buffer(size=16, usage=COPY)
    with pytest.raises(Exception):
        buffer.map_sync("read")


def test_map_twice_in_a_row(device):
    buffer = device.create_buffer(size=16, usage=READ)
    for round_number in range(3):
        device.queue.write_buffer(buffer, 0, bytes([round_number] * 16))
        buffer.map_sync("read")
        assert bytes(buffer.read_mapped()) == bytes([round_number] * 16)
        buffer.unmap()


def test_write_clear_copy(device, data):
    a, b = (device.create_buffer(size=256, usage=COPY) for _ in range(2))
    device.queue.write_buffer(a, 0, data)
    device.queue.write_buffer(a, 16, data, 128, 8)
    encoder = device.create_command_encoder()
    encoder.copy_buffer_to_buffer(a, 0, b, 64, 32)
    encoder.clear_buffer(a, 0, 8)
    device.queue.submit([encoder.finish()])
    expected = bytearray(data)
    expected[16:24] = data[128:136]
    assert bytes(device.queue.read_buffer(b, 64, 32)) == bytes(expected[:32])
    expected[:8] = bytes(8)
    assert bytes(device.queue.read_buffer(a)) == bytes(expected)


def test_destroyed_buffer(device):
    buffer = device.create_buffer(size=16, usage=COPY)
    buffer.destroy()
    with pytest.raises(wgpu.GPUValidationError):
        device.queue.write_buffer(buffer, 0, b"1234")
        encoder = device.create_command_encoder()
        encoder.clear_buffer(buffer)
        device.queue.submit([encoder.finish()])
