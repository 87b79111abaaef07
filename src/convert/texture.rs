//! Texture: descriptor, usages, and the parts of a texture that commands name.

use super::scalar::{flags, unless};
use super::texture_dimension::{texture_dimension, texture_view_dimension};
use super::texture_format::texture_format;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::resource::TextureDescriptor;
use wgpu_types as wgt;

pub fn texture_descriptor<'a>(
    descriptor: View<'a, WGPUTextureDescriptor>,
) -> Result<TextureDescriptor<'a>, Invalid> {
    if let Some(binding) = descriptor.extension()? {
        // Only devices without the core features (which wgpu-core has not) act on it.
        texture_view_dimension(binding.textureBindingViewDimension())?;
    }
    Ok(TextureDescriptor {
        label: descriptor.label().label(),
        size: extent_3d(descriptor.size),
        mip_level_count: descriptor.mipLevelCount,
        sample_count: descriptor.sampleCount,
        dimension: texture_dimension(descriptor.dimension())?,
        format: texture_format(descriptor.format())?,
        usage: texture_usage(descriptor.usage())?,
        view_formats: descriptor.viewFormats().map(texture_format)?,
    })
}

pub fn texture_usage(value: Named<WGPUTextureUsage>) -> Result<wgt::TextureUsages, Invalid> {
    const ALL: WGPUTextureUsage = WGPUTextureUsage_CopySrc
        | WGPUTextureUsage_CopyDst
        | WGPUTextureUsage_TextureBinding
        | WGPUTextureUsage_StorageBinding
        | WGPUTextureUsage_RenderAttachment
        | WGPUTextureUsage_TransientAttachment;
    // The bits are the same on both sides.
    let bits = flags(value, ALL, "a set of WGPUTextureUsage")?;
    Ok(wgt::TextureUsages::from_bits_retain(bits))
}

/// Usages that C gives no name to are left out.
pub fn texture_usage_to_c(usage: wgt::TextureUsages) -> WGPUTextureUsage {
    (usage - wgt::TextureUsages::STORAGE_ATOMIC).bits().into()
}

const PLANE_0: WGPUTextureAspect = WGPUTextureAspect(WGPUNativeTextureAspect_Plane0Only.0);
const PLANE_1: WGPUTextureAspect = WGPUTextureAspect(WGPUNativeTextureAspect_Plane1Only.0);

pub fn texture_aspect(value: Named<WGPUTextureAspect>) -> Result<wgt::TextureAspect, Invalid> {
    Ok(match value.get() {
        WGPUTextureAspect_Undefined | WGPUTextureAspect_All => wgt::TextureAspect::All,
        WGPUTextureAspect_StencilOnly => wgt::TextureAspect::StencilOnly,
        WGPUTextureAspect_DepthOnly => wgt::TextureAspect::DepthOnly,
        PLANE_0 => wgt::TextureAspect::Plane0,
        PLANE_1 => wgt::TextureAspect::Plane1,
        _ => return Err(value.unknown("a WGPUTextureAspect")),
    })
}

pub fn extent_3d(extent: WGPUExtent3D) -> wgt::Extent3d {
    wgt::Extent3d {
        width: extent.width,
        height: extent.height,
        depth_or_array_layers: extent.depthOrArrayLayers,
    }
}

pub fn origin_3d(origin: WGPUOrigin3D) -> wgt::Origin3d {
    wgt::Origin3d {
        x: origin.x,
        y: origin.y,
        z: origin.z,
    }
}

