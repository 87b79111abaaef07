//! The functions of `WGPUSurface`.

use crate::abi::*;
use crate::objects::surface::capabilities;
use abi_macros::call;

/// Sets device, format, usage, size, present mode and alpha mode of the surface's textures. Call it
/// first, and again when the size of the window changes.
///
/// - A value outside the capabilities, or a width or height of 0, is a validation error of
///   `config->device`. With a NULL device, the error is logged.
/// - A configuration replaces the one before it, whose current texture is destroyed without being
///   shown. After an error, the surface is not configured.
/// - On a lost device it succeeds, and so does what follows, without effect.
///
/// See GPUCanvasContext.configure() in the WebGPU specification.
/// @param config The size is in pixels. @ref WGPUPresentMode_Undefined means Fifo, and
///   @ref WGPUCompositeAlphaMode_Auto lets the library choose how frames are composited. Chain
///   @ref WGPUSurfaceConfigurationExtras for the number of frames in flight.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceConfigure(
    surface: WGPUSurface,
    config: *const WGPUSurfaceConfiguration,
) {
    surface.configure(call, config)
}

/// Tells how devices of an adapter can present to the surface. Free the lists with
/// wgpuSurfaceCapabilitiesFreeMembers().
///
/// - `formats`: the best one first.
/// - `presentModes`: @ref WGPUPresentMode_Fifo is always among them.
/// - `alphaModes`: @ref WGPUCompositeAlphaMode_Auto never is.
/// - `usages`: @ref WGPUTextureUsage_RenderAttachment always is.
///
/// @return @ref WGPUStatus_Error, with `capabilities` untouched, for an error object.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCapabilities(
    surface: WGPUSurface,
    adapter: WGPUAdapter,
    capabilities: *mut WGPUSurfaceCapabilities,
) -> WGPUStatus {
    surface.write_capabilities(call, adapter, capabilities)
}

/// Takes the texture for the next frame. May block until the display has one. The two Success
/// values come with a reference to a texture, which you release before or after presenting;
/// otherwise `texture` is NULL. The `status` in the struct says:
///
/// - @ref WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal - there is a texture.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal - there is one, and it can be shown.
///   Configure again when convenient.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_Timeout - none became free in time.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_Outdated - configure again.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_Lost - make a new surface.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_Occluded - a native extension: the window is hidden.
///   Try again later.
/// - @ref WGPUSurfaceGetCurrentTextureStatus_Error - the surface is not configured, or its texture
///   is already taken. The log says which.
///
/// On a lost device the status is a success, and the texture an error object. See
/// GPUCanvasContext.getCurrentTexture() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCurrentTexture(
    surface: WGPUSurface,
    surfaceTexture: *mut WGPUSurfaceTexture,
) {
    surface.write_current_texture(surfaceTexture)
}

/// Shows the current texture once the work that was submitted on it is done, and destroys it like
/// wgpuTextureDestroy(). Your reference to it has yet to be released. With
/// @ref WGPUPresentMode_Fifo it may wait for the display; on Wayland, that can be for as long as
/// the window is hidden.
/// @return @ref WGPUStatus_Error when no current texture was taken, or you have destroyed it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfacePresent(surface: WGPUSurface) -> WGPUStatus {
    surface.present()
}

/// Renames `surface` in error messages and log records.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceSetLabel(surface: WGPUSurface, label: WGPUStringView) {
    surface.set_label(label)
}

/// Detaches the surface from its device. A current texture is destroyed without being shown. Until
/// the next wgpuSurfaceConfigure() no texture can be taken. A surface that is not configured is
/// left as it is. See GPUCanvasContext.unconfigure() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceUnconfigure(surface: WGPUSurface) {
    surface.unconfigure();
    Ok(())
}

/// Makes one more reference to `surface`, to be given back with wgpuSurfaceRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceAddRef(surface: WGPUSurface) {
    surface.add_ref()
}

/// Gives back a reference to `surface`. Destroy the window only after the last one is gone.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceRelease(surface: WGPUSurface) {
    surface.release()
}

/// Frees the three lists that wgpuSurfaceGetCapabilities() put into a struct. The struct comes by
/// value: your copy keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceCapabilitiesFreeMembers(
    surfaceCapabilities: WGPUSurfaceCapabilities,
) {
    capabilities::free(surfaceCapabilities.view())
}
