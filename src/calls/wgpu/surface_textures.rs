//! Surface textures that are not shown.

use crate::abi::*;
use abi_macros::call;

/// Gives the current texture back without showing it, and destroys it like wgpuTextureDestroy(). Your
/// reference to it has yet to be released. The next frame can be taken at once. It costs as much as
/// wgpuSurfaceConfigure(), so it is for what happens now and then: a frame that could not be drawn.
/// @return @ref WGPUStatus_Error when no current texture was taken.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceDiscardTexture(surface: WGPUSurface) -> WGPUStatus {
    surface.discard_texture()
}
