"""Squares a few numbers and draws a triangle into a PNG, through ctypes alone.

    WGPU_LIB_PATH=../../target/release/libwgpu_native.so python python-ctypes/squares.py picture.png

ctypes takes the interpreter's lock for each callback, and gives a thread that is not Python's a Python
thread. So callbacks may come from anywhere; with the mode WaitAnyOnly they need not: they run inside
wgpuInstanceWaitAny, on the thread that calls it.
"""

import os
import struct
import sys
import zlib
from ctypes import (CDLL, CFUNCTYPE, POINTER, Structure, byref, c_double, c_size_t, c_uint32, c_uint64,
                    c_void_p, cast, pointer, string_at)

SIDE = 240
ROW = 4 * SIDE
PADDED_ROW = (ROW + 255) // 256 * 256  # a row of a texture takes a multiple of 256 bytes in a buffer

STRLEN, WHOLE_SIZE, UNDEFINED = 2**64 - 1, 2**64 - 1, 2**32 - 1
WAIT_ANY_ONLY, TIMED_WAIT_ANY, SHADER_SOURCE_WGSL, SUCCESS = 1, 1, 2, 1
MAP_READ, COPY_SRC, COPY_DST, STORAGE = 1, 4, 8, 0x80  # WGPUBufferUsage
TEXTURE_COPY_SRC, RENDER_ATTACHMENT = 1, 0x10  # WGPUTextureUsage
RGBA8_UNORM, CLEAR, STORE, COLOR_WRITE_ALL = 0x16, 2, 1, 0xF


def c_struct(name, **members):
    return type(name, (Structure,), {"_fields_": list(members.items())})


# What is needed of webgpu.h. Flags have 64 bits, enums 32. A member that is not set is 0, which for most
# means the default; where it does not, the program below sets it.
# A string view does not end with a NUL, so that its pointer is no c_char_p: ctypes would read on.
StringView = c_struct("StringView", data=c_void_p, length=c_size_t)
Chained = c_struct("Chained", next=c_void_p, s_type=c_uint32)
InstanceDescriptor = c_struct(
    "InstanceDescriptor", next=c_void_p, feature_count=c_size_t, features=POINTER(c_uint32), limits=c_void_p)
CallbackInfo = c_struct(
    "CallbackInfo", next=c_void_p, mode=c_uint32, callback=c_void_p, userdata1=c_void_p, userdata2=c_void_p)
FutureWaitInfo = c_struct("FutureWaitInfo", future=c_uint64, completed=c_uint32)
ShaderSourceWGSL = c_struct("ShaderSourceWGSL", chain=Chained, code=StringView)
ShaderModuleDescriptor = c_struct("ShaderModuleDescriptor", next=c_void_p, label=StringView)
BufferDescriptor = c_struct(
    "BufferDescriptor", next=c_void_p, label=StringView, usage=c_uint64, size=c_uint64, mapped=c_uint32)
Stage = c_struct(
    "Stage", next=c_void_p, module=c_void_p, entry_point=StringView, constant_count=c_size_t, constants=c_void_p)
ComputePipelineDescriptor = c_struct(
    "ComputePipelineDescriptor", next=c_void_p, label=StringView, layout=c_void_p, compute=Stage)
BindGroupEntry = c_struct(
    "BindGroupEntry", next=c_void_p, binding=c_uint32, buffer=c_void_p, offset=c_uint64, size=c_uint64,
    sampler=c_void_p, texture_view=c_void_p)
BindGroupDescriptor = c_struct(
    "BindGroupDescriptor", next=c_void_p, label=StringView, layout=c_void_p, entry_count=c_size_t,
    entries=POINTER(BindGroupEntry))
Extent3D = c_struct("Extent3D", width=c_uint32, height=c_uint32, depth=c_uint32)
TextureDescriptor = c_struct(
    "TextureDescriptor", next=c_void_p, label=StringView, usage=c_uint64, dimension=c_uint32, size=Extent3D,
    format=c_uint32, mip_levels=c_uint32, samples=c_uint32, view_format_count=c_size_t, view_formats=c_void_p)
