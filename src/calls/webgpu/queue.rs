//! The functions of `WGPUQueue`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Reports when everything submitted to the queue before this call has run; with nothing submitted
/// it completes right away. The callback says Success, also after the device is lost. The future
/// belongs to this queue when waiting with a timeout. See GPUQueue.onSubmittedWorkDone() in the
/// WebGPU specification.
/// @return The future of the event, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueOnSubmittedWorkDone(
    queue: WGPUQueue,
    callbackInfo: WGPUQueueWorkDoneCallbackInfo,
) -> WGPUFuture {
    queue.on_submitted_work_done(callbackInfo)
}

/// Renames `queue`; submit and write errors use the name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSetLabel(queue: WGPUQueue, label: WGPUStringView) {
    queue.set_label(label)
}

/// Sends command buffers to the GPU, to run in the order given and after all earlier submits and
/// writes. Each can be submitted once and is spent afterwards, also when the submit fails; the
/// caller's references are kept and still have to be released. If one is an error object or was
/// submitted before, or uses a mapped or destroyed resource, nothing runs and a validation error is
/// raised. An empty list is allowed. Resources stay alive until the work has run. Any thread may
/// submit. See GPUQueue.submit() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmit(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) {
    queue.submit(call, commands).map(|_| ())
}

/// Copies `size` bytes of `data` now and writes them to the buffer before the next submit's
/// commands run. The buffer needs usage CopyDst and must not be mapped. A range that is unaligned
/// or too long is a validation error and writes nothing. See GPUQueue.writeBuffer() in the WebGPU
/// specification.
/// @param bufferOffset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4; 0 writes nothing.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteBuffer(
    queue: WGPUQueue,
    buffer: WGPUBuffer,
    bufferOffset: u64,
    data: *const c_void,
    size: usize,
) {
    queue.write_buffer(call, buffer, bufferOffset, data)
}

/// Copies texels from `data` now and writes them to one mip level of a texture (usage CopyDst, one
/// sample) before the next submit's commands run. dataLayout counts bytes from `data`; bytesPerRow
/// is free of the 256-byte rule that copies from buffers have and, like rowsPerImage, may stay
/// WGPU_COPY_STRIDE_UNDEFINED for a single row or image. Fewer than the needed bytes in `dataSize`,
/// or a region outside the texture, is a validation error and writes nothing. See
/// GPUQueue.writeTexture() in the WebGPU specification.
/// @param dataSize Bytes readable at `data`.
/// @param writeSize Texels; whole blocks for compressed formats.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteTexture(
    queue: WGPUQueue,
    destination: *const WGPUTexelCopyTextureInfo,
    data: *const c_void,
    dataSize: usize,
    dataLayout: *const WGPUTexelCopyBufferLayout,
    writeSize: *const WGPUExtent3D,
) {
    queue.write_texture(call, destination, data, dataLayout, writeSize)
}

/// Takes one more reference to `queue`; each one needs its own wgpuQueueRelease(). A reference to
/// the queue is not a reference to its device.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueAddRef(queue: WGPUQueue) {
    queue.add_ref()
}

/// Gives up one reference to `queue`. Submitted work runs to its end, and the device keeps its
/// queue.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueRelease(queue: WGPUQueue) {
    queue.release()
}
