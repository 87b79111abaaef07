"""The library without any binding: what is needed of the headers, written out for ctypes by hand."""

import ctypes
import functools
import gc
import os
import struct
import threading
from ctypes import POINTER, byref, c_char_p, c_double, c_size_t, c_uint32, c_uint64, c_void_p

import pytest

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])

RED, GREEN, BLUE, BACKGROUND = b"\xff\0\0\xff", b"\0\xff\0\xff", b"\0\0\xff\xff", b"\0\0\0\0"
VERTEX, FRAGMENT, COMPUTE = 1, 2, 4
MAP_READ, COPY_SRC, COPY_DST, INDIRECT = 1, 4, 8, 0x100


def declare_struct(name, **fields):
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


def declare(name, *arguments, result=None):
    function = getattr(library, name)
    function.argtypes, function.restype = arguments, result
    return function


StringView = declare_struct("StringView", data=POINTER(ctypes.c_char), length=c_size_t)
Chain = declare_struct("Chain", next=c_void_p, sType=c_uint32)
CallbackInfo = declare_struct("CallbackInfo", next=c_void_p, mode=c_uint32, callback=c_void_p,
                              userdata1=c_void_p, userdata2=c_void_p)
ErrorCallbackInfo = declare_struct("ErrorCallbackInfo", next=c_void_p, callback=c_void_p,
                                   userdata1=c_void_p, userdata2=c_void_p)
DeviceDescriptor = declare_struct(
    "DeviceDescriptor", next=c_void_p, label=StringView, featureCount=c_size_t,
    features=POINTER(c_uint32), limits=c_void_p, queueNext=c_void_p, queueLabel=StringView,
    lost=CallbackInfo, error=ErrorCallbackInfo)
BufferDescriptor = declare_struct(
    "BufferDescriptor", next=c_void_p, label=StringView, usage=c_uint64, size=c_uint64,
    mapped=c_uint32)
SourceWGSL = declare_struct("SourceWGSL", chain=Chain, code=StringView)
Labelled = declare_struct("Labelled", next=c_void_p, label=StringView)
PushConstantRange = declare_struct(
    "PushConstantRange", stages=c_uint64, start=c_uint32, end=c_uint32)
PipelineLayoutExtras = declare_struct(
    "PipelineLayoutExtras", chain=Chain, count=c_size_t, ranges=c_void_p)
PipelineLayoutDescriptor = declare_struct(
    "PipelineLayoutDescriptor", next=c_void_p, label=StringView, groupCount=c_size_t,
    groups=c_void_p, immediateSize=c_uint32)
Stage = dict(next=c_void_p, module=c_void_p, entryPoint=StringView, constantCount=c_size_t,
             constants=c_void_p, count=c_size_t, elements=c_void_p)  # of buffers, of targets
VertexState, FragmentState = declare_struct("VertexState", **Stage), declare_struct("FragmentState", **Stage)
PrimitiveState = declare_struct(
    "PrimitiveState", next=c_void_p, topology=c_uint32, stripIndexFormat=c_uint32,
    frontFace=c_uint32, cullMode=c_uint32, unclippedDepth=c_uint32)
MultisampleState = declare_struct(
    "MultisampleState", next=c_void_p, count=c_uint32, mask=c_uint32, alphaToCoverage=c_uint32)
ColorTarget = declare_struct(
    "ColorTarget", next=c_void_p, format=c_uint32, blend=c_void_p, writeMask=c_uint64)
RenderPipelineDescriptor = declare_struct(
    "RenderPipelineDescriptor", next=c_void_p, label=StringView, layout=c_void_p,
    vertex=VertexState, primitive=PrimitiveState, depthStencil=c_void_p,
    multisample=MultisampleState, fragment=POINTER(FragmentState))
TextureDescriptor = declare_struct(
    "TextureDescriptor", next=c_void_p, label=StringView, usage=c_uint64, dimension=c_uint32,
    size=c_uint32 * 3, format=c_uint32, mips=c_uint32, samples=c_uint32, viewFormatCount=c_size_t,
    viewFormats=c_void_p)
ColorAttachment = declare_struct(
    "ColorAttachment", next=c_void_p, view=c_void_p, depthSlice=c_uint32, resolve=c_void_p,
    load=c_uint32, store=c_uint32, clear=c_double * 4)
