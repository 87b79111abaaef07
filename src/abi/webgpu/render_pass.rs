//! Render pass: descriptor, attachments and what happens to them.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// The attachments and queries of a pass, for @ref wgpuCommandEncoderBeginRenderPass. At least one
/// attachment; all of equal size and sample count. Errors show when the encoder is finished. May
/// chain @ref WGPURenderPassMaxDrawCount. See GPURenderPassDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPURenderPassMaxDrawCount, WGPUMultiview)]
pub struct WGPURenderPassDescriptor {
    /// May start a chain with @ref WGPURenderPassMaxDrawCount and @ref WGPUMultiview.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the pass, for messages and debugging tools. Default none; invalid UTF-8 is replaced.
    pub label: WGPUStringView,
    /// Elements of `colorAttachments`, at most the limit `maxColorAttachments`. Default 0.
    pub colorAttachmentCount: usize,
    /// Color attachments by index; one with a NULL view is a hole. Read during the call only; NULL
    /// with count 0.
    pub colorAttachments: *const WGPURenderPassColorAttachment,
    /// Depth-stencil attachment; NULL (default): none.
    pub depthStencilAttachment: Nullable<*const WGPURenderPassDepthStencilAttachment>,
    /// Query set of type Occlusion for @ref wgpuRenderPassEncoderBeginOcclusionQuery; NULL
    /// (default): none, and beginning such a query is an error.
    pub occlusionQuerySet: Nullable<WGPUQuerySet>,
    /// Where to note the pass's begin and end; NULL (default): nowhere.
    pub timestampWrites: Nullable<*const WGPUPassTimestampWrites>,
}

impl WGPURenderPassDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        colorAttachmentCount: 0,
        colorAttachments: null(),
        depthStencilAttachment: null(),
        occlusionQuerySet: null_mut(),
        timestampWrites: null(),
    };
}

/// Chained to @ref WGPURenderPassDescriptor to announce how many draws the pass may record, so that
/// a backend can reserve room for them. See GPURenderPassDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_RenderPassMaxDrawCount)]
pub struct WGPURenderPassMaxDrawCount {
    /// Must carry sType @ref WGPUSType_RenderPassMaxDrawCount.
    pub chain: WGPUChainedStruct,
    /// Upper bound of draw calls, those inside executed bundles included. Default 50000000, which
    /// also holds without this struct. The WebGPU specification makes a pass with more draws
    /// invalid.
    pub maxDrawCount: u64,
}

impl WGPURenderPassMaxDrawCount {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_RenderPassMaxDrawCount,
        },
        maxDrawCount: 50_000_000,
    };
}

/// What an attachment holds when a render pass begins; a field of the attachment structs. See
/// GPULoadOp in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPULoadOp {
    /// None. Right only for depth or stencil aspects that are absent or read-only, and for a color
    /// attachment without a view.
    WGPULoadOp_Undefined = 0x00000000,
    /// What it held before.
    WGPULoadOp_Load = 0x00000001,
    /// The attachment's clear value; often cheaper than loading.
    WGPULoadOp_Clear = 0x00000002,
    WGPULoadOp_Force32 = 0x7FFFFFFF,
}

/// What remains of an attachment when a render pass ends; a field of the attachment structs. See
/// GPUStoreOp in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUStoreOp {
    /// None. Right only for depth or stencil aspects that are absent or read-only, and for a color
    /// attachment without a view.
    WGPUStoreOp_Undefined = 0x00000000,
    /// What was rendered is kept.
    WGPUStoreOp_Store = 0x00000001,
    /// The contents may be dropped; reading them later gives zeros. Saves bandwidth for depth and
    /// multisampled targets.
    WGPUStoreOp_Discard = 0x00000002,
    WGPUStoreOp_Force32 = 0x7FFFFFFF,
}

/// A color of four channels: clear value of an attachment, or blend constant
/// (@ref wgpuRenderPassEncoderSetBlendConstant). For integer formats the value is converted to the
/// format's type. A non-finite channel is a Validation error. INIT: all 0, transparent black.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUColor {
    /// Red.
    pub r: f64,
    /// Green.
    pub g: f64,
    /// Blue.
    pub b: f64,
    /// Alpha; 1 is opaque.
    pub a: f64,
}

