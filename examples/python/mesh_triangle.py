"""A triangle whose corners are in no buffer: a mesh shader makes it. Printed as letters.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python mesh_triangle.py

Needs nothing but the library, and a GPU with mesh shaders. The declarations are those of webgpu.h and wgpu.h;
docs/mesh-shaders.md tells the rest.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_double, c_size_t, c_uint32, c_uint64, c_void_p

MESH_SHADER = 0x00030032
SOURCE_WGSL, SPONTANEOUS, SUCCESS, R8_UNORM = 2, 3, 1, 1
CLEAR, STORE, COPY_SRC, COPY_DST, MAP_READ, RENDER_ATTACHMENT = 2, 1, 1, 8, 1, 16
ALL_ASPECTS, READ, NO_SLICE = 1, 1, 0xFFFFFFFF
WIDTH, HEIGHT, PITCH = 40, 20, 256

SHADER = b"""
enable wgpu_mesh_shader;
struct Corner { @builtin(position) position: vec4f }
struct Part { @builtin(triangle_indices) corners: vec3u }
struct Meshlet {
    @builtin(vertices) vertices: array<Corner, 3>,
    @builtin(primitives) primitives: array<Part, 1>,
    @builtin(vertex_count) vertex_count: u32,
    @builtin(primitive_count) primitive_count: u32,
}
var<workgroup> meshlet: Meshlet;
@mesh(meshlet) @workgroup_size(3) fn make(@builtin(local_invocation_index) i: u32) {
    meshlet.vertex_count = 3;
    meshlet.primitive_count = 1;
    meshlet.vertices[i].position = vec4f(f32(i) - 1, f32(i % 2) * 1.8 - .9, 0, 1);
    meshlet.primitives[0].corners = vec3u(0, 1, 2);
}
@fragment fn paint() -> @location(0) vec4f { return vec4f(1); }
"""


def struct(name, **fields):
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


Text = struct("Text", data=c_char_p, length=c_size_t)
Chain = struct("Chain", next=c_void_p, sType=c_uint32)
Callback = struct("Callback", next=c_void_p, mode=c_uint32, call=c_void_p, user1=c_void_p, user2=c_void_p)
ErrorCallback = struct("ErrorCallback", next=c_void_p, call=c_void_p, user1=c_void_p, user2=c_void_p)
DeviceDescriptor = struct(
    "DeviceDescriptor", next=c_void_p, label=Text, featureCount=c_size_t, features=POINTER(c_uint32),
    limits=c_void_p, queueNext=c_void_p, queueLabel=Text, lost=Callback, error=ErrorCallback)
SourceWGSL = struct("SourceWGSL", chain=Chain, code=Text)
Labelled = struct("Labelled", next=c_void_p, label=Text)
Stage = struct("Stage", next=c_void_p, module=c_void_p, entryPoint=Text, constantCount=c_size_t, constants=c_void_p)
Target = struct("Target", next=c_void_p, format=c_uint32, blend=c_void_p, writeMask=c_uint64)
Fragment = struct("Fragment", stage=Stage, targetCount=c_size_t, targets=POINTER(Target))
Primitive = struct("Primitive", next=c_void_p, topology=c_uint32, stripIndexFormat=c_uint32, frontFace=c_uint32,
                   cullMode=c_uint32, unclippedDepth=c_uint32)
Multisample = struct("Multisample", next=c_void_p, count=c_uint32, mask=c_uint32, alphaToCoverage=c_uint32)
MeshPipeline = struct(
    "MeshPipeline", next=c_void_p, label=Text, layout=c_void_p, task=c_void_p, mesh=Stage, primitive=Primitive,
    depthStencil=c_void_p, multisample=Multisample, fragment=POINTER(Fragment))
Extent = struct("Extent", width=c_uint32, height=c_uint32, layers=c_uint32)
Texture = struct(
    "Texture", next=c_void_p, label=Text, usage=c_uint64, dimension=c_uint32, size=Extent, format=c_uint32,
    levels=c_uint32, samples=c_uint32, viewFormatCount=c_size_t, viewFormats=c_void_p)
Buffer = struct("Buffer", next=c_void_p, label=Text, usage=c_uint64, size=c_uint64, mapped=c_uint32)
Attachment = struct(
    "Attachment", next=c_void_p, view=c_void_p, depthSlice=c_uint32, resolve=c_void_p, load=c_uint32, store=c_uint32,
    clear=c_double * 4)
Pass = struct("Pass", next=c_void_p, label=Text, count=c_size_t, attachments=POINTER(Attachment),
              depthStencil=c_void_p, occlusion=c_void_p, timestamps=c_void_p)
CopyTexture = struct("CopyTexture", texture=c_void_p, level=c_uint32, origin=Extent, aspect=c_uint32)
CopyBuffer = struct("CopyBuffer", offset=c_uint64, pitch=c_uint32, rows=c_uint32, buffer=c_void_p)

NONE = Text(None, c_size_t(-1).value)
Replied = ctypes.CFUNCTYPE(None, c_uint32, c_void_p, Text, c_void_p, c_void_p)
Mapped = ctypes.CFUNCTYPE(None, c_uint32, Text, c_void_p, c_void_p)
Failed = ctypes.CFUNCTYPE(None, POINTER(c_void_p), c_uint32, Text, c_void_p, c_void_p)

FUNCTIONS = {
    "CreateInstance": (c_void_p, c_void_p),
    "InstanceRequestAdapter": (c_uint64, c_void_p, c_void_p, Callback),
    "AdapterHasFeature": (c_uint32, c_void_p, c_uint32),
    "AdapterRequestDevice": (c_uint64, c_void_p, POINTER(DeviceDescriptor), Callback),
    "DeviceGetQueue": (c_void_p, c_void_p),
    "DeviceCreateShaderModule": (c_void_p, c_void_p, POINTER(Labelled)),
    "DeviceCreateMeshPipeline": (c_void_p, c_void_p, POINTER(MeshPipeline)),
    "DeviceCreateTexture": (c_void_p, c_void_p, POINTER(Texture)),
    "TextureCreateView": (c_void_p, c_void_p, c_void_p),
    "DeviceCreateBuffer": (c_void_p, c_void_p, POINTER(Buffer)),
    "DeviceCreateCommandEncoder": (c_void_p, c_void_p, c_void_p),
    "CommandEncoderBeginRenderPass": (c_void_p, c_void_p, POINTER(Pass)),
    "RenderPassEncoderSetPipeline": (None, c_void_p, c_void_p),
    "RenderPassEncoderDrawMeshTasks": (None, c_void_p, c_uint32, c_uint32, c_uint32),
    "RenderPassEncoderEnd": (None, c_void_p),
    "CommandEncoderCopyTextureToBuffer": (None, c_void_p, POINTER(CopyTexture), POINTER(CopyBuffer), POINTER(Extent)),
    "CommandEncoderFinish": (c_void_p, c_void_p, c_void_p),
    "QueueSubmit": (None, c_void_p, c_size_t, POINTER(c_void_p)),
    "BufferMapAsync": (c_uint64, c_void_p, c_uint64, c_size_t, c_size_t, Callback),
    "DevicePoll": (c_uint32, c_void_p, c_uint32, c_void_p),
    "BufferGetConstMappedRange": (c_void_p, c_void_p, c_size_t, c_size_t),
    **{f"{kind}Release": (None, c_void_p) for kind in (
        "Instance", "Adapter", "Device", "Queue", "ShaderModule", "RenderPipeline", "Texture", "TextureView", "Buffer",
        "CommandEncoder", "RenderPassEncoder", "CommandBuffer")},
}


class Library:
    """The functions above, and what is to be released in the end."""

    def __init__(self):
        library, self.made = ctypes.CDLL(os.environ["WGPU_LIB_PATH"]), []
        for name, (result, *arguments) in FUNCTIONS.items():
            function = getattr(library, f"wgpu{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)

    def keep(self, kind, handle):
        self.made.append((kind, handle))
        return handle

    def release(self):
        for kind, handle in reversed(self.made):
            getattr(self, f"{kind}Release")(handle)


def reply(ask, *arguments):
    """What a request that is answered at once gives."""
    answers = []

    @Replied
    def call(status, handle, message, *_):
        assert status == SUCCESS, message.data[: message.length]
        answers.append(handle)

    ask(*arguments, Callback(None, SPONTANEOUS, ctypes.cast(call, c_void_p)))
    return answers[0]


@Failed
def failed(device, kind, message, *_):
    raise SystemExit((message.data or b"")[: message.length].decode())


def open_device(gpu, adapter):
    features = (c_uint32 * 1)(MESH_SHADER)
    descriptor = DeviceDescriptor(None, NONE, 1, features, None, None, NONE)
    descriptor.error.call = ctypes.cast(failed, c_void_p)
    return gpu.keep("Device", reply(gpu.AdapterRequestDevice, adapter, byref(descriptor)))


def create_pipeline(gpu, device):
    source = SourceWGSL(Chain(None, SOURCE_WGSL), Text(SHADER, len(SHADER)))
    code = Labelled(ctypes.addressof(source), NONE)
    module = gpu.keep("ShaderModule", gpu.DeviceCreateShaderModule(device, byref(code)))
    target = Target(None, R8_UNORM, None, 0xF)
    fragment = Fragment(Stage(None, module, NONE), 1, ctypes.pointer(target))
    descriptor = MeshPipeline(None, NONE, mesh=Stage(None, module, NONE), multisample=Multisample(None, 1, 0xFFFFFFFF),
                              fragment=ctypes.pointer(fragment))
    return gpu.keep("RenderPipeline", gpu.DeviceCreateMeshPipeline(device, byref(descriptor)))


def draw(gpu, device, pipeline, size):
    """A buffer with the picture, once the GPU has come to it."""
    texture = gpu.keep("Texture", gpu.DeviceCreateTexture(device, byref(Texture(
        None, NONE, RENDER_ATTACHMENT | COPY_SRC, 0, size, R8_UNORM, 1, 1))))
    buffer = gpu.keep("Buffer", gpu.DeviceCreateBuffer(device, byref(Buffer(
        None, NONE, MAP_READ | COPY_DST, PITCH * HEIGHT))))
    view = gpu.keep("TextureView", gpu.TextureCreateView(texture, None))
    encoder = gpu.keep("CommandEncoder", gpu.DeviceCreateCommandEncoder(device, None))
    attachment = Attachment(None, view, NO_SLICE, None, CLEAR, STORE)
    drawing = gpu.keep("RenderPassEncoder", gpu.CommandEncoderBeginRenderPass(
        encoder, byref(Pass(None, NONE, 1, ctypes.pointer(attachment)))))
    gpu.RenderPassEncoderSetPipeline(drawing, pipeline)
    gpu.RenderPassEncoderDrawMeshTasks(drawing, 1, 1, 1)
    gpu.RenderPassEncoderEnd(drawing)
    gpu.CommandEncoderCopyTextureToBuffer(
        encoder, byref(CopyTexture(texture, 0, Extent(), ALL_ASPECTS)), byref(CopyBuffer(0, PITCH, HEIGHT, buffer)),
        byref(size))
    commands = gpu.keep("CommandBuffer", gpu.CommandEncoderFinish(encoder, None))
    queue = gpu.keep("Queue", gpu.DeviceGetQueue(device))
    gpu.QueueSubmit(queue, 1, byref(c_void_p(commands)))
    return buffer


def main():
    gpu = Library()
    instance = gpu.keep("Instance", gpu.CreateInstance(None))
    adapter = gpu.keep("Adapter", reply(gpu.InstanceRequestAdapter, instance, None))
    if gpu.AdapterHasFeature(adapter, MESH_SHADER):
        device = open_device(gpu, adapter)
        buffer = draw(gpu, device, create_pipeline(gpu, device), Extent(WIDTH, HEIGHT, 1))
        mapped = Mapped(lambda *_: None)
        gpu.BufferMapAsync(buffer, READ, 0, PITCH * HEIGHT, Callback(None, SPONTANEOUS, ctypes.cast(mapped, c_void_p)))
        gpu.DevicePoll(device, 1, None)
        pixels = ctypes.string_at(gpu.BufferGetConstMappedRange(buffer, 0, PITCH * HEIGHT), PITCH * HEIGHT)
        for row in range(HEIGHT):
            print("".join("#" if texel else "." for texel in pixels[row * PITCH :][:WIDTH]))
    else:
        print("this adapter has no mesh shaders")
    gpu.release()


main()
