//! Vertex stage: state, buffer layouts and attribute formats.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUVertexState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub module: WGPUShaderModule,
    pub entryPoint: WGPUStringView,
    pub constantCount: usize,
    pub constants: *const WGPUConstantEntry,
    pub bufferCount: usize,
    pub buffers: *const WGPUVertexBufferLayout,
}

impl WGPUVertexState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
        bufferCount: 0,
        buffers: null(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUVertexStepMode {
    WGPUVertexStepMode_Undefined = 0x00000000,
    WGPUVertexStepMode_Vertex = 0x00000001,
    WGPUVertexStepMode_Instance = 0x00000002,
    WGPUVertexStepMode_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUVertexBufferLayout {
    pub nextInChain: *mut WGPUChainedStruct,
    pub stepMode: WGPUVertexStepMode,
    pub arrayStride: u64,
    pub attributeCount: usize,
    pub attributes: *const WGPUVertexAttribute,
}

impl WGPUVertexBufferLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        stepMode: WGPUVertexStepMode_Undefined,
        arrayStride: 0,
        attributeCount: 0,
        attributes: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUVertexAttribute {
    pub nextInChain: *mut WGPUChainedStruct,
    pub format: WGPUVertexFormat,
    pub offset: u64,
    pub shaderLocation: u32,
}

impl WGPUVertexAttribute {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        format: WGPUVertexFormat(0),
        offset: 0,
        shaderLocation: 0,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUVertexFormat {
    WGPUVertexFormat_Uint8 = 0x00000001,
    WGPUVertexFormat_Uint8x2 = 0x00000002,
    WGPUVertexFormat_Uint8x4 = 0x00000003,
    WGPUVertexFormat_Sint8 = 0x00000004,
    WGPUVertexFormat_Sint8x2 = 0x00000005,
    WGPUVertexFormat_Sint8x4 = 0x00000006,
    WGPUVertexFormat_Unorm8 = 0x00000007,
    WGPUVertexFormat_Unorm8x2 = 0x00000008,
    WGPUVertexFormat_Unorm8x4 = 0x00000009,
    WGPUVertexFormat_Snorm8 = 0x0000000A,
    WGPUVertexFormat_Snorm8x2 = 0x0000000B,
    WGPUVertexFormat_Snorm8x4 = 0x0000000C,
    WGPUVertexFormat_Uint16 = 0x0000000D,
    WGPUVertexFormat_Uint16x2 = 0x0000000E,
    WGPUVertexFormat_Uint16x4 = 0x0000000F,
    WGPUVertexFormat_Sint16 = 0x00000010,
    WGPUVertexFormat_Sint16x2 = 0x00000011,
    WGPUVertexFormat_Sint16x4 = 0x00000012,
    WGPUVertexFormat_Unorm16 = 0x00000013,
    WGPUVertexFormat_Unorm16x2 = 0x00000014,
    WGPUVertexFormat_Unorm16x4 = 0x00000015,
    WGPUVertexFormat_Snorm16 = 0x00000016,
    WGPUVertexFormat_Snorm16x2 = 0x00000017,
    WGPUVertexFormat_Snorm16x4 = 0x00000018,
    WGPUVertexFormat_Float16 = 0x00000019,
    WGPUVertexFormat_Float16x2 = 0x0000001A,
    WGPUVertexFormat_Float16x4 = 0x0000001B,
    WGPUVertexFormat_Float32 = 0x0000001C,
    WGPUVertexFormat_Float32x2 = 0x0000001D,
    WGPUVertexFormat_Float32x3 = 0x0000001E,
    WGPUVertexFormat_Float32x4 = 0x0000001F,
    WGPUVertexFormat_Uint32 = 0x00000020,
    WGPUVertexFormat_Uint32x2 = 0x00000021,
    WGPUVertexFormat_Uint32x3 = 0x00000022,
    WGPUVertexFormat_Uint32x4 = 0x00000023,
    WGPUVertexFormat_Sint32 = 0x00000024,
    WGPUVertexFormat_Sint32x2 = 0x00000025,
    WGPUVertexFormat_Sint32x3 = 0x00000026,
    WGPUVertexFormat_Sint32x4 = 0x00000027,
    WGPUVertexFormat_Unorm10_10_10_2 = 0x00000028,
    WGPUVertexFormat_Unorm8x4BGRA = 0x00000029,
    WGPUVertexFormat_Force32 = 0x7FFFFFFF,
}
