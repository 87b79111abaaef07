//! The functions of `WGPUBuffer`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Frees the buffer's memory as soon as submitted work is done with it, whatever references remain.
/// A mapping ends, its pointers with it, and a pending map completes with
/// WGPUMapAsyncStatus_Aborted. Later commands and submits that use the buffer are validation
/// errors; its getters, and a second destroy, are fine. The caller's reference still has to be
/// released. See GPUBuffer.destroy() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferDestroy(buffer: WGPUBuffer) {
    buffer.destroy();
    Ok(())
}

/// Gives a pointer for reading part of the mapping. Any mapping will do: read, write or
/// mappedAtCreation. Ranges may overlap one another. The pointer, taken modulo 16, agrees with the
/// byte offset in the buffer; it is good until the buffer is unmapped, destroyed or gone. Storing
/// through it is undefined behaviour. May be called inside any callback. See
/// GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return NULL, with a log record but no device error, when the buffer is not mapped or the range
///   is unaligned or leaves the mapping.
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

/// Gives a pointer for reading and writing part of a mapping made for writing (WGPUMapMode_Write or
/// mappedAtCreation). What is written reaches the GPU with wgpuBufferUnmap(). Two leniences, which
/// clients of libwgpu_native rely on: ranges may overlap, and of a mapping for reading the pointer
/// is given as well, to be read through only (portable code calls wgpuBufferGetConstMappedRange()).
/// The pointer, taken modulo 16, agrees with the byte offset in the buffer; other threads may use it
/// too. It is good until the buffer is unmapped, destroyed or gone. May be called inside any
/// callback. See GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return NULL, with a log record but no device error, when the buffer is not mapped or the range
///   is unaligned or leaves the mapping.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *mut c_void {
    Ok(buffer.mapped_range(offset, size)?.as_ptr().cast())
}

/// Says whether the buffer is unmapped, mapped, or waiting for a map, at this very moment; another
/// thread may change it right after. See GPUBuffer.mapState in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMapState(buffer: WGPUBuffer) -> WGPUBufferMapState {
    Ok(buffer.map_state())
}

/// The size in bytes the buffer was created with, also for destroyed buffers and error objects. See
/// GPUBuffer.size in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetSize(buffer: WGPUBuffer) -> u64 {
    buffer.size
}

/// The usage bits the buffer was created with, also for destroyed buffers and error objects. See
/// GPUBuffer.usage in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetUsage(buffer: WGPUBuffer) -> WGPUBufferUsage {
    buffer.usage
}

/// Starts making part of the buffer readable or writable by the CPU. The map completes when work
/// submitted before this call no longer uses the buffer; until the unmap the buffer cannot be used
/// in a submit. The callback says Success; Error for a mistake in the call (also a validation error
/// on the device: wrong mode, usage or range, already mapped or pending); Aborted when the buffer
/// is unmapped or destroyed or the device is lost first. Waiting for this future counts as waiting
/// on the queue. See GPUBuffer.mapAsync() in the WebGPU specification.
/// @param mode Exactly one of Read (the buffer has usage MapRead) and Write (usage MapWrite).
/// @param offset Bytes, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return The future of the map, or the null future (logged) for an unknown callback mode.
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

/// Copies `size` bytes out of the mapping into `data`. Offset, size and mapping are checked as in
/// wgpuBufferGetConstMappedRange(), except that WGPU_WHOLE_MAP_SIZE is refused; no range stays
/// behind, so later ranges may overlap this one. May be called inside any callback.
/// @return WGPUStatus_Error, with a log record and nothing copied, when a check fails.
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

/// Renames `buffer` in error messages and GPU debuggers; the text is copied. See
/// GPUObjectBase.label in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferSetLabel(buffer: WGPUBuffer, label: WGPUStringView) {
    buffer.set_label(label)
}

/// Ends the mapping and hands the buffer, with what was written, back to the GPU. All mapped
/// pointers become invalid. A map that is still pending completes with WGPUMapAsyncStatus_Aborted.
/// On a buffer that is not mapped the call has no effect. See GPUBuffer.unmap() in the WebGPU
/// specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferUnmap(buffer: WGPUBuffer) {
    buffer.unmap(call);
    Ok(())
}

/// Copies `size` bytes from `data` into a write mapping. Offset, size and mapping are checked as in
/// wgpuBufferGetMappedRange(), except that WGPU_WHOLE_MAP_SIZE is refused; no range stays behind,
/// so later ranges may overlap this one. May be called inside any callback.
/// @return WGPUStatus_Error, with a log record and nothing copied, when a check fails.
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

/// Takes one more reference to `buffer`; each one needs its own wgpuBufferRelease(). Mapping state
/// is per buffer, not per reference.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferAddRef(buffer: WGPUBuffer) {
    buffer.add_ref()
}

/// Gives up one reference to `buffer`. Bind groups and submitted work keep its memory alive. With
/// the last reference go the mapped pointers, and a pending map is aborted.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferRelease(buffer: WGPUBuffer) {
    buffer.release()
}