ColorTargetState = c_struct(
    "ColorTargetState", next=c_void_p, format=c_uint32, blend=c_void_p, write_mask=c_uint64)
VertexState = c_struct("VertexState", stage=Stage, buffer_count=c_size_t, buffers=c_void_p)
FragmentState = c_struct(
    "FragmentState", stage=Stage, target_count=c_size_t, targets=POINTER(ColorTargetState))
PrimitiveState = c_struct(
    "PrimitiveState", next=c_void_p, topology=c_uint32, index_format=c_uint32, front_face=c_uint32,
    cull_mode=c_uint32, unclipped_depth=c_uint32)
MultisampleState = c_struct(
    "MultisampleState", next=c_void_p, count=c_uint32, mask=c_uint32, alpha_to_coverage=c_uint32)
RenderPipelineDescriptor = c_struct(
    "RenderPipelineDescriptor", next=c_void_p, label=StringView, layout=c_void_p, vertex=VertexState,
    primitive=PrimitiveState, depth_stencil=c_void_p, multisample=MultisampleState,
    fragment=POINTER(FragmentState))
Color = c_struct("Color", r=c_double, g=c_double, b=c_double, a=c_double)
ColorAttachment = c_struct(
    "ColorAttachment", next=c_void_p, view=c_void_p, depth_slice=c_uint32, resolve_target=c_void_p,
    load_op=c_uint32, store_op=c_uint32, clear_value=Color)
RenderPassDescriptor = c_struct(
    "RenderPassDescriptor", next=c_void_p, label=StringView, color_count=c_size_t,
    colors=POINTER(ColorAttachment), depth_stencil=c_void_p, occlusion=c_void_p, timestamps=c_void_p)
TextureInfo = c_struct(
    "TextureInfo", texture=c_void_p, mip_level=c_uint32, x=c_uint32, y=c_uint32, z=c_uint32, aspect=c_uint32)
BufferInfo = c_struct(
    "BufferInfo", offset=c_uint64, bytes_per_row=c_uint32, rows_per_image=c_uint32, buffer=c_void_p)

ObjectCallback = CFUNCTYPE(None, c_uint32, c_void_p, StringView, c_void_p, c_void_p)
MapCallback = CFUNCTYPE(None, c_uint32, StringView, c_void_p, c_void_p)

library = CDLL(os.environ["WGPU_LIB_PATH"])


def declare(name, result, *arguments):
    """Without this, ctypes would take results for ints of 32 bits, and cut pointers in half."""
    function = library["wgpu" + name]
    function.restype, function.argtypes = result, arguments
    return function


create_instance = declare("CreateInstance", c_void_p, POINTER(InstanceDescriptor))
# A WGPUFuture is a struct of one uint64_t, and comes back as one.
wait_any = declare("InstanceWaitAny", c_uint32, c_void_p, c_size_t, POINTER(FutureWaitInfo), c_uint64)
request_adapter = declare("InstanceRequestAdapter", c_uint64, c_void_p, c_void_p, CallbackInfo)
request_device = declare("AdapterRequestDevice", c_uint64, c_void_p, c_void_p, CallbackInfo)
get_queue = declare("DeviceGetQueue", c_void_p, c_void_p)
create_shader_module = declare("DeviceCreateShaderModule", c_void_p, c_void_p, POINTER(ShaderModuleDescriptor))
create_buffer = declare("DeviceCreateBuffer", c_void_p, c_void_p, POINTER(BufferDescriptor))
create_texture = declare("DeviceCreateTexture", c_void_p, c_void_p, POINTER(TextureDescriptor))
create_view = declare("TextureCreateView", c_void_p, c_void_p, c_void_p)
create_compute_pipeline = declare(
    "DeviceCreateComputePipeline", c_void_p, c_void_p, POINTER(ComputePipelineDescriptor))
create_render_pipeline = declare(
    "DeviceCreateRenderPipeline", c_void_p, c_void_p, POINTER(RenderPipelineDescriptor))
