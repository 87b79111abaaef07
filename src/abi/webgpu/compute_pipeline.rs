//! Compute pipeline: descriptor.

use std::ptr::{null, null_mut};

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUComputeState {
    pub nextInChain: *mut WGPUChainedStruct,
    pub module: WGPUShaderModule,
    pub entryPoint: WGPUStringView,
    pub constantCount: usize,
    pub constants: *const WGPUConstantEntry,
}

impl WGPUComputeState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUComputePipelineDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub layout: Nullable<WGPUPipelineLayout>,
    pub compute: WGPUComputeState,
}

impl WGPUComputePipelineDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        compute: WGPUComputeState::INIT,
    };
}