RenderPassDescriptor = declare_struct(
    "RenderPassDescriptor", next=c_void_p, label=StringView, colorCount=c_size_t,
    colors=POINTER(ColorAttachment), depthStencil=c_void_p, occlusion=c_void_p,
    timestamps=c_void_p)
TextureCopy = declare_struct(
    "TextureCopy", texture=c_void_p, mip=c_uint32, origin=c_uint32 * 3, aspect=c_uint32)
BufferCopy = declare_struct(
    "BufferCopy", offset=c_uint64, bytesPerRow=c_uint32, rows=c_uint32, buffer=c_void_p)

OnObject = ctypes.CFUNCTYPE(None, c_uint32, c_void_p, StringView, c_void_p, c_void_p)
OnMapped = ctypes.CFUNCTYPE(None, c_uint32, StringView, c_void_p, c_void_p)
OnError = ctypes.CFUNCTYPE(None, c_void_p, c_uint32, StringView, c_void_p, c_void_p)
OnLog = ctypes.CFUNCTYPE(None, c_uint32, StringView, c_void_p)

get_version = declare("wgpuGetVersion", result=c_uint32)
create_instance = declare("wgpuCreateInstance", c_void_p, result=c_void_p)
process_events = declare("wgpuInstanceProcessEvents", c_void_p)
request_adapter = declare(
    "wgpuInstanceRequestAdapter", c_void_p, c_void_p, CallbackInfo, result=c_uint64)
request_device = declare(
    "wgpuAdapterRequestDevice", c_void_p, POINTER(DeviceDescriptor), CallbackInfo, result=c_uint64)
get_queue = declare("wgpuDeviceGetQueue", c_void_p, result=c_void_p)
poll = declare("wgpuDevicePoll", c_void_p, c_uint32, c_void_p, result=c_uint32)
create_buffer = declare(
    "wgpuDeviceCreateBuffer", c_void_p, POINTER(BufferDescriptor), result=c_void_p)
write_buffer = declare("wgpuQueueWriteBuffer", c_void_p, c_void_p, c_uint64, c_char_p, c_size_t)
map_async = declare("wgpuBufferMapAsync", c_void_p, c_uint64, c_size_t, c_size_t, CallbackInfo,
                    result=c_uint64)
mapped_range = declare(
    "wgpuBufferGetConstMappedRange", c_void_p, c_size_t, c_size_t, result=c_void_p)
unmap = declare("wgpuBufferUnmap", c_void_p)
create_module = declare(
    "wgpuDeviceCreateShaderModule", c_void_p, POINTER(Labelled), result=c_void_p)
create_layout = declare(
    "wgpuDeviceCreatePipelineLayout", c_void_p, POINTER(PipelineLayoutDescriptor), result=c_void_p)
create_pipeline = declare(
    "wgpuDeviceCreateRenderPipeline", c_void_p, POINTER(RenderPipelineDescriptor), result=c_void_p)
create_texture = declare(
    "wgpuDeviceCreateTexture", c_void_p, POINTER(TextureDescriptor), result=c_void_p)
create_view = declare("wgpuTextureCreateView", c_void_p, c_void_p, result=c_void_p)
create_encoder = declare("wgpuDeviceCreateCommandEncoder", c_void_p, c_void_p, result=c_void_p)
copy_buffer = declare("wgpuCommandEncoderCopyBufferToBuffer", c_void_p, c_void_p, c_uint64, c_void_p,
                      c_uint64, c_uint64)
copy_texture = declare("wgpuCommandEncoderCopyTextureToBuffer", c_void_p, POINTER(TextureCopy),
                       POINTER(BufferCopy), POINTER(c_uint32 * 3))
begin_pass = declare("wgpuCommandEncoderBeginRenderPass", c_void_p, POINTER(RenderPassDescriptor),
                     result=c_void_p)
set_pipeline = declare("wgpuRenderPassEncoderSetPipeline", c_void_p, c_void_p)
set_constants = declare(
    "wgpuRenderPassEncoderSetPushConstants", c_void_p, c_uint64, c_uint32, c_uint32, c_char_p)
draw = declare("wgpuRenderPassEncoderDraw", c_void_p, c_uint32, c_uint32, c_uint32, c_uint32)
multi_draw = declare(
    "wgpuRenderPassEncoderMultiDrawIndirect", c_void_p, c_void_p, c_uint64, c_uint32)
