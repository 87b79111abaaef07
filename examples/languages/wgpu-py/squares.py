"""Squares a few numbers and draws a triangle into a PNG, through the package wgpu.

    WGPU_LIB_PATH=../../target/release/libwgpu_native.so python wgpu-py/squares.py picture.png

The package waits for callbacks itself. Its `..._sync` methods and `read_...` return when the GPU is done.
"""

import logging
import sys
from pathlib import Path

import numpy as np
import wgpu
from PIL import Image

SIDE = 240

device = wgpu.gpu.request_adapter_sync().request_device_sync()
# The package logs the end of every device as an error, also this intended one.
logging.getLogger("wgpu").disabled = True

numbers = device.create_buffer_with_data(
    data=np.arange(1, 9, dtype=np.uint32), usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
compute_pipeline = device.create_compute_pipeline(
    layout="auto", compute={"module": device.create_shader_module(code=Path("squares.wgsl").read_text())})
bind_group = device.create_bind_group(
    layout=compute_pipeline.get_bind_group_layout(0),
    entries=[{"binding": 0, "resource": {"buffer": numbers}}])

texture = device.create_texture(
    size=(SIDE, SIDE, 1), format="rgba8unorm",
    usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC)
triangle = device.create_shader_module(code=Path("picture.wgsl").read_text())
render_pipeline = device.create_render_pipeline(
    layout="auto", vertex={"module": triangle}, primitive={"topology": "triangle-list"},
    fragment={"module": triangle, "targets": [{"format": texture.format}]})

encoder = device.create_command_encoder()
compute_pass = encoder.begin_compute_pass()
compute_pass.set_pipeline(compute_pipeline)
compute_pass.set_bind_group(0, bind_group)
compute_pass.dispatch_workgroups(1)
compute_pass.end()
render_pass = encoder.begin_render_pass(color_attachments=[{
    "view": texture.create_view(), "load_op": "clear", "store_op": "store", "clear_value": (0, 0, 0, 1)}])
render_pass.set_pipeline(render_pipeline)
render_pass.draw(3)
render_pass.end()
device.queue.submit([encoder.finish()])

squares = np.frombuffer(device.queue.read_buffer(numbers), np.uint32)
# The package pads rows to 256 bytes on the way, and takes the padding off again.
pixels = bytes(device.queue.read_texture(
    {"texture": texture}, {"bytes_per_row": 4 * SIDE, "rows_per_image": SIDE}, (SIDE, SIDE, 1)))

fnv1a = 0x811C9DC5
for byte in pixels:
    fnv1a = (fnv1a ^ byte) * 0x01000193 & 0xFFFFFFFF
print(*squares, f"{fnv1a:08x}")
if len(sys.argv) > 1:
    Image.frombytes("RGBA", (SIDE, SIDE), pixels).save(sys.argv[1])
