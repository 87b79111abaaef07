//! `WGPUBindGroupLayout` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupLayoutSetLabel(
    bindGroupLayout: WGPUBindGroupLayout,
    label: WGPUStringView,
) {
    not_done("wgpuBindGroupLayoutSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutAddRef(bindGroupLayout: WGPUBindGroupLayout) {
    not_done("wgpuBindGroupLayoutAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutRelease(bindGroupLayout: WGPUBindGroupLayout) {
    not_done("wgpuBindGroupLayoutRelease")
}
