//! The functions of `WGPUComputePassEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Records running the current pipeline over a grid of workgroups. No count may exceed the device's
/// maxComputeWorkgroupsPerDimension; if any is 0 nothing runs. Pipeline and bind groups must be set
/// and compatible, else wgpuCommandEncoderFinish() fails. See
/// GPUComputePassEncoder.dispatchWorkgroups() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroups(
    computePassEncoder: WGPUComputePassEncoder,
    workgroupCountX: u32,
    workgroupCountY: u32,
    workgroupCountZ: u32,
) {
    computePassEncoder.dispatch_workgroups(call, workgroupCountX, workgroupCountY, workgroupCountZ)
}

/// Records a dispatch whose three uint32_t workgroup counts (x, y, z) the GPU reads from
/// `indirectBuffer` (usage Indirect). Counts above the device's limit make the dispatch do nothing.
/// See GPUComputePassEncoder.dispatchWorkgroupsIndirect() in the WebGPU specification.
/// @param indirectOffset Bytes, a multiple of 4, with 12 bytes of buffer behind it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroupsIndirect(
    computePassEncoder: WGPUComputePassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    computePassEncoder.dispatch_workgroups_indirect(call, indirectBuffer, indirectOffset)
}

/// Closes the pass and gives the command encoder back to its owner. Debug groups and statistics
/// queries must be closed before. The pass encoder still has to be released, and recording on it or
/// ending it again is an error. See GPUComputePassEncoder.end() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEnd(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.end(call)
}

/// Records a named point inside the compute pass, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderInsertDebugMarker(
    computePassEncoder: WGPUComputePassEncoder,
    markerLabel: WGPUStringView,
) {
    computePassEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of this compute pass. With none open, the compute pass becomes
/// invalid, which wgpuCommandEncoderFinish() reports. See GPUDebugCommandsMixin.popDebugGroup().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderPopDebugGroup(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.pop_debug_group(call)
}

/// Opens a named group around the compute pass's following commands. Groups nest and must be closed
/// before the compute pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderPushDebugGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupLabel: WGPUStringView,
) {
    computePassEncoder.push_debug_group(call, groupLabel)
}

/// Binds `group` to slot `groupIndex` for the dispatches that follow; NULL empties the slot. The
/// index must be below the device's maxBindGroups. The pass keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetBindGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    computePassEncoder.set_bind_group(call, groupIndex, group, dynamicOffsets)
}

/// Writes `size` bytes into the immediate data that shaders of the following dispatches see as
/// `var<immediate>`; bytes outside the range keep their values, and all of them outlast a change of
/// pipelines. The range must lie within the device's maxImmediateSize, 64 unless more was
/// requested. A dispatch whose shader uses bytes that were never set is an error. `data` is copied.
/// See GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetImmediates(
    computePassEncoder: WGPUComputePassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    computePassEncoder.set_immediates(call, offset, data)
}

/// Renames `computePassEncoder`, as the descriptor's label did at its start. See
/// GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetLabel(
    computePassEncoder: WGPUComputePassEncoder,
    label: WGPUStringView,
) {
    computePassEncoder.set_label(label)
}

/// Chooses the compute pipeline for the dispatches that follow. Bind groups already set stay and
/// are checked against its layout at the next dispatch. An error pipeline, or one of another
/// device, makes the pass invalid. See GPUComputePassEncoder.setPipeline() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderSetPipeline(
    computePassEncoder: WGPUComputePassEncoder,
    pipeline: WGPUComputePipeline,
) {
    computePassEncoder.set_pipeline(call, pipeline)
}

/// Takes one more reference to `computePassEncoder`; each one needs its own
/// wgpuComputePassEncoderRelease(). Recording stays with one thread at a time.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderAddRef(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.add_ref()
}

/// Gives up one reference to `computePassEncoder`. That does not end the pass: without
/// wgpuComputePassEncoderEnd() the command encoder stays locked and cannot be finished.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderRelease(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.release()
}
