//! The functions of `WGPUSurface`.

use crate::abi::*;
use crate::objects::surface::capabilities;
use abi_macros::call;

/// Sets device, format, usage, size in pixels, present mode and alpha mode of the surface's
/// textures; call it first, and again when the window's size changes. Undefined as present mode
/// means Fifo, and Auto lets the library choose how frames are composited. Chain
/// @ref WGPUSurfaceConfigurationExtras to change the number of frames in flight. A value outside
/// the capabilities, or a width or height of 0, is a validation error on `config->device`; with a
/// NULL device the error is logged. A configuration replaces the one before it, whose current
/// texture is destroyed without being shown; after an error, the surface is left unconfigured. On a
/// lost device it succeeds, and so does what follows, without effect. See
/// GPUCanvasContext.configure() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceConfigure(
    surface: WGPUSurface,
    config: *const WGPUSurfaceConfiguration,
) {
    surface.configure(call, config)
}

/// Tells how devices of `adapter` can present to the surface: formats (best first), present modes
/// (Fifo is always there), alpha modes (never Auto) and texture usages (RenderAttachment is always
/// there). The arrays belong to the caller until wgpuSurfaceCapabilitiesFreeMembers().
/// @return WGPUStatus_Error, with `capabilities` untouched and a log record, for an error surface
///   or a bad chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCapabilities(
    surface: WGPUSurface,
    adapter: WGPUAdapter,
    capabilities: *mut WGPUSurfaceCapabilities,
) -> WGPUStatus {
    surface.write_capabilities(call, adapter, capabilities)
}

/// Takes the texture for the next frame. `surfaceTexture->status` says SuccessOptimal;
/// SuccessSuboptimal (still usable, reconfigure when convenient); Timeout; Outdated (reconfigure);
/// Lost (make a new surface); WGPUSurfaceGetCurrentTextureStatus_Occluded (native: the window is
/// hidden, try later); or Error, logged, for an unconfigured surface or one whose texture is
/// already taken. May block until the display hands out a frame. On a lost device the status is a
/// success and the texture an error object. See GPUCanvasContext.getCurrentTexture() in the WebGPU
/// specification. On success the texture in the struct is a reference the caller releases, before
/// or after presenting; otherwise it is NULL.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCurrentTexture(
    surface: WGPUSurface,
    surfaceTexture: *mut WGPUSurfaceTexture,
) {
    surface.write_current_texture(surfaceTexture)
}

/// Shows the current texture once the work submitted on it is done, and destroys it as
/// wgpuTextureDestroy() would; the caller's reference to it remains to be released. With present
/// mode Fifo it may wait for the display, which on Wayland can keep a hidden window waiting for as
/// long as it is hidden.
/// @return WGPUStatus_Error, with a log record, when no current texture has been taken or the
///   caller has destroyed it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfacePresent(surface: WGPUSurface) -> WGPUStatus {
    surface.present()
}

/// Renames `surface` in log records and error messages. The text is copied.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceSetLabel(surface: WGPUSurface, label: WGPUStringView) {
    surface.set_label(label)
}

/// Detaches the surface from its device; a current texture is destroyed without being shown. Until
/// the next wgpuSurfaceConfigure() no texture can be taken. Harmless when not configured. See
/// GPUCanvasContext.unconfigure() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceUnconfigure(surface: WGPUSurface) {
    surface.unconfigure();
    Ok(())
}

/// Takes one more reference to `surface`; each one needs its own wgpuSurfaceRelease(). The native
/// window belongs to the caller all the same.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceAddRef(surface: WGPUSurface) {
    surface.add_ref()
}

/// Gives up one reference to `surface`. Destroy the native window only after the last one is gone.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceRelease(surface: WGPUSurface) {
    surface.release()
}

/// Frees the three arrays of a struct filled by wgpuSurfaceGetCapabilities(). An all-zero struct is
/// fine. The struct comes by value, so zero the caller's copy if it lives on: its pointer is no
/// longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceCapabilitiesFreeMembers(
    surfaceCapabilities: WGPUSurfaceCapabilities,
) {
    capabilities::free(surfaceCapabilities.view())
}
