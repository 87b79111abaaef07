"""Memory that WebGPU shares with others, through ctypes: a device, buffers and textures of shared memory, fences.

    gpu = Gpu("target/release/libwgpu_native.so")
    memory = gpu.create_memory(1 << 20)
    with memory.access() as access:          # ours from here on …
        gpu.double(memory.buffer, 1 << 18)
    access.done                              # … and others' when this fence has this value

As much of the API as the programs beside this file need. docs/interop.md tells the rest.
"""

import ctypes
import os
import socket
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p

COPY_SRC, COPY_DST, INDEX, VERTEX, UNIFORM, STORAGE = 4, 8, 0x10, 0x20, 0x40, 0x80
ALL = COPY_SRC | COPY_DST | INDEX | VERTEX | UNIFORM | STORAGE
MEMORY_OPAQUE_FD, MEMORY_HOST_POINTER, FENCE_OPAQUE_FD = 0x0003F100, 0x0003F101, 0x0003F102
TEXTURE_COPY_SRC, TEXTURE_COPY_DST, TEXTURE_BINDING, STORAGE_BINDING, RENDER_ATTACHMENT = 1, 2, 4, 8, 16
TEXTURE_ALL = TEXTURE_COPY_SRC | TEXTURE_COPY_DST | TEXTURE_BINDING | STORAGE_BINDING | RENDER_ATTACHMENT
RGBA8_UNORM = 0x16
VULKAN, SPONTANEOUS, SUCCESS, MAP_READ = 6, 3, 1, 1
SECOND = 10**9


def struct(name, **fields):
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


Text = struct("Text", data=c_char_p, length=c_size_t)
Chain = struct("Chain", next=c_void_p, sType=c_uint32)
Callback = struct("Callback", next=c_void_p, mode=c_uint32, call=c_void_p, user1=c_void_p, user2=c_void_p)
ErrorCallback = struct("ErrorCallback", next=c_void_p, call=c_void_p, user1=c_void_p, user2=c_void_p)
DeviceDescriptor = struct(
    "DeviceDescriptor", next=c_void_p, label=Text, featureCount=c_size_t, features=POINTER(c_uint32),
    limits=c_void_p, queueNext=c_void_p, queueLabel=Text, lost=Callback, error=ErrorCallback)
OpaqueFD = struct(
    "OpaqueFD", chain=Chain, fd=c_int32, memoryTypeIndex=c_uint32, allocationSize=c_uint64, offset=c_uint64,
    dedicated=c_uint32, deviceUUID=c_uint8 * 16, driverUUID=c_uint8 * 16)
HostPointer = struct("HostPointer", chain=Chain, pointer=c_void_p, pointerSize=c_uint64)
MemoryDescriptor = struct("MemoryDescriptor", next=c_void_p, label=Text, usage=c_uint64, size=c_uint64)
Extent = struct("Extent", width=c_uint32, height=c_uint32, depth=c_uint32)
TextureDescriptor = struct(
    "TextureDescriptor", next=c_void_p, label=Text, usage=c_uint64, dimension=c_uint32, size=Extent, format=c_uint32,
    mipLevelCount=c_uint32, sampleCount=c_uint32, viewFormatCount=c_size_t, viewFormats=c_void_p)
TextureMemoryDescriptor = struct("TextureMemoryDescriptor", next=c_void_p, label=Text, texture=TextureDescriptor)
ImageInfo = struct(
    "ImageInfo", chain=Chain, **dict.fromkeys(
        ("flags", "imageType", "format", "width", "height", "depth", "mipLevels", "arrayLayers", "samples", "tiling",
         "usage"), c_uint32))
TextureCopy = struct(
    "TextureCopy", texture=c_void_p, mipLevel=c_uint32, x=c_uint32, y=c_uint32, z=c_uint32, aspect=c_uint32)
Layout = struct("Layout", offset=c_uint64, bytesPerRow=c_uint32, rowsPerImage=c_uint32)
BufferCopy = struct("BufferCopy", layout=Layout, buffer=c_void_p)
FenceValue = struct("FenceValue", fence=c_void_p, value=c_uint64)
BeginAccess = struct(
    "BeginAccess", next=c_void_p, initialized=c_uint32, waitCount=c_size_t, waits=POINTER(FenceValue))
