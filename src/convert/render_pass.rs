//! Render pass: descriptor, attachments and what happens to them.

use super::elements;
use super::ids::{Ids, optional};
use super::scalar::{finite, nullable, unknown, unless};
use super::timestamp_writes::timestamp_writes;
use crate::abi::*;
use crate::runtime::chain::{Chain, no_extensions};
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::memory;
use crate::runtime::text;
use wgpu_core::command::{
    LoadOp, PassChannel, RenderPassColorAttachment, RenderPassDepthStencilAttachment,
    RenderPassDescriptor, StoreOp,
};
use wgpu_core::id::TextureViewId;
use wgpu_types as wgt;

/// The descriptor, and how many draws the pass may have (wgpu-core does not count them).
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn render_pass_descriptor<'a>(
    ids: &impl Ids,
    descriptor: &'a WGPURenderPassDescriptor,
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
            color_attachments: elements::structs("colorAttachments", colors, count, |color| {
                color_attachment(ids, color)
            })?,
            depth_stencil_attachment: memory::optional("depthStencilAttachment", depth_stencil)?
                .map(|attachment| depth_stencil_attachment(ids, attachment))
                .transpose()
                .within("depthStencilAttachment")?,
            timestamp_writes: timestamp_writes(ids, descriptor.timestampWrites)?,
            occlusion_query_set: optional(descriptor.occlusionQuerySet, |set| {
                ids.query_set("occlusionQuerySet", set)
            })?,
            multiview_mask: None,
        }
    };
    Ok((converted, max_draw_count))
}

/// An attachment without a view is a hole.
///
/// # Safety
/// As for [`render_pass_descriptor`].
unsafe fn color_attachment(
    ids: &impl Ids,
    attachment: &WGPURenderPassColorAttachment,
) -> Result<Option<RenderPassColorAttachment>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(attachment.nextInChain) }?;
    if attachment.view.is_null() {
        return Ok(None);
    }
    let clear = color(&attachment.clearValue).within("clearValue")?;
    let load_op = load_op("loadOp", attachment.loadOp, clear)?;
    let store_op = store_op("storeOp", attachment.storeOp)?;
    Ok(Some(RenderPassColorAttachment {
        view: ids.texture_view("view", attachment.view)?,
        depth_slice: unless(WGPU_DEPTH_SLICE_UNDEFINED, attachment.depthSlice),
        resolve_target: optional(attachment.resolveTarget, |view| {
            ids.texture_view("resolveTarget", view)
        })?,
        load_op: load_op.ok_or_else(|| {
            unknown("loadOp", attachment.loadOp, "WGPULoadOp_Load or WGPULoadOp_Clear")
        })?,
        store_op: store_op.ok_or_else(|| {
            unknown("storeOp", attachment.storeOp, "WGPUStoreOp_Store or WGPUStoreOp_Discard")
        })?,
    }))
}

/// Which operations have to be left out, and which have to be there, depends on the view's format
/// and is for wgpu-core to check.
///
/// # Safety
/// As for [`render_pass_descriptor`].
unsafe fn depth_stencil_attachment(
    ids: &impl Ids,
    attachment: &WGPURenderPassDepthStencilAttachment,
) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(attachment.nextInChain) }?;
    let clear_depth = nullable("depthClearValue", attachment.depthClearValue)?;
    let clear_stencil = Some(attachment.stencilClearValue);
    Ok(RenderPassDepthStencilAttachment {
        view: ids.texture_view("view", attachment.view)?,
        depth: PassChannel {
            load_op: load_op("depthLoadOp", attachment.depthLoadOp, clear_depth)?,
            store_op: store_op("depthStoreOp", attachment.depthStoreOp)?,
            read_only: attachment.depthReadOnly != WGPU_FALSE,
        },
        stencil: PassChannel {
            load_op: load_op("stencilLoadOp", attachment.stencilLoadOp, clear_stencil)?,
            store_op: store_op("stencilStoreOp", attachment.stencilStoreOp)?,
            read_only: attachment.stencilReadOnly != WGPU_FALSE,
        },
    })
}

