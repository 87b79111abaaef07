//! `WGPUTexture` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureCreateView(
    texture: WGPUTexture,
    descriptor: Nullable<*const WGPUTextureViewDescriptor>,
) -> WGPUTextureView {
    not_done("wgpuTextureCreateView")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureDestroy(texture: WGPUTexture) {
    not_done("wgpuTextureDestroy")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDepthOrArrayLayers(texture: WGPUTexture) -> u32 {
    not_done("wgpuTextureGetDepthOrArrayLayers")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDimension(texture: WGPUTexture) -> WGPUTextureDimension {
    not_done("wgpuTextureGetDimension")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetFormat(texture: WGPUTexture) -> WGPUTextureFormat {
    not_done("wgpuTextureGetFormat")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetHeight(texture: WGPUTexture) -> u32 {
    not_done("wgpuTextureGetHeight")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetMipLevelCount(texture: WGPUTexture) -> u32 {
    not_done("wgpuTextureGetMipLevelCount")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetSampleCount(texture: WGPUTexture) -> u32 {
    not_done("wgpuTextureGetSampleCount")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetTextureBindingViewDimension(
    texture: WGPUTexture,
) -> WGPUTextureViewDimension {
    not_done("wgpuTextureGetTextureBindingViewDimension")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetUsage(texture: WGPUTexture) -> WGPUTextureUsage {
    not_done("wgpuTextureGetUsage")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetWidth(texture: WGPUTexture) -> u32 {
    not_done("wgpuTextureGetWidth")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureSetLabel(texture: WGPUTexture, label: WGPUStringView) {
    not_done("wgpuTextureSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureAddRef(texture: WGPUTexture) {
    not_done("wgpuTextureAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureRelease(texture: WGPUTexture) {
    not_done("wgpuTextureRelease")
}
