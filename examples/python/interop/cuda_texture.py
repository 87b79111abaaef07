"""WebGPU and CUDA work on one texture, with mip levels; then what reading it in place costs, and what through the host.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python cuda_texture.py [SIDE]
"""

import ctypes
import os
import sys
import time
from ctypes import byref, c_uint64

from cuda_driver import IN_ARRAY, ON_DEVICE, ON_HOST, Cuda, Place
from shared_gpu import FENCE_OPAQUE_FD, MEMORY_OPAQUE_FD, Gpu

SIDE = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
LEVELS = 3
SMALL = 256


def in_array(array):
    return Place(kind=IN_ARRAY, array=array.value)


def on_host(data, width):
    return Place(kind=ON_HOST, host=ctypes.addressof(data), pitch=4 * width)


class Shared:
    """A texture that both have, with a fence each."""

    def __init__(self, gpu, side, levels):
        self.gpu, self.memory = gpu, gpu.create_texture_memory(side, side, levels=levels)
        handle = self.memory.export()
        self.cuda = Cuda(handle.deviceUUID)
        self.levels = self.cuda.import_levels(handle, self.memory.image())
        self.theirs = gpu.create_fence()
        self.their_semaphore = self.cuda.import_fence(self.theirs.export())
        self.our_semaphore, self.turns = None, 0

    def to_cuda(self, access):
        """CUDA's stream goes on when WebGPU is done."""
        fence, value = access.done
        if self.our_semaphore is None:
            self.our_semaphore = self.cuda.import_fence(fence.export())
        self.cuda.wait(self.our_semaphore, value)

    def to_webgpu(self):
        """What WebGPU's next access waits for."""
        self.turns += 1
        self.cuda.signal(self.their_semaphore, self.turns)
        return [(self.theirs, self.turns)]


def texels(side, seed):
    return bytes((seed + 7 * i + i // 251) & 255 for i in range(4 * side * side))


def both_ways(gpu):
    """WebGPU writes each level; CUDA reads them, and writes others; WebGPU reads."""
    shared = Shared(gpu, SMALL, LEVELS)
    texture, cuda = shared.memory.texture, shared.cuda
    sides = [SMALL >> level for level in range(LEVELS)]
    with shared.memory.access(initialized=False) as access:
        for level, side in enumerate(sides):
            gpu.write_texture(texture, side, side, texels(side, level), level)
    shared.to_cuda(access)
    seen = [ctypes.create_string_buffer(4 * side * side) for side in sides]
    given = [(ctypes.c_char * (4 * side * side)).from_buffer_copy(texels(side, 100 + level))
             for level, side in enumerate(sides)]
    for array, side, into, source in zip(shared.levels, sides, seen, given):
        cuda.copy(in_array(array), on_host(into, side), 4 * side, side)
        cuda.copy(on_host(source, side), in_array(array), 4 * side, side)
    waits = shared.to_webgpu()
    with shared.memory.access(waits=waits) as access:
        for level, side in enumerate(sides):
            assert gpu.read_texture(texture, side, side, level) == texels(side, 100 + level), f"level {level} of CUDA"
    for level, side in enumerate(sides):
        assert seen[level].raw == texels(side, level), f"level {level} of WebGPU"
    fence, value = access.done
    fence.wait(value)
    print(f"CUDA's texels reach WebGPU, WebGPU's reach CUDA, in {LEVELS} levels of {SMALL} x {SMALL}")


def drawn_by_webgpu(gpu):
    """CUDA sees what a shader of WebGPU has stored."""
    shared = Shared(gpu, SMALL, 1)
    with shared.memory.access(initialized=False) as access:
        gpu.draw_disc(shared.memory.texture, SMALL, SMALL)
    shared.to_cuda(access)
    seen = ctypes.create_string_buffer(4 * SMALL * SMALL)
    shared.cuda.copy(in_array(shared.levels[0]), on_host(seen, SMALL), 4 * SMALL, SMALL)
    shared.cuda.synchronize()
    for y in range(SMALL):
        for x in range(SMALL):
            inside = (x + 0.5 - SMALL / 2) ** 2 + (y + 0.5 - SMALL / 2) ** 2 < (SMALL / 2) ** 2
            at = 4 * (y * SMALL + x)
            assert seen.raw[at:at + 4] == (b"\xff\0\0\xff" if inside else bytes(4)), (x, y)
    print("CUDA sees the disc that WebGPU has drawn")


def median(run, count):
    times = []
    for _ in range(count):
        before = time.perf_counter()
        run()
        times.append(time.perf_counter() - before)
    return sorted(times)[count // 2]


def figures(gpu):
    """From WebGPU's texture into memory of CUDA: in place, and through the host."""
    shared, size = Shared(gpu, SIDE, 1), 4 * SIDE * SIDE
    noise = os.urandom(size)
    with shared.memory.access(initialized=False) as access:
        gpu.write_texture(shared.memory.texture, SIDE, SIDE, noise)
    shared.to_cuda(access)
    target, cuda = c_uint64(), shared.cuda
    cuda.call("cuMemAlloc_v2", byref(target), ctypes.c_size_t(size))
    rows = Place(kind=ON_DEVICE, device=target.value, pitch=4 * SIDE)

    def copy():
        for _ in range(20):
            cuda.copy(in_array(shared.levels[0]), rows, 4 * SIDE, SIDE)
        cuda.synchronize()

    copy()
    check = ctypes.create_string_buffer(size)
    cuda.call("cuMemcpyDtoH_v2", check, target, ctypes.c_size_t(size))
    assert check.raw[:size] == noise
    in_place = median(copy, 5) / 20

    def through_host():
        with shared.memory.access(waits=shared.to_webgpu()):
            data = gpu.read_texture(shared.memory.texture, SIDE, SIDE)
        cuda.call("cuMemcpyHtoD_v2", target, data, ctypes.c_size_t(size))

    host = median(through_host, 3)
    print(f"{SIDE} x {SIDE} texels read by CUDA where WebGPU has them: {1e6 * in_place:.0f} us, "
          f"{size / in_place / 1e9:.0f} GB/s; through the host: {1e3 * host:.1f} ms, {host / in_place:.0f} times as long")


gpu = Gpu(features=(MEMORY_OPAQUE_FD, FENCE_OPAQUE_FD))
both_ways(gpu)
drawn_by_webgpu(gpu)
figures(gpu)
