//! Texture view: descriptor, dimensions and component swizzle.

use super::scalar::unless;
use super::texture::{texture_aspect, texture_usage};
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::chain::Chain;
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::text;
use crate::runtime::view::Named;
use wgpu_core::resource::TextureViewDescriptor;
use wgpu_types as wgt;

/// What is left out is for wgpu-core to derive from the texture.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn texture_view_descriptor<'a>(
    descriptor: &'a WGPUTextureViewDescriptor,
) -> Result<TextureViewDescriptor<'a>, Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(descriptor.nextInChain) }?;
    if let Some(swizzle) = chain.take::<WGPUTextureComponentSwizzleDescriptor>() {
        component_swizzle(&swizzle.swizzle).within("swizzle")?;
    }
    chain.finish()?;
    let usage = texture_usage(Named::plain("usage", &descriptor.usage))?;
    Ok(TextureViewDescriptor {
        // SAFETY: the caller's promise.
        label: unsafe { text::label(descriptor.label) },
        format: optional_texture_format(Named::plain("format", &descriptor.format))?,
        dimension: texture_view_dimension(Named::plain("dimension", &descriptor.dimension))?,
        usage: unless(wgt::TextureUsages::empty(), usage),
        range: wgt::ImageSubresourceRange {
            aspect: texture_aspect(Named::plain("aspect", &descriptor.aspect))?,
            base_mip_level: descriptor.baseMipLevel,
            mip_level_count: unless(WGPU_MIP_LEVEL_COUNT_UNDEFINED, descriptor.mipLevelCount),
            base_array_layer: descriptor.baseArrayLayer,
            array_layer_count: unless(WGPU_ARRAY_LAYER_COUNT_UNDEFINED, descriptor.arrayLayerCount),
        },
    })
}

/// A dimension that may be left out, which `Undefined` says.
pub fn texture_view_dimension(
    value: Named<WGPUTextureViewDimension>,
) -> Result<Option<wgt::TextureViewDimension>, Invalid> {
    Ok(Some(match value.get() {
        WGPUTextureViewDimension_Undefined => return Ok(None),
        WGPUTextureViewDimension_1D => wgt::TextureViewDimension::D1,
        WGPUTextureViewDimension_2D => wgt::TextureViewDimension::D2,
        WGPUTextureViewDimension_2DArray => wgt::TextureViewDimension::D2Array,
        WGPUTextureViewDimension_Cube => wgt::TextureViewDimension::Cube,
        WGPUTextureViewDimension_CubeArray => wgt::TextureViewDimension::CubeArray,
        WGPUTextureViewDimension_3D => wgt::TextureViewDimension::D3,
        _ => return Err(value.unknown("a WGPUTextureViewDimension")),
    }))
}

/// wgpu-core cannot reorder channels: each has to stay what it is.
fn component_swizzle(swizzle: &WGPUTextureComponentSwizzle) -> Result<(), Invalid> {
    let channels = [
        ("r", swizzle.r, WGPUComponentSwizzle_R),
        ("g", swizzle.g, WGPUComponentSwizzle_G),
        ("b", swizzle.b, WGPUComponentSwizzle_B),
        ("a", swizzle.a, WGPUComponentSwizzle_A),
    ];
    for (field, value, itself) in channels {
        if value != WGPUComponentSwizzle_Undefined && value != itself {
            let expected = format!("{itself:?}, as no adapter can swizzle components");
            return Err(Invalid::new(field, format_args!("{value:?}"), expected));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};

    fn convert(
        descriptor: &WGPUTextureViewDescriptor,
    ) -> Result<TextureViewDescriptor<'_>, Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { texture_view_descriptor(descriptor) }
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
    fn err_05_every_dimension_and_no_other() {
        use wgt::TextureViewDimension as Dimension;
        let expected = [
            None,
            Some(Dimension::D1),
            Some(Dimension::D2),
            Some(Dimension::D2Array),
            Some(Dimension::Cube),
            Some(Dimension::CubeArray),
            Some(Dimension::D3),
        ];
        assert_eq!(WGPUTextureViewDimension::VALUES.len(), expected.len());
        for (&(name, value), dimension) in WGPUTextureViewDimension::VALUES.iter().zip(expected) {
            assert_eq!(
                texture_view_dimension(Named::plain("dimension", &value)),
                Ok(dimension),
                "{name}"
            );
        }
        assert!(
            texture_view_dimension(Named::plain("dimension", &WGPUTextureViewDimension(7)))
                .is_err()
        );
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
