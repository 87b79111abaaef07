//! Attachments of a render pass, and what happens to them.

use super::ids::Ids;
use super::render_pass;
use super::scalar::{nullable, unless};
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::view::Named;
use wgpu_core::command::{
    LoadOp, PassChannel, RenderPassColorAttachment, RenderPassDepthStencilAttachment, StoreOp,
};
use wgpu_core::id::TextureViewId;

/// An attachment without a view is a hole.
///
/// # Safety
/// The chain of the attachment is as webgpu.h says.
pub unsafe fn color_attachment(
    attachment: &WGPURenderPassColorAttachment,
    ids: &impl Ids,
) -> Result<Option<RenderPassColorAttachment>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(attachment.nextInChain) }?;
    if attachment.view.is_null() {
        return Ok(None);
    }
    let clear = render_pass::color(&attachment.clearValue).within("clearValue")?;
    let load_op = load_op(Named::plain("loadOp", &attachment.loadOp), clear)?;
    let store_op = store_op(Named::plain("storeOp", &attachment.storeOp))?;
    Ok(Some(RenderPassColorAttachment {
        view: ids.texture_view(Named::plain("view", &attachment.view))?,
        depth_slice: unless(WGPU_DEPTH_SLICE_UNDEFINED, attachment.depthSlice),
        resolve_target: Named::plain("resolveTarget", &attachment.resolveTarget)
            .unless_null(|it| ids.texture_view(it))?,
        load_op: load_op.ok_or_else(|| {
            Named::plain("loadOp", &attachment.loadOp)
                .unknown("WGPULoadOp_Load or WGPULoadOp_Clear")
        })?,
        store_op: store_op.ok_or_else(|| {
            Named::plain("storeOp", &attachment.storeOp)
                .unknown("WGPUStoreOp_Store or WGPUStoreOp_Discard")
        })?,
    }))
}

/// Which operations have to be left out, and which have to be there, depends on the view's format
/// and is for wgpu-core to check.
///
/// # Safety
/// The chain of the attachment is as webgpu.h says.
pub unsafe fn depth_stencil_attachment(
    attachment: &WGPURenderPassDepthStencilAttachment,
    ids: &impl Ids,
) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(attachment.nextInChain) }?;
    let clear_depth = nullable(Named::plain("depthClearValue", &attachment.depthClearValue))?;
    let clear_stencil = Some(attachment.stencilClearValue);
    Ok(RenderPassDepthStencilAttachment {
        view: ids.texture_view(Named::plain("view", &attachment.view))?,
        depth: PassChannel {
            load_op: load_op(
                Named::plain("depthLoadOp", &attachment.depthLoadOp),
                clear_depth,
            )?,
            store_op: store_op(Named::plain("depthStoreOp", &attachment.depthStoreOp))?,
            read_only: attachment.depthReadOnly != WGPU_FALSE,
        },
        stencil: PassChannel {
            load_op: load_op(
                Named::plain("stencilLoadOp", &attachment.stencilLoadOp),
                clear_stencil,
            )?,
            store_op: store_op(Named::plain("stencilStoreOp", &attachment.stencilStoreOp))?,
            read_only: attachment.stencilReadOnly != WGPU_FALSE,
        },
    })
}

/// `None` for `Undefined`.
fn load_op<V>(value: Named<WGPULoadOp>, clear: V) -> Result<Option<LoadOp<V>>, Invalid> {
    match value.get() {
        WGPULoadOp_Undefined => Ok(None),
        WGPULoadOp_Load => Ok(Some(LoadOp::Load)),
        WGPULoadOp_Clear => Ok(Some(LoadOp::Clear(clear))),
        _ => Err(value.unknown("a WGPULoadOp")),
    }
}

