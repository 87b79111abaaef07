//! `WGPUCommandBuffer` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandBufferSetLabel(
    commandBuffer: WGPUCommandBuffer,
    label: WGPUStringView,
) {
    not_done("wgpuCommandBufferSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferAddRef(commandBuffer: WGPUCommandBuffer) {
    not_done("wgpuCommandBufferAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferRelease(commandBuffer: WGPUCommandBuffer) {
    not_done("wgpuCommandBufferRelease")
}
