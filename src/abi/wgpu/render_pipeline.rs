//! Render pipeline: polygon modes and conservative rasterization.

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUPolygonMode {
    WGPUPolygonMode_Fill = 0x00000000,
    WGPUPolygonMode_Line = 0x00000001,
    WGPUPolygonMode_Point = 0x00000002,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUPrimitiveStateExtras {
    pub chain: WGPUChainedStruct,
    pub polygonMode: WGPUPolygonMode,
    pub conservative: WGPUBool,
}
