"""Promises, what becomes of destroyed objects, canvas contexts."""

import asyncio

import numpy as np
import wgpu
from rendercanvas.offscreen import RenderCanvas
from scene import scene
from wgpu import BufferUsage, TextureUsage

from .errors import caught
from .gpu import contents, filled, new_device


@scene
def promises():
    async def use():
        adapter = await wgpu.gpu.request_adapter_async()
        device = await adapter.request_device_async(label="by promise")
        buffer = device.create_buffer(size=16, usage=BufferUsage.MAP_READ | BufferUsage.COPY_DST)
        device.queue.write_buffer(buffer, 0, np.arange(4, dtype=np.uint32))
        states = [str(buffer.map_state)]
        mapping = buffer.map_async("READ")
        states.append(str(buffer.map_state))
        await mapping
        states.append(str(buffer.map_state))
        data = np.frombuffer(buffer.read_mapped(), np.uint32).copy()
        buffer.unmap()
        return {"adapter": adapter.summary, "device": device.label, "states": states, "data": data}

    return asyncio.run(use())


@scene
def promises_with_handlers():
    async def use():
        told = []
        adapter = await wgpu.gpu.request_adapter_async()
        promise = adapter.request_device_async().then(lambda device: type(device).__name__)
        told.append(await promise)
        too_many = {"max-bind-groups": adapter.limits["max-bind-groups"] + 1}
        promise = adapter.request_device_async(required_limits=too_many)
        told.append(await promise.catch(lambda error: type(error).__name__))
        return {"told": told}

    return asyncio.run(use())


@scene
def promises_that_fail():
    device = new_device()
    module = device.create_shader_module(code="@compute @workgroup_size(1) fn main() {}")

    def create(**stage):
        promise = device.create_compute_pipeline_async(
            layout="auto", compute={"module": module, **stage})
        return promise.sync_wait()

    return {"pipeline": caught(lambda: create(entry_point="nowhere"), "nowhere"),
            "good": type(create()).__name__}


@scene
def destroyed():
    device = new_device()
    texture = device.create_texture(
        label="gone", size=(4, 4, 1), format="rgba8unorm",
        usage=TextureUsage.COPY_DST | TextureUsage.COPY_SRC)
    query_set = device.create_query_set(type="occlusion", count=2)
    for each in (texture, query_set):
        each.destroy()
        each.destroy()
    return {
        "size": [texture.width, texture.height, texture.depth_or_array_layers],
        "count": query_set.count,
        "texture": caught(lambda: device.queue.write_texture(
            {"texture": texture}, bytes(64), {"bytes_per_row": 16}, (4, 4, 1)), "gone"),
    }


@scene
def destroyed_device():
    device, other = new_device(), new_device()
    buffer = device.create_buffer(size=16, usage=BufferUsage.MAP_READ)
    device.destroy()
    device.destroy()
    return {"size": buffer.size, "other": contents(other, filled(other, b"goes on!"))}


@scene
def canvas_context():
    device = new_device()
    canvas = RenderCanvas(size=(8, 8), pixel_ratio=1)
    context = canvas.get_context("wgpu")
    format = context.get_preferred_format(device.adapter)
    before = caught(context.get_current_texture)
    context.configure(device=device, format=format, usage=TextureUsage.RENDER_ATTACHMENT)
    texture = context.get_current_texture()
    results = {"before": before, "size": list(texture.size), "format": str(texture.format)}
    context.unconfigure()
    return {**results, "after": caught(context.get_current_texture)}
