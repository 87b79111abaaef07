"""A buffer of the package `wgpu`, filled by Vulkan itself.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python vulkan_fill.py

What is done here by ctypes a library for video, ray tracing or CUDA does: it works on the device and the queue
that WebGPU has, with handles that are lent. docs/native-handles.md has the rules.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_uint32, c_uint64, c_void_p

import numpy
import wgpu
from wgpu.backends.wgpu_native._ffi import ffi

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])


def struct(*fields):
    return type("Struct", (ctypes.Structure,), {"_fields_": list(fields)})


NativeAdapter = struct(("next", c_void_p), ("instance", c_void_p), ("physicalDevice", c_void_p),
                       ("getInstanceProcAddr", c_void_p), ("instanceVersion", c_uint32), ("deviceVersion", c_uint32),
                       ("instanceExtensions", c_char_p), ("instanceExtensionsLength", c_size_t))
NativeDevice = struct(("next", c_void_p), ("device", c_void_p), ("queue", c_void_p), ("queueFamilyIndex", c_uint32),
                      ("queueIndex", c_uint32), ("deviceExtensions", c_char_p), ("deviceExtensionsLength", c_size_t))
NativeBuffer = struct(("next", c_void_p), ("buffer", c_uint64))


def handle(object):
    """What the package calls its object by, for C."""
    return c_void_p(int(ffi.cast("uintptr_t", object._internal)))


def lent(function, object, kind):
    handles = kind()
    status = getattr(library, function)(handle(object), byref(handles))
    assert status == 1, f"{function} says why in the log"  # WGPUStatus_Success
    return handles


class Vulkan:
    """The functions of Vulkan that are used here, for one device."""

    def __init__(self, device):
        self.adapter = lent("wgpuDeviceGetNativeVulkanAdapter", device, NativeAdapter)
        self.lent = lent("wgpuDeviceGetNativeVulkanDevice", device, NativeDevice)
        find = ctypes.CFUNCTYPE(c_void_p, c_void_p, c_char_p)
        self.find = find(find(self.adapter.getInstanceProcAddr)(self.adapter.instance, b"vkGetDeviceProcAddr"))

    def call(self, name, *arguments, result=c_int32):
        function = ctypes.CFUNCTYPE(result, *[type(argument) for argument in arguments])
        done = function(self.find(self.lent.device, name.encode()))(*arguments)
        assert not done, f"{name}: VkResult {done}"

    def fill(self, buffer, word):
        device, queue = c_void_p(self.lent.device), c_void_p(self.lent.queue)
        address = lambda value: ctypes.cast(byref(value), c_void_p)
        pool, commands = c_uint64(), c_void_p()
        info = struct(("sType", c_int32), ("next", c_void_p), ("flags", c_uint32), ("family", c_uint32))(
            39, None, 0, self.lent.queueFamilyIndex)
        self.call("vkCreateCommandPool", device, address(info), c_void_p(), address(pool))
        info = struct(("sType", c_int32), ("next", c_void_p), ("pool", c_uint64), ("level", c_int32),
                      ("count", c_uint32))(40, None, pool, 0, 1)
        self.call("vkAllocateCommandBuffers", device, address(info), address(commands))
        info = struct(("sType", c_int32), ("next", c_void_p), ("flags", c_uint32), ("inherited", c_void_p))(
            42, None, 1, None)
        self.call("vkBeginCommandBuffer", commands, address(info))
        whole = c_uint64(2**64 - 1)
        self.call("vkCmdFillBuffer", commands, c_uint64(buffer), c_uint64(0), whole, c_uint32(word), result=None)
        self.call("vkEndCommandBuffer", commands)
        info = struct(("sType", c_int32), ("next", c_void_p), ("waits", c_uint32), ("wait", c_void_p),
                      ("stages", c_void_p), ("count", c_uint32), ("commands", c_void_p), ("signals", c_uint32),
                      ("signal", c_void_p))(4, None, 0, None, None, 1, address(commands), 0, None)
        self.call("vkQueueSubmit", queue, c_uint32(1), address(info), c_uint64(0))
        self.call("vkQueueWaitIdle", queue)
        self.call("vkDestroyCommandPool", device, pool, c_void_p(), result=None)


def main():
    device = wgpu.gpu.request_adapter_sync().request_device_sync()
    if device.adapter_info["backend_type"] != "Vulkan":
        print("this adapter is not one of Vulkan")
        return
    usage = wgpu.BufferUsage.COPY_SRC | wgpu.BufferUsage.COPY_DST
    buffer = device.create_buffer_with_data(data=numpy.zeros(1024, numpy.uint32), usage=usage)
    device.queue.read_buffer(buffer)  # it is written, and the queue idle
    native = lent("wgpuBufferGetNativeVulkanBuffer", buffer, NativeBuffer)
    Vulkan(device).fill(native.buffer, 0xC0FFEE)
    seen = numpy.frombuffer(device.queue.read_buffer(buffer), numpy.uint32)
    assert (seen == 0xC0FFEE).all()
    print(f"Vulkan wrote {seen.size} times {seen[0]:#x}, and WebGPU has read it")


main()
