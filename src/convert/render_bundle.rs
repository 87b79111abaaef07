//! Render bundle and its encoder: descriptors.

use super::multiview::multiview_mask;
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::command::{RenderBundleDescriptor, RenderBundleEncoderDescriptor};
use wgpu_types as wgt;

pub fn render_bundle_encoder_descriptor<'a>(
    descriptor: View<'a, WGPURenderBundleEncoderDescriptor>,
) -> Result<RenderBundleEncoderDescriptor<'a>, Invalid> {
    let depth_stencil = optional_texture_format(descriptor.depthStencilFormat())?;
    let multiview = descriptor.extension()?;
    let color_formats: Vec<_> = descriptor.colorFormats().map(optional_texture_format)?;
    Ok(RenderBundleEncoderDescriptor {
        label: descriptor.label().label(),
        color_formats: color_formats.into(),
        depth_stencil: depth_stencil.map(|format| wgt::RenderBundleDepthStencil {
            format,
            depth_read_only: descriptor.depthReadOnly != WGPU_FALSE,
            stencil_read_only: descriptor.stencilReadOnly != WGPU_FALSE,
        }),
        sample_count: descriptor.sampleCount,
        multiview: multiview_mask(multiview),
    })
}

pub fn render_bundle_descriptor<'a>(
    descriptor: View<'a, WGPURenderBundleDescriptor>,
) -> Result<RenderBundleDescriptor<'a>, Invalid> {
    descriptor.no_extensions()?;
    Ok(RenderBundleDescriptor {
        label: descriptor.label().label(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::{Initial, testing::seen};
    use std::num::NonZero;

    fn encoder(
        descriptor: &WGPURenderBundleEncoderDescriptor,
    ) -> Result<RenderBundleEncoderDescriptor<'_>, Invalid> {
        render_bundle_encoder_descriptor(seen(descriptor))
    }

    fn bundle(
        descriptor: &WGPURenderBundleDescriptor,
    ) -> Result<RenderBundleDescriptor<'_>, Invalid> {
        render_bundle_descriptor(seen(descriptor))
    }

    #[test]
    fn sen_01_the_initial_descriptors() {
        let initial = RenderBundleEncoderDescriptor {
            sample_count: 1,
            ..Default::default()
        };
        assert_eq!(
            encoder(&WGPURenderBundleEncoderDescriptor::INIT),
            Ok(initial)
        );
        let unnamed = RenderBundleDescriptor { label: None };
        assert_eq!(bundle(WGPURenderBundleDescriptor::INITIAL), Ok(unnamed));
    }

    #[test]
    fn sen_02_every_member_arrives_and_an_undefined_format_is_a_hole() {
        let formats = [WGPUTextureFormat_Undefined, WGPUTextureFormat_R8Unorm];
        let mut multiview = WGPUMultiview::INIT;
        multiview.multiviewMask = 5;
        let descriptor = WGPURenderBundleEncoderDescriptor {
            nextInChain: &mut multiview.chain,
            label: view("trees"),
            colorFormatCount: formats.len(),
            colorFormats: formats.as_ptr(),
            depthStencilFormat: WGPUTextureFormat_Depth32Float,
            sampleCount: 4,
            stencilReadOnly: WGPU_TRUE,
            ..WGPURenderBundleEncoderDescriptor::INIT
        };
        let expected = RenderBundleEncoderDescriptor {
            label: Some("trees".into()),
            color_formats: vec![None, Some(wgt::TextureFormat::R8Unorm)].into(),
            depth_stencil: Some(wgt::RenderBundleDepthStencil {
                format: wgt::TextureFormat::Depth32Float,
                depth_read_only: false,
                stencil_read_only: true,
            }),
            sample_count: 4,
            multiview: NonZero::new(5),
        };
        assert_eq!(encoder(&descriptor), Ok(expected));
        let mut descriptor = WGPURenderBundleDescriptor::INIT;
        descriptor.label = view("forest");
        assert_eq!(
            bundle(&descriptor).unwrap().label.as_deref(),
            Some("forest")
        );
    }

    #[test]
    fn err_05_a_wrong_format_is_named() {
        let formats = [WGPUTextureFormat_R8Unorm, WGPUTextureFormat(0x999)];
        let mut descriptor = WGPURenderBundleEncoderDescriptor::INIT;
        (descriptor.colorFormats, descriptor.colorFormatCount) = (formats.as_ptr(), formats.len());
        assert!(refusal(encoder(&descriptor)).starts_with("colorFormats[1]: "));
        let mut descriptor = WGPURenderBundleEncoderDescriptor::INIT;
        descriptor.depthStencilFormat = WGPUTextureFormat(0x999);
        assert!(refusal(encoder(&descriptor)).starts_with("depthStencilFormat: "));
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let mut descriptor = WGPURenderBundleEncoderDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(encoder(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
        let mut alien = stranger();
        let mut descriptor = WGPURenderBundleDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(bundle(&descriptor)).starts_with("nextInChain: 0x"));
    }
}