multi_draw_count = declare("wgpuRenderPassEncoderMultiDrawIndirectCount", c_void_p, c_void_p,
                           c_uint64, c_void_p, c_uint64, c_uint32)
end_pass = declare("wgpuRenderPassEncoderEnd", c_void_p)
finish = declare("wgpuCommandEncoderFinish", c_void_p, c_void_p, result=c_void_p)
submit = declare("wgpuQueueSubmit", c_void_p, c_size_t, POINTER(c_void_p))
has_feature = declare("wgpuDeviceHasFeature", c_void_p, c_uint32, result=c_uint32)
adapter_has_feature = declare("wgpuAdapterHasFeature", c_void_p, c_uint32, result=c_uint32)
set_log_callback = declare("wgpuSetLogCallback", c_void_p, c_void_p)
set_log_level = declare("wgpuSetLogLevel", c_uint32)

ERROR, WARN = 1, 2  # of WGPULogLevel
FIRST_INSTANCE = 0x0A  # WGPUFeatureName_IndirectFirstInstance
PUSH_CONSTANTS, MULTI_DRAW_COUNT = 0x00030001, 0x00030004  # of WGPUNativeFeature


def release(kind, *handles):
    for handle in handles:
        declare(f"wgpu{kind}Release", c_void_p)(handle)


@functools.cache  # which keeps the bytes alive
def view(string):
    data = string.encode()
    view = StringView(length=len(data))
    view.bytes = (ctypes.c_char * len(data))(*data)
    view.data = ctypes.cast(view.bytes, POINTER(ctypes.c_char))
    return view


def pointer(callback):
    return ctypes.cast(callback, c_void_p)


def waited(instance, callback_type, begin):
    """Calls `begin` with a callback info, and returns what the callback got once it has run."""
    got = []
    callback = callback_type(lambda *arguments: got.append(arguments))
    begin(CallbackInfo(mode=2, callback=pointer(callback)))  # AllowProcessEvents
    for _ in range(100_000):
        process_events(instance)
        if got:
            return got[0]
    pytest.fail("the callback did not run")


class Gpu:
    """A device with those of the wanted features that there are."""

    def __init__(self, *wanted):
        self.errors = []
        self.on_error = OnError(
            lambda device, kind, message, *_: self.errors.append(message.data[:message.length]))
        self.instance = create_instance(None)
        status, self.adapter, *_ = waited(
            self.instance, OnObject, lambda info: request_adapter(self.instance, None, info))
        assert status == 1
        features = [feature for feature in wanted if adapter_has_feature(self.adapter, feature)]
        descriptor = DeviceDescriptor(
            label=view("by hand"), featureCount=len(features),
            features=(c_uint32 * len(features))(*features),
            lost=CallbackInfo(mode=2), error=ErrorCallbackInfo(callback=pointer(self.on_error)))
        status, self.device, *_ = waited(
            self.instance, OnObject,
            lambda info: request_device(self.adapter, byref(descriptor), info))
        assert status == 1
        self.queue = get_queue(self.device)

    def close(self):
        release("Queue", self.queue)
        release("Device", self.device)
        release("Adapter", self.adapter)
        release("Instance", self.instance)
        assert self.errors == []

    def buffer(self, usage, size, data=b""):
        buffer = create_buffer(self.device, byref(BufferDescriptor(usage=usage, size=size)))
        if data:
            write_buffer(self.queue, buffer, 0, data, len(data))
        return buffer

    def submit(self, encoder):
        commands = c_void_p(finish(encoder, None))
        submit(self.queue, 1, byref(commands))
        release("CommandBuffer", commands)
        release("CommandEncoder", encoder)

    def read(self, buffer, size):
        """The bytes of a buffer that is made for reading."""
        status, *_ = waited(
            self.instance, OnMapped, lambda info: map_async(buffer, 1, 0, size, info))
        assert status == 1
        data = ctypes.string_at(mapped_range(buffer, 0, size), size)
        unmap(buffer)
        return data


@pytest.fixture
def gpu():
    gpu = Gpu(FIRST_INSTANCE, PUSH_CONSTANTS, MULTI_DRAW_COUNT)
    yield gpu
    gpu.close()


def test_version():
    assert struct.pack(">I", get_version())[:3] == bytes([30, 0, 1])


