//! `WGPURenderPipeline` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineGetBindGroupLayout(
    renderPipeline: WGPURenderPipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    not_done("wgpuRenderPipelineGetBindGroupLayout")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPipelineSetLabel(
    renderPipeline: WGPURenderPipeline,
    label: WGPUStringView,
) {
    not_done("wgpuRenderPipelineSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineAddRef(renderPipeline: WGPURenderPipeline) {
    not_done("wgpuRenderPipelineAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineRelease(renderPipeline: WGPURenderPipeline) {
    not_done("wgpuRenderPipelineRelease")
}
