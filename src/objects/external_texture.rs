//! `WGPUExternalTexture` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuExternalTextureSetLabel(
    externalTexture: WGPUExternalTexture,
    label: WGPUStringView,
) {
    not_done("wgpuExternalTextureSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureAddRef(externalTexture: WGPUExternalTexture) {
    not_done("wgpuExternalTextureAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureRelease(externalTexture: WGPUExternalTexture) {
    not_done("wgpuExternalTextureRelease")
}