def test_a_buffer_there_and_back(gpu):
    data = bytes(range(64))
    source = gpu.buffer(COPY_SRC | COPY_DST, 64, data)
    target = gpu.buffer(MAP_READ | COPY_DST, 64)
    encoder = create_encoder(gpu.device, None)
    copy_buffer(encoder, source, 16, target, 0, 32)
    copy_buffer(encoder, source, 0, target, 48, 16)
    gpu.submit(encoder)
    assert gpu.read(target, 64) == data[16:48] + bytes(16) + data[:16]
    release("Buffer", source, target)


def test_an_error_reaches_its_callback(gpu):
    release("Buffer", gpu.buffer(MAP_READ | INDIRECT, 16))
    (message,) = gpu.errors
    gpu.errors.clear()
    assert message.startswith(b"wgpuDeviceCreateBuffer")


# A point in the pixel that its instance, moved by a constant, says.
POINTS = """
struct Constants {{ first: u32, color: vec4f }}
{declaration}
@vertex fn place(@builtin(instance_index) instance: u32) -> @builtin(position) vec4f {{
    return vec4f((f32(instance + {first}) + 0.5) / 4.0 - 1.0, 0.0, 0.0, 1.0);
}}
@fragment fn paint() -> @location(0) vec4f {{ return {color}; }}
"""


def create_points(gpu, layout=None, **code):
    """A pipeline for points in a row of pixels."""
    source = SourceWGSL(chain=Chain(sType=2), code=view(POINTS.format(**code)))
    module = create_module(
        gpu.device, byref(Labelled(next=ctypes.addressof(source), label=view("points"))))
    target = ColorTarget(format=0x16, writeMask=15)
    fragment = FragmentState(
        module=module, entryPoint=view("paint"), count=1, elements=ctypes.addressof(target))
    pipeline = create_pipeline(gpu.device, byref(RenderPipelineDescriptor(
        layout=layout, vertex=VertexState(module=module, entryPoint=view("place")),
        primitive=PrimitiveState(topology=1), multisample=MultisampleState(count=1, mask=0xffffffff),
        fragment=ctypes.pointer(fragment))))
    release("ShaderModule", module)
    return pipeline


def render(gpu, pipeline, record):
    """Draws on eight pixels in a row, and returns them."""
    texture = create_texture(gpu.device, byref(TextureDescriptor(
        usage=0x11, dimension=2, size=(8, 1, 1), format=0x16, mips=1, samples=1)))
    target = create_view(texture, None)
    result = gpu.buffer(MAP_READ | COPY_DST, 32)
    encoder = create_encoder(gpu.device, None)
    attachment = ColorAttachment(view=target, depthSlice=0xffffffff, load=2, store=1)
    render_pass = begin_pass(encoder, byref(RenderPassDescriptor(
        colorCount=1, colors=ctypes.pointer(attachment))))
    set_pipeline(render_pass, pipeline)
    record(render_pass)
    end_pass(render_pass)
    copy_texture(encoder, byref(TextureCopy(texture=texture, aspect=1)),
                 byref(BufferCopy(bytesPerRow=256, rows=1, buffer=result)),
                 byref((c_uint32 * 3)(8, 1, 1)))
    gpu.submit(encoder)
    data = gpu.read(result, 32)
    release("RenderPassEncoder", render_pass)
    release("TextureView", target)
    release("Texture", texture)
    release("Buffer", result)
    release("RenderPipeline", pipeline)
    return [data[i:i + 4] for i in range(0, 32, 4)]


def test_push_constants_by_stage(gpu):
    if not has_feature(gpu.device, PUSH_CONSTANTS):
        pytest.skip("this adapter has no push constants")
    ranges = (PushConstantRange * 2)((VERTEX, 0, 4), (FRAGMENT, 16, 32))
    extras = PipelineLayoutExtras(
        chain=Chain(sType=0x0003F000), count=2, ranges=ctypes.addressof(ranges))
    layout = create_layout(
        gpu.device, byref(PipelineLayoutDescriptor(next=ctypes.addressof(extras))))
    pipeline = create_points(
        gpu, layout, declaration="var<push_constant> constants: Constants;",
        first="constants.first", color="constants.color")

    def record(render_pass):
        for first, color in (1, (1, 0, 0, 1)), (4, (0, 1, 0, 1)):
            set_constants(render_pass, VERTEX, 0, 4, struct.pack("I", first))
            set_constants(render_pass, FRAGMENT, 16, 16, struct.pack("4f", *color))
            draw(render_pass, 1, 1, 0, 0)
        set_constants(render_pass, VERTEX, 0, 4, struct.pack("I", 6))  # the color stays
        draw(render_pass, 1, 1, 0, 0)

    assert render(gpu, pipeline, record) == [
        BACKGROUND, RED, BACKGROUND, BACKGROUND, GREEN, BACKGROUND, GREEN, BACKGROUND]
    release("PipelineLayout", layout)


