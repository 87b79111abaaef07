//! Bind group: descriptor and entries.

use std::ptr::{null, null_mut};

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub layout: WGPUBindGroupLayout,
    pub entryCount: usize,
    pub entries: *const WGPUBindGroupEntry,
}

impl WGPUBindGroupDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        entryCount: 0,
        entries: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupEntry {
    pub nextInChain: *mut WGPUChainedStruct,
    pub binding: u32,
    pub buffer: Nullable<WGPUBuffer>,
    pub offset: u64,
    pub size: u64,
    pub sampler: Nullable<WGPUSampler>,
    pub textureView: Nullable<WGPUTextureView>,
}

impl WGPUBindGroupEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        binding: 0,
        buffer: null_mut(),
        offset: 0,
        size: WGPU_WHOLE_SIZE,
        sampler: null_mut(),
        textureView: null_mut(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUExternalTextureBindingEntry {
    pub chain: WGPUChainedStruct,
    pub externalTexture: WGPUExternalTexture,
}

impl WGPUExternalTextureBindingEntry {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ExternalTextureBindingEntry,
        },
        externalTexture: null_mut(),
    };
}
