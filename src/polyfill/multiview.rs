//! Masks of views. wgpu-core takes a pass with a mask on a device without the feature if the mask is
//! 1, bundles with any mask, and a pass that draws to several layers without one, which is none that
//! WebGPU has. It looks neither at the limit where a pipeline is made, nor at queries, which take one
//! place for each view on Vulkan; shifts by 32 where a pass has as many views; and takes it that all
//! layers are cleared, resolved to or discarded where a mask leaves some out, so that others could
//! see what was in their memory.

// UPSTREAM: none known
// LIMITS: multiview-checks

use crate::runtime::failure::Invalid;
use std::num::NonZero;
use wgpu_core::command::{LoadOp, RenderPassDescriptor, StoreOp};
use wgpu_types::{Features, Limits};

type Mask = Option<NonZero<u32>>;

/// More views than wgpu-core can count.
const TOO_MANY: u32 = 32;

/// Has an adapter claim what it can do.
pub fn restrict(features: &mut Features, limits: &mut Limits) {
    let most = &mut limits.max_multiview_view_count;
    *most = (*most).min(TOO_MANY - 1);
    if *most == 0 {
        features.remove(Features::MULTIVIEW | Features::SELECTIVE_MULTIVIEW);
    }
}

/// What a device has that was asked for the feature and not for the limit.
pub fn raise(features: Features, limits: &mut Limits, supported: &Limits) {
    let most = &mut limits.max_multiview_view_count;
    if features.contains(Features::MULTIVIEW) && *most == 0 {
        *most = supported.max_multiview_view_count;
    }
}

/// Checks a mask of a pass, pipeline or bundle.
pub fn check(mask: Mask, features: Features, limits: &Limits) -> Result<(), Invalid> {
    let Some(mask) = mask else {
        return Ok(());
    };
    let value = || format!("{mask:#x}");
    if !features.contains(Features::MULTIVIEW) {
        let expected = "0, as the device was requested without WGPUNativeFeature_Multiview";
        return Err(Invalid::new("multiviewMask", value(), expected));
    }
    let views = u32::BITS - mask.leading_zeros();
    let most = limits.max_multiview_view_count;
    if views > most {
        let expected = format!("{most} views at most, the limit maxMultiviewViewCount");
        return Err(Invalid::new("multiviewMask", value(), expected));
    }
    Ok(())
}

/// The same for a pass, of whose attachments one has so many layers.
pub fn check_pass(
    pass: &RenderPassDescriptor,
    layers: u32,
    (features, limits): (Features, &Limits),
) -> Result<(), Invalid> {
    let mask = pass.multiview_mask;
    match layers {
        2.. if mask.is_none() && features.contains(Features::MULTIVIEW) => {
            let value = format!("0, with an attachment of {layers} layers,");
            return Err(Invalid::new("multiviewMask", value, "a bit for each view"));
        }
        _ => check(mask, features, limits)?,
    }
    match mask {
        Some(mask) if mask.get().count_ones() < layers && !keeps_all(pass) => {
            let value = format!("{mask:#x}, with attachments of {layers} layers,");
            let expected = "a bit for each, unless all attachments are loaded and stored, and \
                            none is resolved";
            Err(Invalid::new("multiviewMask", value, expected))
        }
        _ => Ok(()),
    }
}

/// Whether layers that a mask leaves out are what they were.
fn keeps_all(pass: &RenderPassDescriptor) -> bool {
    let mut colors = pass.color_attachments.iter().flatten();
    let depth_stencil = pass.depth_stencil_attachment.as_ref();
    colors.all(|color| {
        color.load_op == LoadOp::Load
            && color.store_op == StoreOp::Store
            && color.resolve_target.is_none()
    }) && depth_stencil.is_none_or(|it| {
        matches!(it.depth.load_op, None | Some(LoadOp::Load))
            && matches!(it.stencil.load_op, None | Some(LoadOp::Load))
            && it.depth.store_op != Some(StoreOp::Discard)
            && it.stencil.store_op != Some(StoreOp::Discard)
    })
}

/// Refuses a query in a pass with several views.
pub fn check_query(pass_has_views: bool) -> Result<(), Invalid> {
    match pass_has_views {
        true => Err(Invalid::new(
            "renderPassEncoder",
            "a pass with a multiviewMask",
            "one without, as each of its views would count for itself",
        )),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(mask: u32, features: Features) -> Result<(), String> {
        let limits = Limits {
            max_multiview_view_count: 4,
            ..Limits::default()
        };
        let checked = check(NonZero::new(mask), features, &limits);
        checked.map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn a_mask_needs_the_feature_and_room() {
        let none = Features::empty();
        assert_eq!(checked(0, none), Ok(()));
        assert!(checked(1, none).unwrap_err().contains("Multiview"));
        for mask in [0, 1, 3, 0b1000, 0b1111] {
            assert_eq!(checked(mask, Features::MULTIVIEW), Ok(()));
        }
        assert_eq!(
            checked(0b1_0001, Features::MULTIVIEW).unwrap_err(),
            "multiviewMask: 0x11 is not allowed, expected 4 views at most, the limit \
             maxMultiviewViewCount"
        );
        assert!(checked(u32::MAX, Features::MULTIVIEW).is_err());
    }

    #[test]
    fn several_layers_need_a_mask() {
        let (mut pass, limits) = (RenderPassDescriptor::default(), Limits::unlimited());
        let with = (Features::MULTIVIEW, &limits);
        assert_eq!(check_pass(&pass, 1, with), Ok(()));
        // Without the feature wgpu-core has words for it.
        assert_eq!(check_pass(&pass, 2, (Features::empty(), &limits)), Ok(()));
        assert!(check_pass(&pass, 2, with).is_err());
        pass.multiview_mask = NonZero::new(3);
        assert_eq!(check_pass(&pass, 2, with), Ok(()));
        // Without attachments nothing is lost.
        assert_eq!(check_pass(&pass, 3, with), Ok(()));
    }

    #[test]
    fn adapters_claim_no_more_than_31_views_and_nothing_with_none() {
        let both = Features::MULTIVIEW | Features::SELECTIVE_MULTIVIEW;
        let restricted = |views| {
            let mut limits = Limits {
                max_multiview_view_count: views,
                ..Limits::default()
            };
            let mut features = both;
            restrict(&mut features, &mut limits);
            (features, limits.max_multiview_view_count)
        };
        assert_eq!(restricted(32), (both, 31));
        assert_eq!(restricted(6), (both, 6));
        assert_eq!(restricted(0), (Features::empty(), 0));
    }

    #[test]
    fn the_feature_brings_its_limit() {
        let supported = Limits {
            max_multiview_view_count: 6,
            ..Limits::default()
        };
        let raised = |features, views| {
            let mut limits = Limits {
                max_multiview_view_count: views,
                ..Limits::default()
            };
            raise(features, &mut limits, &supported);
            limits.max_multiview_view_count
        };
        assert_eq!(raised(Features::empty(), 0), 0);
        assert_eq!(raised(Features::MULTIVIEW, 0), 6);
        assert_eq!(raised(Features::MULTIVIEW, 2), 2);
    }
}
