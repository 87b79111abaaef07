//! `WGPUComputePipeline` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineGetBindGroupLayout(
    computePipeline: WGPUComputePipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    not_done("wgpuComputePipelineGetBindGroupLayout")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePipelineSetLabel(
    computePipeline: WGPUComputePipeline,
    label: WGPUStringView,
) {
    not_done("wgpuComputePipelineSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineAddRef(computePipeline: WGPUComputePipeline) {
    not_done("wgpuComputePipelineAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineRelease(computePipeline: WGPUComputePipeline) {
    not_done("wgpuComputePipelineRelease")
}
