"""Squares a few numbers and draws a triangle into a PNG, through cffi and the header as it is.

    WGPU_LIB_PATH=../../target/release/libwgpu_native.so python python-cffi/squares.py picture.png

cffi takes the interpreter's lock for each callback, on whatever thread. With the mode WaitAnyOnly there
is no such thread: callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.
"""

import os
import subprocess
import sys
from pathlib import Path

from cffi import FFI
from PIL import Image

HEADER = Path(__file__).resolve().parents[3] / "include" / "webgpu" / "webgpu.h"
SIDE = 240
ROW = 4 * SIDE
PADDED_ROW = (ROW + 255) // 256 * 256  # a row of a texture takes a multiple of 256 bytes in a buffer


def declarations(header):
    """What the compiler's preprocessor makes of the header, without what other headers bring."""
    lines = subprocess.run(["cc", "-E", header], capture_output=True, text=True, check=True).stdout.splitlines()
    kept, ours = [], False
    for line in lines:
        if line.startswith("# "):
            ours = line.split('"')[1] == str(header)
        elif ours:
            kept.append(line)
    return "\n".join(kept)


ffi = FFI()
ffi.cdef(declarations(HEADER))
C = ffi.dlopen(os.environ["WGPU_LIB_PATH"])

# Macros are lost on the way. _INIT macros are, too: cffi sets what is not given to 0, which for most
# members means the default; where it does not, the program below sets it.
STRLEN = WHOLE_SIZE = 2**64 - 1
UNDEFINED = 2**32 - 1

owned = []


def own(kind, handle):
    """Notes that `handle` is ours to release. Not ffi.gc(): that runs late, and in any order."""
    owned.append((kind, handle))
    return handle


def wait_for(begin, kind):
    """Calls `begin` with a callback info, waits, and returns the object that the callback gets, if any."""
    got = []

    @ffi.callback(f"WGPU{kind}Callback")
    def callback(status, *arguments):
        *handle, message, _, _ = arguments
        got.extend([status, ffi.unpack(message.data, message.length) if message.length else b"", *handle])

    # A dict for a struct passed by value would leave the other members as they were in memory.
    info = ffi.new(f"WGPU{kind}CallbackInfo *", {"mode": C.WGPUCallbackMode_WaitAnyOnly, "callback": callback})
    wait = ffi.new("WGPUFutureWaitInfo *", {"future": begin(info[0])})
    C.wgpuInstanceWaitAny(instance, 1, wait, 2**64 - 1)
    status, message, *handle = got
    if status != 1:  # Success, in every enum of statuses
        raise SystemExit(message.decode())
    return handle[0] if handle else None


def load_shader(path):
    # A pointer in a struct keeps nothing alive: each ffi.new() needs a variable of its own.
    code = ffi.new("char[]", Path(path).read_bytes())
    source = ffi.new("WGPUShaderSourceWGSL *", {
        "chain": {"sType": C.WGPUSType_ShaderSourceWGSL}, "code": {"data": code, "length": STRLEN}})
    descriptor = ffi.new("WGPUShaderModuleDescriptor *", {"nextInChain": ffi.addressof(source, "chain")})
    return own("ShaderModule", C.wgpuDeviceCreateShaderModule(device, descriptor))


def create_buffer(usage, size):
    descriptor = ffi.new("WGPUBufferDescriptor *", {"usage": usage, "size": size})
    return own("Buffer", C.wgpuDeviceCreateBuffer(device, descriptor))


def square(encoder, numbers):
    compute = {"module": load_shader("squares.wgsl"), "entryPoint": {"length": STRLEN}}
    pipeline = own("ComputePipeline", C.wgpuDeviceCreateComputePipeline(
        device, ffi.new("WGPUComputePipelineDescriptor *", {"compute": compute})))
    layout = own("BindGroupLayout", C.wgpuComputePipelineGetBindGroupLayout(pipeline, 0))
    entry = ffi.new("WGPUBindGroupEntry *", {"buffer": numbers, "size": WHOLE_SIZE})
    group = own("BindGroup", C.wgpuDeviceCreateBindGroup(device, ffi.new(
        "WGPUBindGroupDescriptor *", {"layout": layout, "entryCount": 1, "entries": entry})))
    compute_pass = own("ComputePassEncoder", C.wgpuCommandEncoderBeginComputePass(encoder, ffi.NULL))
    C.wgpuComputePassEncoderSetPipeline(compute_pass, pipeline)
    C.wgpuComputePassEncoderSetBindGroup(compute_pass, 0, group, 0, ffi.NULL)
    C.wgpuComputePassEncoderDispatchWorkgroups(compute_pass, 1, 1, 1)
    C.wgpuComputePassEncoderEnd(compute_pass)


