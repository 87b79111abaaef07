//! Render bundle and its encoder: descriptors.

use std::ptr::{null, null_mut};

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderBundleEncoderDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub colorFormatCount: usize,
    pub colorFormats: *const WGPUTextureFormat,
    pub depthStencilFormat: WGPUTextureFormat,
    pub sampleCount: u32,
    pub depthReadOnly: WGPUBool,
    pub stencilReadOnly: WGPUBool,
}

impl WGPURenderBundleEncoderDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        colorFormatCount: 0,
        colorFormats: null(),
        depthStencilFormat: WGPUTextureFormat_Undefined,
        sampleCount: 1,
        depthReadOnly: WGPU_FALSE,
        stencilReadOnly: WGPU_FALSE,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderBundleDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPURenderBundleDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}
