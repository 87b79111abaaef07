"""What a device's memory is used for.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python device_memory.py

The package `wgpu` makes the objects; ctypes asks the device. docs/device-memory.md tells more.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_char, c_size_t, c_uint32, c_uint64, c_void_p

import wgpu
from wgpu.backends.wgpu_native._ffi import ffi

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])
COUNTED = ("buffers", "textures", "textureViews", "bindGroups", "bindGroupLayouts", "renderPipelines",
           "computePipelines", "rayTracingPipelines", "pipelineLayouts", "samplers", "commandEncoders", "shaderModules",
           "querySets", "fences", "bufferMemory", "textureMemory", "accelerationStructureMemory", "memoryAllocations")


class Text(ctypes.Structure):
    _fields_ = [("data", POINTER(c_char)), ("length", c_size_t)]

    def __str__(self):
        return self.data[: self.length].decode() if self.length else ""


class Counters(ctypes.Structure):
    _fields_ = [("next", c_void_p), *[(name, c_uint64) for name in COUNTED]]


class Allocation(ctypes.Structure):
    _fields_ = [("name", Text), ("offset", c_uint64), ("size", c_uint64)]


class Block(ctypes.Structure):
    _fields_ = [("size", c_uint64), ("allocationStart", c_size_t), ("allocationEnd", c_size_t)]


class Report(ctypes.Structure):
    _fields_ = [("next", c_void_p), ("available", c_uint32), ("allocationCount", c_size_t),
                ("allocations", POINTER(Allocation)), ("blockCount", c_size_t), ("blocks", POINTER(Block)),
                ("totalAllocatedBytes", c_uint64), ("totalReservedBytes", c_uint64)]


library.wgpuDeviceGetInternalCounters.argtypes = [c_void_p, POINTER(Counters)]
library.wgpuDeviceGetAllocatorReport.argtypes = [c_void_p, POINTER(Report)]
library.wgpuAllocatorReportFreeMembers.argtypes = [Report]


def main():
    device = wgpu.gpu.request_adapter_sync().request_device_sync()
    handle = c_void_p(int(ffi.cast("uintptr_t", device._internal)))
    kept = [device.create_buffer(label=f"vertices {i}", size=(i + 1) << 20, usage=wgpu.BufferUsage.VERTEX)
            for i in range(3)]
    counters, report = Counters(), Report()
    assert library.wgpuDeviceGetInternalCounters(handle, byref(counters)) == 1  # WGPUStatus_Success
    print(f"{counters.buffers} buffers with {counters.bufferMemory >> 10} KiB")
    assert library.wgpuDeviceGetAllocatorReport(handle, byref(report)) == 1
    print(f"{report.totalAllocatedBytes >> 10} of {report.totalReservedBytes >> 10} KiB are in use")
    for block in report.blocks[: report.blockCount]:
        print(f"a block of {block.size >> 10} KiB")
        for it in report.allocations[block.allocationStart : block.allocationEnd]:
            print(f"   {it.size >> 10:6} KiB from {it.offset >> 10:6} on: {it.name}")
    library.wgpuAllocatorReportFreeMembers(report)
    del kept


main()
