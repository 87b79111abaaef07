//! Attachments of a render pass, and what happens to them.

use super::resolver::Resolver;
use super::scalar::{finite, nullable, unless};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::command::{
    LoadOp, PassChannel, RenderPassColorAttachment, RenderPassDepthStencilAttachment, StoreOp,
};
use wgpu_core::id::TextureViewId;
use wgpu_types as wgt;

const DONT_CARE: WGPULoadOp = WGPULoadOp(WGPUNativeLoadOp_DontCare.0);

/// An attachment without a view is a hole.
pub fn color_attachment(
    attachment: View<WGPURenderPassColorAttachment>,
    resolver: &impl Resolver,
) -> Result<Option<RenderPassColorAttachment>, Invalid> {
    attachment.no_extensions()?;
    if attachment.view.is_null() {
        return Ok(None);
    }
    let clear = attachment.clearValue().within(color)?;
    let load_op = load_op(attachment.loadOp(), clear, any(resolver, clear))?;
    let store_op = store_op(attachment.storeOp())?;
    Ok(Some(RenderPassColorAttachment {
        view: match store_op {
            Some(StoreOp::Discard) => resolver.discarded_view(attachment.view())?,
            _ => resolver.texture_view(attachment.view())?,
        },
        depth_slice: unless(WGPU_DEPTH_SLICE_UNDEFINED, attachment.depthSlice),
        resolve_target: attachment
            .resolveTarget()
            .unless_null(|it| resolver.resolve_target(it))?,
        load_op: load_op.ok_or_else(|| {
            attachment
                .loadOp()
                .unknown("WGPULoadOp_Load or WGPULoadOp_Clear")
        })?,
        store_op: store_op.ok_or_else(|| {
            attachment
                .storeOp()
                .unknown("WGPUStoreOp_Store or WGPUStoreOp_Discard")
        })?,
    }))
}

/// Which operations have to be left out, and which have to be there, depends on the view's format
/// and is for wgpu-core to check.
pub fn depth_stencil_attachment(
    attachment: View<WGPURenderPassDepthStencilAttachment>,
    resolver: &impl Resolver,
) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
    attachment.no_extensions()?;
    let clear_depth = nullable(attachment.depthClearValue())?;
    let clear_stencil = Some(attachment.stencilClearValue);
    Ok(RenderPassDepthStencilAttachment {
        view: resolver.texture_view(attachment.view())?,
        depth: PassChannel {
            load_op: load_op(
                attachment.depthLoadOp(),
                clear_depth,
                any(resolver, Some(0.0)),
            )?,
            store_op: store_op(attachment.depthStoreOp())?,
            read_only: attachment.depthReadOnly != WGPU_FALSE,
        },
        stencil: PassChannel {
            load_op: load_op(
                attachment.stencilLoadOp(),
                clear_stencil,
                any(resolver, Some(0)),
            )?,
            store_op: store_op(attachment.stencilStoreOp())?,
            read_only: attachment.stencilReadOnly != WGPU_FALSE,
        },
    })
}

pub fn color(color: View<WGPUColor>) -> Result<wgt::Color, Invalid> {
    Ok(wgt::Color {
        r: finite(color.r())?,
        g: finite(color.g())?,
        b: finite(color.b())?,
        a: finite(color.a())?,
    })
}

/// What `DontCare` is.
fn any<V>(resolver: &impl Resolver, clear: V) -> LoadOp<V> {
    let dont_care = resolver.dont_care();
    dont_care.map_or(LoadOp::Clear(clear), LoadOp::DontCare)
}

