//! Depth and stencil: comparison, operations and state.

use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUCompareFunction {
    WGPUCompareFunction_Undefined = 0x00000000,
    WGPUCompareFunction_Never = 0x00000001,
    WGPUCompareFunction_Less = 0x00000002,
    WGPUCompareFunction_Equal = 0x00000003,
    WGPUCompareFunction_LessEqual = 0x00000004,
    WGPUCompareFunction_Greater = 0x00000005,
    WGPUCompareFunction_NotEqual = 0x00000006,
    WGPUCompareFunction_GreaterEqual = 0x00000007,
    WGPUCompareFunction_Always = 0x00000008,
    WGPUCompareFunction_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUStencilOperation {
    WGPUStencilOperation_Undefined = 0x00000000,
    WGPUStencilOperation_Keep = 0x00000001,
    WGPUStencilOperation_Zero = 0x00000002,
    WGPUStencilOperation_Replace = 0x00000003,
    WGPUStencilOperation_Invert = 0x00000004,
    WGPUStencilOperation_IncrementClamp = 0x00000005,
    WGPUStencilOperation_DecrementClamp = 0x00000006,
    WGPUStencilOperation_IncrementWrap = 0x00000007,
    WGPUStencilOperation_DecrementWrap = 0x00000008,
    WGPUStencilOperation_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUStencilFaceState {
    pub compare: WGPUCompareFunction,
    pub failOp: WGPUStencilOperation,
    pub depthFailOp: WGPUStencilOperation,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUDepthStencilState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub format: WGPUTextureFormat,
    pub depthWriteEnabled: WGPUOptionalBool,
    pub depthCompare: WGPUCompareFunction,
    pub stencilFront: WGPUStencilFaceState,
    pub stencilBack: WGPUStencilFaceState,
    pub stencilReadMask: u32,
    pub stencilWriteMask: u32,
    pub depthBias: i32,
    pub depthBiasSlopeScale: f32,
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
