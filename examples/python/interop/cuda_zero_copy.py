"""WebGPU and CUDA work on one buffer, and so do PyTorch and CuPy where they are installed; then what a
copy through the host costs in its place.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python cuda_zero_copy.py [MIB]
"""

import array
import ctypes
import os
import sys
import time
from ctypes import byref, c_uint64

from cuda_driver import Array, Cuda
from shared_gpu import FENCE_OPAQUE_FD, MEMORY_OPAQUE_FD, Gpu

MIB = int(sys.argv[1]) if len(sys.argv) > 1 else 256
SIZE, COUNT = MIB << 20, MIB << 18


def both_ways(gpu, cuda, memory, address, theirs):
    """WebGPU doubles, CUDA fills a part, WebGPU doubles: nobody waits on the CPU before the end."""
    with memory.access(initialized=False) as access:
        gpu.write(memory.buffer, array.array("I", range(1024)).tobytes())
        gpu.double(memory.buffer, COUNT)
    fence, value = access.done
    ours = cuda.import_fence(fence.export())
    cuda.wait(ours, value)
    cuda.call("cuMemsetD32Async", c_uint64(address + 4096), 21, COUNT - 1024, cuda.stream)
    cuda.signal(theirs[1], 1)
    with memory.access(waits=[(theirs[0], 1)]) as access:
        gpu.double(memory.buffer, COUNT)
        numbers = array.array("I", gpu.read(memory.buffer, 8192))
    assert numbers[:1024].tolist() == [4 * i for i in range(1024)]
    assert numbers[1024:].tolist() == [42] * 1024
    fence, value = access.done
    fence.wait(value)
    print("CUDA's numbers reach WebGPU, WebGPU's reach CUDA")


def with_libraries(gpu, memory, address):
    """Tensors in the same memory; they wait on the CPU, as their streams are their own."""
    lent = Array(address, (COUNT,), "<i4", owner=memory)
    try:
        import torch
    except ImportError:
        print("PyTorch is not installed")
    else:
        for tensor in (torch.as_tensor(lent, device="cuda"), torch.from_dlpack(lent)):
            assert tensor.data_ptr() == address
            tensor.copy_(torch.arange(COUNT, dtype=torch.int32, device="cuda"))
            torch.cuda.synchronize()
            with memory.access() as access:
                gpu.double(memory.buffer, COUNT)
            fence, value = access.done
            fence.wait(value)
            assert torch.equal(tensor, 2 * torch.arange(COUNT, dtype=torch.int32, device="cuda"))
        print(f"a tensor of PyTorch {torch.__version__} is in the buffer")
    try:
        import cupy
    except ImportError:
        print("CuPy is not installed")
    else:
        numbers = cupy.asarray(lent)
        assert numbers.data.ptr == address and int(numbers[5]) == 10
        print(f"an array of CuPy {cupy.__version__} is in the buffer")


def median(run, count=5):
    times = []
    for _ in range(count):
        before = time.perf_counter()
        run()
        times.append(time.perf_counter() - before)
    return sorted(times)[count // 2]


def figures(gpu, cuda, memory, address):
    """From WebGPU's buffer into CUDA's memory: in place, and through the host."""
    target = c_uint64()
    cuda.call("cuMemAlloc_v2", byref(target), ctypes.c_size_t(SIZE))
    plain = c_uint64()
    cuda.call("cuMemAlloc_v2", byref(plain), ctypes.c_size_t(SIZE))

    # Drivers keep regular numbers compressed, so these are noise.
    noise = os.urandom(1 << 20)
    for offset in range(0, SIZE, len(noise)):
        for start in (address, plain.value):
            cuda.call("cuMemcpyHtoD_v2", c_uint64(start + offset), noise, ctypes.c_size_t(len(noise)))

    def copy(source, times=20):
        for _ in range(times):
            cuda.call("cuMemcpyDtoDAsync_v2", target, c_uint64(source), ctypes.c_size_t(SIZE), cuda.stream)
        cuda.synchronize()

    copy(address)
    copy(plain.value)
    shared = median(lambda: copy(address)) / 20
    own = median(lambda: copy(plain.value)) / 20

    def hand_over():
        with memory.access() as access:
            pass
        fence, value = access.done
        fence.wait(value)

    handed = median(hand_over, 101)

    def through_host():
        with memory.access():
            data = gpu.read(memory.buffer, SIZE)
        cuda.call("cuMemcpyHtoD_v2", target, data, ctypes.c_size_t(SIZE))

    host = median(through_host, 3)
    print(f"{MIB} MiB read by CUDA where WebGPU has them: {SIZE / shared / 1e9:.0f} GB/s; "
          f"memory of CUDA's own: {SIZE / own / 1e9:.0f} GB/s")
    print(f"handing the buffer over, with a wait on the CPU: {1e6 * handed:.0f} us")
    print(f"through the host: {1e3 * host:.1f} ms, {SIZE / host / 1e9:.2f} GB/s; "
          f"handed over and read in place it takes {host / (handed + shared):.0f} times less")


gpu = Gpu(features=(MEMORY_OPAQUE_FD, FENCE_OPAQUE_FD))
memory = gpu.create_memory(SIZE)
handle = memory.export()
cuda = Cuda(handle.deviceUUID)
address = cuda.import_memory(handle)
fence = gpu.create_fence()
theirs = (fence, cuda.import_fence(fence.export()))
both_ways(gpu, cuda, memory, address, theirs)
with_libraries(gpu, memory, address)
figures(gpu, cuda, memory, address)
