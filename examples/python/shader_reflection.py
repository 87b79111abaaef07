"""What a shader tells of itself, and a pipeline whose layout is made of nothing else.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python shader_reflection.py [shader.wgsl]

The package `wgpu` makes the module; ctypes asks it. The declarations are those of webgpu.h and wgpu.h.
"""

import ctypes
import os
import sys
from ctypes import POINTER, byref, c_char, c_double, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path

import numpy
import wgpu
from wgpu.backends.wgpu_native._ffi import ffi

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])


def struct(name, /, **members):
    return type(name, (ctypes.Structure,), {"_fields_": list(members.items())})


class Text(ctypes.Structure):
    _fields_ = [("data", POINTER(c_char)), ("length", c_size_t)]

    def __str__(self):
        return self.data[: self.length].decode() if self.length else ""


Buffer = struct("Buffer", next=c_void_p, type=c_uint32, hasDynamicOffset=c_uint32, minBindingSize=c_uint64)
Sampler = struct("Sampler", next=c_void_p, type=c_uint32)
Texture = struct("Texture", next=c_void_p, sampleType=c_uint32, viewDimension=c_uint32, multisampled=c_uint32)
StorageTexture = struct("StorageTexture", next=c_void_p, access=c_uint32, format=c_uint32, viewDimension=c_uint32)
Entry = struct("Entry", next=c_void_p, binding=c_uint32, visibility=c_uint64, bindingArraySize=c_uint32, buffer=Buffer,
               sampler=Sampler, texture=Texture, storageTexture=StorageTexture)
Variable = struct("Variable", name=Text, location=c_uint32, blendSource=c_uint32, scalarType=c_uint32,
                  componentCount=c_uint32, vertexFormat=c_uint32)
Binding = struct("Binding", name=Text, group=c_uint32, isUnsizedArray=c_uint32, layoutEntry=Entry)
Override = struct("Override", key=Text, name=Text, hasID=c_uint32, id=c_uint32, scalarType=c_uint32,
                  isRequired=c_uint32, hasDefaultValue=c_uint32, defaultValue=c_double)
EntryPoint = struct("EntryPoint", name=Text, stage=c_uint64, workgroupSizeX=c_uint32, workgroupSizeY=c_uint32,
                    workgroupSizeZ=c_uint32, isWorkgroupSizeXOverridable=c_uint32,
                    isWorkgroupSizeYOverridable=c_uint32, isWorkgroupSizeZOverridable=c_uint32, inputCount=c_size_t,
                    inputs=POINTER(Variable), outputCount=c_size_t, outputs=POINTER(Variable),
                    bindingCount=c_size_t, bindings=POINTER(c_uint32), immediateSize=c_uint32)
Reflection = struct("Reflection", next=c_void_p, entryPointCount=c_size_t, entryPoints=POINTER(EntryPoint),
                    bindingCount=c_size_t, bindings=POINTER(Binding), overrideCount=c_size_t,
                    overrides=POINTER(Override), immediateSize=c_uint32)
library.wgpuShaderModuleGetReflection.argtypes = [c_void_p, POINTER(Reflection)]
library.wgpuShaderReflectionFreeMembers.argtypes = [Reflection]

STAGES = {1: "vertex", 2: "fragment", 4: "compute"}
SCALARS = ["?", "bool", "i32", "u32", "f32", "f16", "f64", "i64", "u64", "i16", "u16"]
BUFFERS = {2: "uniform", 3: "storage", 4: "read-only-storage"}
SHADER = """
override factor: u32 = 3;
@group(0) @binding(1) var<storage, read_write> numbers: array<u32>;
@compute @workgroup_size(1) fn multiply(@builtin(global_invocation_id) id: vec3u) { numbers[id.x] *= factor; }
"""


def show(told):
    points, bindings = told.entryPoints[: told.entryPointCount], told.bindings[: told.bindingCount]
    for point in points:
        size = (point.workgroupSizeX, point.workgroupSizeY, point.workgroupSizeZ)
        print(f"{STAGES.get(point.stage, '?')} {point.name}", f"in workgroups of {size}" if any(size) else "")
        for role, variables in (("reads", point.inputs[: point.inputCount]),
                                ("writes", point.outputs[: point.outputCount])):
            for it in variables:
                print(f"   {role} @location({it.location}) {it.name}: {it.componentCount} × {SCALARS[it.scalarType]}")
        for at in point.bindings[: point.bindingCount]:
            entry = bindings[at].layoutEntry
            kind = BUFFERS.get(entry.buffer.type, "texture or sampler")
            print(f"   uses @group({bindings[at].group}) @binding({entry.binding}) {bindings[at].name}: {kind}",
                  f"from {entry.buffer.minBindingSize} bytes on" if entry.buffer.type else "")
    for it in told.overrides[: told.overrideCount]:
        default = f"{it.defaultValue:g}" if it.hasDefaultValue else "has to be set" if it.isRequired else "?"
        print(f"constant {it.key} ({it.name}): {SCALARS[it.scalarType]}, {default}")


def layout_of(device, told):
    """Of a module that has buffers in group 0 and nothing else."""
    entries = [{"binding": it.layoutEntry.binding, "visibility": it.layoutEntry.visibility,
                "buffer": {"type": BUFFERS[it.layoutEntry.buffer.type],
                           "min_binding_size": it.layoutEntry.buffer.minBindingSize}}
               for it in told.bindings[: told.bindingCount]]
    return device.create_bind_group_layout(entries=entries)


def main():
    device = wgpu.gpu.request_adapter_sync().request_device_sync()
    module = device.create_shader_module(code=Path(sys.argv[1]).read_text() if len(sys.argv) > 1 else SHADER)
    told = Reflection()
    handle = c_void_p(int(ffi.cast("uintptr_t", module._internal)))
    assert library.wgpuShaderModuleGetReflection(handle, byref(told)) == 1  # WGPUStatus_Success
    show(told)
    if len(sys.argv) == 1:
        layout, place = layout_of(device, told), told.bindings[0].layoutEntry.binding
        pipeline = device.create_compute_pipeline(
            layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
            compute={"module": module, "entry_point": str(told.entryPoints[0].name),
                     "constants": {str(told.overrides[0].key): 5}})
        numbers = device.create_buffer_with_data(
            data=numpy.arange(4, dtype=numpy.uint32), usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
        group = device.create_bind_group(layout=layout, entries=[{"binding": place, "resource": {"buffer": numbers}}])
        encoder = device.create_command_encoder()
        work = encoder.begin_compute_pass()
        work.set_pipeline(pipeline)
        work.set_bind_group(0, group)
        work.dispatch_workgroups(4)
        work.end()
        device.queue.submit([encoder.finish()])
        print("times 5:", *numpy.frombuffer(device.queue.read_buffer(numbers), dtype=numpy.uint32))
    library.wgpuShaderReflectionFreeMembers(told)


main()
