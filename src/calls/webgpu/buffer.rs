//! The functions of `WGPUBuffer`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Frees the buffer's memory as soon as submitted work is done with it, whoever has references. A
/// mapping ends; a request for one that is pending ends with @ref WGPUMapAsyncStatus_Aborted. Using
/// the buffer in commands or submissions is a validation error from then on. Its getters do no
/// harm, nor does destroying it again. See GPUBuffer.destroy() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferDestroy(buffer: WGPUBuffer) {
    buffer.destroy();
    Ok(())
}

/// Returns a pointer for reading a part of the mapping, be it one for reading, for writing or at
/// creation. Ranges may overlap. The pointer, taken modulo 16, agrees with `offset`. It is good
/// until the buffer is unmapped, destroyed or gone; writing through it is undefined behaviour. See
/// GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return The pointer. NULL, with a log record but no device error, when the buffer is not mapped,
///   or the range is misaligned or leaves the mapping.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetConstMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *const c_void {
    let at = buffer.mapped_range(offset, size)?;
    Ok(at.as_ptr().cast_const().cast())
}

/// Returns a pointer for reading and writing a part of a mapping for writing, be it of
/// @ref WGPUMapMode_Write or at creation. What is written reaches the GPU with wgpuBufferUnmap().
/// The pointer, taken modulo 16, agrees with `offset`; other threads may use it, too. It is good
/// until the buffer is unmapped, destroyed or gone.
///
/// More is allowed than in WebGPU, because programs for libwgpu_native rely on it:
///
/// - Ranges may overlap.
/// - A mapping for reading gives a pointer, too. Only read through it; portable code calls
///   wgpuBufferGetConstMappedRange().
///
/// See GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return The pointer. NULL, with a log record but no device error, when the buffer is not mapped,
///   or the range is misaligned or leaves the mapping.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *mut c_void {
    Ok(buffer.mapped_range(offset, size)?.as_ptr().cast())
}

/// Says whether the buffer is unmapped, mapped, or about to be mapped. Another thread may change
/// that at any moment. See GPUBuffer.mapState in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMapState(buffer: WGPUBuffer) -> WGPUBufferMapState {
    Ok(buffer.map_state())
}

/// Returns the size in bytes that the buffer was created with, also for a destroyed buffer or an
/// error object. See GPUBuffer.size in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetSize(buffer: WGPUBuffer) -> u64 {
    buffer.size
}

/// Returns the usage that the buffer was created with, also for a destroyed buffer or an error
/// object. See GPUBuffer.usage in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetUsage(buffer: WGPUBuffer) -> WGPUBufferUsage {
    buffer.usage
}

/// Asks for a part of the buffer to be made accessible to the CPU. This happens when the work that
/// was submitted before no longer uses the buffer. From now until the buffer is unmapped, work that
/// uses it cannot be submitted. The callback receives one of these:
///
/// - @ref WGPUMapAsyncStatus_Success - the range is mapped.
/// - @ref WGPUMapAsyncStatus_Error - the call is invalid: a wrong mode, usage or range, or the
///   buffer is mapped already or waits to be. Unless it waits, that is a validation error of the
///   device, too.
/// - @ref WGPUMapAsyncStatus_Aborted - the buffer was unmapped, destroyed or released first, or the
///   device was lost.
/// - @ref WGPUMapAsyncStatus_CallbackCancelled - the instance was released first.
///
/// For a wait with a timeout, the future belongs to the device's queue (wgpuInstanceWaitAny()). See
/// GPUBuffer.mapAsync() in the WebGPU specification.
/// @param mode Either @ref WGPUMapMode_Read, for a buffer of usage MapRead, or
///   @ref WGPUMapMode_Write, for one of usage MapWrite.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return The future of the map; the null future, with a log record, for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferMapAsync(
    buffer: WGPUBuffer,
    mode: WGPUMapMode,
    offset: usize,
    size: usize,
    callbackInfo: WGPUBufferMapCallbackInfo,
) -> WGPUFuture {
    buffer.map_async(call, mode, offset, size, callbackInfo)
}

/// Copies bytes out of a mapping. The checks are those of wgpuBufferGetConstMappedRange().
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param data Where the bytes go.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE is refused.
/// @return @ref WGPUStatus_Error, with nothing copied, when a check fails.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferReadMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *mut c_void,
    size: usize,
) -> WGPUStatus {
    buffer.read_mapped_range(offset, size, data)
}

/// Renames `buffer` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferSetLabel(buffer: WGPUBuffer, label: WGPUStringView) {
    buffer.set_label(label)
}

/// Ends the mapping, and gives the buffer back to the GPU with what was written. All pointers to
/// mapped memory become invalid. A request for a mapping that is pending ends with
/// @ref WGPUMapAsyncStatus_Aborted. A buffer that is not mapped is left as it is. See
/// GPUBuffer.unmap() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferUnmap(buffer: WGPUBuffer) {
    buffer.unmap(call);
    Ok(())
}

/// Copies bytes into a mapping for writing, with the checks of wgpuBufferGetMappedRange(): a
/// mapping for reading is refused, though.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param data Where the bytes come from.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE is refused.
/// @return @ref WGPUStatus_Error, with nothing copied, when a check fails.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferWriteMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *const c_void,
    size: usize,
) -> WGPUStatus {
    buffer.write_mapped_range(offset, size, data)
}

/// Makes one more reference to `buffer`, to be given back with wgpuBufferRelease(). A mapping
/// belongs to the buffer, not to a reference.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferAddRef(buffer: WGPUBuffer) {
    buffer.add_ref()
}

/// Gives back a reference to `buffer`. Bind groups and submitted work keep its memory alive. With
/// the last reference, a mapping ends; a request for one that is pending ends with
/// @ref WGPUMapAsyncStatus_Aborted.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferRelease(buffer: WGPUBuffer) {
    buffer.release()
}
