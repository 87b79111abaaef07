//! Render pass: descriptor.

use super::attachment::{color_attachment, depth_stencil_attachment};
use super::multiview::multiview_mask;
use super::resolver::Resolver;
use super::timestamp_writes::timestamp_writes;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::command::RenderPassDescriptor;

/// The descriptor, and how many draws the pass may have.
pub fn render_pass_descriptor<'a>(
    descriptor: View<'a, WGPURenderPassDescriptor>,
    resolver: &impl Resolver,
) -> Result<(RenderPassDescriptor<'a>, u64), Invalid> {
    let (max_draw_count, multiview) = descriptor.extensions()?;
    let max_draw_count = match max_draw_count {
        Some(limit) => limit.maxDrawCount,
        None => WGPURenderPassMaxDrawCount::INIT.maxDrawCount,
    };
    let colors = descriptor.colorAttachments();
    let depth_stencil = descriptor.depthStencilAttachment();
    let converted = RenderPassDescriptor {
        label: descriptor.label().label(),
        color_attachments: colors.map_structs(|color| color_attachment(color, resolver))?,
        depth_stencil_attachment: depth_stencil
            .optional_within(|attachment| depth_stencil_attachment(attachment, resolver))?,
        timestamp_writes: timestamp_writes(descriptor.timestampWrites(), resolver)?,
        occlusion_query_set: descriptor
            .occlusionQuerySet()
            .unless_null(|it| resolver.occlusion_query_set(it))?
            .flatten(),
        multiview_mask: multiview_mask(multiview),
    };
    Ok((converted, max_draw_count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;
    use std::num::NonZero;

    fn convert(
        descriptor: &WGPURenderPassDescriptor,
    ) -> Result<(RenderPassDescriptor<'_>, u64), Invalid> {
        render_pass_descriptor(seen(descriptor), &Numbers)
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
        let mut multiview = WGPUMultiview::INIT;
        multiview.multiviewMask = 3;
        limit.chain.next = &mut multiview.chain;
        descriptor.nextInChain = &mut limit.chain;
        let (pass, max_draw_count) = convert(&descriptor).unwrap();
        assert_eq!((pass.multiview_mask, max_draw_count), (NonZero::new(3), 12));
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
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
