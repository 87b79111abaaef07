//! What a bundle is recorded for. WebGPU has one sample or four, and formats whose features the
//! device has; wgpu-core checks neither the sample count nor the depth format's features. A bundle
//! for nothing at all is an error, except for programs that were written for libwgpu_native.

// UPSTREAM: gfx-rs/wgpu#8030
// LIMITS: bundle-checks, empty-bundle-layouts

use crate::runtime::failure::Invalid;
use wgpu_core::command::RenderBundleEncoderDescriptor;
use wgpu_types::{Features, TextureFormat};

pub fn check(
    descriptor: &RenderBundleEncoderDescriptor,
    features: Features,
) -> Result<(), Invalid> {
    let any_count = Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES;
    match descriptor.sample_count {
        1 | 4 => {}
        2 | 8 | 16 if features.contains(any_count) => {}
        count => return Err(Invalid::new("sampleCount", count, "1 or 4")),
    }
    if let Some(depth_stencil) = descriptor.depth_stencil {
        let format = depth_stencil.format;
        let missing = format.required_features() - features;
        if !missing.is_empty() {
            let value = format!("{format:?} without {missing:?}");
            let expected = "a format that the device's features allow";
            return Err(Invalid::new("depthStencilFormat", value, expected));
        }
    }
    Ok(())
}

/// Has a bundle for nothing be one for what no pass has.
pub fn accept_nothing(descriptor: &mut RenderBundleEncoderDescriptor) {
    let has_color = descriptor.color_formats.iter().any(Option::is_some);
    if !has_color && descriptor.depth_stencil.is_none() {
        descriptor.color_formats = vec![None, None, Some(TextureFormat::R8Sint)].into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::RenderBundleDepthStencil;

    fn with_samples(sample_count: u32, features: Features) -> Result<(), Invalid> {
        let descriptor = RenderBundleEncoderDescriptor {
            sample_count,
            ..Default::default()
        };
        check(&descriptor, features)
    }

    #[test]
    fn one_sample_or_four_unless_the_adapter_decides() {
        let any_count = Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES;
        for count in [1, 4] {
            assert_eq!(with_samples(count, Features::empty()), Ok(()));
        }
        for count in [2, 8, 16] {
            assert!(with_samples(count, Features::empty()).is_err(), "{count}");
            assert_eq!(with_samples(count, any_count), Ok(()));
        }
        assert!(with_samples(0, any_count).is_err());
        assert!(with_samples(3, any_count).is_err());
    }

    #[test]
    fn a_depth_format_needs_its_feature() {
        let descriptor = RenderBundleEncoderDescriptor {
            sample_count: 1,
            depth_stencil: Some(RenderBundleDepthStencil {
                format: TextureFormat::Depth32FloatStencil8,
                depth_read_only: false,
                stencil_read_only: false,
            }),
            ..Default::default()
        };
        let refused = check(&descriptor, Features::empty()).unwrap_err();
        assert!(refused.to_string().starts_with("depthStencilFormat: "));
        assert_eq!(check(&descriptor, Features::DEPTH32FLOAT_STENCIL8), Ok(()));
    }
}
