//! The border color Zero, which has a feature of its own. wgpu-core asks for that of border colors as
//! well, whatever the color.

// UPSTREAM: none known
// LIMITS: clamp-to-zero

use crate::runtime::failure::Invalid;
use wgpu_core::resource::SamplerDescriptor;
use wgpu_types::{AddressMode, Features, SamplerBorderColor};

/// What a device needs for the feature that it asked for.
pub fn features(asked: Features, adapter: Features) -> Features {
    match asked.contains(Features::ADDRESS_MODE_CLAMP_TO_ZERO) {
        true => adapter & Features::ADDRESS_MODE_CLAMP_TO_BORDER,
        false => Features::empty(),
    }
}

/// What wgpu-core would refuse on a device that has no more than the features it asked for.
pub fn check(sampler: &SamplerDescriptor, features: Features) -> Result<(), Invalid> {
    let has_border = sampler.address_modes.contains(&AddressMode::ClampToBorder);
    let zero = Features::ADDRESS_MODE_CLAMP_TO_ZERO;
    if !has_border
        || features.contains(Features::ADDRESS_MODE_CLAMP_TO_BORDER)
        || !features.contains(zero)
        || sampler.border_color == Some(SamplerBorderColor::Zero)
    {
        return Ok(());
    }
    let value = match sampler.border_color {
        Some(color) => format!("{color:?}"),
        None => "no color".into(),
    };
    let expected = "Zero on a device without WGPUNativeFeature_AddressModeClampToBorder";
    Err(Invalid::new("samplerBorderColor", value, expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{FilterMode, MipmapFilterMode};

    #[test]
    fn the_one_feature_brings_the_other() {
        let (zero, border) = (
            Features::ADDRESS_MODE_CLAMP_TO_ZERO,
            Features::ADDRESS_MODE_CLAMP_TO_BORDER,
        );
        assert_eq!(features(zero, Features::all()), border);
        assert_eq!(features(zero, zero), Features::empty());
        assert_eq!(
            features(Features::empty(), Features::all()),
            Features::empty()
        );
    }

    #[test]
    fn with_zero_alone_borders_are_zero() {
        let zero = Features::ADDRESS_MODE_CLAMP_TO_ZERO;
        let mut sampler = SamplerDescriptor {
            label: None,
            address_modes: [AddressMode::Repeat; 3],
            mag_filter: FilterMode::Nearest,
            min_filter: FilterMode::Nearest,
            mipmap_filter: MipmapFilterMode::Nearest,
            lod_min_clamp: 0.0,
            lod_max_clamp: 1.0,
            compare: None,
            anisotropy_clamp: 1,
            border_color: None,
        };
        assert_eq!(check(&sampler, zero), Ok(()));
        sampler.address_modes[1] = AddressMode::ClampToBorder;
        for color in [None, Some(SamplerBorderColor::OpaqueWhite)] {
            sampler.border_color = color;
            assert!(check(&sampler, zero).is_err());
            let both = zero | Features::ADDRESS_MODE_CLAMP_TO_BORDER;
            assert_eq!(check(&sampler, both), Ok(()));
            // wgpu-core has words for it.
            assert_eq!(check(&sampler, Features::empty()), Ok(()));
        }
        sampler.border_color = Some(SamplerBorderColor::Zero);
        assert_eq!(check(&sampler, zero), Ok(()));
    }
}