/// `None` for `Undefined`.
fn store_op(value: Named<WGPUStoreOp>) -> Result<Option<StoreOp>, Invalid> {
    match value.get() {
        WGPUStoreOp_Undefined => Ok(None),
        WGPUStoreOp_Store => Ok(Some(StoreOp::Store)),
        WGPUStoreOp_Discard => Ok(Some(StoreOp::Discard)),
        _ => Err(value.unknown("a WGPUStoreOp")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, check_names, handle, id, refusal, stranger};
    use wgpu_types as wgt;

    fn color(
        attachment: &WGPURenderPassColorAttachment,
    ) -> Result<Option<RenderPassColorAttachment>, Invalid> {
        // SAFETY: the tests' attachments are whole.
        unsafe { color_attachment(attachment, &Numbers) }
    }

    fn depth(
        attachment: &WGPURenderPassDepthStencilAttachment,
    ) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
        // SAFETY: as above.
        unsafe { depth_stencil_attachment(attachment, &Numbers) }
    }

    fn attached() -> WGPURenderPassColorAttachment {
        WGPURenderPassColorAttachment {
            view: handle(5),
            loadOp: WGPULoadOp_Clear,
            storeOp: WGPUStoreOp_Discard,
            ..WGPURenderPassColorAttachment::INIT
        }
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
        assert_eq!(color(&attachment), Ok(Some(expected.clone())));
        attachment.loadOp = WGPULoadOp_Load;
        attachment.storeOp = WGPUStoreOp_Store;
        attachment.depthSlice = 0;
        attachment.resolveTarget = handle(6);
        expected.load_op = LoadOp::Load;
        expected.store_op = StoreOp::Store;
        expected.depth_slice = Some(0);
        expected.resolve_target = Some(id(6));
        assert_eq!(color(&attachment), Ok(Some(expected)));
    }

    #[test]
    fn sen_02_a_color_attachment_without_a_view_is_a_hole() {
        assert_eq!(color(&WGPURenderPassColorAttachment::INIT), Ok(None));
    }

    #[test]
    fn a_color_attachment_needs_both_operations() {
        let mut attachment = attached();
        attachment.loadOp = WGPULoadOp_Undefined;
        assert_eq!(
            refusal(color(&attachment)),
            "loadOp: WGPULoadOp_Undefined is not allowed, expected \
             WGPULoadOp_Load or WGPULoadOp_Clear"
        );
        attachment = attached();
        attachment.storeOp = WGPUStoreOp_Undefined;
        let refused = refusal(color(&attachment));
        assert!(refused.starts_with("storeOp: "), "{refused}");
    }

    #[test]
    fn err_07_clear_colors_are_finite() {
        let mut attachment = attached();
        attachment.clearValue.g = f64::NEG_INFINITY;
        assert_eq!(
            refusal(color(&attachment)),
            "clearValue.g: -inf is not allowed, expected a finite number"
        );
    }

    #[test]
    fn sen_01_what_a_depth_stencil_attachment_leaves_out_stays_out() {
        let mut attachment = WGPURenderPassDepthStencilAttachment::INIT;
        let refused = refusal(depth(&attachment));
        assert!(refused.starts_with("view: NULL"), "{refused}");
        attachment.view = handle(7);
        let untouched = depth(&attachment).unwrap();
        assert_eq!(untouched.view, id(7));
        assert_eq!(
            (untouched.depth.load_op, untouched.depth.store_op),
            (None, None)
        );
        assert_eq!(
            (untouched.stencil.load_op, untouched.stencil.store_op),
            (None, None)
        );
        assert!(!untouched.depth.read_only && !untouched.stencil.read_only);

        attachment.depthReadOnly = WGPU_TRUE;
        attachment.stencilLoadOp = WGPULoadOp_Clear;
        attachment.stencilStoreOp = WGPUStoreOp_Store;
        attachment.stencilClearValue = 9;
        let converted = depth(&attachment).unwrap();
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
        let converted = depth(&attachment).unwrap();
        assert_eq!(converted.depth.load_op, Some(LoadOp::Clear(None)));
        attachment.depthClearValue = 0.5;
        let converted = depth(&attachment).unwrap();
        assert_eq!(converted.depth.load_op, Some(LoadOp::Clear(Some(0.5))));
        attachment.depthClearValue = f32::INFINITY;
        let refused = refusal(depth(&attachment));
        assert!(refused.starts_with("depthClearValue: inf"), "{refused}");
    }

    #[test]
    fn err_05_every_operation_and_no_other() {
        let undefined = ["Undefined"];
        check_names(WGPUStoreOp::VALUES, &undefined, |value| {
            store_op(Named::plain("storeOp", &value)).map(Option::unwrap)
        });
        assert_eq!(
            load_op(Named::plain("loadOp", &WGPULoadOp_Load), 1),
            Ok(Some(LoadOp::Load))
        );
        assert_eq!(
            load_op(Named::plain("loadOp", &WGPULoadOp_Clear), 1),
            Ok(Some(LoadOp::Clear(1)))
        );
        assert_eq!(WGPULoadOp::VALUES.len(), 3);
        assert!(load_op(Named::plain("loadOp", &WGPULoadOp(3)), 1).is_err());
        assert!(store_op(Named::plain("storeOp", &WGPUStoreOp(3))).is_err());
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        // Also the chain of a hole is walked.
        let mut alien = stranger();
        let mut hole = WGPURenderPassColorAttachment::INIT;
        hole.nextInChain = &mut alien;
        assert!(refusal(color(&hole)).starts_with("nextInChain: WGPUSType(0x"));
        let mut alien = stranger();
        let mut attachment = WGPURenderPassDepthStencilAttachment::INIT;
        attachment.nextInChain = &mut alien;
        assert!(refusal(depth(&attachment)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
