"""The GPU works in memory of Python's own: pages of an anonymous mmap, without a copy.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python host_pointer.py
"""

import ctypes
import mmap

from shared_gpu import MEMORY_HOST_POINTER, Chain, Gpu, HostPointer

COUNT = 65536

gpu = Gpu(features=(MEMORY_HOST_POINTER,))
pages = mmap.mmap(-1, 4 * COUNT)
numbers = (ctypes.c_uint32 * COUNT).from_buffer(pages)
numbers[:] = range(COUNT)
pointer = HostPointer(chain=Chain(sType=0x0003F101), pointer=ctypes.addressof(numbers), pointerSize=4 * COUNT)
memory = gpu.import_memory(pointer, 4 * COUNT)
with memory.access() as access:
    gpu.double(memory.buffer, COUNT)
fence, value = access.done
fence.wait(value)
assert list(numbers) == [2 * i for i in range(COUNT)]
memory.release()
gpu.DevicePoll(gpu.device, 1, None)
print(f"the GPU has doubled {COUNT} numbers where they are")
