//! The functions of `WGPUComputePassEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Records running the current pipeline on a grid of workgroups. Pipeline and bind groups must be
/// set, and fit together. No count may exceed the limit `maxComputeWorkgroupsPerDimension`; if one
/// is 0, nothing runs. See GPUComputePassEncoder.dispatchWorkgroups() in the WebGPU specification.
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

/// Records a dispatch whose workgroup counts the GPU reads from a buffer: three uint32_t, for x, y
/// and z. Nothing runs if one exceeds the limit `maxComputeWorkgroupsPerDimension`. See
/// GPUComputePassEncoder.dispatchWorkgroupsIndirect() in the WebGPU specification.
/// @param indirectBuffer Of usage Indirect.
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

/// Closes the pass, so that the command encoder accepts commands again. Debug groups and statistics
/// queries must be closed before. Recording into a pass that has ended, or ending it again, is an
/// error. See GPUComputePassEncoder.end() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEnd(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.end(call)
}

/// Records a named point inside the pass, for GPU debuggers to show. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderInsertDebugMarker(
    computePassEncoder: WGPUComputePassEncoder,
    markerLabel: WGPUStringView,
) {
    computePassEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of the pass. It is an error if none is open. See
/// GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderPopDebugGroup(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.pop_debug_group(call)
}

/// Opens a named group around the commands of the pass that follow. Groups nest, and each must be
/// popped before the pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderPushDebugGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupLabel: WGPUStringView,
) {
    computePassEncoder.push_debug_group(call, groupLabel)
}

/// Binds a bind group for the dispatches that follow, and keeps it alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param groupIndex The slot, below the limit `maxBindGroups`.
/// @param group NULL empties the slot.
/// @param dynamicOffsetCount As many as the group has dynamic buffer bindings.
/// @param dynamicOffsets For each of these, in the order of binding numbers, an offset in bytes: a
///   multiple of the limit `minUniformBufferOffsetAlignment` or `minStorageBufferOffsetAlignment`.
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

/// Writes bytes of the immediate data, which the shaders of the following dispatches see as
/// `var<immediate>`. All other bytes keep their values, and a change of pipelines changes none. It
/// is an error to dispatch a shader that uses bytes that were never set. See
/// GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param data The bytes.
/// @param size Bytes, a multiple of 4. The range must lie within the limit `maxImmediateSize`,
///   which is 64 unless more was requested.
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

/// Renames `computePassEncoder`, which had its descriptor's label. See GPUObjectBase.label in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetLabel(
    computePassEncoder: WGPUComputePassEncoder,
    label: WGPUStringView,
) {
    computePassEncoder.set_label(label)
}

/// Chooses the compute pipeline for the dispatches that follow. Bind groups stay set, and are
/// checked against its layout at the next dispatch. See GPUComputePassEncoder.setPipeline() in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderSetPipeline(
    computePassEncoder: WGPUComputePassEncoder,
    pipeline: WGPUComputePipeline,
) {
    computePassEncoder.set_pipeline(call, pipeline)
}

/// Makes one more reference to `computePassEncoder`, to be given back with
/// wgpuComputePassEncoderRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderAddRef(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.add_ref()
}

/// Gives back a reference to `computePassEncoder`. That does not end the pass: without
/// wgpuComputePassEncoderEnd(), the command encoder stays locked and cannot be finished.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderRelease(computePassEncoder: WGPUComputePassEncoder) {
    computePassEncoder.release()
}