# Vertices, instances, first vertex, first instance.
DRAWS = struct.pack("12I", 1, 1, 0, 1, 1, 2, 0, 3, 1, 1, 0, 7)


def points_drawn(gpu, record):
    """Which pixels multi-draws reach."""
    pipeline = create_points(gpu, declaration="", first="0u", color="vec4f(0, 0, 1, 1)")
    pixels = render(gpu, pipeline, record)
    assert set(pixels) <= {BLUE, BACKGROUND}
    return [i for i, pixel in enumerate(pixels) if pixel == BLUE]


def test_multi_draw(gpu):
    if not has_feature(gpu.device, FIRST_INSTANCE):
        pytest.skip("this adapter's indirect draws begin at instance 0")
    draws = gpu.buffer(INDIRECT | COPY_DST, len(DRAWS), DRAWS)
    assert points_drawn(gpu, lambda p: multi_draw(p, draws, 0, 3)) == [1, 3, 4, 7]
    assert points_drawn(gpu, lambda p: multi_draw(p, draws, 16, 1)) == [3, 4]
    assert points_drawn(gpu, lambda p: multi_draw(p, draws, 0, 0)) == []
    release("Buffer", draws)


def test_multi_draw_with_a_count(gpu):
    if not (has_feature(gpu.device, FIRST_INSTANCE) and has_feature(gpu.device, MULTI_DRAW_COUNT)):
        pytest.skip("this adapter has no counted multi-draws")
    draws = gpu.buffer(INDIRECT | COPY_DST, len(DRAWS), DRAWS)
    counts = gpu.buffer(INDIRECT | COPY_DST, 8, struct.pack("2I", 2, 900))
    assert points_drawn(gpu, lambda p: multi_draw_count(p, draws, 0, counts, 0, 3)) == [1, 3, 4]
    assert points_drawn(gpu, lambda p: multi_draw_count(p, draws, 0, counts, 4, 3)) == [1, 3, 4, 7]
    assert points_drawn(gpu, lambda p: multi_draw_count(p, draws, 16, counts, 0, 1)) == [3, 4]
    release("Buffer", draws, counts)


@pytest.fixture
def the_log_as_it_was():
    """The wgpu package listens to the log, in the same process; it does so again afterwards."""
    from wgpu.backends.wgpu_native import _ffi
    yield
    set_log_callback(int(_ffi.ffi.cast("uintptr_t", _ffi._logger_callback)), None)
    set_log_level(WARN)


def test_log_callback(the_log_as_it_was):
    records = []
    callback = OnLog(lambda level, message, userdata: records.append(
        (level, message.data[:message.length], userdata)))
    set_log_level(ERROR)
    set_log_callback(pointer(callback), 1234)
    unmap(0x5EED)  # no handle
    ((level, message, userdata),) = records
    assert (level, userdata) == (ERROR, 1234)
    assert b"wgpuBufferUnmap" in message
    set_log_level(0)
    unmap(0x5EED)
    assert len(records) == 1


def test_a_log_callback_may_be_freed_once_there_is_none(the_log_as_it_was):
    """The closure goes away while four threads go on logging."""
    set_log_level(ERROR)
    going = True

    def log():
        while going:
            unmap(0x5EED)

    threads = [threading.Thread(target=log) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(50):
            records = []
            reached = threading.Event()

            def on_log(*_):
                records.append(freed)
                reached.set()

            freed = False
            callback = OnLog(on_log)
            set_log_callback(pointer(callback), None)
            assert reached.wait(20)
            set_log_callback(None, None)  # from here on, records go to stderr
            freed = True
            count = len(records)
            del callback
            gc.collect()
            assert len(records) == count and not any(records)
    finally:
        going = False
        for thread in threads:
            thread.join()
