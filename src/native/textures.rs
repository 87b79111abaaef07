//! Clearing of textures.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::command_encoder::CommandEncoder;
use crate::runtime::{boundary::method, failure::Within, memory};

/// Native extension, feature WGPUNativeFeature_ClearTexture. Records filling the mip levels, layers
/// and aspect of `range` with zeros. WGPU_MIP_LEVEL_COUNT_UNDEFINED and
/// WGPU_ARRAY_LAYER_COUNT_UNDEFINED mean all that remain, Undefined as aspect means all. A missing
/// feature, a range outside the texture, or an aspect it lacks is reported by
/// wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderClearTexture(
    commandEncoder: WGPUCommandEncoder,
    texture: WGPUTexture,
    range: *const WGPUImageSubresourceRange,
) {
    method(
        "wgpuCommandEncoderClearTexture",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                let texture = call.texture("texture", texture)?;
                // SAFETY: the struct is as wgpu.h says.
                let range = unsafe { memory::required("range", range) }?;
                let range = convert::texture::image_subresource_range(range).within("range")?;
                Ok(global.command_encoder_clear_texture(id, texture, &range)?)
            })
        },
    )
}
