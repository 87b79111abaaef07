//! Clearing of textures.

use crate::abi::*;
use abi_macros::call;

/// Native extension, feature WGPUNativeFeature_ClearTexture. Records filling the mip levels, layers
/// and aspect of `range` with zeros. WGPU_MIP_LEVEL_COUNT_UNDEFINED and
/// WGPU_ARRAY_LAYER_COUNT_UNDEFINED mean all that remain, Undefined as aspect means all. A missing
/// feature, a range outside the texture, or an aspect it lacks is reported by
/// wgpuCommandEncoderFinish().
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderClearTexture(
    commandEncoder: WGPUCommandEncoder,
    texture: WGPUTexture,
    range: *const WGPUImageSubresourceRange,
) {
    commandEncoder.clear_texture(call, texture, range)
}
