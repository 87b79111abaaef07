//! The functions of `WGPUQueue`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Reports when all that was submitted to the queue before this call has run; if that is nothing,
/// at once. The callback receives one of these:
///
/// - @ref WGPUQueueWorkDoneStatus_Success - the work is done, or the device was lost.
/// - @ref WGPUQueueWorkDoneStatus_CallbackCancelled - the instance was released first.
///
/// For a wait with a timeout, the future belongs to this queue (wgpuInstanceWaitAny()). See
/// GPUQueue.onSubmittedWorkDone() in the WebGPU specification.
/// @return The future of the report; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueOnSubmittedWorkDone(
    queue: WGPUQueue,
    callbackInfo: WGPUQueueWorkDoneCallbackInfo,
) -> WGPUFuture {
    queue.on_submitted_work_done(call, callbackInfo)
}

/// Renames `queue`, as the errors of submissions and writes show it. See GPUObjectBase.label in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSetLabel(queue: WGPUQueue, label: WGPUStringView) {
    queue.set_label(label)
}

/// Sends command buffers to the GPU, to run in the order given, after all earlier submissions and
/// writes. Resources stay alive until the work has run.
///
/// - Each command buffer can be submitted once. It is spent afterwards, also when the submission
///   fails, and has yet to be released.
/// - If one is an error object, was submitted before, or uses a resource that is mapped or
///   destroyed, nothing runs, and that is a validation error.
///
/// See GPUQueue.submit() in the WebGPU specification.
/// @param commandCount May be 0.
/// @param commands The command buffers.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmit(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) {
    queue.submit(call, commands).map(|_| ())
}

/// Writes bytes to a buffer before the commands of the next submission run. A range that is
/// misaligned or too long is a validation error, and nothing is written. See GPUQueue.writeBuffer()
/// in the WebGPU specification.
/// @param buffer Of usage CopyDst, and not mapped.
/// @param bufferOffset Bytes from the start of the buffer, a multiple of 4.
/// @param data The bytes, which are copied during the call.
/// @param size Bytes, a multiple of 4. 0 writes nothing.
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

/// Writes texels to one mip level of a texture before the commands of the next submission run. It
/// is a validation error if `data` is too short or the region leaves the texture, and nothing is
/// written. See GPUQueue.writeTexture() in the WebGPU specification.
/// @param destination A texture of usage CopyDst, with one sample per texel.
/// @param data The texels, which are copied during the call.
/// @param dataSize Bytes that can be read at `data`.
/// @param dataLayout `offset` is in bytes from `data`. `bytesPerRow` need not be a multiple of 256.
///   It may stay @ref WGPU_COPY_STRIDE_UNDEFINED for a single row, and `rowsPerImage` for a single
///   image.
/// @param writeSize In texels; whole blocks for compressed formats.
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

/// Makes one more reference to `queue`, to be given back with wgpuQueueRelease(). It is no
/// reference to the device.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueAddRef(queue: WGPUQueue) {
    queue.add_ref()
}

/// Gives back a reference to `queue`. Submitted work runs to its end, and the device keeps its
/// queue.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueRelease(queue: WGPUQueue) {
    queue.release()
}
