//! Render bundle and its encoder: descriptors.

use abi_macros::CStruct;
use std::ptr::{null, null_mut};

use crate::abi::*;

/// What @ref wgpuDeviceCreateRenderBundleEncoder records for: formats and sample count must equal
/// those of every pass that executes the bundle. At least one color or depth-stencil format is
/// needed. See GPURenderBundleEncoderDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUMultiview)]
pub struct WGPURenderBundleEncoderDescriptor {
    /// May start a chain with @ref WGPUMultiview.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the bundle encoder, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Elements of `colorFormats`, at most the limit `maxColorAttachments`. Default 0.
    pub colorFormatCount: usize,
    /// Format of each color attachment by index; Undefined leaves that index out. Read during the
    /// call only; NULL with count 0.
    pub colorFormats: *const WGPUTextureFormat,
    /// Format of the depth-stencil attachment. Undefined (INIT): there is none.
    pub depthStencilFormat: WGPUTextureFormat,
    /// Samples per pixel of the attachments. Default 1.
    pub sampleCount: u32,
    /// True: the bundle promises not to write depth, as a pass with read-only depth requires.
    /// Default false.
    pub depthReadOnly: WGPUBool,
    /// True: the bundle promises not to write stencil, as a pass with read-only stencil requires.
    /// Default false.
    pub stencilReadOnly: WGPUBool,
}

impl WGPURenderBundleEncoderDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        colorFormatCount: 0,
        colorFormats: null(),
        depthStencilFormat: WGPUTextureFormat_Undefined,
        sampleCount: 1,
        depthReadOnly: WGPU_FALSE,
        stencilReadOnly: WGPU_FALSE,
    };
}

/// Optional details for @ref wgpuRenderBundleEncoderFinish; a NULL descriptor means an unnamed
/// bundle. See GPURenderBundleDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPURenderBundleDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the bundle, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
}

impl WGPURenderBundleDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}