/// `None` for `Undefined`.
fn load_op<V>(field: &str, value: WGPULoadOp, clear: V) -> Result<Option<LoadOp<V>>, Invalid> {
    match value {
        WGPULoadOp_Undefined => Ok(None),
        WGPULoadOp_Load => Ok(Some(LoadOp::Load)),
        WGPULoadOp_Clear => Ok(Some(LoadOp::Clear(clear))),
        _ => Err(unknown(field, value, "a WGPULoadOp")),
    }
}

/// `None` for `Undefined`.
fn store_op(field: &str, value: WGPUStoreOp) -> Result<Option<StoreOp>, Invalid> {
    match value {
        WGPUStoreOp_Undefined => Ok(None),
        WGPUStoreOp_Store => Ok(Some(StoreOp::Store)),
        WGPUStoreOp_Discard => Ok(Some(StoreOp::Discard)),
        _ => Err(unknown(field, value, "a WGPUStoreOp")),
    }
}

pub fn color(color: &WGPUColor) -> Result<wgt::Color, Invalid> {
    Ok(wgt::Color {
        r: finite("r", color.r)?,
        g: finite("g", color.g)?,
        b: finite("b", color.b)?,
        a: finite("a", color.a)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, check_names, handle, id, refusal, stranger, view};

    fn convert(
        descriptor: &WGPURenderPassDescriptor,
    ) -> Result<(RenderPassDescriptor<'_>, u64), Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { render_pass_descriptor(&Numbers, descriptor) }
    }

    fn attached() -> WGPURenderPassColorAttachment {
        WGPURenderPassColorAttachment {
            view: handle(5),
            loadOp: WGPULoadOp_Clear,
            storeOp: WGPUStoreOp_Discard,
            ..WGPURenderPassColorAttachment::INIT
        }
    }

    fn color_pass(
        attachment: &WGPURenderPassColorAttachment,
    ) -> Result<Option<RenderPassColorAttachment>, Invalid> {
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        (descriptor.colorAttachments, descriptor.colorAttachmentCount) = (attachment, 1);
        convert(&descriptor).map(|(pass, _)| pass.color_attachments[0].clone())
    }

    fn depth_pass(
        attachment: &WGPURenderPassDepthStencilAttachment,
    ) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.depthStencilAttachment = attachment;
        convert(&descriptor).map(|(pass, _)| pass.depth_stencil_attachment.unwrap())
    }

    #[test]
    fn sen_01_the_initial_pass_is_empty_and_draws_fifty_million_times() {
        let descriptor = WGPURenderPassDescriptor::INIT;
        assert_eq!(convert(&descriptor), Ok((RenderPassDescriptor::default(), 50_000_000)));
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
    fn color_attachments_arrive() {
        let mut attachment = attached();
        attachment.clearValue = WGPUColor {
            r: 0.25,
            g: -1.0,
            b: 300.0,
            a: 1.0,
        };
        let mut expected = RenderPassColorAttachment {
            view: id(5),
            depth_slice: None,
            resolve_target: None,
            load_op: LoadOp::Clear(wgt::Color {
                r: 0.25,
                g: -1.0,
                b: 300.0,
                a: 1.0,
            }),
            store_op: StoreOp::Discard,
        };
        assert_eq!(color_pass(&attachment), Ok(Some(expected.clone())));
        attachment.loadOp = WGPULoadOp_Load;
        attachment.storeOp = WGPUStoreOp_Store;
        attachment.depthSlice = 0;
        attachment.resolveTarget = handle(6);
        expected.load_op = LoadOp::Load;
        expected.store_op = StoreOp::Store;
        expected.depth_slice = Some(0);
        expected.resolve_target = Some(id(6));
        assert_eq!(color_pass(&attachment), Ok(Some(expected)));
    }

    #[test]
    fn sen_02_a_color_attachment_without_a_view_is_a_hole() {
        assert_eq!(color_pass(&WGPURenderPassColorAttachment::INIT), Ok(None));
    }

    #[test]
    fn a_color_attachment_needs_both_operations() {
        let mut attachment = attached();
        attachment.loadOp = WGPULoadOp_Undefined;
        assert_eq!(
            refusal(color_pass(&attachment)),
            "colorAttachments[0].loadOp: WGPULoadOp_Undefined is not allowed, expected \
             WGPULoadOp_Load or WGPULoadOp_Clear"
        );
        attachment = attached();
        attachment.storeOp = WGPUStoreOp_Undefined;
        let refused = refusal(color_pass(&attachment));
        assert!(refused.starts_with("colorAttachments[0].storeOp: "), "{refused}");
    }

    #[test]
    fn err_07_clear_colors_are_finite() {
        let channels: [fn(&mut WGPUColor) -> &mut f64; 4] =
            [|c| &mut c.r, |c| &mut c.g, |c| &mut c.b, |c| &mut c.a];
        for (channel, name) in channels.iter().zip(["r", "g", "b", "a"]) {
            for bad in [f64::NAN, f64::INFINITY] {
                let mut attachment = attached();
                *channel(&mut attachment.clearValue) = bad;
                let refused = refusal(color_pass(&attachment));
                let expected = format!("colorAttachments[0].clearValue.{name}: ");
                assert!(refused.starts_with(&expected), "{refused}");
            }
        }
    }

    #[test]
    fn sen_01_what_a_depth_stencil_attachment_leaves_out_stays_out() {
        let mut attachment = WGPURenderPassDepthStencilAttachment::INIT;
        let refused = refusal(depth_pass(&attachment));
        assert!(refused.starts_with("depthStencilAttachment.view: NULL"), "{refused}");
        attachment.view = handle(7);
        let untouched = depth_pass(&attachment).unwrap();
        assert_eq!(untouched.view, id(7));
        assert_eq!((untouched.depth.load_op, untouched.depth.store_op), (None, None));
        assert_eq!((untouched.stencil.load_op, untouched.stencil.store_op), (None, None));
        assert!(!untouched.depth.read_only && !untouched.stencil.read_only);

        attachment.depthReadOnly = WGPU_TRUE;
        attachment.stencilLoadOp = WGPULoadOp_Clear;
        attachment.stencilStoreOp = WGPUStoreOp_Store;
        attachment.stencilClearValue = 9;
        let converted = depth_pass(&attachment).unwrap();
        assert!(converted.depth.read_only && !converted.stencil.read_only);
        assert_eq!(converted.stencil.load_op, Some(LoadOp::Clear(Some(9))));
        assert_eq!(converted.stencil.store_op, Some(StoreOp::Store));
    }

    #[test]
    fn err_07_nan_leaves_the_depth_clear_value_out() {
        let mut attachment = WGPURenderPassDepthStencilAttachment {
            view: handle(7),
            depthLoadOp: WGPULoadOp_Clear,
            ..WGPURenderPassDepthStencilAttachment::INIT
        };
        let converted = depth_pass(&attachment).unwrap();
        assert_eq!(converted.depth.load_op, Some(LoadOp::Clear(None)));
        attachment.depthClearValue = 0.5;
        let converted = depth_pass(&attachment).unwrap();
        assert_eq!(converted.depth.load_op, Some(LoadOp::Clear(Some(0.5))));
        attachment.depthClearValue = f32::INFINITY;
        let refused = refusal(depth_pass(&attachment));
        assert!(refused.starts_with("depthStencilAttachment.depthClearValue: inf"), "{refused}");
    }

    #[test]
    fn err_05_every_operation_and_no_other() {
        let undefined = ["Undefined"];
        check_names(WGPUStoreOp::VALUES, &undefined, |value| {
            store_op("storeOp", value).map(Option::unwrap)
        });
        assert_eq!(load_op("loadOp", WGPULoadOp_Load, 1), Ok(Some(LoadOp::Load)));
        assert_eq!(load_op("loadOp", WGPULoadOp_Clear, 1), Ok(Some(LoadOp::Clear(1))));
        assert_eq!(WGPULoadOp::VALUES.len(), 3);
        assert!(load_op("loadOp", WGPULoadOp(3), 1).is_err());
        assert!(store_op("storeOp", WGPUStoreOp(3)).is_err());
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let mut descriptor = WGPURenderPassDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: "));
        // Also the chain of a hole is walked.
        let mut alien = stranger();
        let mut hole = WGPURenderPassColorAttachment::INIT;
        hole.nextInChain = &mut alien;
        assert!(refusal(color_pass(&hole)).starts_with("colorAttachments[0].nextInChain: "));
        let mut alien = stranger();
        let mut attachment = WGPURenderPassDepthStencilAttachment::INIT;
        attachment.nextInChain = &mut alien;
        assert!(refusal(depth_pass(&attachment)).starts_with("depthStencilAttachment.nextIn"));
    }
}
