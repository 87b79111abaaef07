//! Bind group and its layout: arrays of resources.

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupEntryExtras {
    pub chain: WGPUChainedStruct,
    pub buffers: *const WGPUBuffer,
    pub bufferCount: usize,
    pub samplers: *const WGPUSampler,
    pub samplerCount: usize,
    pub textureViews: *const WGPUTextureView,
    pub textureViewCount: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupLayoutEntryExtras {
    pub chain: WGPUChainedStruct,
    pub count: u32,
}
