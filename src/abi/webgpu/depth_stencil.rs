//! Depth and stencil: comparison, operations and state.

use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// A test between a new and a stored value: fragment depth against the depth buffer, the stencil
/// reference against the stencil buffer, or a shader's reference value against a sampled depth.
/// What Undefined means depends on the place. See GPUCompareFunction in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUCompareFunction {
    /// No choice. A sampler without it does not compare; a stencil face uses
    /// @ref WGPUCompareFunction_Always; `depthCompare` may stay undefined only where no depth test
    /// is needed.
    WGPUCompareFunction_Undefined = 0x00000000,
    /// Fails always.
    WGPUCompareFunction_Never = 0x00000001,
    /// Passes when new < stored.
    WGPUCompareFunction_Less = 0x00000002,
    /// Passes when new == stored.
    WGPUCompareFunction_Equal = 0x00000003,
    /// Passes when new <= stored.
    WGPUCompareFunction_LessEqual = 0x00000004,
    /// Passes when new > stored.
    WGPUCompareFunction_Greater = 0x00000005,
    /// Passes when new != stored.
    WGPUCompareFunction_NotEqual = 0x00000006,
    /// Passes when new >= stored.
    WGPUCompareFunction_GreaterEqual = 0x00000007,
    /// Passes always.
    WGPUCompareFunction_Always = 0x00000008,
    WGPUCompareFunction_Force32 = 0x7FFFFFFF,
}

/// What happens to the stored stencil value, in @ref WGPUStencilFaceState. See GPUStencilOperation
/// in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUStencilOperation {
    /// No choice: @ref WGPUStencilOperation_Keep.
    WGPUStencilOperation_Undefined = 0x00000000,
    /// It stays.
    WGPUStencilOperation_Keep = 0x00000001,
    /// It becomes 0.
    WGPUStencilOperation_Zero = 0x00000002,
    /// It becomes the reference value set by @ref wgpuRenderPassEncoderSetStencilReference.
    WGPUStencilOperation_Replace = 0x00000003,
    /// All its bits flip.
    WGPUStencilOperation_Invert = 0x00000004,
    /// It grows by 1 and stops at the maximum.
    WGPUStencilOperation_IncrementClamp = 0x00000005,
    /// It shrinks by 1 and stops at 0.
    WGPUStencilOperation_DecrementClamp = 0x00000006,
    /// It grows by 1; the maximum is followed by 0.
    WGPUStencilOperation_IncrementWrap = 0x00000007,
    /// It shrinks by 1; 0 is followed by the maximum.
    WGPUStencilOperation_DecrementWrap = 0x00000008,
    WGPUStencilOperation_Force32 = 0x7FFFFFFF,
}

/// Stencil test and update for one facing of primitives; part of @ref WGPUDepthStencilState. The
/// INIT values switch stencilling off. See GPUStencilFaceState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUStencilFaceState {
    /// How the stencil reference is compared with the stored value. Undefined (INIT) is Always.
    pub compare: WGPUCompareFunction,
    /// Update when the stencil comparison fails. Undefined (INIT) is Keep.
    pub failOp: WGPUStencilOperation,
    /// Update when the stencil comparison passes but the depth test fails. Undefined (INIT) is
    /// Keep.
    pub depthFailOp: WGPUStencilOperation,
    /// Update when both pass. Undefined (INIT) is Keep.
    pub passOp: WGPUStencilOperation,
}

impl WGPUStencilFaceState {
    pub const INIT: Self = Self {
        compare: WGPUCompareFunction_Undefined,
        failOp: WGPUStencilOperation_Undefined,
        depthFailOp: WGPUStencilOperation_Undefined,
        passOp: WGPUStencilOperation_Undefined,
    };
}

/// Depth and stencil test of a render pipeline; see @ref WGPURenderPipelineDescriptor. See
/// GPUDepthStencilState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUDepthStencilState {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Format of the attachment, with a depth or a stencil aspect. Required: Undefined (INIT) is a
    /// Validation error.
    pub format: WGPUTextureFormat,
    /// Whether passing fragments write their depth. Must be set if the format has depth; True is an
    /// error if it has none. INIT: Undefined.
    pub depthWriteEnabled: WGPUOptionalBool,
    /// Depth test. Must be set if the format has depth and depth is written or a `depthFailOp` is
    /// not Keep. INIT: Undefined, which otherwise acts as Always.
    pub depthCompare: WGPUCompareFunction,
    /// Stencil rules for front-facing primitives, and for points and lines. Must stay as INIT if
    /// the format has no stencil.
    pub stencilFront: WGPUStencilFaceState,
    /// Stencil rules for back-facing triangles. Must stay as INIT if the format has no stencil.
    pub stencilBack: WGPUStencilFaceState,
    /// Bits that take part in the stencil comparison. Default 0xFFFFFFFF.
    pub stencilReadMask: u32,
    /// Bits that stencil updates may change. Default 0xFFFFFFFF.
    pub stencilWriteMask: u32,
    /// Constant added to each depth, in units of the format's smallest step. Default 0; must be 0
    /// for points and lines.
    pub depthBias: i32,
    /// Bias per unit of the triangle's depth slope. Default 0; must be 0 for points and lines.
    /// Non-finite is a Validation error.
    pub depthBiasSlopeScale: f32,
    /// Bound of the total bias, upper if positive and lower if negative; 0 (default) is no bound.
    /// Must be 0 for points and lines. Non-finite is a Validation error.
    pub depthBiasClamp: f32,
}

impl WGPUDepthStencilState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        format: WGPUTextureFormat_Undefined,
        depthWriteEnabled: WGPUOptionalBool_Undefined,
        depthCompare: WGPUCompareFunction_Undefined,
        stencilFront: WGPUStencilFaceState::INIT,
        stencilBack: WGPUStencilFaceState::INIT,
        stencilReadMask: u32::MAX,
        stencilWriteMask: u32::MAX,
        depthBias: 0,
        depthBiasSlopeScale: 0.0,
        depthBiasClamp: 0.0,
    };
}
