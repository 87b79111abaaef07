"""Memory that others use as well: other processes, host memory, and CUDA where there is one."""

import ctypes
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples/python/interop"
PROGRAMS = Path(os.environ["WEBGPU_C_PROGRAMS"])


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def needs_cuda():
    try:
        ctypes.CDLL("libcuda.so.1")
    except OSError:
        pytest.skip("libcuda.so.1 is not on this machine")


def test_two_processes_work_in_one_memory():
    assert run(sys.executable, EXAMPLES / "two_processes.py") == (
        "65536 numbers went through two processes, in one memory\n")


def test_two_processes_draw_on_one_texture():
    assert run(sys.executable, EXAMPLES / "two_processes_picture.py") == (
        "200 x 120 texels went through two processes, in one texture\n")


def test_the_gpu_works_in_memory_of_python():
    assert run(sys.executable, EXAMPLES / "host_pointer.py") == "the GPU has doubled 65536 numbers where they are\n"


def test_c_programs_share_memory():
    told = run(PROGRAMS / "extensions_shared_memory")
    assert re.search(r"^16 tests, \d+ checks, 0 failures$", told, re.M), told


def test_c_programs_share_textures():
    told = run(PROGRAMS / "extensions_shared_textures")
    assert re.search(r"^14 tests, \d+ checks, 0 failures$", told, re.M), told


def test_raw_vulkan_shares_images_and_buffers():
    told = run(PROGRAMS / "extensions_shared_vulkan")
    assert re.search(r"^5 tests, \d+ checks, 0 failures$", told, re.M), told
    assert "not applicable" not in told, told


def test_c_shares_dma_bufs_or_says_why_not():
    told = run(PROGRAMS / "extensions_shared_dma_buf")
    assert re.search(r"^3 tests, \d+ checks, 0 failures$", told, re.M), told
    missing = "not applicable: this adapter lacks the feature WGPUNativeFeature_SharedMemoryDmaBuf"
    assert "ok     webgpu_reads_and_draws_the_picture_in_a_dma_buf" in told or missing in told, told


def test_c_shares_a_buffer_with_cuda():
    needs_cuda()
    told = run(PROGRAMS / "extensions_shared_memory_cuda")
    assert "ok     cuda_and_webgpu_take_turns_on_one_buffer" in told, told


def test_python_shares_a_buffer_with_cuda():
    needs_cuda()
    told = run(sys.executable, EXAMPLES / "cuda_zero_copy.py", 64)
    assert "CUDA's numbers reach WebGPU, WebGPU's reach CUDA" in told, told
    print(told)


def test_python_shares_a_texture_with_cuda():
    needs_cuda()
    told = run(sys.executable, EXAMPLES / "cuda_texture.py", 1024)
    assert "CUDA's texels reach WebGPU, WebGPU's reach CUDA, in 3 levels of 256 x 256" in told, told
    assert "CUDA sees the disc that WebGPU has drawn" in told, told
    print(told)


def test_memory_is_lent_by_the_protocols_of_arrays():
    sys.path.insert(0, str(EXAMPLES))
    from cuda_driver import Array, DLManagedTensor, _lent

    array = Array(0x7000, (3, 5), "<f4", device=1)
    assert array.__cuda_array_interface__ == {
        "data": (0x7000, False), "shape": (3, 5), "typestr": "<f4", "version": 3, "strides": None, "stream": None}
    assert array.__dlpack_device__() == (2, 1)
    capsule = array.__dlpack__()
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype, get.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_char_p)
    managed = DLManagedTensor.from_address(get(capsule, b"dltensor"))
    tensor = managed.tensor
    assert (tensor.data, tensor.device_type, tensor.device_id, tensor.ndim) == (0x7000, 2, 1, 2)
    assert (tensor.dtype.code, tensor.dtype.bits, tensor.dtype.lanes) == (2, 32, 1)
    assert tensor.shape[:2] == [3, 5]
    assert len(_lent) == 1
    managed.deleter(ctypes.pointer(managed))
    assert not _lent