get_layout = declare("ComputePipelineGetBindGroupLayout", c_void_p, c_void_p, c_uint32)
create_bind_group = declare("DeviceCreateBindGroup", c_void_p, c_void_p, POINTER(BindGroupDescriptor))
create_encoder = declare("DeviceCreateCommandEncoder", c_void_p, c_void_p, c_void_p)
begin_compute = declare("CommandEncoderBeginComputePass", c_void_p, c_void_p, c_void_p)
set_compute_pipeline = declare("ComputePassEncoderSetPipeline", None, c_void_p, c_void_p)
set_bind_group = declare(
    "ComputePassEncoderSetBindGroup", None, c_void_p, c_uint32, c_void_p, c_size_t, c_void_p)
dispatch = declare("ComputePassEncoderDispatchWorkgroups", None, c_void_p, c_uint32, c_uint32, c_uint32)
end_compute = declare("ComputePassEncoderEnd", None, c_void_p)
begin_render = declare("CommandEncoderBeginRenderPass", c_void_p, c_void_p, POINTER(RenderPassDescriptor))
set_render_pipeline = declare("RenderPassEncoderSetPipeline", None, c_void_p, c_void_p)
draw = declare("RenderPassEncoderDraw", None, c_void_p, c_uint32, c_uint32, c_uint32, c_uint32)
end_render = declare("RenderPassEncoderEnd", None, c_void_p)
copy_buffer = declare(
    "CommandEncoderCopyBufferToBuffer", None, c_void_p, c_void_p, c_uint64, c_void_p, c_uint64, c_uint64)
copy_texture = declare(
    "CommandEncoderCopyTextureToBuffer", None, c_void_p, POINTER(TextureInfo), POINTER(BufferInfo),
    POINTER(Extent3D))
finish = declare("CommandEncoderFinish", c_void_p, c_void_p, c_void_p)
submit = declare("QueueSubmit", None, c_void_p, c_size_t, POINTER(c_void_p))
write_buffer = declare("QueueWriteBuffer", None, c_void_p, c_void_p, c_uint64, c_void_p, c_size_t)
map_async = declare("BufferMapAsync", c_uint64, c_void_p, c_uint64, c_size_t, c_size_t, CallbackInfo)
get_range = declare("BufferGetConstMappedRange", c_void_p, c_void_p, c_size_t, c_size_t)

owned = []


def own(kind, handle):
    """Notes that `handle` is ours to release. Not a finalizer: those run late, or never at exit."""
    owned.append((kind, handle))
    return handle


def wait_for(begin, prototype):
    """Calls `begin` with a callback info, waits, and returns the object that the callback gets, if any.

    `callback` is a variable so that it lives while the library may call it.
    """
    got = []

    @prototype
    def callback(status, *arguments):
        *handle, message, _, _ = arguments
        got.extend([status, string_at(message.data, message.length).decode(), *handle])

    future = begin(CallbackInfo(mode=WAIT_ANY_ONLY, callback=cast(callback, c_void_p)))
    wait_any(instance, 1, byref(FutureWaitInfo(future)), 2**64 - 1)
    status, message, *handle = got  # an exception inside a callback would be printed and lost
    if status != SUCCESS:
        raise SystemExit(message)
    return handle[0] if handle else None


def load_shader(path):
    with open(path, "rb") as file:
        code = file.read()
    source = ShaderSourceWGSL(Chained(s_type=SHADER_SOURCE_WGSL), StringView(cast(code, c_void_p), len(code)))
    descriptor = ShaderModuleDescriptor(next=cast(pointer(source), c_void_p))
    return own("ShaderModule", create_shader_module(device, descriptor))


def new_buffer(usage, size):
    return own("Buffer", create_buffer(device, BufferDescriptor(usage=usage, size=size)))


def stage(path):
    """A stage whose entry point is the only one that fits."""
    return Stage(module=load_shader(path), entry_point=StringView(None, STRLEN))


