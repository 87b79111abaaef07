"""As much of CUDA's driver API as it takes to work on memory that WebGPU shares, through ctypes.

`Array` lends a part of such memory to libraries: it has `__cuda_array_interface__` and
`__dlpack__`, so `torch.as_tensor(array, device="cuda")`, `torch.from_dlpack(array)` and
`cupy.asarray(array)` give a tensor in the same memory.
"""

import ctypes
from ctypes import (
    POINTER, byref, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint, c_uint8, c_uint16, c_uint64, c_void_p)

OPAQUE_FD, TIMELINE_SEMAPHORE_FD, DEDICATED = 1, 9, 1
UNSIGNED_INT8, SURFACE_LDST, COLOR_ATTACHMENT = 1, 2, 0x20
ON_HOST, ON_DEVICE, IN_ARRAY = 1, 2, 3
VK_STORAGE, VK_COLOR_ATTACHMENT = 8, 0x10


def struct(name, **fields):
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


class Handle(ctypes.Union):
    _fields_ = [("fd", c_int), ("pointers", c_void_p * 2)]


MemoryHandle = struct("MemoryHandle", type=c_int, handle=Handle, size=c_uint64, flags=c_uint, reserved=c_uint * 16)
BufferPart = struct("BufferPart", offset=c_uint64, size=c_uint64, flags=c_uint, reserved=c_uint * 16)
ArrayDescription = struct(
    "ArrayDescription", width=c_size_t, height=c_size_t, depth=c_size_t, format=c_int, channels=c_uint, flags=c_uint)
LevelsPart = struct(
    "LevelsPart", offset=c_uint64, array=ArrayDescription, levels=c_uint, reserved=c_uint * 16)
Place = struct(
    "Place", x=c_size_t, y=c_size_t, kind=c_int, host=c_void_p, device=c_uint64, array=c_void_p, pitch=c_size_t)
Copy = struct("Copy", source=Place, target=Place, width=c_size_t, height=c_size_t)
SemaphoreHandle = struct("SemaphoreHandle", type=c_int, handle=Handle, flags=c_uint, reserved=c_uint * 16)
# Of signals and of waits; what is not the value of a fence is left 0.
FenceParameters = struct("FenceParameters", value=c_uint64, rest=c_uint8 * 136)


class CudaError(Exception):
    pass


