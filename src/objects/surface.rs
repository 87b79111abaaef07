//! `WGPUSurface` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

/// Sets device, format, usage, size in pixels, present mode and alpha mode of the surface's
/// textures; call it first, and again when the window's size changes. Undefined as present mode
/// means Fifo, and Auto lets the library choose how frames are composited. Chain
/// @ref WGPUSurfaceConfigurationExtras to change the number of frames in flight. A value outside
/// the capabilities, or a width or height of 0, is a validation error on `config->device`; with a
/// NULL device the error is logged and the surface is left unconfigured. See
/// GPUCanvasContext.configure() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceConfigure(
    surface: WGPUSurface,
    config: *const WGPUSurfaceConfiguration,
) {
    not_done("wgpuSurfaceConfigure")
}

/// Tells how devices of `adapter` can present to the surface: formats (best first), present modes
/// (Fifo is always there), alpha modes (never Auto) and texture usages (RenderAttachment is always
/// there). The arrays belong to the caller until wgpuSurfaceCapabilitiesFreeMembers().
/// @return WGPUStatus_Error, with `capabilities` untouched and a log record, for an error surface
///   or a bad chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCapabilities(
    surface: WGPUSurface,
    adapter: WGPUAdapter,
    capabilities: *mut WGPUSurfaceCapabilities,
) -> WGPUStatus {
    not_done("wgpuSurfaceGetCapabilities")
}

/// Takes the texture for the next frame. `surfaceTexture->status` says SuccessOptimal;
/// SuccessSuboptimal (still usable, reconfigure when convenient); Timeout; Outdated (reconfigure);
/// Lost (make a new surface); WGPUSurfaceGetCurrentTextureStatus_Occluded (native: the window is
/// hidden, try later); or Error, logged, for an unconfigured surface or one whose texture is
/// already taken. May block until the display hands out a frame. On a lost device the status is a
/// success and the texture an error object. See GPUCanvasContext.getCurrentTexture() in the WebGPU
/// specification. On success the texture in the struct is a reference the caller releases, before
/// or after presenting; otherwise it is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCurrentTexture(
    surface: WGPUSurface,
    surfaceTexture: *mut WGPUSurfaceTexture,
) {
    not_done("wgpuSurfaceGetCurrentTexture")
}

/// Shows the current texture once the work submitted on it is done, and then destroys it as
/// wgpuTextureDestroy() would; the caller's reference to it remains to be released.
/// @return WGPUStatus_Error, with a log record, when no current texture has been taken.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfacePresent(surface: WGPUSurface) -> WGPUStatus {
    not_done("wgpuSurfacePresent")
}

/// Renames `surface` in log records and error messages. The text is copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceSetLabel(surface: WGPUSurface, label: WGPUStringView) {
    not_done("wgpuSurfaceSetLabel")
}

/// Detaches the surface from its device; a current texture is destroyed without being shown. Until
/// the next wgpuSurfaceConfigure() no texture can be taken. Harmless when not configured. See
/// GPUCanvasContext.unconfigure() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceUnconfigure(surface: WGPUSurface) {
    not_done("wgpuSurfaceUnconfigure")
}

/// Takes one more reference to `surface`; each one needs its own wgpuSurfaceRelease(). The native
/// window belongs to the caller all the same.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceAddRef(surface: WGPUSurface) {
    not_done("wgpuSurfaceAddRef")
}

/// Gives up one reference to `surface`. Destroy the native window only after the last one is gone.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceRelease(surface: WGPUSurface) {
    not_done("wgpuSurfaceRelease")
}

/// Frees the three arrays of a struct filled by wgpuSurfaceGetCapabilities(). An all-zero struct is
/// fine. The struct comes by value, so zero the caller's copy if it lives on: its pointer is no
/// longer good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceCapabilitiesFreeMembers(
    surfaceCapabilities: WGPUSurfaceCapabilities,
) {
    not_done("wgpuSurfaceCapabilitiesFreeMembers")
}
