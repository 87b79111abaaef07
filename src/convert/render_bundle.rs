//! Render bundle and its encoder: descriptors.

use super::elements;
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use crate::runtime::view::Named;
use wgpu_core::command::{RenderBundleDescriptor, RenderBundleEncoderDescriptor};
use wgpu_types as wgt;

/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn render_bundle_encoder_descriptor<'a>(
    descriptor: &'a WGPURenderBundleEncoderDescriptor,
) -> Result<RenderBundleEncoderDescriptor<'a>, Invalid> {
    let (formats, count) = (descriptor.colorFormats, descriptor.colorFormatCount);
    let depth_stencil = optional_texture_format(Named::plain(
        "depthStencilFormat",
        &descriptor.depthStencilFormat,
    ))?;
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(RenderBundleEncoderDescriptor {
            label: text::label(descriptor.label),
            color_formats: elements::without_last_holes(elements::values(
                "colorFormats",
                formats,
                count,
                optional_texture_format,
            )?)
            .into(),
            depth_stencil: depth_stencil.map(|format| wgt::RenderBundleDepthStencil {
                format,
                depth_read_only: descriptor.depthReadOnly != WGPU_FALSE,
                stencil_read_only: descriptor.stencilReadOnly != WGPU_FALSE,
            }),
            sample_count: descriptor.sampleCount,
            multiview: None,
        })
    }
}

/// The descriptor may be NULL in C.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn render_bundle_descriptor<'a>(
    descriptor: Option<&'a WGPURenderBundleDescriptor>,
) -> Result<RenderBundleDescriptor<'a>, Invalid> {
    let Some(descriptor) = descriptor else {
        return Ok(RenderBundleDescriptor { label: None });
    };
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(RenderBundleDescriptor {
            label: text::label(descriptor.label),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};

    fn encoder(
        descriptor: &WGPURenderBundleEncoderDescriptor,
    ) -> Result<RenderBundleEncoderDescriptor<'_>, Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { render_bundle_encoder_descriptor(descriptor) }
    }

    fn bundle(
        descriptor: Option<&WGPURenderBundleDescriptor>,
    ) -> Result<RenderBundleDescriptor<'_>, Invalid> {
        // SAFETY: as above.
        unsafe { render_bundle_descriptor(descriptor) }
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
        assert_eq!(bundle(None), Ok(unnamed.clone()));
        assert_eq!(bundle(Some(&WGPURenderBundleDescriptor::INIT)), Ok(unnamed));
    }

    #[test]
    fn sen_02_every_member_arrives_and_an_undefined_format_is_a_hole() {
        let formats = [WGPUTextureFormat_Undefined, WGPUTextureFormat_R8Unorm];
        let descriptor = WGPURenderBundleEncoderDescriptor {
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
            multiview: None,
        };
        assert_eq!(encoder(&descriptor), Ok(expected));
        let mut descriptor = WGPURenderBundleDescriptor::INIT;
        descriptor.label = view("forest");
        assert_eq!(
            bundle(Some(&descriptor)).unwrap().label.as_deref(),
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
        assert!(refusal(bundle(Some(&descriptor))).starts_with("nextInChain: WGPUSType(0x"));
    }
}