BufferDescriptor = struct(
    "BufferDescriptor", next=c_void_p, label=Text, usage=c_uint64, size=c_uint64, mapped=c_uint32)
SourceWGSL = struct("SourceWGSL", chain=Chain, code=Text)
Labelled = struct("Labelled", next=c_void_p, label=Text)
ComputePipeline = struct(
    "ComputePipeline", next=c_void_p, label=Text, layout=c_void_p, stageNext=c_void_p, module=c_void_p,
    entryPoint=Text, constantCount=c_size_t, constants=c_void_p)
Entry = struct(
    "Entry", next=c_void_p, binding=c_uint32, buffer=c_void_p, offset=c_uint64, size=c_uint64,
    sampler=c_void_p, view=c_void_p)
Group = struct("Group", next=c_void_p, label=Text, layout=c_void_p, entryCount=c_size_t, entries=POINTER(Entry))

NONE = Text(None, ctypes.c_size_t(-1).value)
RequestedDevice = ctypes.CFUNCTYPE(None, c_uint32, c_void_p, Text, c_void_p, c_void_p)
Mapped = ctypes.CFUNCTYPE(None, c_uint32, Text, c_void_p, c_void_p)
Failed = ctypes.CFUNCTYPE(None, POINTER(c_void_p), c_uint32, Text, c_void_p, c_void_p)

FUNCTIONS = {
    "CreateInstance": (c_void_p, c_void_p),
    "InstanceEnumerateAdapters": (c_size_t, c_void_p, c_void_p, POINTER(c_void_p)),
    "AdapterHasFeature": (c_uint32, c_void_p, c_uint32),
    "AdapterGetLimits": (c_uint32, c_void_p, c_void_p),
    "AdapterRequestDevice": (c_uint64, c_void_p, POINTER(DeviceDescriptor), Callback),
    "DeviceGetQueue": (c_void_p, c_void_p),
    "DevicePoll": (c_uint32, c_void_p, c_uint32, c_void_p),
    "DeviceCreateBuffer": (c_void_p, c_void_p, POINTER(BufferDescriptor)),
    "DeviceCreateShaderModule": (c_void_p, c_void_p, POINTER(Labelled)),
    "DeviceCreateComputePipeline": (c_void_p, c_void_p, POINTER(ComputePipeline)),
    "ComputePipelineGetBindGroupLayout": (c_void_p, c_void_p, c_uint32),
    "DeviceCreateBindGroup": (c_void_p, c_void_p, POINTER(Group)),
    "DeviceCreateCommandEncoder": (c_void_p, c_void_p, c_void_p),
    "CommandEncoderBeginComputePass": (c_void_p, c_void_p, c_void_p),
    "ComputePassEncoderSetPipeline": (None, c_void_p, c_void_p),
    "ComputePassEncoderSetBindGroup": (None, c_void_p, c_uint32, c_void_p, c_size_t, c_void_p),
    "ComputePassEncoderDispatchWorkgroups": (None, c_void_p, c_uint32, c_uint32, c_uint32),
    "ComputePassEncoderEnd": (None, c_void_p),
    "CommandEncoderCopyBufferToBuffer": (None, c_void_p, c_void_p, c_uint64, c_void_p, c_uint64, c_uint64),
    "CommandEncoderCopyTextureToBuffer": (
        None, c_void_p, POINTER(TextureCopy), POINTER(BufferCopy), POINTER(Extent)),
    "QueueWriteTexture": (
        None, c_void_p, POINTER(TextureCopy), c_char_p, c_size_t, POINTER(Layout), POINTER(Extent)),
    "TextureCreateView": (c_void_p, c_void_p, c_void_p),
    "CommandEncoderFinish": (c_void_p, c_void_p, c_void_p),
    "QueueSubmit": (None, c_void_p, c_size_t, POINTER(c_void_p)),
    "QueueWriteBuffer": (None, c_void_p, c_void_p, c_uint64, c_char_p, c_size_t),
    "BufferMapAsync": (c_uint64, c_void_p, c_uint64, c_size_t, c_size_t, Callback),
    "BufferGetConstMappedRange": (c_void_p, c_void_p, c_size_t, c_size_t),
    "DeviceCreateSharedBufferMemory": (c_void_p, c_void_p, POINTER(MemoryDescriptor)),
    "DeviceImportSharedBufferMemory": (c_void_p, c_void_p, POINTER(MemoryDescriptor)),
    "SharedBufferMemoryExportOpaqueFD": (c_uint32, c_void_p, POINTER(OpaqueFD)),
    "SharedBufferMemoryCreateBuffer": (c_void_p, c_void_p, c_void_p),
    "SharedBufferMemoryBeginAccess": (c_uint32, c_void_p, c_void_p, POINTER(BeginAccess)),
    "SharedBufferMemoryEndAccess": (c_uint32, c_void_p, c_void_p, POINTER(FenceValue)),
    "SharedBufferMemoryRelease": (None, c_void_p),
    "DeviceCreateSharedTextureMemory": (c_void_p, c_void_p, POINTER(TextureMemoryDescriptor)),
    "DeviceImportSharedTextureMemory": (c_void_p, c_void_p, POINTER(TextureMemoryDescriptor)),
    "SharedTextureMemoryExportOpaqueFD": (c_uint32, c_void_p, POINTER(OpaqueFD)),
    "SharedTextureMemoryGetVulkanImageInfo": (c_uint32, c_void_p, POINTER(ImageInfo)),
    "SharedTextureMemoryCreateTexture": (c_void_p, c_void_p, c_void_p),
    "SharedTextureMemoryBeginAccess": (c_uint32, c_void_p, c_void_p, POINTER(BeginAccess)),
    "SharedTextureMemoryEndAccess": (c_uint32, c_void_p, c_void_p, POINTER(FenceValue)),
    "SharedTextureMemoryRelease": (None, c_void_p),
    "DeviceCreateSharedFence": (c_void_p, c_void_p, c_void_p),
    "DeviceImportSharedFence": (c_void_p, c_void_p, c_void_p, c_int32),
    "SharedFenceExportOpaqueFD": (c_uint32, c_void_p, POINTER(c_int32)),
    "SharedFenceGetValue": (c_uint64, c_void_p),
    "SharedFenceSignal": (c_uint32, c_void_p, c_uint64),
    "SharedFenceWait": (c_uint32, c_void_p, c_uint64, c_uint64),
    "SharedFenceRelease": (None, c_void_p),
    "TextureRelease": (None, c_void_p), "TextureViewRelease": (None, c_void_p),
    "ComputePipelineRelease": (None, c_void_p),
    "BufferRelease": (None, c_void_p), "ShaderModuleRelease": (None, c_void_p),
    "BindGroupLayoutRelease": (None, c_void_p), "BindGroupRelease": (None, c_void_p),
    "CommandEncoderRelease": (None, c_void_p), "CommandBufferRelease": (None, c_void_p),
    "ComputePassEncoderRelease": (None, c_void_p),
}

