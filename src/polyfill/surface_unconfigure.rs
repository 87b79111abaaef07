//! Taking a surface's current texture back.
//!
//! WebGPU lets a canvas be configured anew, or no more, with a texture taken from it; the texture is
//! destroyed then. wgpu-core gives a surface's texture up only by presenting or discarding it, which
//! both fail with the device lost or the texture destroyed. Nor does it let go of the device, so the
//! surface is dropped, and made again when it is needed; that is the business of its record.

// UPSTREAM: gfx-rs/wgpu#9900, gfx-rs/wgpu#4105
// LIMITS: surface-unconfigure

use wgpu_core::{
    global::Global,
    id::{SurfaceId, TextureId},
};

/// Destroys the current texture without showing it.
pub fn discard(global: &Global, surface: SurfaceId, current: Option<TextureId>) {
    if global.surface_texture_discard(surface).is_err() {
        forget(global, surface, current);
    }
}

/// Takes the current texture from wgpu-core's surface and destroys it.
pub fn forget(global: &Global, surface: SurfaceId, current: Option<TextureId>) {
    if let Some(texture) = current {
        global.texture_destroy(texture);
    }
    // Fails where the surface has none any more.
    let _ = global.surface_texture_release(surface);
}