pub fn image_subresource_range(
    range: View<WGPUImageSubresourceRange>,
) -> Result<wgt::ImageSubresourceRange, Invalid> {
    Ok(wgt::ImageSubresourceRange {
        aspect: texture_aspect(range.aspect())?,
        base_mip_level: range.baseMipLevel,
        mip_level_count: unless(WGPU_MIP_LEVEL_COUNT_UNDEFINED, range.mipLevelCount),
        base_array_layer: range.baseArrayLayer,
        array_layer_count: unless(WGPU_ARRAY_LAYER_COUNT_UNDEFINED, range.arrayLayerCount),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUTextureDescriptor) -> Result<TextureDescriptor<'_>, Invalid> {
        texture_descriptor(seen(descriptor))
    }

    fn small() -> WGPUTextureDescriptor {
        WGPUTextureDescriptor {
            format: WGPUTextureFormat_R8Unorm,
            ..WGPUTextureDescriptor::INIT
        }
    }

    #[test]
    fn sen_01_what_is_left_out_takes_its_default() {
        let mut descriptor = small();
        descriptor.size.width = 8;
        let texture = convert(&descriptor).unwrap();
        assert_eq!(texture.label, None);
        assert_eq!(texture.dimension, wgt::TextureDimension::D2);
        assert_eq!((texture.mip_level_count, texture.sample_count), (1, 1));
        assert_eq!((texture.size.width, texture.size.height), (8, 1));
        assert_eq!(texture.size.depth_or_array_layers, 1);
        assert!(texture.view_formats.is_empty() && texture.usage.is_empty());
    }

    #[test]
    fn every_member_arrives() {
        let formats = [
            WGPUTextureFormat_RGBA8Unorm,
            WGPUTextureFormat_RGBA8UnormSrgb,
        ];
        let texture = convert(&WGPUTextureDescriptor {
            label: view("depth"),
            usage: WGPUTextureUsage_CopyDst | WGPUTextureUsage_RenderAttachment,
            dimension: WGPUTextureDimension_3D,
            size: WGPUExtent3D {
                width: 2,
                height: 3,
                depthOrArrayLayers: 4,
            },
            format: WGPUTextureFormat_RGBA8Unorm,
            mipLevelCount: 5,
            sampleCount: 6,
            viewFormatCount: 2,
            viewFormats: formats.as_ptr(),
            ..WGPUTextureDescriptor::INIT
        })
        .map(|texture| texture.map_label_and_view_formats(|_| (), |formats| formats.clone()));
        let expected = wgt::TextureDescriptor {
            label: (),
            size: wgt::Extent3d {
                width: 2,
                height: 3,
                depth_or_array_layers: 4,
            },
            mip_level_count: 5,
            sample_count: 6,
            dimension: wgt::TextureDimension::D3,
            format: wgt::TextureFormat::Rgba8Unorm,
            usage: wgt::TextureUsages::COPY_DST | wgt::TextureUsages::RENDER_ATTACHMENT,
            view_formats: vec![
                wgt::TextureFormat::Rgba8Unorm,
                wgt::TextureFormat::Rgba8UnormSrgb,
            ],
        };
        assert_eq!(texture, Ok(expected));
    }

    #[test]
    fn err_05_a_format_is_required() {
        assert_eq!(
            refusal(convert(&WGPUTextureDescriptor::INIT)),
            "format: WGPUTextureFormat_Undefined is not allowed, expected a WGPUTextureFormat"
        );
        let descriptor = WGPUTextureDescriptor {
            viewFormatCount: 1,
            viewFormats: &WGPUTextureFormat_Undefined,
            ..small()
        };
        assert!(refusal(convert(&descriptor)).starts_with("viewFormats[0]: "));
    }

    #[test]
    fn chn_01_the_binding_view_dimension_is_allowed_and_nothing_else() {
        let mut binding = WGPUTextureBindingViewDimension::INIT;
        let mut descriptor = small();
        descriptor.nextInChain = &mut binding.chain;
        assert!(convert(&descriptor).is_ok());

        let mut binding = WGPUTextureBindingViewDimension::INIT;
        binding.textureBindingViewDimension = WGPUTextureViewDimension(0x77);
        descriptor.nextInChain = &mut binding.chain;
        assert!(refusal(convert(&descriptor)).starts_with("textureBindingViewDimension: "));

        let mut stranger = stranger();
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }

    #[test]
    fn err_05_every_aspect_and_no_other() {
        let undefined = texture_aspect(Named::plain("aspect", &WGPUTextureAspect_Undefined));
        assert_eq!(undefined, Ok(wgt::TextureAspect::All));
        check_names(WGPUTextureAspect::VALUES, &["Undefined"], |value| {
            texture_aspect(Named::plain("aspect", &value))
        });
        assert_eq!(
            texture_aspect(Named::plain("aspect", &PLANE_1)),
            Ok(wgt::TextureAspect::Plane1)
        );
        assert!(texture_aspect(Named::plain("aspect", &WGPUTextureAspect(9))).is_err());
    }

    #[test]
    fn err_05_every_usage_both_ways_and_no_other() {
        use wgt::TextureUsages as Usages;
        let pairs = [
            (WGPUTextureUsage_None, Usages::empty()),
            (WGPUTextureUsage_CopySrc, Usages::COPY_SRC),
            (WGPUTextureUsage_CopyDst, Usages::COPY_DST),
            (WGPUTextureUsage_TextureBinding, Usages::TEXTURE_BINDING),
            (WGPUTextureUsage_StorageBinding, Usages::STORAGE_BINDING),
            (WGPUTextureUsage_RenderAttachment, Usages::RENDER_ATTACHMENT),
            (
                WGPUTextureUsage_TransientAttachment,
                Usages::TRANSIENT_ATTACHMENT,
            ),
        ];
        for (c, usage) in pairs {
            assert_eq!(texture_usage(Named::plain("usage", &c)), Ok(usage));
            assert_eq!(texture_usage_to_c(usage), c);
        }
        assert_eq!(
            texture_usage_to_c(Usages::STORAGE_ATOMIC),
            WGPUTextureUsage_None
        );
        assert_eq!(
            refusal(texture_usage(Named::plain("usage", &0x1_0044))),
            "usage: bits 0x10040 is not allowed, expected a set of WGPUTextureUsage"
        );
    }

    #[test]
    fn sen_01_an_undefined_count_is_all_the_rest() {
        let mut range = WGPUImageSubresourceRange {
            aspect: WGPUTextureAspect_DepthOnly,
            baseMipLevel: 1,
            mipLevelCount: WGPU_MIP_LEVEL_COUNT_UNDEFINED,
            baseArrayLayer: 2,
            arrayLayerCount: WGPU_ARRAY_LAYER_COUNT_UNDEFINED,
        };
        let converted = image_subresource_range(seen(&range)).unwrap();
        assert_eq!(
            (converted.base_mip_level, converted.mip_level_count),
            (1, None)
        );
        assert_eq!(
            (converted.base_array_layer, converted.array_layer_count),
            (2, None)
        );
        assert_eq!(converted.aspect, wgt::TextureAspect::DepthOnly);
        range.mipLevelCount = 3;
        range.arrayLayerCount = 4;
        let converted = image_subresource_range(seen(&range)).unwrap();
        assert_eq!(converted.mip_level_count, Some(3));
        assert_eq!(converted.array_layer_count, Some(4));
    }

    #[test]
    fn extents_and_origins_keep_their_axes() {
        let origin = origin_3d(WGPUOrigin3D { x: 1, y: 2, z: 3 });
        assert_eq!(origin, wgt::Origin3d { x: 1, y: 2, z: 3 });
        let extent = extent_3d(WGPUExtent3D::INIT);
        assert_eq!(
            (extent.width, extent.height, extent.depth_or_array_layers),
            (0, 1, 1)
        );
    }
}
