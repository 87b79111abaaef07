//! Sampler: descriptor, address modes, filters, border colours and comparison.

use super::scalar::finite;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::resource::SamplerDescriptor;
use wgpu_types as wgt;

const CLAMP_TO_BORDER: WGPUAddressMode = WGPUAddressMode(WGPUNativeAddressMode_ClampToBorder.0);

pub fn sampler_descriptor(
    descriptor: View<WGPUSamplerDescriptor>,
) -> Result<SamplerDescriptor, Invalid> {
    let extras = descriptor.extension()?;
    Ok(SamplerDescriptor {
        label: descriptor.label().label(),
        address_modes: [
            address_mode(descriptor.addressModeU())?,
            address_mode(descriptor.addressModeV())?,
            address_mode(descriptor.addressModeW())?,
        ],
        mag_filter: filter_mode(descriptor.magFilter())?,
        min_filter: filter_mode(descriptor.minFilter())?,
        mipmap_filter: mipmap_filter_mode(descriptor.mipmapFilter())?,
        lod_min_clamp: finite(descriptor.lodMinClamp())?,
        lod_max_clamp: finite(descriptor.lodMaxClamp())?,
        compare: compare_function(descriptor.compare())?,
        anisotropy_clamp: descriptor.maxAnisotropy,
        border_color: match extras {
            Some(extras) => sampler_border_color(extras.samplerBorderColor())?,
            None => None,
        },
    })
}

fn address_mode(value: Named<WGPUAddressMode>) -> Result<wgt::AddressMode, Invalid> {
    Ok(match value.get() {
        WGPUAddressMode_Undefined | WGPUAddressMode_ClampToEdge => wgt::AddressMode::ClampToEdge,
        WGPUAddressMode_Repeat => wgt::AddressMode::Repeat,
        WGPUAddressMode_MirrorRepeat => wgt::AddressMode::MirrorRepeat,
        CLAMP_TO_BORDER => wgt::AddressMode::ClampToBorder,
        _ => return Err(value.unknown("a WGPUAddressMode")),
    })
}

fn filter_mode(value: Named<WGPUFilterMode>) -> Result<wgt::FilterMode, Invalid> {
    Ok(match value.get() {
        WGPUFilterMode_Undefined | WGPUFilterMode_Nearest => wgt::FilterMode::Nearest,
        WGPUFilterMode_Linear => wgt::FilterMode::Linear,
        _ => return Err(value.unknown("a WGPUFilterMode")),
    })
}

fn mipmap_filter_mode(
    value: Named<WGPUMipmapFilterMode>,
) -> Result<wgt::MipmapFilterMode, Invalid> {
    Ok(match value.get() {
        WGPUMipmapFilterMode_Undefined | WGPUMipmapFilterMode_Nearest => {
            wgt::MipmapFilterMode::Nearest
        }
        WGPUMipmapFilterMode_Linear => wgt::MipmapFilterMode::Linear,
        _ => return Err(value.unknown("a WGPUMipmapFilterMode")),
    })
}

fn sampler_border_color(
    value: Named<WGPUSamplerBorderColor>,
) -> Result<Option<wgt::SamplerBorderColor>, Invalid> {
    Ok(Some(match value.get() {
        WGPUSamplerBorderColor_Undefined => return Ok(None),
        WGPUSamplerBorderColor_TransparentBlack => wgt::SamplerBorderColor::TransparentBlack,
        WGPUSamplerBorderColor_OpaqueBlack => wgt::SamplerBorderColor::OpaqueBlack,
        WGPUSamplerBorderColor_OpaqueWhite => wgt::SamplerBorderColor::OpaqueWhite,
        WGPUSamplerBorderColor_Zero => wgt::SamplerBorderColor::Zero,
        _ => return Err(value.unknown("a WGPUSamplerBorderColor")),
    }))
}