class Cuda:
    """A context on the GPU with this UUID, with one stream."""

    def __init__(self, uuid):
        self.library = ctypes.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        count = c_int()
        self.call("cuDeviceGetCount", byref(count))
        self.device, own = c_int(), (c_uint8 * 16)()
        for index in range(count.value):
            self.call("cuDeviceGet", byref(self.device), index)
            self.call("cuDeviceGetUuid_v2", own, self.device)
            if bytes(own) == bytes(uuid):
                break
        else:
            raise CudaError(f"none of {count.value} GPUs of CUDA has the UUID {bytes(uuid).hex()}")
        self.context = c_void_p()
        # The primary one, which libraries such as PyTorch use, too.
        self.call("cuDevicePrimaryCtxRetain", byref(self.context), self.device)
        self.call("cuCtxSetCurrent", self.context)
        self.stream = c_void_p()
        self.call("cuStreamCreate", byref(self.stream), 1)

    def call(self, name, *arguments):
        result = getattr(self.library, name)(*arguments)
        if result:
            told = c_char_p()
            self.library.cuGetErrorName(result, byref(told))
            raise CudaError(f"{name}: {(told.value or b'?').decode()}")

    def open_memory(self, handle):
        wanted = MemoryHandle(type=OPAQUE_FD, handle=Handle(fd=handle.fd), size=handle.allocationSize,
                              flags=DEDICATED if handle.dedicated else 0)
        memory = c_void_p()
        self.call("cuImportExternalMemory", byref(memory), byref(wanted))
        return memory

    def import_levels(self, handle, image):
        """The mip levels, as arrays of CUDA, of an image of RGBA8Unorm: OpaqueFD and ImageInfo of shared_gpu. CUDA
        takes the file descriptor."""
        flags = SURFACE_LDST if image.usage & VK_STORAGE else 0
        flags |= COLOR_ATTACHMENT if image.usage & VK_COLOR_ATTACHMENT else 0
        described = ArrayDescription(image.width, image.height, 0, UNSIGNED_INT8, 4, flags)
        part = LevelsPart(handle.offset, described, image.mipLevels)
        memory, levels = self.open_memory(handle), c_void_p()
        self.call("cuExternalMemoryGetMappedMipmappedArray", byref(levels), memory, byref(part))
        arrays = [c_void_p() for _ in range(image.mipLevels)]
        for level, array in enumerate(arrays):
            self.call("cuMipmappedArrayGetLevel", byref(array), levels, c_uint(level))
        return arrays

    def copy(self, source, target, width, height):
        """The stream copies so many bytes of so many rows."""
        self.call("cuMemcpy2DAsync_v2", byref(Copy(source, target, width, height)), self.stream)

    def import_memory(self, handle):
        """Opens the memory of an OpaqueFD of shared_gpu. CUDA takes its file descriptor."""
        memory, address = self.open_memory(handle), c_uint64()
        part = BufferPart(offset=handle.offset, size=handle.allocationSize - handle.offset)
        self.call("cuExternalMemoryGetMappedBuffer", byref(address), memory, byref(part))
        return address.value

    def import_fence(self, fd):
        """Opens a fence. CUDA takes the file descriptor."""
        wanted = SemaphoreHandle(type=TIMELINE_SEMAPHORE_FD, handle=Handle(fd=fd))
        semaphore = c_void_p()
        self.call("cuImportExternalSemaphore", byref(semaphore), byref(wanted))
        return semaphore

    def wait(self, semaphore, value):
        """The stream waits until the fence has reached the value."""
        parameters = FenceParameters(value=value)
        self.call("cuWaitExternalSemaphoresAsync", byref(semaphore), byref(parameters), 1, self.stream)

    def signal(self, semaphore, value):
        """The stream sets the fence when it has come so far."""
        parameters = FenceParameters(value=value)
        self.call("cuSignalExternalSemaphoresAsync", byref(semaphore), byref(parameters), 1, self.stream)

    def synchronize(self):
        self.call("cuStreamSynchronize", self.stream)


class DLDataType(ctypes.Structure):
    _fields_ = [("code", c_uint8), ("bits", c_uint8), ("lanes", c_uint16)]


class DLTensor(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("device_type", c_int32), ("device_id", c_int32), ("ndim", c_int32),
                ("dtype", DLDataType), ("shape", POINTER(c_int64)), ("strides", POINTER(c_int64)),
                ("byte_offset", c_uint64)]


class DLManagedTensor(ctypes.Structure):
    pass


Deleter = ctypes.CFUNCTYPE(None, POINTER(DLManagedTensor))
DLManagedTensor._fields_ = [("tensor", DLTensor), ("manager", c_void_p), ("deleter", Deleter)]

_KINDS = {"i": 0, "u": 1, "f": 2}
_lent = {}


@Deleter
def _returned(managed):
    _lent.pop(ctypes.addressof(managed.contents), None)


class Array:
    """Numbers in memory of CUDA, `kind` as numpy spells it: "<f4", "<u4"."""

    def __init__(self, address, shape, kind, device=0, owner=None):
        self.address, self.shape, self.kind = address, tuple(shape), kind
        self.device, self.owner = device, owner

    @property
    def __cuda_array_interface__(self):
        return {"data": (self.address, False), "shape": self.shape, "typestr": self.kind, "version": 3,
                "strides": None, "stream": None}

    def __dlpack_device__(self):
        return (2, self.device)

    def __dlpack__(self, *, stream=None, **asked):
        shape = (c_int64 * len(self.shape))(*self.shape)
        kind = DLDataType(_KINDS[self.kind[1]], 8 * int(self.kind[2:]), 1)
        managed = DLManagedTensor(
            DLTensor(self.address, 2, self.device, len(self.shape), kind, shape, None, 0), None, _returned)
        _lent[ctypes.addressof(managed)] = (managed, shape, self)
        capsule = ctypes.pythonapi.PyCapsule_New
        capsule.restype, capsule.argtypes = ctypes.py_object, (c_void_p, c_char_p, c_void_p)
        return capsule(ctypes.addressof(managed), b"dltensor", None)
