"""Buffers: made, mapped, written, copied, cleared."""

import numpy as np
from scene import scene
from wgpu import BufferUsage, MapMode

from .gpu import contents, empty, filled, new_device

DATA = np.arange(64, dtype=np.uint32)


@scene
def created():
    device = new_device()
    buffer = device.create_buffer(
        label="bytes", size=24, usage=BufferUsage.COPY_DST | BufferUsage.COPY_SRC)
    return {
        "label": buffer.label, "size": buffer.size, "usage": int(buffer.usage),
        "state": str(buffer.map_state), "zeroed": contents(device, buffer),
    }


@scene
def created_with_data():
    device = new_device()
    odd = device.create_buffer_with_data(data=b"seven b", usage=BufferUsage.COPY_SRC)
    return {"data": contents(device, filled(device, DATA)), "size": odd.size,
            "odd": contents(device, odd, np.uint8)}


@scene
def mapped_at_creation():
    device = new_device()
    buffer = device.create_buffer(
        size=256, usage=BufferUsage.COPY_SRC, mapped_at_creation=True)
    before = str(buffer.map_state)
    buffer.write_mapped(DATA[:16], 64)
    buffer.write_mapped(DATA[16:20])
    buffer.unmap()
    return {"states": [before, str(buffer.map_state)], "data": contents(device, buffer)}


@scene
def mapped_for_reading():
    device = new_device()
    source = filled(device, DATA)
    buffer = device.create_buffer(size=256, usage=BufferUsage.MAP_READ | BufferUsage.COPY_DST)
    encoder = device.create_command_encoder()
    encoder.copy_buffer_to_buffer(source, 0, buffer, 0, 256)
    device.queue.submit([encoder.finish()])
    buffer.map_sync(MapMode.READ)
    state = str(buffer.map_state)
    results = {
        "state": state,
        "whole": np.frombuffer(buffer.read_mapped(), np.uint32).copy(),
        "part": np.frombuffer(buffer.read_mapped(32, 16, copy=True), np.uint32),
    }
    buffer.unmap()
    buffer.map_sync("READ", 128, 64)
    results["range"] = np.frombuffer(buffer.read_mapped(128, 64), np.uint32).copy()
    buffer.unmap()
    return {**results, "after": str(buffer.map_state)}


@scene
def mapped_for_writing():
    device = new_device()
    buffer = device.create_buffer(size=256, usage=BufferUsage.MAP_WRITE | BufferUsage.COPY_SRC)
    result = empty(device, 256)
    for start in (0, 128):
        buffer.map_sync(MapMode.WRITE, start, 64)
        buffer.write_mapped(DATA[:16] + start, start)
        buffer.unmap()
    encoder = device.create_command_encoder()
    encoder.copy_buffer_to_buffer(buffer, 0, result, 0, 256)
    device.queue.submit([encoder.finish()])
    return {"data": contents(device, result)}


@scene
def mapped_by_promise():
    device = new_device()
    buffer = device.create_buffer(size=64, usage=BufferUsage.MAP_READ | BufferUsage.COPY_DST)
    device.queue.write_buffer(buffer, 0, DATA[:16])
    states = []
    promise = buffer.map_async("READ")
    states.append(str(buffer.map_state))
    promise.sync_wait()
    states.append(str(buffer.map_state))
    data = np.frombuffer(buffer.read_mapped(), np.uint32).copy()
    buffer.unmap()
    return {"states": states, "data": data}


@scene
def written():
    device = new_device()
    buffer = empty(device, 256)
    device.queue.write_buffer(buffer, 0, DATA)
    device.queue.write_buffer(buffer, 16, DATA, 40, 24)
    device.queue.write_buffer(buffer, 64, memoryview(b"abcdefgh"))
    part = np.frombuffer(device.queue.read_buffer(buffer, 16, 64), np.uint32)
    return {"whole": contents(device, buffer), "part": part}


@scene
def copied_and_cleared():
    device = new_device()
    source, target = filled(device, DATA), filled(device, DATA[::-1].copy(), BufferUsage.COPY_DST)
    encoder = device.create_command_encoder(label="copies")
    encoder.push_debug_group("group")
    encoder.copy_buffer_to_buffer(source, 32, target, 64, 128)
    encoder.insert_debug_marker("marker")
    encoder.clear_buffer(target, 224, 16)
    encoder.pop_debug_group()
    commands = encoder.finish(label="commands")
    device.queue.submit([commands])
    return {"label": commands.label, "data": contents(device, target)}


@scene
def destroyed():
    device = new_device()
    first, second = filled(device, DATA), empty(device, 256)
    encoder = device.create_command_encoder()
    encoder.copy_buffer_to_buffer(first, 0, second, 0, 256)
    device.queue.submit([encoder.finish()])
    first.destroy()
    return {"state": str(first.map_state), "data": contents(device, second)}
