//! Surface: configuration, capabilities and what became of the current texture.

use super::surface_modes::{
    composite_alpha_mode, composite_alpha_mode_to_c, present_mode, present_mode_to_c,
    surface_color_management,
};
use super::texture::{texture_usage, texture_usage_to_c};
use super::texture_format::{texture_format, texture_format_to_c};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_types as wgt;

/// How many frames are in flight at most when the application does not say.
const FRAME_LATENCY: u32 = 2;

/// `device` is left to the caller.
pub fn surface_configuration(
    configuration: View<WGPUSurfaceConfiguration>,
) -> Result<wgt::SurfaceConfiguration<Vec<wgt::TextureFormat>>, Invalid> {
    let (extras, color) = configuration.extensions()?;
    let usage = texture_usage(configuration.usage())?;
    if usage.is_empty() {
        return Err(Invalid::new(
            configuration.usage().name(),
            "WGPUTextureUsage_None",
            "a set of WGPUTextureUsage that is not empty",
        ));
    }
    Ok(wgt::SurfaceConfiguration {
        usage,
        format: texture_format(configuration.format())?,
        color_space: color.map_or(Ok(wgt::SurfaceColorSpace::Auto), surface_color_management)?,
        width: configuration.width,
        height: configuration.height,
        present_mode: present_mode(configuration.presentMode())?,
        desired_maximum_frame_latency: extras
            .map_or(FRAME_LATENCY, |extras| extras.desiredMaximumFrameLatency),
        alpha_mode: composite_alpha_mode(configuration.alphaMode())?,
        view_formats: configuration.viewFormats().map(texture_format)?,
    })
}

/// What a WGPUSurfaceCapabilities lists.
#[derive(Debug, PartialEq)]
pub struct SurfaceCapabilities {
    pub usages: WGPUTextureUsage,
    pub formats: Vec<WGPUTextureFormat>,
    pub present_modes: Vec<WGPUPresentMode>,
    pub alpha_modes: Vec<WGPUCompositeAlphaMode>,
}

pub fn surface_capabilities_to_c(capabilities: &wgt::SurfaceCapabilities) -> SurfaceCapabilities {
    let formats = capabilities
        .formats
        .iter()
        .copied()
        .map(texture_format_to_c);
    let mut alpha_modes = capabilities.alpha_modes.clone();
    alpha_modes.retain(|mode| *mode != wgt::CompositeAlphaMode::Auto);
    // The first is what Auto stands for: wgpu-core takes Opaque, else Inherit.
    alpha_modes.sort_by_key(|mode| match mode {
        wgt::CompositeAlphaMode::Opaque => 0,
        wgt::CompositeAlphaMode::Inherit => 1,
        _ => 2,
    });
    SurfaceCapabilities {
        usages: texture_usage_to_c(capabilities.usages),
        formats: formats
            .filter(|format| *format != WGPUTextureFormat_Undefined)
            .collect(),
        present_modes: capabilities
            .present_modes
            .iter()
            .copied()
            .map(present_mode_to_c)
            .collect(),
        alpha_modes: alpha_modes
            .into_iter()
            .map(composite_alpha_mode_to_c)
            .collect(),
    }
}

