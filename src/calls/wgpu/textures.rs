//! Clearing of textures.

use crate::abi::*;
use abi_macros::call;

/// Records filling a part of a texture with zeros. Needs the feature
/// @ref WGPUNativeFeature_ClearTexture. An aspect that the texture lacks is an error.
/// @param texture The texture.
/// @param range Mip levels, array layers and aspect. @ref WGPU_MIP_LEVEL_COUNT_UNDEFINED and
///   @ref WGPU_ARRAY_LAYER_COUNT_UNDEFINED mean all that remain, and an undefined aspect means all.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderClearTexture(
    commandEncoder: WGPUCommandEncoder,
    texture: WGPUTexture,
    range: *const WGPUImageSubresourceRange,
) {
    commandEncoder.clear_texture(call, texture, range)
}
