//! Surface modes: presentation, alpha and colour.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_types as wgt;

pub fn present_mode(value: Named<WGPUPresentMode>) -> Result<wgt::PresentMode, Invalid> {
    Ok(match value.get() {
        WGPUPresentMode_Undefined | WGPUPresentMode_Fifo => wgt::PresentMode::Fifo,
        WGPUPresentMode_FifoRelaxed => wgt::PresentMode::FifoRelaxed,
        WGPUPresentMode_Immediate => wgt::PresentMode::Immediate,
        WGPUPresentMode_Mailbox => wgt::PresentMode::Mailbox,
        _ => return Err(value.unknown("a WGPUPresentMode")),
    })
}

/// No surface reports the automatic modes, which C has no names for.
pub fn present_mode_to_c(mode: wgt::PresentMode) -> WGPUPresentMode {
    match mode {
        wgt::PresentMode::Fifo => WGPUPresentMode_Fifo,
        wgt::PresentMode::FifoRelaxed => WGPUPresentMode_FifoRelaxed,
        wgt::PresentMode::Immediate => WGPUPresentMode_Immediate,
        wgt::PresentMode::Mailbox => WGPUPresentMode_Mailbox,
        wgt::PresentMode::AutoVsync | wgt::PresentMode::AutoNoVsync => WGPUPresentMode_Undefined,
    }
}

pub fn composite_alpha_mode(
    value: Named<WGPUCompositeAlphaMode>,
) -> Result<wgt::CompositeAlphaMode, Invalid> {
    Ok(match value.get() {
        WGPUCompositeAlphaMode_Auto => wgt::CompositeAlphaMode::Auto,
        WGPUCompositeAlphaMode_Opaque => wgt::CompositeAlphaMode::Opaque,
        WGPUCompositeAlphaMode_Premultiplied => wgt::CompositeAlphaMode::PreMultiplied,
        WGPUCompositeAlphaMode_Unpremultiplied => wgt::CompositeAlphaMode::PostMultiplied,
        WGPUCompositeAlphaMode_Inherit => wgt::CompositeAlphaMode::Inherit,
        _ => return Err(value.unknown("a WGPUCompositeAlphaMode")),
    })
}

pub fn composite_alpha_mode_to_c(mode: wgt::CompositeAlphaMode) -> WGPUCompositeAlphaMode {
    match mode {
        wgt::CompositeAlphaMode::Auto => WGPUCompositeAlphaMode_Auto,
        wgt::CompositeAlphaMode::Opaque => WGPUCompositeAlphaMode_Opaque,
        wgt::CompositeAlphaMode::PreMultiplied => WGPUCompositeAlphaMode_Premultiplied,
        wgt::CompositeAlphaMode::PostMultiplied => WGPUCompositeAlphaMode_Unpremultiplied,
        wgt::CompositeAlphaMode::Inherit => WGPUCompositeAlphaMode_Inherit,
    }
}

/// Two enums of C are one of wgpu-types.
pub fn surface_color_management(
    color: View<WGPUSurfaceColorManagement>,
) -> Result<wgt::SurfaceColorSpace, Invalid> {
    let extended = match color.toneMappingMode {
        WGPUToneMappingMode_Standard => false,
        WGPUToneMappingMode_Extended => true,
        _ => return Err(color.toneMappingMode().unknown("a WGPUToneMappingMode")),
    };
    Ok(match (color.colorSpace, extended) {
        (WGPUPredefinedColorSpace_SRGB, false) => wgt::SurfaceColorSpace::Srgb,
        (WGPUPredefinedColorSpace_SRGB, true) => wgt::SurfaceColorSpace::ExtendedSrgb,
        (WGPUPredefinedColorSpace_DisplayP3, false) => wgt::SurfaceColorSpace::DisplayP3,
        (WGPUPredefinedColorSpace_DisplayP3, true) => wgt::SurfaceColorSpace::ExtendedDisplayP3,
        _ => return Err(color.colorSpace().unknown("a WGPUPredefinedColorSpace")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal};
    use crate::runtime::view::testing::seen;

    #[test]
    fn err_05_every_mode_and_no_other() {
        check_names(WGPUPresentMode::VALUES, &["Undefined"], |value| {
            present_mode(Named::plain("presentMode", &value))
        });
        for &(name, value) in &WGPUPresentMode::VALUES[1..] {
            assert_eq!(
                present_mode(Named::plain("presentMode", &value)).map(present_mode_to_c),
                Ok(value),
                "{name}"
            );
        }
        assert!(present_mode(Named::plain("presentMode", &WGPUPresentMode(5))).is_err());
        check_names(
            WGPUCompositeAlphaMode::VALUES,
            &["Unpremultiplied"],
            |value| composite_alpha_mode(Named::plain("alphaMode", &value)),
        );
        for &(name, value) in WGPUCompositeAlphaMode::VALUES {
            let mode = composite_alpha_mode(Named::plain("alphaMode", &value));
            assert_eq!(mode.map(composite_alpha_mode_to_c), Ok(value), "{name}");
        }
        assert_eq!(
            refusal(composite_alpha_mode(Named::plain(
                "alphaMode",
                &WGPUCompositeAlphaMode(5)
            ))),
            "alphaMode: WGPUCompositeAlphaMode(0x00000005) is not allowed, \
             expected a WGPUCompositeAlphaMode"
        );
    }

    #[test]
    fn err_05_colour_space_and_tone_mapping_are_required() {
        let color = |space, mode| {
            surface_color_management(seen(&WGPUSurfaceColorManagement {
                colorSpace: space,
                toneMappingMode: mode,
                ..WGPUSurfaceColorManagement::INIT
            }))
        };
        let (standard, extended) = (WGPUToneMappingMode_Standard, WGPUToneMappingMode_Extended);
        let srgb = WGPUPredefinedColorSpace_SRGB;
        let p3 = WGPUPredefinedColorSpace_DisplayP3;
        assert_eq!(color(srgb, standard), Ok(wgt::SurfaceColorSpace::Srgb));
        assert_eq!(
            color(srgb, extended),
            Ok(wgt::SurfaceColorSpace::ExtendedSrgb)
        );
        assert_eq!(color(p3, standard), Ok(wgt::SurfaceColorSpace::DisplayP3));
        assert_eq!(
            color(p3, extended),
            Ok(wgt::SurfaceColorSpace::ExtendedDisplayP3)
        );
        let unset = color(WGPUPredefinedColorSpace(0), standard);
        assert!(refusal(unset).starts_with("colorSpace: WGPUPredefinedColorSpace(0x"));
        let unset = color(srgb, WGPUToneMappingMode(0));
        assert!(refusal(unset).starts_with("toneMappingMode: WGPUToneMappingMode(0x"));
    }
}
