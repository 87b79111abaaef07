//! `WGPURenderBundle` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleSetLabel(
    renderBundle: WGPURenderBundle,
    label: WGPUStringView,
) {
    not_done("wgpuRenderBundleSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleAddRef(renderBundle: WGPURenderBundle) {
    not_done("wgpuRenderBundleAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleRelease(renderBundle: WGPURenderBundle) {
    not_done("wgpuRenderBundleRelease")
}
