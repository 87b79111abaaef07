//! Texture view: descriptor and component swizzle.

use super::scalar::unless;
use super::texture::{texture_aspect, texture_usage};
use super::texture_dimension::texture_view_dimension;
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::resource::TextureViewDescriptor;
use wgpu_types as wgt;

/// What is left out is for wgpu-core to derive from the texture.
pub fn texture_view_descriptor<'a>(
    descriptor: View<'a, WGPUTextureViewDescriptor>,
) -> Result<TextureViewDescriptor<'a>, Invalid> {
    if let Some(extension) = descriptor.extension()? {
        extension.swizzle().within(component_swizzle)?;
    }
    let usage = texture_usage(descriptor.usage())?;
    Ok(TextureViewDescriptor {
        label: descriptor.label().label(),
        format: optional_texture_format(descriptor.format())?,
        dimension: texture_view_dimension(descriptor.dimension())?,
        usage: unless(wgt::TextureUsages::empty(), usage),
        range: wgt::ImageSubresourceRange {
            aspect: texture_aspect(descriptor.aspect())?,
            base_mip_level: descriptor.baseMipLevel,
            mip_level_count: unless(WGPU_MIP_LEVEL_COUNT_UNDEFINED, descriptor.mipLevelCount),
            base_array_layer: descriptor.baseArrayLayer,
            array_layer_count: unless(WGPU_ARRAY_LAYER_COUNT_UNDEFINED, descriptor.arrayLayerCount),
        },
    })
}

/// wgpu-core cannot reorder channels: each has to stay what it is.
fn component_swizzle(swizzle: View<WGPUTextureComponentSwizzle>) -> Result<(), Invalid> {
    for (channel, itself) in [
        (swizzle.r(), WGPUComponentSwizzle_R),
        (swizzle.g(), WGPUComponentSwizzle_G),
        (swizzle.b(), WGPUComponentSwizzle_B),
        (swizzle.a(), WGPUComponentSwizzle_A),
    ] {
        if channel.get() != WGPUComponentSwizzle_Undefined && channel.get() != itself {
            let expected = format!("{itself:?}, as no adapter can swizzle components");
            return Err(channel.unknown(&expected));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(
        descriptor: &WGPUTextureViewDescriptor,
    ) -> Result<TextureViewDescriptor<'_>, Invalid> {
        texture_view_descriptor(seen(descriptor))
    }

    #[test]
    fn sen_01_the_initial_descriptor_leaves_everything_to_the_texture() {
        let initial = convert(&WGPUTextureViewDescriptor::INIT).unwrap();
        assert_eq!(
            (initial.format, initial.dimension, initial.usage),
            (None, None, None)
        );
        assert_eq!(initial.range, wgt::ImageSubresourceRange::default());
        assert_eq!(initial.label, None);
    }

    #[test]
    fn every_member_arrives() {
        let descriptor = WGPUTextureViewDescriptor {
            label: view("layer"),
            format: WGPUTextureFormat_Depth24Plus,
            dimension: WGPUTextureViewDimension_CubeArray,
            baseMipLevel: 1,
            mipLevelCount: 2,
            baseArrayLayer: 3,
            arrayLayerCount: 4,
            aspect: WGPUTextureAspect_DepthOnly,
            usage: WGPUTextureUsage_TextureBinding,
            ..WGPUTextureViewDescriptor::INIT
        };
        let converted = convert(&descriptor).unwrap();
        assert_eq!(converted.label.as_deref(), Some("layer"));
        assert_eq!(converted.format, Some(wgt::TextureFormat::Depth24Plus));
        assert_eq!(
            converted.dimension,
            Some(wgt::TextureViewDimension::CubeArray)
        );
        assert_eq!(converted.usage, Some(wgt::TextureUsages::TEXTURE_BINDING));
        let range = wgt::ImageSubresourceRange {
            aspect: wgt::TextureAspect::DepthOnly,
            base_mip_level: 1,
            mip_level_count: Some(2),
            base_array_layer: 3,
            array_layer_count: Some(4),
        };
        assert_eq!(converted.range, range);
    }

    #[test]
    fn a_swizzle_that_changes_nothing_is_accepted_and_no_other() {
        let mut swizzle = WGPUTextureComponentSwizzleDescriptor::INIT;
        let mut descriptor = WGPUTextureViewDescriptor::INIT;
        descriptor.nextInChain = &mut swizzle.chain;
        assert!(convert(&descriptor).is_ok());

        let mut swizzle = WGPUTextureComponentSwizzleDescriptor::INIT;
        swizzle.swizzle.r = WGPUComponentSwizzle_R;
        swizzle.swizzle.a = WGPUComponentSwizzle_One;
        descriptor.nextInChain = &mut swizzle.chain;
        assert_eq!(
            refusal(convert(&descriptor)),
            "swizzle.a: WGPUComponentSwizzle_One is not allowed, expected WGPUComponentSwizzle_A, \
             as no adapter can swizzle components"
        );
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPUTextureViewDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