impl WGPUColor {
    pub const INIT: Self = Self {
        r: 0.0,
        g: 0.0,
        b: 0.0,
        a: 0.0,
    };
}

/// A color attachment of a pass; see @ref WGPURenderPassDescriptor. See
/// GPURenderPassColorAttachment in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPURenderPassColorAttachment {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The attachment: a view of one mip level and one layer, with RenderAttachment usage. NULL
    /// (default) leaves this index empty, and the other members are ignored.
    pub view: Nullable<WGPUTextureView>,
    /// Slice to draw to when `view` is 3D, where it is required. @ref WGPU_DEPTH_SLICE_UNDEFINED
    /// (default) is required for all other views.
    pub depthSlice: u32,
    /// Receives the multisampled `view`, averaged to one sample, at the end of the pass. Same size
    /// and format as `view`, one sample. NULL (default): no resolve.
    pub resolveTarget: Nullable<WGPUTextureView>,
    /// What the attachment holds when the pass begins: its old contents (Load) or `clearValue`
    /// (Clear). No default: Undefined (INIT) is a Validation error.
    pub loadOp: WGPULoadOp,
    /// Whether the result is kept (Store) or may be forgotten (Discard) at the end of the pass; a
    /// resolve takes place either way. No default: Undefined (INIT) is a Validation error.
    pub storeOp: WGPUStoreOp,
    /// Color that Clear writes. Default all 0; ignored with Load.
    pub clearValue: WGPUColor,
}

impl WGPURenderPassColorAttachment {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        view: null_mut(),
        depthSlice: WGPU_DEPTH_SLICE_UNDEFINED,
        resolveTarget: null_mut(),
        loadOp: WGPULoadOp_Undefined,
        storeOp: WGPUStoreOp_Undefined,
        clearValue: WGPUColor::INIT,
    };
}

/// Depth-stencil attachment of a pass; see @ref WGPURenderPassDescriptor. Load and store operations
/// have no default: an aspect that the format has and that is not read-only needs both, any other
/// aspect must leave both Undefined; all else is a Validation error. See
/// GPURenderPassDepthStencilAttachment in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPURenderPassDepthStencilAttachment {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The attachment: a view of all aspects of one mip level and one layer, with RenderAttachment
    /// usage. Required.
    pub view: WGPUTextureView,
    /// What depth holds when the pass begins: its old contents (Load) or `depthClearValue` (Clear).
    /// INIT: Undefined.
    pub depthLoadOp: WGPULoadOp,
    /// Whether depth is kept (Store) or may be forgotten (Discard) at the end of the pass. INIT:
    /// Undefined.
    pub depthStoreOp: WGPUStoreOp,
    /// Depth that Clear writes, from 0 to 1. INIT: @ref WGPU_DEPTH_CLEAR_VALUE_UNDEFINED (NaN), no
    /// value, which is a Validation error with `depthLoadOp` Clear. Infinity is an error always.
    pub depthClearValue: f32,
    /// True: nothing in the pass writes depth, and the aspect can be sampled meanwhile. Default
    /// false.
    pub depthReadOnly: WGPUBool,
    /// What stencil holds when the pass begins: its old contents (Load) or `stencilClearValue`
    /// (Clear). INIT: Undefined.
    pub stencilLoadOp: WGPULoadOp,
    /// Whether stencil is kept (Store) or may be forgotten (Discard) at the end of the pass. INIT:
    /// Undefined.
    pub stencilStoreOp: WGPUStoreOp,
    /// Stencil that Clear writes; only as many low bits as the format has count. Default 0.
    pub stencilClearValue: u32,
    /// True: nothing in the pass writes stencil, and the aspect can be sampled meanwhile. Default
    /// false.
    pub stencilReadOnly: WGPUBool,
}

impl WGPURenderPassDepthStencilAttachment {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        view: null_mut(),
        depthLoadOp: WGPULoadOp_Undefined,
        depthStoreOp: WGPUStoreOp_Undefined,
        depthClearValue: WGPU_DEPTH_CLEAR_VALUE_UNDEFINED,
        depthReadOnly: WGPU_FALSE,
        stencilLoadOp: WGPULoadOp_Undefined,
        stencilStoreOp: WGPUStoreOp_Undefined,
        stencilClearValue: 0,
        stencilReadOnly: WGPU_FALSE,
    };
}