DOUBLING = b"""
@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
    let i = id.x + id.y * groups.x * 256;
    if i < arrayLength(&numbers) { numbers[i] *= 2; }
}
"""

DISC = b"""
@group(0) @binding(0) var picture: texture_storage_2d<rgba8unorm, write>;
@compute @workgroup_size(8, 8)
fn main(@builtin(global_invocation_id) at: vec3u) {
    let size = vec2f(textureDimensions(picture));
    if distance(vec2f(at.xy) + 0.5, size / 2) < min(size.x, size.y) / 2 {
        textureStore(picture, at.xy, vec4f(1, 0, 0, 1));
    }
}
"""


class GpuError(Exception):
    pass


class Gpu:
    """A device that shares memory, with its queue. Errors are raised as `GpuError`."""

    def __init__(self, library=None, features=(MEMORY_OPAQUE_FD,), wanted=(FENCE_OPAQUE_FD, MEMORY_HOST_POINTER)):
        self.library = ctypes.CDLL(library or os.environ["WGPU_LIB_PATH"])
        for name, (result, *arguments) in FUNCTIONS.items():
            function = getattr(self.library, f"wgpu{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        self.instance = self.CreateInstance(None)
        adapters = (c_void_p * 64)()
        count = self.InstanceEnumerateAdapters(self.instance, None, adapters)
        able = [a for a in adapters[:count] if all(self.AdapterHasFeature(a, f) for f in features)]
        if not able:
            raise GpuError(f"none of {count} adapters has the features {[hex(f) for f in features]}")
        self.features = [*features, *(f for f in wanted if self.AdapterHasFeature(able[0], f))]
        self.message = None
        self.failed = Failed(self.note)
        self.device = self.request(able[0])
        self.queue = self.DeviceGetQueue(self.device)
        self.doubling = self.pipeline(DOUBLING)

    def note(self, device, kind, message, user1, user2):
        self.message = ctypes.string_at(message.data, message.length).decode()

    def check(self, result):
        """What a call returned, unless it has failed."""
        if self.message:
            message, self.message = self.message, None
            raise GpuError(message)
        return result

    def request(self, adapter):
        made = {}

        def told(status, device, message, user1, user2):
            made.update(status=status, device=device, message=ctypes.string_at(message.data, message.length))

        call = RequestedDevice(told)
        wanted = (c_uint32 * len(self.features))(*self.features)
        limits = ctypes.create_string_buffer(1024)  # all that the adapter has, in a WGPULimits
        self.AdapterGetLimits(adapter, limits)
        error = ErrorCallback(call=ctypes.cast(self.failed, c_void_p))
        descriptor = DeviceDescriptor(label=NONE, queueLabel=NONE, featureCount=len(wanted), features=wanted, limits=ctypes.addressof(limits),
                                      error=error, lost=Callback(mode=SPONTANEOUS))
        callback = Callback(mode=SPONTANEOUS, call=ctypes.cast(call, c_void_p))
        self.AdapterRequestDevice(adapter, byref(descriptor), callback)
        if made["status"] != SUCCESS:
            raise GpuError(made["message"].decode())
        return made["device"]

    def pipeline(self, wgsl):
        source = SourceWGSL(chain=Chain(sType=2), code=Text(wgsl, len(wgsl)))
        module = self.DeviceCreateShaderModule(
            self.device, byref(Labelled(next=ctypes.addressof(source), label=NONE)))
        descriptor = ComputePipeline(label=NONE, module=module, entryPoint=NONE)
        made = self.check(self.DeviceCreateComputePipeline(self.device, byref(descriptor)))
        self.ShaderModuleRelease(module)
        return made

    def submit(self, encoder):
        commands = c_void_p(self.CommandEncoderFinish(encoder, None))
        self.QueueSubmit(self.queue, 1, byref(commands))
        self.CommandBufferRelease(commands)
        self.CommandEncoderRelease(encoder)
        self.check(None)

    def double(self, buffer, count):
        """Doubles `count` numbers of 32 bits."""
        rows = -(-count // (256 * 65535))
        groups = (-(-count // (256 * rows)), rows)
        self.compute(self.doubling, Entry(binding=0, buffer=buffer, size=4 * count), groups)

    def draw_disc(self, texture, width, height):
        """A red disc in the middle, on what is there."""
        pipeline, view = self.pipeline(DISC), self.TextureCreateView(texture, None)
        self.compute(pipeline, Entry(binding=0, view=view), (-(-width // 8), -(-height // 8)))
        self.TextureViewRelease(view)
        self.ComputePipelineRelease(pipeline)

    def compute(self, pipeline, entry, groups):
        layout = self.ComputePipelineGetBindGroupLayout(pipeline, 0)
        group = self.DeviceCreateBindGroup(self.device, byref(Group(
            label=NONE, layout=layout, entryCount=1, entries=ctypes.pointer(entry))))
        encoder = self.DeviceCreateCommandEncoder(self.device, None)
        compute = self.CommandEncoderBeginComputePass(encoder, None)
        self.ComputePassEncoderSetPipeline(compute, pipeline)
        self.ComputePassEncoderSetBindGroup(compute, 0, group, 0, None)
        self.ComputePassEncoderDispatchWorkgroups(compute, *groups, 1)
        self.ComputePassEncoderEnd(compute)
        self.ComputePassEncoderRelease(compute)
        self.submit(encoder)
        self.BindGroupRelease(group)
        self.BindGroupLayoutRelease(layout)

    def write(self, buffer, data, offset=0):
        self.check(self.QueueWriteBuffer(self.queue, buffer, offset, bytes(data), len(data)))

    def read(self, buffer, size):
        """The bytes of a buffer, by a copy."""
        descriptor = BufferDescriptor(label=NONE, usage=MAP_READ | COPY_DST, size=size)
        copy = self.DeviceCreateBuffer(self.device, byref(descriptor))
        encoder = self.DeviceCreateCommandEncoder(self.device, None)
        self.CommandEncoderCopyBufferToBuffer(encoder, buffer, 0, copy, 0, size)
        self.submit(encoder)
        status = []
        call = Mapped(lambda told, message, user1, user2: status.append(told))
        self.BufferMapAsync(copy, MAP_READ, 0, size, Callback(mode=SPONTANEOUS, call=ctypes.cast(call, c_void_p)))
        while not status:  # a thread of the library's may be about to call
            self.DevicePoll(self.device, 1, None)
        if status != [SUCCESS]:
            raise GpuError(f"the buffer was not mapped: {status}")
        data = ctypes.string_at(self.BufferGetConstMappedRange(copy, 0, size), size)
        self.BufferRelease(copy)
        return data

    def write_texture(self, texture, width, height, texels, level=0):
        """Texels of four bytes, row by row; the size is that of the level."""
        to, layout = TextureCopy(texture=texture, mipLevel=level), Layout(bytesPerRow=4 * width, rowsPerImage=height)
        size = Extent(width, height, 1)
        self.QueueWriteTexture(self.queue, byref(to), bytes(texels), len(texels), byref(layout), byref(size))
        self.check(None)

    def read_texture(self, texture, width, height, level=0):
        """Texels of four bytes, row by row, by a copy; the size is that of the level."""
        stride = -(-4 * width // 256) * 256
        descriptor = BufferDescriptor(label=NONE, usage=COPY_SRC | COPY_DST, size=stride * height)
        rows = self.DeviceCreateBuffer(self.device, byref(descriptor))
        source, to = TextureCopy(texture=texture, mipLevel=level), BufferCopy(Layout(0, stride, height), rows)
        encoder = self.DeviceCreateCommandEncoder(self.device, None)
        self.CommandEncoderCopyTextureToBuffer(encoder, byref(source), byref(to), byref(Extent(width, height, 1)))
        self.submit(encoder)
        data = self.read(rows, stride * height)
        self.BufferRelease(rows)
        return b"".join(data[stride * y:stride * y + 4 * width] for y in range(height))

    def create_memory(self, size, usage=ALL):
        """New memory, for others to open."""
        descriptor = MemoryDescriptor(label=NONE, usage=usage, size=size)
        return Memory(self, self.DeviceCreateSharedBufferMemory(self.device, byref(descriptor)), size)

    def import_memory(self, handle, size, usage=ALL):
        """Memory of an OpaqueFD or of a HostPointer."""
        descriptor = MemoryDescriptor(next=ctypes.addressof(handle), label=NONE, usage=usage, size=size)
        return Memory(self, self.DeviceImportSharedBufferMemory(self.device, byref(descriptor)), size)

    def create_texture_memory(self, width, height, usage=TEXTURE_ALL, levels=1):
        """New memory with an image of RGBA8Unorm, for others to open."""
        descriptor = described_texture(width, height, usage, levels)
        return TextureMemory(self, self.DeviceCreateSharedTextureMemory(self.device, byref(descriptor)))

    def import_texture_memory(self, handle, width, height, usage=TEXTURE_ALL, levels=1):
        """Such memory of an OpaqueFD."""
        descriptor = described_texture(width, height, usage, levels)
        descriptor.next = ctypes.addressof(handle)
        return TextureMemory(self, self.DeviceImportSharedTextureMemory(self.device, byref(descriptor)))

    def create_fence(self):
        return Fence(self, self.DeviceCreateSharedFence(self.device, None))

    def import_fence(self, fd):
        return Fence(self, self.DeviceImportSharedFence(self.device, None, fd))


class Fence:
    def __init__(self, gpu, handle):
        self.gpu, self.handle = gpu, gpu.check(handle)

    def export(self):
        """A new file descriptor, to be closed or given to somebody who does."""
        fd = c_int32(-1)
        self.gpu.check(self.gpu.SharedFenceExportOpaqueFD(self.handle, byref(fd)))
        return fd.value

    @property
    def value(self):
        return self.gpu.check(self.gpu.SharedFenceGetValue(self.handle))

    def signal(self, value):
        self.gpu.check(self.gpu.SharedFenceSignal(self.handle, value))

    def wait(self, value, seconds=60):
        status = self.gpu.SharedFenceWait(self.handle, value, int(seconds * SECOND))
        if self.gpu.check(status) != SUCCESS:
            raise TimeoutError(f"the fence has not reached {value} in {seconds} s")


class Memory:
    """Shared memory with one buffer of it."""

    def __init__(self, gpu, handle, size):
        self.gpu, self.handle, self.size = gpu, gpu.check(handle), size
        self.buffer = gpu.check(gpu.SharedBufferMemoryCreateBuffer(self.handle, None))

    def export(self):
        told = OpaqueFD()
        self.gpu.check(self.gpu.SharedBufferMemoryExportOpaqueFD(self.handle, byref(told)))
        return told

    def begin(self, access):
        self.gpu.check(self.gpu.SharedBufferMemoryBeginAccess(self.handle, self.buffer, byref(access)))

    def end(self, told):
        self.gpu.SharedBufferMemoryEndAccess(self.handle, self.buffer, byref(told))

    def access(self, initialized=True, waits=()):
        """For a `with` statement: the buffer may be used in it. The GPU waits for (fence, value) first."""
        return Access(self, initialized, waits)

    def release(self):
        self.gpu.BufferRelease(self.buffer)
        self.gpu.SharedBufferMemoryRelease(self.handle)


def described_texture(width, height, usage, levels):
    return TextureMemoryDescriptor(label=NONE, texture=TextureDescriptor(
        label=NONE, usage=usage, size=Extent(width, height, 1), format=RGBA8_UNORM, mipLevelCount=levels, sampleCount=1))


class TextureMemory:
    """Shared memory with one texture of it."""

    def __init__(self, gpu, handle):
        self.gpu, self.handle = gpu, gpu.check(handle)
        self.texture = gpu.check(gpu.SharedTextureMemoryCreateTexture(self.handle, None))

    def export(self):
        told = OpaqueFD()
        self.gpu.check(self.gpu.SharedTextureMemoryExportOpaqueFD(self.handle, byref(told)))
        return told

    def image(self):
        """What the image is, for those who make the same one by Vulkan or CUDA."""
        told = ImageInfo()
        self.gpu.check(self.gpu.SharedTextureMemoryGetVulkanImageInfo(self.handle, byref(told)))
        return told

    def begin(self, access):
        self.gpu.check(self.gpu.SharedTextureMemoryBeginAccess(self.handle, self.texture, byref(access)))

    def end(self, told):
        self.gpu.SharedTextureMemoryEndAccess(self.handle, self.texture, byref(told))

    def access(self, initialized=True, waits=()):
        """For a `with` statement: the texture may be used in it. The GPU waits for (fence, value) first."""
        return Access(self, initialized, waits)

    def release(self):
        self.gpu.TextureRelease(self.texture)
        self.gpu.SharedTextureMemoryRelease(self.handle)


class Access:
    #: When this fence has this value, the GPU is done.
    done = None

    def __init__(self, memory, initialized, waits):
        self.memory, self.initialized, self.waits = memory, initialized, waits

    def __enter__(self):
        waits = (FenceValue * max(len(self.waits), 1))(
            *(FenceValue(fence.handle, value) for fence, value in self.waits))
        access = BeginAccess(initialized=self.initialized, waitCount=len(self.waits), waits=waits)
        self.memory.begin(access)
        return self

    def __exit__(self, *error):
        gpu, told = self.memory.gpu, FenceValue()
        self.memory.end(told)
        if error == (None, None, None):
            gpu.check(None)
            self.done = (Fence(gpu, told.fence), told.value)


def send_memory(link, handle):
    """Sends memory to another process over a socket of Unix."""
    socket.send_fds(link, [bytes(handle)], [handle.fd])
    os.close(handle.fd)


def receive_memory(link):
    data, fds, _, _ = socket.recv_fds(link, ctypes.sizeof(OpaqueFD), 1)
    handle = OpaqueFD.from_buffer_copy(data)
    handle.chain.next, handle.fd = None, fds[0]
    return handle
