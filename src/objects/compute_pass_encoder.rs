//! `WGPUComputePassEncoder` and its functions.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroups(
    computePassEncoder: WGPUComputePassEncoder,
    workgroupCountX: u32,
    workgroupCountY: u32,
    workgroupCountZ: u32,
) {
    not_done("wgpuComputePassEncoderDispatchWorkgroups")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroupsIndirect(
    computePassEncoder: WGPUComputePassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    not_done("wgpuComputePassEncoderDispatchWorkgroupsIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEnd(computePassEncoder: WGPUComputePassEncoder) {
    not_done("wgpuComputePassEncoderEnd")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderInsertDebugMarker(
    computePassEncoder: WGPUComputePassEncoder,
    markerLabel: WGPUStringView,
) {
    not_done("wgpuComputePassEncoderInsertDebugMarker")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderPopDebugGroup(computePassEncoder: WGPUComputePassEncoder) {
    not_done("wgpuComputePassEncoderPopDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderPushDebugGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupLabel: WGPUStringView,
) {
    not_done("wgpuComputePassEncoderPushDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetBindGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    not_done("wgpuComputePassEncoderSetBindGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetImmediates(
    computePassEncoder: WGPUComputePassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    not_done("wgpuComputePassEncoderSetImmediates")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetLabel(
    computePassEncoder: WGPUComputePassEncoder,
    label: WGPUStringView,
) {
    not_done("wgpuComputePassEncoderSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderSetPipeline(
    computePassEncoder: WGPUComputePassEncoder,
    pipeline: WGPUComputePipeline,
) {
    not_done("wgpuComputePassEncoderSetPipeline")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderAddRef(computePassEncoder: WGPUComputePassEncoder) {
    not_done("wgpuComputePassEncoderAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderRelease(computePassEncoder: WGPUComputePassEncoder) {
    not_done("wgpuComputePassEncoderRelease")
}
