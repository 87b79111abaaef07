//! Multiview: passes that draw to several layers at once.

use std::ptr::null_mut;

use abi_macros::CStruct;

use crate::abi::*;

/// Chained to @ref WGPURenderPassDescriptor, @ref WGPURenderPipelineDescriptor and
/// @ref WGPURenderBundleEncoderDescriptor. Draws go to several layers at once, each a *view* that
/// shaders tell by `builtin(view_index)`. Pipelines and bundles fit passes with the same mask.
///
/// - Each attachment and resolve target of the pass is a view of dimension 2DArray, all with the same
///   number of layers; the view of number n draws to layer n of them. Such views need a mask.
/// - Requires @ref WGPUNativeFeature_Multiview, and @ref WGPUNativeFeature_SelectiveMultiview for a
///   mask that leaves out a layer of the attachments, or a view below its highest.
/// - Where a mask leaves out a layer, all attachments are loaded and stored, and none is resolved. To
///   clear them, have another pass do it first, with all layers.
/// - The pass has no queries: none of occlusion and of pipeline statistics, and no timestamps but those
///   of `timestampWrites`.
///
/// Whatever is not so is a Validation error: in a pass where the commands are finished, else where
/// the object is made.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_Multiview)]
pub struct WGPUMultiview {
    /// Must carry sType @ref WGPUSType_Multiview.
    pub chain: WGPUChainedStruct,
    /// A bit for each view to draw, the lowest for view 0; none beyond the limit
    /// `maxMultiviewViewCount` of @ref WGPUNativeLimits. Default 0, with which the struct means
    /// nothing.
    pub multiviewMask: u32,
}

impl WGPUMultiview {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_Multiview.0),
        },
        multiviewMask: 0,
    };
}
