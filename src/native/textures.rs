//! Clearing of textures.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::{
    command_encoder::CommandEncoder,
    texture::{Shape, Texture},
};
use crate::runtime::view::{Named, Pointer};
use crate::runtime::{
    boundary::method,
    failure::{Invalid, Within},
};

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
                let shape = call.look_up::<Texture>("texture", texture)?.shape;
                let texture = call.texture(Named::plain("texture", &texture))?;
                // SAFETY: the struct is as wgpu.h says.
                let range = unsafe { Pointer::new("range", range) }.required()?;
                check_start(&shape, range.get()).within("range")?;
                let range = convert::texture::image_subresource_range(range).within("range")?;
                Ok(global.command_encoder_clear_texture(id, texture, &range)?)
            })
        },
    )
}

/// Refuses a range that starts after the last level or layer. wgpu-core looks where it ends.
fn check_start(shape: &Shape, range: &WGPUImageSubresourceRange) -> Result<(), Invalid> {
    let layers = match shape.dimension {
        WGPUTextureDimension_3D => 1,
        _ => shape.size.depthOrArrayLayers,
    };
    for (field, base, count) in [
        ("baseMipLevel", range.baseMipLevel, shape.mip_level_count),
        ("baseArrayLayer", range.baseArrayLayer, layers),
    ] {
        if base >= count {
            return Err(Invalid::new(field, base, format!("less than {count}")));
        }
    }
    Ok(())
}