/// A comparison that may be left out, which `Undefined` says.
pub fn compare_function(
    value: Named<WGPUCompareFunction>,
) -> Result<Option<wgt::CompareFunction>, Invalid> {
    Ok(Some(match value.get() {
        WGPUCompareFunction_Undefined => return Ok(None),
        WGPUCompareFunction_Never => wgt::CompareFunction::Never,
        WGPUCompareFunction_Less => wgt::CompareFunction::Less,
        WGPUCompareFunction_Equal => wgt::CompareFunction::Equal,
        WGPUCompareFunction_LessEqual => wgt::CompareFunction::LessEqual,
        WGPUCompareFunction_Greater => wgt::CompareFunction::Greater,
        WGPUCompareFunction_NotEqual => wgt::CompareFunction::NotEqual,
        WGPUCompareFunction_GreaterEqual => wgt::CompareFunction::GreaterEqual,
        WGPUCompareFunction_Always => wgt::CompareFunction::Always,
        _ => return Err(value.unknown("a WGPUCompareFunction")),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUSamplerDescriptor) -> Result<SamplerDescriptor<'_>, Invalid> {
        sampler_descriptor(seen(descriptor))
    }

    fn extras(color: WGPUSamplerBorderColor) -> WGPUSamplerDescriptorExtras {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_SamplerDescriptorExtras.0);
        WGPUSamplerDescriptorExtras {
            chain,
            samplerBorderColor: color,
        }
    }

    #[test]
    fn sen_01_the_initial_sampler_is_webgpus_default() {
        let sampler = convert(&WGPUSamplerDescriptor::INIT).unwrap();
        let default = wgt::SamplerDescriptor::<()>::default();
        assert_eq!(sampler.address_modes, [wgt::AddressMode::ClampToEdge; 3]);
        assert_eq!(sampler.mag_filter, default.mag_filter);
        assert_eq!(sampler.min_filter, default.min_filter);
        assert_eq!(sampler.mipmap_filter, default.mipmap_filter);
        assert_eq!(sampler.lod_min_clamp, default.lod_min_clamp);
        assert_eq!(sampler.lod_max_clamp, default.lod_max_clamp);
        assert_eq!(sampler.anisotropy_clamp, default.anisotropy_clamp);
        assert_eq!((sampler.compare, sampler.border_color), (None, None));
        assert_eq!(sampler.label, None);
    }

    #[test]
    fn every_member_arrives() {
        let mut extras = extras(WGPUSamplerBorderColor_OpaqueWhite);
        let descriptor = WGPUSamplerDescriptor {
            nextInChain: &mut extras.chain,
            label: view("shadow"),
            addressModeU: WGPUAddressMode_Repeat,
            addressModeV: WGPUAddressMode_MirrorRepeat,
            addressModeW: WGPUAddressMode(WGPUNativeAddressMode_ClampToBorder.0),
            magFilter: WGPUFilterMode_Linear,
            minFilter: WGPUFilterMode_Nearest,
            mipmapFilter: WGPUMipmapFilterMode_Linear,
            lodMinClamp: 1.5,
            lodMaxClamp: 7.25,
            compare: WGPUCompareFunction_LessEqual,
            maxAnisotropy: 9,
        };
        let sampler = convert(&descriptor).unwrap();
        assert_eq!(sampler.label.as_deref(), Some("shadow"));
        let modes = [
            wgt::AddressMode::Repeat,
            wgt::AddressMode::MirrorRepeat,
            wgt::AddressMode::ClampToBorder,
        ];
        assert_eq!(sampler.address_modes, modes);
        assert_eq!(sampler.mag_filter, wgt::FilterMode::Linear);
        assert_eq!(sampler.min_filter, wgt::FilterMode::Nearest);
        assert_eq!(sampler.mipmap_filter, wgt::MipmapFilterMode::Linear);
        assert_eq!((sampler.lod_min_clamp, sampler.lod_max_clamp), (1.5, 7.25));
        assert_eq!(sampler.compare, Some(wgt::CompareFunction::LessEqual));
        assert_eq!(sampler.anisotropy_clamp, 9);
        assert_eq!(
            sampler.border_color,
            Some(wgt::SamplerBorderColor::OpaqueWhite)
        );
    }

    #[test]
    fn err_05_every_enum_value_and_no_other() {
        check_names(WGPUAddressMode::VALUES, &["Undefined"], |value| {
            address_mode(Named::plain("addressModeU", &value))
        });
        check_names(WGPUFilterMode::VALUES, &["Undefined"], |value| {
            filter_mode(Named::plain("magFilter", &value))
        });
        check_names(WGPUMipmapFilterMode::VALUES, &["Undefined"], |value| {
            mipmap_filter_mode(Named::plain("mipmapFilter", &value))
        });
        check_names(WGPUCompareFunction::VALUES, &["Undefined"], |value| {
            compare_function(Named::plain("compare", &value)).map(Option::unwrap)
        });
        check_names(WGPUSamplerBorderColor::VALUES, &["Undefined"], |value| {
            sampler_border_color(Named::plain("samplerBorderColor", &value)).map(Option::unwrap)
        });
        assert!(filter_mode(Named::plain("magFilter", &WGPUFilterMode(3))).is_err());
        assert!(
            mipmap_filter_mode(Named::plain("mipmapFilter", &WGPUMipmapFilterMode(3))).is_err()
        );
        assert!(compare_function(Named::plain("compare", &WGPUCompareFunction(9))).is_err());
        assert!(sampler_border_color(Named::plain("color", &WGPUSamplerBorderColor(5))).is_err());
        assert_eq!(
            refusal(address_mode(Named::plain(
                "addressModeV",
                &WGPUAddressMode(5)
            ))),
            "addressModeV: WGPUAddressMode(0x00000005) is not allowed, expected a WGPUAddressMode"
        );
    }

    #[test]
    fn err_07_levels_of_detail_are_finite() {
        let mut descriptor = WGPUSamplerDescriptor::INIT;
        descriptor.lodMaxClamp = f32::INFINITY;
        assert!(refusal(convert(&descriptor)).starts_with("lodMaxClamp: inf"));
        descriptor.lodMinClamp = f32::NAN;
        assert!(refusal(convert(&descriptor)).starts_with("lodMinClamp: NaN"));
    }

    #[test]
    fn chn_01_strangers_and_unknown_colours_are_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPUSamplerDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
        let mut extras = extras(WGPUSamplerBorderColor(0x55));
        descriptor.nextInChain = &mut extras.chain;
        assert!(refusal(convert(&descriptor)).starts_with("samplerBorderColor: "));
    }
}
