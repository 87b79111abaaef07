//! Command encoder and command buffer: descriptors and copies.

use std::ptr::null_mut;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCommandEncoderDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPUCommandEncoderDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCommandBufferDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPUCommandBufferDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTexelCopyBufferLayout {
    pub offset: u64,
    pub bytesPerRow: u32,
    pub rowsPerImage: u32,
}

impl WGPUTexelCopyBufferLayout {
    pub const INIT: Self = Self {
        offset: 0,
        bytesPerRow: WGPU_COPY_STRIDE_UNDEFINED,
        rowsPerImage: WGPU_COPY_STRIDE_UNDEFINED,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTexelCopyBufferInfo {
    pub layout: WGPUTexelCopyBufferLayout,
    pub buffer: WGPUBuffer,
}

impl WGPUTexelCopyBufferInfo {
    pub const INIT: Self = Self {
        layout: WGPUTexelCopyBufferLayout::INIT,
        buffer: null_mut(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTexelCopyTextureInfo {
    pub texture: WGPUTexture,
    pub mipLevel: u32,
    pub origin: WGPUOrigin3D,
    pub aspect: WGPUTextureAspect,
}

impl WGPUTexelCopyTextureInfo {
    pub const INIT: Self = Self {
        texture: null_mut(),
        mipLevel: 0,
        origin: WGPUOrigin3D::INIT,
        aspect: WGPUTextureAspect_Undefined,
    };
}