def square(encoder, numbers):
    pipeline = own("ComputePipeline", create_compute_pipeline(
        device, ComputePipelineDescriptor(compute=stage("squares.wgsl"))))
    layout = own("BindGroupLayout", get_layout(pipeline, 0))
    entry = BindGroupEntry(buffer=numbers, size=WHOLE_SIZE)
    group = own("BindGroup", create_bind_group(
        device, BindGroupDescriptor(layout=layout, entry_count=1, entries=pointer(entry))))
    compute_pass = own("ComputePassEncoder", begin_compute(encoder, None))
    set_compute_pipeline(compute_pass, pipeline)
    set_bind_group(compute_pass, 0, group, 0, None)
    dispatch(compute_pass, 1, 1, 1)
    end_compute(compute_pass)


def draw_triangle(encoder, pixels):
    size = Extent3D(SIDE, SIDE, 1)
    texture = own("Texture", create_texture(device, TextureDescriptor(
        usage=RENDER_ATTACHMENT | TEXTURE_COPY_SRC, size=size, format=RGBA8_UNORM, mip_levels=1, samples=1)))
    view = own("TextureView", create_view(texture, None))
    triangle = stage("picture.wgsl")
    target = ColorTargetState(format=RGBA8_UNORM, write_mask=COLOR_WRITE_ALL)
    fragment = FragmentState(stage=triangle, target_count=1, targets=pointer(target))
    pipeline = own("RenderPipeline", create_render_pipeline(device, RenderPipelineDescriptor(
        vertex=VertexState(stage=triangle), multisample=MultisampleState(count=1, mask=UNDEFINED),
        fragment=pointer(fragment))))
    color = ColorAttachment(
        view=view, depth_slice=UNDEFINED, load_op=CLEAR, store_op=STORE, clear_value=Color(0, 0, 0, 1))
    render_pass = own("RenderPassEncoder", begin_render(
        encoder, RenderPassDescriptor(color_count=1, colors=pointer(color))))
    set_render_pipeline(render_pass, pipeline)
    draw(render_pass, 3, 1, 0, 0)
    end_render(render_pass)
    copy_texture(encoder, TextureInfo(texture=texture),
                 BufferInfo(bytes_per_row=PADDED_ROW, rows_per_image=UNDEFINED, buffer=pixels), size)


def read(buffer, size):
    """The bytes of a buffer, copied: what is mapped is gone with the buffer."""
    wait_for(lambda info: map_async(buffer, MAP_READ, 0, size, info), MapCallback)
    return string_at(get_range(buffer, 0, size), size)


def fnv1a(data):
    result = 0x811C9DC5
    for byte in data:
        result = (result ^ byte) * 0x01000193 & 0xFFFFFFFF
    return result


def save_png(path, pixels):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + pixels[i:i + ROW] for i in range(0, len(pixels), ROW))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 6, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


instance = own("Instance", create_instance(
    InstanceDescriptor(feature_count=1, features=pointer(c_uint32(TIMED_WAIT_ANY)))))
adapter = own("Adapter", wait_for(lambda info: request_adapter(instance, None, info), ObjectCallback))
device = own("Device", wait_for(lambda info: request_device(adapter, None, info), ObjectCallback))
queue = own("Queue", get_queue(device))

values = (c_uint32 * 8)(1, 2, 3, 4, 5, 6, 7, 8)
numbers = new_buffer(STORAGE | COPY_DST | COPY_SRC, 32)
squares = new_buffer(MAP_READ | COPY_DST, 32)
pixels = new_buffer(MAP_READ | COPY_DST, PADDED_ROW * SIDE)
write_buffer(queue, numbers, 0, values, 32)

encoder = own("CommandEncoder", create_encoder(device, None))
square(encoder, numbers)
copy_buffer(encoder, numbers, 0, squares, 0, 32)
draw_triangle(encoder, pixels)
commands = own("CommandBuffer", finish(encoder, None))
submit(queue, 1, byref(c_void_p(commands)))

results = struct.unpack("8I", read(squares, 32))
padded = read(pixels, PADDED_ROW * SIDE)
picture = b"".join(padded[i:i + ROW] for i in range(0, len(padded), PADDED_ROW))
print(*results, f"{fnv1a(picture):08x}")
if len(sys.argv) > 1:
    save_png(sys.argv[1], picture)

for kind, handle in reversed(owned):
    declare(kind + "Release", None, c_void_p)(handle)
