//! `WGPUTextureView` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewSetLabel(
    textureView: WGPUTextureView,
    label: WGPUStringView,
) {
    not_done("wgpuTextureViewSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewAddRef(textureView: WGPUTextureView) {
    not_done("wgpuTextureViewAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewRelease(textureView: WGPUTextureView) {
    not_done("wgpuTextureViewRelease")
}
