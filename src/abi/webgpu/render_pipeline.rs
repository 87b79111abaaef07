//! Render pipeline: descriptor and the states of primitives, samples and targets.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderPipelineDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub layout: Nullable<WGPUPipelineLayout>,
    pub vertex: WGPUVertexState,
    pub primitive: WGPUPrimitiveState,
    pub depthStencil: Nullable<*const WGPUDepthStencilState>,
    pub multisample: WGPUMultisampleState,
    pub fragment: Nullable<*const WGPUFragmentState>,
}

impl WGPURenderPipelineDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        vertex: WGPUVertexState::INIT,
        primitive: WGPUPrimitiveState::INIT,
        depthStencil: null(),
        multisample: WGPUMultisampleState::INIT,
        fragment: null(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUPrimitiveTopology {
    WGPUPrimitiveTopology_Undefined = 0x00000000,
    WGPUPrimitiveTopology_PointList = 0x00000001,
    WGPUPrimitiveTopology_LineList = 0x00000002,
    WGPUPrimitiveTopology_LineStrip = 0x00000003,
    WGPUPrimitiveTopology_TriangleList = 0x00000004,
    WGPUPrimitiveTopology_TriangleStrip = 0x00000005,
    WGPUPrimitiveTopology_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUIndexFormat {
    WGPUIndexFormat_Undefined = 0x00000000,
    WGPUIndexFormat_Uint16 = 0x00000001,
    WGPUIndexFormat_Uint32 = 0x00000002,
    WGPUIndexFormat_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUFrontFace {
    WGPUFrontFace_Undefined = 0x00000000,
    WGPUFrontFace_CCW = 0x00000001,
    WGPUFrontFace_CW = 0x00000002,
    WGPUFrontFace_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUCullMode {
    WGPUCullMode_Undefined = 0x00000000,
    WGPUCullMode_None = 0x00000001,
    WGPUCullMode_Front = 0x00000002,
    WGPUCullMode_Back = 0x00000003,
    WGPUCullMode_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUPrimitiveState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub topology: WGPUPrimitiveTopology,
    pub stripIndexFormat: WGPUIndexFormat,
    pub frontFace: WGPUFrontFace,
    pub cullMode: WGPUCullMode,
    pub unclippedDepth: WGPUBool,
}

impl WGPUPrimitiveState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        topology: WGPUPrimitiveTopology_Undefined,
        stripIndexFormat: WGPUIndexFormat_Undefined,
        frontFace: WGPUFrontFace_Undefined,
        cullMode: WGPUCullMode_Undefined,
        unclippedDepth: WGPU_FALSE,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUMultisampleState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub count: u32,
    pub mask: u32,
    pub alphaToCoverageEnabled: WGPUBool,
}

impl WGPUMultisampleState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        count: 1,
        mask: u32::MAX,
        alphaToCoverageEnabled: WGPU_FALSE,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUFragmentState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub module: WGPUShaderModule,
    pub entryPoint: WGPUStringView,
    pub constantCount: usize,
    pub constants: *const WGPUConstantEntry,
    pub targetCount: usize,
    pub targets: *const WGPUColorTargetState,
}

impl WGPUFragmentState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
        targetCount: 0,
        targets: null(),
    };
}

pub type WGPUColorWriteMask = WGPUFlags;
pub const WGPUColorWriteMask_None: WGPUColorWriteMask = 0x0;
pub const WGPUColorWriteMask_Red: WGPUColorWriteMask = 0x1;
pub const WGPUColorWriteMask_Green: WGPUColorWriteMask = 0x2;
pub const WGPUColorWriteMask_Blue: WGPUColorWriteMask = 0x4;
pub const WGPUColorWriteMask_Alpha: WGPUColorWriteMask = 0x8;
pub const WGPUColorWriteMask_All: WGPUColorWriteMask = 0xF;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUColorTargetState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub format: WGPUTextureFormat,
    pub blend: Nullable<*const WGPUBlendState>,
    pub writeMask: WGPUColorWriteMask,
}

impl WGPUColorTargetState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        format: WGPUTextureFormat_Undefined,
        blend: null(),
        writeMask: WGPUColorWriteMask_All,
    };
}
