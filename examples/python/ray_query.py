"""Rays: how far it is to a triangle, as the GPU measures it.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python ray_query.py

Builds acceleration structures, casts a row of rays from a compute shader and prints the distances. Needs a GPU with
ray queries, and says so where there is none: docs/ray-tracing.md.
"""

import ctypes
import os
import sys
from ctypes import POINTER, byref, c_char_p, c_float, c_size_t, c_uint32, c_uint64, c_void_p, cast

RAY_QUERY = 0x0003001C
SOURCE_WGSL, BINDING_ENTRY = 2, 0x0003F1A1
SPONTANEOUS, PROCESS_EVENTS, SUCCESS = 3, 2, 1
MAP_READ, COPY_SRC, COPY_DST, STORAGE, BLAS_INPUT = 1, 4, 8, 0x80, 1 << 48
FLOAT32X3, OPAQUE, RAYS = 0x1E, 1, 8

CODE = """
enable wgpu_ray_query;
@group(0) @binding(0) var scene: acceleration_structure;
@group(0) @binding(1) var<storage, read_write> distances: array<f32, 8>;
@compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32) {
    let origin = vec3f(f32(i) * 0.25 + 0.125, 0.25, 0);
    var query: ray_query;
    rayQueryInitialize(&query, scene, RayDesc(0u, 0xFFu, 0.0, 100.0, origin, vec3f(0, 0, 1)));
    while rayQueryProceed(&query) {}
    let hit = rayQueryGetCommittedIntersection(&query);
    distances[i] = select(-1.0, hit.t, hit.kind != RAY_QUERY_INTERSECTION_NONE);
}
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
Labelled = struct("Labelled", next=c_void_p, label=Text)
SourceWGSL = struct("SourceWGSL", chain=Chain, code=Text)
ComputePipeline = struct(
    "ComputePipeline", next=c_void_p, label=Text, layout=c_void_p, stageNext=c_void_p, module=c_void_p,
    entryPoint=Text, constantCount=c_size_t, constants=c_void_p)
Buffer = struct("Buffer", next=c_void_p, label=Text, usage=c_uint64, size=c_uint64, mapped=c_uint32)
Size = struct("Size", format=c_uint32, vertexCount=c_uint32, indexFormat=c_uint32, indexCount=c_uint32, flags=c_uint64)
Blas = struct(
    "Blas", next=c_void_p, label=Text, flags=c_uint64, updateMode=c_uint32, triangleCount=c_size_t,
    triangles=POINTER(Size), boxCount=c_size_t, boxes=c_void_p)
Tlas = struct("Tlas", next=c_void_p, label=Text, maxInstances=c_uint32, flags=c_uint64, updateMode=c_uint32)
Triangles = struct(
    "Triangles", vertices=c_void_p, firstVertex=c_uint32, vertexCount=c_uint32, stride=c_uint64, indices=c_void_p,
    firstIndex=c_uint32, indexCount=c_uint32, transform=c_void_p, transformOffset=c_uint64)
BlasEntry = struct(
    "BlasEntry", blas=c_void_p, triangleCount=c_size_t, triangles=POINTER(Triangles), boxCount=c_size_t, boxes=c_void_p)
Instance = struct("Instance", blas=c_void_p, transform=c_float * 12, customData=c_uint32, mask=c_uint32)
TlasEntry = struct("TlasEntry", tlas=c_void_p, instanceCount=c_size_t, instances=POINTER(Instance))
Bound = struct("Bound", chain=Chain, tlas=c_void_p, count=c_size_t, elements=c_void_p)
GroupEntry = struct(
    "GroupEntry", next=c_void_p, binding=c_uint32, buffer=c_void_p, offset=c_uint64, size=c_uint64, sampler=c_void_p,
    view=c_void_p)
Group = struct(
    "Group", next=c_void_p, label=Text, layout=c_void_p, entryCount=c_size_t, entries=POINTER(GroupEntry))

NONE, WHOLE = Text(None, c_size_t(-1).value), c_uint64(-1).value
Replied = ctypes.CFUNCTYPE(None, c_uint32, c_void_p, Text, c_void_p, c_void_p)
Mapped = ctypes.CFUNCTYPE(None, c_uint32, Text, c_void_p, c_void_p)
Failed = ctypes.CFUNCTYPE(None, POINTER(c_void_p), c_uint32, Text, c_void_p, c_void_p)

FUNCTIONS = {
    "CreateInstance": (c_void_p, c_void_p), "InstanceProcessEvents": (None, c_void_p),
    "InstanceRequestAdapter": (c_uint64, c_void_p, c_void_p, Callback),
    "AdapterHasFeature": (c_uint32, c_void_p, c_uint32),
    "AdapterRequestDevice": (c_uint64, c_void_p, POINTER(DeviceDescriptor), Callback),
    "DeviceGetQueue": (c_void_p, c_void_p),
    "DeviceCreateShaderModule": (c_void_p, c_void_p, POINTER(Labelled)),
    "DeviceCreateComputePipeline": (c_void_p, c_void_p, POINTER(ComputePipeline)),
    "DeviceCreateBuffer": (c_void_p, c_void_p, POINTER(Buffer)),
    "DeviceCreateBlas": (c_void_p, c_void_p, POINTER(Blas)), "DeviceCreateTlas": (c_void_p, c_void_p, POINTER(Tlas)),
    "DeviceCreateBindGroup": (c_void_p, c_void_p, POINTER(Group)),
    "DeviceCreateCommandEncoder": (c_void_p, c_void_p, c_void_p),
    "CommandEncoderBuildAccelerationStructures": (
        None, c_void_p, c_size_t, POINTER(BlasEntry), c_size_t, POINTER(TlasEntry)),
    "CommandEncoderBeginComputePass": (c_void_p, c_void_p, c_void_p),
    "CommandEncoderCopyBufferToBuffer": (None, c_void_p, c_void_p, c_uint64, c_void_p, c_uint64, c_uint64),
    "CommandEncoderFinish": (c_void_p, c_void_p, c_void_p),
    "ComputePassEncoderSetPipeline": (None, c_void_p, c_void_p),
    "ComputePassEncoderSetBindGroup": (None, c_void_p, c_uint32, c_void_p, c_size_t, c_void_p),
    "ComputePassEncoderDispatchWorkgroups": (None, c_void_p, c_uint32, c_uint32, c_uint32),
    "ComputePassEncoderEnd": (None, c_void_p),
    "ComputePipelineGetBindGroupLayout": (c_void_p, c_void_p, c_uint32),
    "QueueWriteBuffer": (None, c_void_p, c_void_p, c_uint64, c_void_p, c_size_t),
    "QueueSubmit": (None, c_void_p, c_size_t, POINTER(c_void_p)),
    "BufferMapAsync": (c_uint64, c_void_p, c_uint64, c_size_t, c_size_t, Callback),
    "BufferGetConstMappedRange": (c_void_p, c_void_p, c_size_t, c_size_t),
}


class Library:
    """The functions by their names without `wgpu`. What is made is kept until the program ends."""

    def __init__(self, path):
        library = ctypes.CDLL(path)
        for name, (result, *arguments) in FUNCTIONS.items():
            function = getattr(library, f"wgpu{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)


def answer(ask, *arguments):
    """What a function that answers by a callback has given."""
    told = []
    callback = Replied(lambda status, value, message, *_: told.append(value))
    ask(*arguments, Callback(None, SPONTANEOUS, cast(callback, c_void_p), None, None))
    return told[0]


def buffer(wgpu, device, usage, size):
    return wgpu.DeviceCreateBuffer(device, byref(Buffer(None, NONE, usage, size, 0)))


def build(wgpu, device, queue, encoder):
    """A triangle, and a scene with two of it: one near, and one twice as large behind it."""
    corners = (c_float * 9)(0, 0, 0, 1, 0, 0, 0, 1, 0)
    vertices = buffer(wgpu, device, BLAS_INPUT | COPY_DST, ctypes.sizeof(corners))
    wgpu.QueueWriteBuffer(queue, vertices, 0, corners, ctypes.sizeof(corners))
    size = Size(FLOAT32X3, 3, 0, 0, OPAQUE)
    blas = wgpu.DeviceCreateBlas(device, byref(Blas(None, NONE, 0, 0, 1, ctypes.pointer(size), 0, None)))
    scene = wgpu.DeviceCreateTlas(device, byref(Tlas(None, NONE, 2, 0, 0)))
    triangles = Triangles(vertices, 0, 3, 12, None, 0, 0, None, 0)
    near = (c_float * 12)(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3)
    behind = (c_float * 12)(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 7)
    instances = (Instance * 2)(Instance(blas, near, 1, 0xFF), Instance(blas, behind, 2, 0xFF))
    wgpu.CommandEncoderBuildAccelerationStructures(
        encoder, 1, byref(BlasEntry(blas, 1, ctypes.pointer(triangles), 0, None)), 1, byref(TlasEntry(scene, 2, instances)))
    return scene


def compute(wgpu, device, encoder, scene, distances):
    source = SourceWGSL(Chain(None, SOURCE_WGSL), Text(CODE.encode(), len(CODE)))
    module = wgpu.DeviceCreateShaderModule(device, byref(Labelled(ctypes.addressof(source), NONE)))
    pipeline = wgpu.DeviceCreateComputePipeline(
        device, byref(ComputePipeline(None, NONE, None, None, module, NONE, 0, None)))
    bound = Bound(Chain(None, BINDING_ENTRY), scene, 0, None)
    entries = (GroupEntry * 2)(
        GroupEntry(ctypes.addressof(bound), 0, None, 0, WHOLE, None, None),
        GroupEntry(None, 1, distances, 0, WHOLE, None, None))
    layout = wgpu.ComputePipelineGetBindGroupLayout(pipeline, 0)
    group = wgpu.DeviceCreateBindGroup(device, byref(Group(None, NONE, layout, 2, entries)))
    computing = wgpu.CommandEncoderBeginComputePass(encoder, None)
    wgpu.ComputePassEncoderSetPipeline(computing, pipeline)
    wgpu.ComputePassEncoderSetBindGroup(computing, 0, group, 0, None)
    wgpu.ComputePassEncoderDispatchWorkgroups(computing, 1, 1, 1)
    wgpu.ComputePassEncoderEnd(computing)


def main():
    wgpu = Library(os.environ["WGPU_LIB_PATH"])
    instance = wgpu.CreateInstance(None)
    adapter = answer(wgpu.InstanceRequestAdapter, instance, None)
    if not adapter or not wgpu.AdapterHasFeature(adapter, RAY_QUERY):
        sys.exit("there is no adapter with ray queries")
    failed = Failed(lambda device, kind, message, *_: print("error:", ctypes.string_at(message.data, message.length)))
    descriptor = DeviceDescriptor(None, NONE, 1, (c_uint32 * 1)(RAY_QUERY), None, None, NONE)
    descriptor.error.call = cast(failed, c_void_p)
    device = answer(wgpu.AdapterRequestDevice, adapter, byref(descriptor))
    queue = wgpu.DeviceGetQueue(device)

    encoder = wgpu.DeviceCreateCommandEncoder(device, None)
    scene = build(wgpu, device, queue, encoder)
    distances = buffer(wgpu, device, STORAGE | COPY_SRC, 4 * RAYS)
    compute(wgpu, device, encoder, scene, distances)
    read = buffer(wgpu, device, MAP_READ | COPY_DST, 4 * RAYS)
    wgpu.CommandEncoderCopyBufferToBuffer(encoder, distances, 0, read, 0, 4 * RAYS)
    wgpu.QueueSubmit(queue, 1, (c_void_p * 1)(wgpu.CommandEncoderFinish(encoder, None)))

    told = []
    mapped = Mapped(lambda status, *_: told.append(status))
    wgpu.BufferMapAsync(
        read, 1, 0, 4 * RAYS, Callback(None, PROCESS_EVENTS, cast(mapped, c_void_p), None, None))
    while not told:
        wgpu.InstanceProcessEvents(instance)
    values = cast(wgpu.BufferGetConstMappedRange(read, 0, 4 * RAYS), POINTER(c_float))
    print("distances:", " ".join("none" if value < 0 else f"{value:g}" for value in values[:RAYS]))


if __name__ == "__main__":
    main()
