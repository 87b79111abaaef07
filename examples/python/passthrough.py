"""A shader that the driver gets as it is: SPIR-V that another compiler could have made.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python passthrough.py

The module is made by ctypes, and all the rest by the package `wgpu`. Nobody looks whether the code is valid:
docs/extensions.md tells what that means.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_size_t, c_uint32, c_void_p

import numpy
import wgpu
from wgpu.backends.wgpu_native import GPUShaderModule
from wgpu.backends.wgpu_native._ffi import ffi
from wgpu.backends.wgpu_native._mappings import enum_str2int

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])
# The package's header has no such feature.
enum_str2int["NativeFeature"].setdefault("passthrough-shaders", 0x00030036)

# fn main(@builtin(global_invocation_id) id: vec3u) { numbers[id.x] = numbers[id.x] * 2; }
SPIRV = numpy.array([
    0x07230203, 0x00010000, 0, 22, 0,  # magic number, version 1.0, no generator, ids below 22
    0x00020011, 1, 0x0003000E, 0, 1,  # Shader; Logical GLSL450
    0x0006000F, 5, 1, 0x6E69616D, 0, 2, 0x00060010, 1, 17, 1, 1, 1,  # GLCompute %main "main" %id; LocalSize 1 1 1
    0x00040047, 3, 6, 4, 0x00050048, 4, 0, 35, 0, 0x00030047, 4, 3,  # ArrayStride 4; Offset 0; BufferBlock
    0x00040047, 5, 34, 0, 0x00040047, 5, 33, 0, 0x00040047, 2, 11, 28,  # set 0; binding 0; GlobalInvocationId
    0x00020013, 6, 0x00030021, 7, 6, 0x00040015, 8, 32, 0,  # void; void(); uint
    0x0003001D, 3, 8, 0x0003001E, 4, 3,  # uint[]; struct { uint[] }
    0x00040020, 9, 2, 4, 0x00040020, 10, 2, 8, 0x00040017, 11, 8, 3,  # pointers to both; uvec3
    0x00040020, 12, 1, 11, 0x00040020, 13, 1, 8,  # pointers to the input
    0x0004002B, 8, 14, 0, 0x0004002B, 8, 15, 2,  # 0 and 2
    0x0004003B, 9, 5, 2, 0x0004003B, 12, 2, 1,  # %data; %id
    0x00050036, 6, 1, 0, 7, 0x000200F8, 16,  # %main
    0x00050041, 13, 17, 2, 14, 0x0004003D, 8, 18, 17,  # id.x
    0x00060041, 10, 19, 5, 14, 18, 0x0004003D, 8, 20, 19,  # numbers[id.x]
    0x00050084, 8, 21, 20, 15, 0x0003003E, 19, 21,  # times 2
    0x000100FD, 0x00010038,
], dtype=numpy.uint32)


def struct(name, /, **members):
    return type(name, (ctypes.Structure,), {"_fields_": list(members.items())})


Text = struct("Text", data=c_char_p, length=c_size_t)
EntryPoint = struct("EntryPoint", name=Text, workgroupSizeX=c_uint32, workgroupSizeY=c_uint32, workgroupSizeZ=c_uint32)
Descriptor = struct("Descriptor", next=c_void_p, label=Text, entryPointCount=c_size_t, entryPoints=POINTER(EntryPoint),
                    spirvSize=c_size_t, spirv=POINTER(c_uint32), dxilSize=c_size_t, dxil=c_void_p, hlsl=Text,
                    metallibSize=c_size_t, metallib=c_void_p, msl=Text, glsl=Text)
library.wgpuDeviceCreateShaderModulePassthrough.argtypes = [c_void_p, POINTER(Descriptor)]
library.wgpuDeviceCreateShaderModulePassthrough.restype = c_void_p


def create_module(device):
    point = EntryPoint(name=Text(b"main", 4), workgroupSizeX=1, workgroupSizeY=1, workgroupSizeZ=1)
    descriptor = Descriptor(entryPointCount=1, entryPoints=ctypes.pointer(point), spirvSize=SPIRV.size,
                            spirv=SPIRV.ctypes.data_as(POINTER(c_uint32)))
    handle = c_void_p(int(ffi.cast("uintptr_t", device._internal)))
    module = library.wgpuDeviceCreateShaderModulePassthrough(handle, byref(descriptor))
    return GPUShaderModule("as it is", ffi.cast("WGPUShaderModule", module), device)


def main():
    adapter = wgpu.gpu.request_adapter_sync()
    if "passthrough-shaders" not in adapter.features or adapter.info["backend_type"] != "Vulkan":
        print("this adapter takes no SPIR-V as it is")
        return
    device = adapter.request_device_sync(required_features=["passthrough-shaders"])
    layout = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": wgpu.ShaderStage.COMPUTE, "buffer": {"type": "storage"}}])
    pipeline = device.create_compute_pipeline(  # the layout cannot be derived
        layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
        compute={"module": create_module(device), "entry_point": "main"})
    numbers = device.create_buffer_with_data(data=numpy.arange(8, dtype=numpy.uint32),
                                             usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
    group = device.create_bind_group(layout=layout, entries=[{"binding": 0, "resource": {"buffer": numbers}}])
    encoder = device.create_command_encoder()
    work = encoder.begin_compute_pass()
    work.set_pipeline(pipeline)
    work.set_bind_group(0, group)
    work.dispatch_workgroups(8)
    work.end()
    device.queue.submit([encoder.finish()])
    print("doubled:", *numpy.frombuffer(device.queue.read_buffer(numbers), dtype=numpy.uint32))


main()
