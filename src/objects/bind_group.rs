//! `WGPUBindGroup` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupSetLabel(bindGroup: WGPUBindGroup, label: WGPUStringView) {
    not_done("wgpuBindGroupSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupAddRef(bindGroup: WGPUBindGroup) {
    not_done("wgpuBindGroupAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupRelease(bindGroup: WGPUBindGroup) {
    not_done("wgpuBindGroupRelease")
}
