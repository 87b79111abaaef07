//! Multiview: the mask of views.

use crate::abi::*;
use crate::runtime::view::View;
use std::num::NonZero;

/// The mask of an extension; `None` without, or for one that means nothing.
pub fn multiview_mask(extension: Option<View<WGPUMultiview>>) -> Option<NonZero<u32>> {
    extension.and_then(|multiview| NonZero::new(multiview.multiviewMask))
}
