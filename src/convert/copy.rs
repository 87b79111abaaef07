//! Copies: where texels lie in a buffer and in a texture.

use super::resolver::Resolver;
use super::scalar::unless;
use super::texture::{origin_3d, texture_aspect};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::id::BufferId;
use wgpu_types as wgt;

/// A stride of 0 is one like any other: whether it will do depends on the size of the copy.
pub fn texel_copy_buffer_layout(
    layout: View<WGPUTexelCopyBufferLayout>,
) -> wgt::TexelCopyBufferLayout {
    wgt::TexelCopyBufferLayout {
        offset: layout.offset,
        bytes_per_row: unless(WGPU_COPY_STRIDE_UNDEFINED, layout.bytesPerRow),
        rows_per_image: unless(WGPU_COPY_STRIDE_UNDEFINED, layout.rowsPerImage),
    }
}

pub fn texel_copy_buffer_info(
    info: View<WGPUTexelCopyBufferInfo>,
    resolver: &impl Resolver,
) -> Result<wgt::TexelCopyBufferInfo<BufferId>, Invalid> {
    Ok(wgt::TexelCopyBufferInfo {
        buffer: resolver.buffer(info.buffer())?,
        layout: texel_copy_buffer_layout(info.layout().view()),
    })
}

/// `texture` looks the texture up.
pub fn texel_copy_texture_info<'a, T>(
    info: View<'a, WGPUTexelCopyTextureInfo>,
    texture: impl FnOnce(Named<'a, WGPUTexture>) -> Result<T, Invalid>,
) -> Result<wgt::TexelCopyTextureInfo<T>, Invalid> {
    Ok(wgt::TexelCopyTextureInfo {
        texture: texture(info.texture())?,
        mip_level: info.mipLevel,
        origin: origin_3d(info.origin),
        aspect: texture_aspect(info.aspect())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal};
    use crate::runtime::view::testing::seen;
    use wgpu_core::id::TextureId;

    fn texture_info(
        info: &WGPUTexelCopyTextureInfo,
    ) -> Result<wgt::TexelCopyTextureInfo<TextureId>, Invalid> {
        texel_copy_texture_info(seen(info), |texture| Numbers.texture(texture))
    }

    #[test]
    fn sen_01_an_undefined_stride_is_left_out_and_a_zero_is_not() {
        let layout = texel_copy_buffer_layout(seen(&WGPUTexelCopyBufferLayout::INIT));
        assert_eq!(layout.offset, 0);
        assert_eq!((layout.bytes_per_row, layout.rows_per_image), (None, None));
        let layout = texel_copy_buffer_layout(seen(&WGPUTexelCopyBufferLayout {
            offset: 512,
            bytesPerRow: 0,
            rowsPerImage: 0,
        }));
        assert_eq!(layout.offset, 512);
        assert_eq!(
            (layout.bytes_per_row, layout.rows_per_image),
            (Some(0), Some(0))
        );
    }

    #[test]
    fn a_buffer_and_its_layout_arrive() {
        let mut info = WGPUTexelCopyBufferInfo::INIT;
        assert!(refusal(texel_copy_buffer_info(seen(&info), &Numbers)).starts_with("buffer: NULL"));
        info.buffer = handle(6);
        info.layout.bytesPerRow = 256;
        info.layout.rowsPerImage = 4;
        let converted = texel_copy_buffer_info(seen(&info), &Numbers).unwrap();
        assert_eq!(converted.buffer, id(6));
        assert_eq!(converted.layout.bytes_per_row, Some(256));
        assert_eq!(converted.layout.rows_per_image, Some(4));
    }

    #[test]
    fn a_texture_and_its_place_arrive() {
        let mut info = WGPUTexelCopyTextureInfo::INIT;
        assert!(refusal(texture_info(&info)).starts_with("texture: NULL"));
        info.texture = handle(7);
        let initial = texture_info(&info).unwrap();
        assert_eq!(
            (initial.mip_level, initial.aspect),
            (0, wgt::TextureAspect::All)
        );
        assert_eq!(initial.origin, wgt::Origin3d::ZERO);

        info.mipLevel = 2;
        info.origin = WGPUOrigin3D { x: 1, y: 2, z: 3 };
        info.aspect = WGPUTextureAspect_StencilOnly;
        let converted = texture_info(&info).unwrap();
        assert_eq!((converted.texture, converted.mip_level), (id(7), 2));
        assert_eq!(converted.origin, wgt::Origin3d { x: 1, y: 2, z: 3 });
        assert_eq!(converted.aspect, wgt::TextureAspect::StencilOnly);

        info.aspect = WGPUTextureAspect(0x4);
        let refused = refusal(texture_info(&info));
        assert!(
            refused.starts_with("aspect: WGPUTextureAspect(0x"),
            "{refused}"
        );
    }
}
