//! Surface: frame latency, a further source and a further status.

use std::ffi::c_void;

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceConfigurationExtras {
    pub chain: WGPUChainedStruct,
    pub desiredMaximumFrameLatency: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceSwapChainPanel {
    pub chain: WGPUChainedStruct,
    pub panelNative: *mut c_void,
}

#[c_enum]
#[repr(C)]
pub enum WGPUNativeSurfaceGetCurrentTextureStatus {
    WGPUSurfaceGetCurrentTextureStatus_Occluded = 0x00030001,
    WGPUNativeSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF,
}