pub fn surface_status_to_c(status: wgt::SurfaceStatus) -> WGPUSurfaceGetCurrentTextureStatus {
    match status {
        wgt::SurfaceStatus::Good => WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal,
        wgt::SurfaceStatus::Suboptimal => WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal,
        wgt::SurfaceStatus::Timeout => WGPUSurfaceGetCurrentTextureStatus_Timeout,
        wgt::SurfaceStatus::Occluded => {
            WGPUSurfaceGetCurrentTextureStatus(WGPUSurfaceGetCurrentTextureStatus_Occluded.0)
        }
        wgt::SurfaceStatus::Outdated => WGPUSurfaceGetCurrentTextureStatus_Outdated,
        wgt::SurfaceStatus::Lost => WGPUSurfaceGetCurrentTextureStatus_Lost,
        wgt::SurfaceStatus::Validation => WGPUSurfaceGetCurrentTextureStatus_Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    type Configuration = wgt::SurfaceConfiguration<Vec<wgt::TextureFormat>>;

    fn convert(configuration: &WGPUSurfaceConfiguration) -> Result<Configuration, Invalid> {
        surface_configuration(seen(configuration))
    }

    fn small() -> WGPUSurfaceConfiguration {
        WGPUSurfaceConfiguration {
            format: WGPUTextureFormat_BGRA8Unorm,
            width: 640,
            height: 480,
            ..WGPUSurfaceConfiguration::INIT
        }
    }

    fn plain() -> Configuration {
        wgt::SurfaceConfiguration {
            usage: wgt::TextureUsages::RENDER_ATTACHMENT,
            format: wgt::TextureFormat::Bgra8Unorm,
            color_space: wgt::SurfaceColorSpace::Auto,
            width: 640,
            height: 480,
            present_mode: wgt::PresentMode::Fifo,
            desired_maximum_frame_latency: 2,
            alpha_mode: wgt::CompositeAlphaMode::Auto,
            view_formats: vec![],
        }
    }

    fn extras(latency: u32) -> WGPUSurfaceConfigurationExtras {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_SurfaceConfigurationExtras.0);
        WGPUSurfaceConfigurationExtras {
            chain,
            desiredMaximumFrameLatency: latency,
        }
    }

    #[test]
    fn sen_01_what_is_left_out_takes_its_default() {
        assert_eq!(convert(&small()), Ok(plain()));
    }

    #[test]
    fn every_member_arrives() {
        let mut extras = extras(3);
        let mut color = WGPUSurfaceColorManagement {
            colorSpace: WGPUPredefinedColorSpace_DisplayP3,
            toneMappingMode: WGPUToneMappingMode_Standard,
            ..WGPUSurfaceColorManagement::INIT
        };
        color.chain.next = &mut extras.chain;
        let configuration = WGPUSurfaceConfiguration {
            nextInChain: &mut color.chain,
            usage: WGPUTextureUsage_CopyDst,
            viewFormatCount: 1,
            viewFormats: &WGPUTextureFormat_BGRA8UnormSrgb,
            alphaMode: WGPUCompositeAlphaMode_Unpremultiplied,
            presentMode: WGPUPresentMode_Mailbox,
            ..small()
        };
        let expected = wgt::SurfaceConfiguration {
            usage: wgt::TextureUsages::COPY_DST,
            color_space: wgt::SurfaceColorSpace::DisplayP3,
            present_mode: wgt::PresentMode::Mailbox,
            desired_maximum_frame_latency: 3,
            alpha_mode: wgt::CompositeAlphaMode::PostMultiplied,
            view_formats: vec![wgt::TextureFormat::Bgra8UnormSrgb],
            ..plain()
        };
        assert_eq!(convert(&configuration), Ok(expected));
    }

    #[test]
    fn err_05_format_and_usage_are_required() {
        let unset = convert(&WGPUSurfaceConfiguration::INIT);
        assert!(refusal(unset).starts_with("format: WGPUTextureFormat_Undefined"));
        let mut configuration = small();
        configuration.usage = WGPUTextureUsage_None;
        assert!(refusal(convert(&configuration)).starts_with("usage: WGPUTextureUsage_None"));
    }

    #[test]
    fn srf_02_capabilities_have_no_auto_and_begin_with_what_it_stands_for() {
        let capabilities = wgt::SurfaceCapabilities {
            formats: vec![
                wgt::TextureFormat::Bgra8UnormSrgb,
                wgt::TextureFormat::Astc {
                    block: wgt::AstcBlock::B4x4,
                    channel: wgt::AstcChannel::Hdr,
                },
                wgt::TextureFormat::Rgba16Float,
            ],
            present_modes: vec![wgt::PresentMode::Immediate, wgt::PresentMode::Fifo],
            alpha_modes: vec![
                wgt::CompositeAlphaMode::PreMultiplied,
                wgt::CompositeAlphaMode::Auto,
                wgt::CompositeAlphaMode::Inherit,
            ],
            ..Default::default()
        };
        let expected = SurfaceCapabilities {
            usages: WGPUTextureUsage_RenderAttachment,
            formats: vec![
                WGPUTextureFormat_BGRA8UnormSrgb,
                WGPUTextureFormat_RGBA16Float,
            ],
            present_modes: vec![WGPUPresentMode_Immediate, WGPUPresentMode_Fifo],
            alpha_modes: vec![
                WGPUCompositeAlphaMode_Inherit,
                WGPUCompositeAlphaMode_Premultiplied,
            ],
        };
        assert_eq!(surface_capabilities_to_c(&capabilities), expected);
    }

    #[test]
    fn srf_04_each_status() {
        use wgt::SurfaceStatus as Status;
        let occluded = WGPUSurfaceGetCurrentTextureStatus(0x0003_0001);
        let pairs = [
            (
                Status::Good,
                WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal,
            ),
            (
                Status::Suboptimal,
                WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal,
            ),
            (Status::Timeout, WGPUSurfaceGetCurrentTextureStatus_Timeout),
            (Status::Occluded, occluded),
            (
                Status::Outdated,
                WGPUSurfaceGetCurrentTextureStatus_Outdated,
            ),
            (Status::Lost, WGPUSurfaceGetCurrentTextureStatus_Lost),
            (Status::Validation, WGPUSurfaceGetCurrentTextureStatus_Error),
        ];
        for (status, c) in pairs {
            assert_eq!(surface_status_to_c(status), c);
        }
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut configuration = small();
        configuration.nextInChain = &mut stranger;
        assert!(refusal(convert(&configuration)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
