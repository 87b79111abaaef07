//! `WGPUSurface` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceConfigure(
    surface: WGPUSurface,
    config: *const WGPUSurfaceConfiguration,
) {
    not_done("wgpuSurfaceConfigure")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCapabilities(
    surface: WGPUSurface,
    adapter: WGPUAdapter,
    capabilities: *mut WGPUSurfaceCapabilities,
) -> WGPUStatus {
    not_done("wgpuSurfaceGetCapabilities")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCurrentTexture(
    surface: WGPUSurface,
    surfaceTexture: *mut WGPUSurfaceTexture,
) {
    not_done("wgpuSurfaceGetCurrentTexture")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfacePresent(surface: WGPUSurface) -> WGPUStatus {
    not_done("wgpuSurfacePresent")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceSetLabel(surface: WGPUSurface, label: WGPUStringView) {
    not_done("wgpuSurfaceSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceUnconfigure(surface: WGPUSurface) {
    not_done("wgpuSurfaceUnconfigure")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceAddRef(surface: WGPUSurface) {
    not_done("wgpuSurfaceAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceRelease(surface: WGPUSurface) {
    not_done("wgpuSurfaceRelease")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceCapabilitiesFreeMembers(
    surfaceCapabilities: WGPUSurfaceCapabilities,
) {
    not_done("wgpuSurfaceCapabilitiesFreeMembers")
}
