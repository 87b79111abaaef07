//! Limits that only native devices have.

use std::ptr::null_mut;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUNativeLimits {
    pub chain: WGPUChainedStruct,
    pub maxNonSamplerBindings: u32,
    pub maxBindingArrayElementsPerShaderStage: u32,
    pub maxBindingArraySamplerElementsPerShaderStage: u32,
    pub maxMultiviewViewCount: u32,
}

impl WGPUNativeLimits {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_NativeLimits.0),
        },
        maxNonSamplerBindings: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingArrayElementsPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingArraySamplerElementsPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxMultiviewViewCount: WGPU_LIMIT_U32_UNDEFINED,
    };
}
