//! `WGPUPipelineLayout` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineLayoutSetLabel(
    pipelineLayout: WGPUPipelineLayout,
    label: WGPUStringView,
) {
    not_done("wgpuPipelineLayoutSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutAddRef(pipelineLayout: WGPUPipelineLayout) {
    not_done("wgpuPipelineLayoutAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutRelease(pipelineLayout: WGPUPipelineLayout) {
    not_done("wgpuPipelineLayoutRelease")
}
