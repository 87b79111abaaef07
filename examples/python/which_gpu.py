"""Which GPUs there are, by their UUIDs and their memory, and what PyTorch calls them.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python which_gpu.py

Needs nothing but the library. The declarations are those of webgpu.h and wgpu.h.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_char, c_size_t, c_uint32, c_uint64, c_void_p


class StringView(ctypes.Structure):
    _fields_ = [("data", POINTER(c_char)), ("length", c_size_t)]

    def __str__(self):
        return self.data[: self.length].decode() if self.length else ""


class AdapterInfo(ctypes.Structure):
    _fields_ = [("nextInChain", c_void_p), *[(name, StringView) for name in (
                    "vendor", "architecture", "device", "description")],
                *[(name, c_uint32) for name in (
                    "backendType", "adapterType", "vendorID", "deviceID", "subgroupMinSize", "subgroupMaxSize")]]


class AdapterIdentity(ctypes.Structure):
    _fields_ = [("nextInChain", c_void_p), ("deviceUUID", StringView), ("driverUUID", StringView),
                ("pciBusID", StringView), ("deviceLUID", c_uint64), ("deviceNodeMask", c_uint32),
                ("hasDRMPrimary", c_uint32), ("drmPrimaryMajor", c_uint32), ("drmPrimaryMinor", c_uint32),
                ("hasDRMRender", c_uint32), ("drmRenderMajor", c_uint32), ("drmRenderMinor", c_uint32),
                ("registryID", c_uint64), ("driverVersion", c_uint32), ("driver", StringView),
                ("driverInfo", StringView), ("transientSavesMemory", c_uint32)]


class MemoryHeap(ctypes.Structure):
    _fields_ = [("properties", c_uint64), ("size", c_uint64), ("hasBudget", c_uint32), ("budget", c_uint64),
                ("usage", c_uint64)]


class MemoryHeaps(ctypes.Structure):
    _fields_ = [("nextInChain", c_void_p), ("heapCount", c_size_t), ("heaps", POINTER(MemoryHeap))]


BACKENDS = {1: "nothing", 4: "Direct3D 12", 5: "Metal", 6: "Vulkan", 7: "OpenGL"}
DEVICE_LOCAL = 1


def load():
    library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])
    library.wgpuCreateInstance.restype = c_void_p
    library.wgpuCreateInstance.argtypes = [c_void_p]
    library.wgpuInstanceEnumerateAdapters.restype = c_size_t
    library.wgpuInstanceEnumerateAdapters.argtypes = [c_void_p, c_void_p, c_void_p]
    for function, struct in (("Info", AdapterInfo), ("Identity", AdapterIdentity), ("MemoryHeaps", MemoryHeaps)):
        getattr(library, f"wgpuAdapterGet{function}").argtypes = [c_void_p, POINTER(struct)]
    library.wgpuAdapterInfoFreeMembers.argtypes = [AdapterInfo]
    library.wgpuAdapterIdentityFreeMembers.argtypes = [AdapterIdentity]
    library.wgpuMemoryHeapsFreeMembers.argtypes = [MemoryHeaps]
    library.wgpuAdapterRelease.argtypes = [c_void_p]
    library.wgpuInstanceRelease.argtypes = [c_void_p]
    return library


def devices_of_torch():
    """The names that PyTorch has for its GPUs, by UUID."""
    try:
        import torch
    except ImportError:
        return {}
    return {str(torch.cuda.get_device_properties(i).uuid): f"cuda:{i}" for i in range(torch.cuda.device_count())}


def main():
    library, known = load(), devices_of_torch()
    instance = library.wgpuCreateInstance(None)
    count = library.wgpuInstanceEnumerateAdapters(instance, None, None)
    adapters = (c_void_p * count)()
    library.wgpuInstanceEnumerateAdapters(instance, None, adapters)
    for index, adapter in enumerate(adapters):
        info, identity, heaps = AdapterInfo(), AdapterIdentity(), MemoryHeaps()
        library.wgpuAdapterGetInfo(adapter, byref(info))
        library.wgpuAdapterGetIdentity(adapter, byref(identity))
        library.wgpuAdapterGetMemoryHeaps(adapter, byref(heaps))
        uuid = str(identity.deviceUUID)
        print(f"{index}: {info.device} of {BACKENDS.get(info.backendType, '?')}")
        for name, value in (("UUID", uuid), ("PCI bus", str(identity.pciBusID)), ("driver", str(identity.driver)),
                            ("PyTorch", known.get(uuid, ""))):
            if value:
                print(f"   {name:8} {value}")
        for heap in heaps.heaps[: heaps.heapCount]:
            sort = "its own" if heap.properties & DEVICE_LOCAL else "the machine's"
            left = f", {heap.usage >> 20} of {heap.budget >> 20} in use" if heap.hasBudget else ""
            print(f"   memory   {heap.size >> 20} MiB, {sort}{left}")
        library.wgpuAdapterInfoFreeMembers(info)
        library.wgpuAdapterIdentityFreeMembers(identity)
        library.wgpuMemoryHeapsFreeMembers(heaps)
        library.wgpuAdapterRelease(adapter)
    library.wgpuInstanceRelease(instance)


main()