/// `None` for `Undefined`.
fn load_op<V>(
    value: Named<WGPULoadOp>,
    clear: V,
    any: LoadOp<V>,
) -> Result<Option<LoadOp<V>>, Invalid> {
    match value.get() {
        DONT_CARE => Ok(Some(any)),
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
    use crate::runtime::view::testing::seen;

    fn color_of(
        attachment: &WGPURenderPassColorAttachment,
    ) -> Result<Option<RenderPassColorAttachment>, Invalid> {
        color_attachment(seen(attachment), &Numbers)
    }

    fn depth(
        attachment: &WGPURenderPassDepthStencilAttachment,
    ) -> Result<RenderPassDepthStencilAttachment<TextureViewId>, Invalid> {
        depth_stencil_attachment(seen(attachment), &Numbers)
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
        assert_eq!(color_of(&attachment), Ok(Some(expected.clone())));
        attachment.loadOp = WGPULoadOp_Load;
        attachment.storeOp = WGPUStoreOp_Store;
        attachment.depthSlice = 0;
        attachment.resolveTarget = handle(6);
        expected.load_op = LoadOp::Load;
        expected.store_op = StoreOp::Store;
        expected.depth_slice = Some(0);
        expected.resolve_target = Some(id(6));
        assert_eq!(color_of(&attachment), Ok(Some(expected)));
    }

    #[test]
    fn sen_02_a_color_attachment_without_a_view_is_a_hole() {
        assert_eq!(color_of(&WGPURenderPassColorAttachment::INIT), Ok(None));
    }

    #[test]
    fn a_color_attachment_needs_both_operations() {
        let mut attachment = attached();
        attachment.loadOp = WGPULoadOp_Undefined;
        assert_eq!(
            refusal(color_of(&attachment)),
            "loadOp: WGPULoadOp_Undefined is not allowed, expected \
             WGPULoadOp_Load or WGPULoadOp_Clear"
        );
        attachment = attached();
        attachment.storeOp = WGPUStoreOp_Undefined;
        let refused = refusal(color_of(&attachment));
        assert!(refused.starts_with("storeOp: "), "{refused}");
    }

    #[test]
    fn err_07_colors_are_finite() {
        let channels: [fn(&mut WGPUColor) -> &mut f64; 4] =
            [|c| &mut c.r, |c| &mut c.g, |c| &mut c.b, |c| &mut c.a];
        for (channel, name) in channels.iter().zip(["r", "g", "b", "a"]) {
            for bad in [f64::NAN, f64::INFINITY] {
                let mut value = WGPUColor::INIT;
                *channel(&mut value) = bad;
                let refused = refusal(color(seen(&value)));
                assert!(refused.starts_with(&format!("{name}: ")), "{refused}");
            }
        }
    }

    #[test]
    fn err_07_clear_colors_are_finite() {
        let mut attachment = attached();
        attachment.clearValue.g = f64::NEG_INFINITY;
        assert_eq!(
            refusal(color_of(&attachment)),
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
            load_op(
                Named::plain("loadOp", &WGPULoadOp_Load),
                1,
                LoadOp::Clear(2)
            ),
            Ok(Some(LoadOp::Load))
        );
        assert_eq!(
            load_op(
                Named::plain("loadOp", &WGPULoadOp_Clear),
                1,
                LoadOp::Clear(2)
            ),
            Ok(Some(LoadOp::Clear(1)))
        );
        assert_eq!(
            load_op(Named::plain("loadOp", &DONT_CARE), 1, LoadOp::Clear(2)),
            Ok(Some(LoadOp::Clear(2)))
        );
        assert_eq!(WGPULoadOp::VALUES.len(), 3);
        assert!(load_op(Named::plain("loadOp", &WGPULoadOp(3)), 1, LoadOp::Load).is_err());
        assert!(store_op(Named::plain("storeOp", &WGPUStoreOp(3))).is_err());
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        // Also the chain of a hole is walked.
        let mut alien = stranger();
        let mut hole = WGPURenderPassColorAttachment::INIT;
        hole.nextInChain = &mut alien;
        assert!(refusal(color_of(&hole)).starts_with("nextInChain: 0x"));
        let mut alien = stranger();
        let mut attachment = WGPURenderPassDepthStencilAttachment::INIT;
        attachment.nextInChain = &mut alien;
        assert!(refusal(depth(&attachment)).starts_with("nextInChain: 0x"));
    }
}