def create_render_pipeline(texture_format):
    stage = {"module": load_shader("picture.wgsl"), "entryPoint": {"length": STRLEN}}
    target = ffi.new("WGPUColorTargetState *", {
        "format": texture_format, "writeMask": C.WGPUColorWriteMask_All})
    fragment = ffi.new("WGPUFragmentState *", {**stage, "targetCount": 1, "targets": target})
    descriptor = ffi.new("WGPURenderPipelineDescriptor *", {
        "vertex": stage, "multisample": {"count": 1, "mask": UNDEFINED}, "fragment": fragment})
    return own("RenderPipeline", C.wgpuDeviceCreateRenderPipeline(device, descriptor))


def draw(encoder, pixels):
    texture_descriptor = ffi.new("WGPUTextureDescriptor *", {
        "usage": C.WGPUTextureUsage_RenderAttachment | C.WGPUTextureUsage_CopySrc, "size": [SIDE, SIDE, 1],
        "format": C.WGPUTextureFormat_RGBA8Unorm, "mipLevelCount": 1, "sampleCount": 1})
    texture = own("Texture", C.wgpuDeviceCreateTexture(device, texture_descriptor))
    attachment = ffi.new("WGPURenderPassColorAttachment *", {
        "view": own("TextureView", C.wgpuTextureCreateView(texture, ffi.NULL)), "depthSlice": UNDEFINED,
        "loadOp": C.WGPULoadOp_Clear, "storeOp": C.WGPUStoreOp_Store, "clearValue": [0, 0, 0, 1]})
    render_pass = own("RenderPassEncoder", C.wgpuCommandEncoderBeginRenderPass(encoder, ffi.new(
        "WGPURenderPassDescriptor *", {"colorAttachmentCount": 1, "colorAttachments": attachment})))
    C.wgpuRenderPassEncoderSetPipeline(render_pass, create_render_pipeline(texture_descriptor.format))
    C.wgpuRenderPassEncoderDraw(render_pass, 3, 1, 0, 0)
    C.wgpuRenderPassEncoderEnd(render_pass)
    C.wgpuCommandEncoderCopyTextureToBuffer(
        encoder, ffi.new("WGPUTexelCopyTextureInfo *", {"texture": texture}),
        ffi.new("WGPUTexelCopyBufferInfo *", {
            "layout": {"bytesPerRow": PADDED_ROW, "rowsPerImage": UNDEFINED}, "buffer": pixels}),
        ffi.addressof(texture_descriptor, "size"))


def read(buffer, size):
    """The bytes of a buffer, copied: what is mapped is gone with the buffer."""
    wait_for(lambda info: C.wgpuBufferMapAsync(buffer, C.WGPUMapMode_Read, 0, size, info), "BufferMap")
    return ffi.buffer(C.wgpuBufferGetConstMappedRange(buffer, 0, size), size)[:]


def fnv1a(data):
    result = 0x811C9DC5
    for byte in data:
        result = (result ^ byte) * 0x01000193 & 0xFFFFFFFF
    return result


timed = ffi.new("WGPUInstanceFeatureName *", C.WGPUInstanceFeatureName_TimedWaitAny)
instance = own("Instance", C.wgpuCreateInstance(ffi.new(
    "WGPUInstanceDescriptor *", {"requiredFeatureCount": 1, "requiredFeatures": timed})))
adapter = own("Adapter", wait_for(
    lambda info: C.wgpuInstanceRequestAdapter(instance, ffi.NULL, info), "RequestAdapter"))
device = own("Device", wait_for(
    lambda info: C.wgpuAdapterRequestDevice(adapter, ffi.NULL, info), "RequestDevice"))
queue = own("Queue", C.wgpuDeviceGetQueue(device))

values = ffi.new("uint32_t[]", list(range(1, 9)))
size = ffi.sizeof(values)
numbers = create_buffer(
    C.WGPUBufferUsage_Storage | C.WGPUBufferUsage_CopyDst | C.WGPUBufferUsage_CopySrc, size)
squares = create_buffer(C.WGPUBufferUsage_MapRead | C.WGPUBufferUsage_CopyDst, size)
pixels = create_buffer(C.WGPUBufferUsage_MapRead | C.WGPUBufferUsage_CopyDst, PADDED_ROW * SIDE)
C.wgpuQueueWriteBuffer(queue, numbers, 0, values, size)

encoder = own("CommandEncoder", C.wgpuDeviceCreateCommandEncoder(device, ffi.NULL))
square(encoder, numbers)
C.wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, size)
draw(encoder, pixels)
commands = own("CommandBuffer", C.wgpuCommandEncoderFinish(encoder, ffi.NULL))
C.wgpuQueueSubmit(queue, 1, [commands])

results = ffi.unpack(ffi.from_buffer("uint32_t[]", read(squares, size)), len(values))
padded = read(pixels, PADDED_ROW * SIDE)
picture = b"".join(padded[i:i + ROW] for i in range(0, len(padded), PADDED_ROW))
print(*results, f"{fnv1a(picture):08x}")
if len(sys.argv) > 1:
    Image.frombytes("RGBA", (SIDE, SIDE), picture).save(sys.argv[1])

for kind, handle in reversed(owned):
    getattr(C, f"wgpu{kind}Release")(handle)
