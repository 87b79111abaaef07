//! Render pass: descriptor.

use super::attachment::{color_attachment, depth_stencil_attachment};
use super::elements;
use super::ids::Ids;
use super::scalar::finite;
use super::timestamp_writes::timestamp_writes;
use crate::abi::*;
use crate::runtime::chain::Chain;
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::memory;
use crate::runtime::text;
use crate::runtime::view::Named;
use wgpu_core::command::RenderPassDescriptor;
use wgpu_types as wgt;

/// The descriptor, and how many draws the pass may have (wgpu-core does not count them).
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn render_pass_descriptor<'a>(
    descriptor: &'a WGPURenderPassDescriptor,
    ids: &impl Ids,
) -> Result<(RenderPassDescriptor<'a>, u64), Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(descriptor.nextInChain) }?;
    let max_draw_count = chain
        .take::<WGPURenderPassMaxDrawCount>()
        .unwrap_or(&WGPURenderPassMaxDrawCount::INIT)
        .maxDrawCount;
    chain.finish()?;
    let (colors, count) = (descriptor.colorAttachments, descriptor.colorAttachmentCount);
    let depth_stencil = descriptor.depthStencilAttachment;
    // SAFETY: the caller's promise.
    let converted = unsafe {
        RenderPassDescriptor {
            label: text::label(descriptor.label),
            color_attachments: elements::without_last_holes(elements::structs(
                "colorAttachments",
                colors,
                count,
                |color| color_attachment(color, ids),
            )?)
            .into(),
            depth_stencil_attachment: memory::optional("depthStencilAttachment", depth_stencil)?
                .map(|attachment| depth_stencil_attachment(attachment, ids))
                .transpose()
                .within("depthStencilAttachment")?,
            timestamp_writes: timestamp_writes(descriptor.timestampWrites, ids)?,
            occlusion_query_set: Named::plain("occlusionQuerySet", &descriptor.occlusionQuerySet)
                .unless_null(|it| ids.query_set(it))?,
            multiview_mask: None,
        }
    };
    Ok((converted, max_draw_count))
}

pub fn color(color: &WGPUColor) -> Result<wgt::Color, Invalid> {
    Ok(wgt::Color {
        r: finite(Named::plain("r", &color.r))?,
        g: finite(Named::plain("g", &color.g))?,
        b: finite(Named::plain("b", &color.b))?,
        a: finite(Named::plain("a", &color.a))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};

    fn convert(
        descriptor: &WGPURenderPassDescriptor,
    ) -> Result<(RenderPassDescriptor<'_>, u64), Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { render_pass_descriptor(descriptor, &Numbers) }
    }

    #[test]
    fn sen_01_the_initial_pass_is_empty_and_draws_fifty_million_times() {
        let descriptor = WGPURenderPassDescriptor::INIT;
        assert_eq!(
            convert(&descriptor),
            Ok((RenderPassDescriptor::default(), 50_000_000))
        );
        let mut limit = WGPURenderPassMaxDrawCount::INIT;
        limit.maxDrawCount = 12;
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.nextInChain = &mut limit.chain;
        assert_eq!(convert(&descriptor).unwrap().1, 12);
    }

    #[test]
    fn label_queries_and_timestamps_arrive() {
        let writes = WGPUPassTimestampWrites {
            querySet: handle(2),
            ..WGPUPassTimestampWrites::INIT
        };
        let descriptor = WGPURenderPassDescriptor {
            label: view("shadows"),
            occlusionQuerySet: handle(1),
            timestampWrites: &writes,
            ..WGPURenderPassDescriptor::INIT
        };
        let (pass, _) = convert(&descriptor).unwrap();
        assert_eq!(pass.label.as_deref(), Some("shadows"));
        assert_eq!(pass.occlusion_query_set, Some(id(1)));
        assert_eq!(pass.timestamp_writes.unwrap().query_set, id(2));
    }

    #[test]
    fn sen_02_attachments_arrive_and_holes_stay() {
        let mut colors = [WGPURenderPassColorAttachment::INIT; 2];
        colors[1].view = handle(3);
        let refused = |colors: &[WGPURenderPassColorAttachment]| {
            let mut descriptor = WGPURenderPassDescriptor::INIT;
            descriptor.colorAttachments = colors.as_ptr();
            descriptor.colorAttachmentCount = colors.len();
            refusal(convert(&descriptor))
        };
        assert!(refused(&colors).starts_with("colorAttachments[1].loadOp: "));
        (colors[1].loadOp, colors[1].storeOp) = (WGPULoadOp_Load, WGPUStoreOp_Store);
        let mut depth = WGPURenderPassDepthStencilAttachment::INIT;
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.colorAttachments = colors.as_ptr();
        descriptor.colorAttachmentCount = colors.len();
        descriptor.depthStencilAttachment = &depth;
        assert!(refusal(convert(&descriptor)).starts_with("depthStencilAttachment.view: NULL"));
        depth.view = handle(4);
        descriptor.depthStencilAttachment = &depth;
        let (pass, _) = convert(&descriptor).unwrap();
        let views: Vec<_> = pass
            .color_attachments
            .iter()
            .map(|a| a.as_ref().map(|a| a.view))
            .collect();
        assert_eq!(views, [None, Some(id(3))]);
        assert_eq!(pass.depth_stencil_attachment.unwrap().view, id(4));
    }

    #[test]
    fn err_07_colors_are_finite() {
        let channels: [fn(&mut WGPUColor) -> &mut f64; 4] =
            [|c| &mut c.r, |c| &mut c.g, |c| &mut c.b, |c| &mut c.a];
        for (channel, name) in channels.iter().zip(["r", "g", "b", "a"]) {
            for bad in [f64::NAN, f64::INFINITY] {
                let mut value = WGPUColor::INIT;
                *channel(&mut value) = bad;
                let refused = refusal(color(&value));
                assert!(refused.starts_with(&format!("{name}: ")), "{refused}");
            }
        }
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
