//! Texture: descriptor, usages, sizes and origins.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

pub type WGPUTextureUsage = WGPUFlags;
pub const WGPUTextureUsage_None: WGPUTextureUsage = 0x0;
pub const WGPUTextureUsage_CopySrc: WGPUTextureUsage = 0x1;
pub const WGPUTextureUsage_CopyDst: WGPUTextureUsage = 0x2;
pub const WGPUTextureUsage_TextureBinding: WGPUTextureUsage = 0x4;
pub const WGPUTextureUsage_StorageBinding: WGPUTextureUsage = 0x8;
pub const WGPUTextureUsage_RenderAttachment: WGPUTextureUsage = 0x10;
pub const WGPUTextureUsage_TransientAttachment: WGPUTextureUsage = 0x20;

#[c_enum]
#[repr(C)]
pub enum WGPUTextureDimension {
    WGPUTextureDimension_Undefined = 0x00000000,
    WGPUTextureDimension_1D = 0x00000001,
    WGPUTextureDimension_2D = 0x00000002,
    WGPUTextureDimension_3D = 0x00000003,
    WGPUTextureDimension_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUTextureAspect {
    WGPUTextureAspect_Undefined = 0x00000000,
    WGPUTextureAspect_All = 0x00000001,
    WGPUTextureAspect_StencilOnly = 0x00000002,
    WGPUTextureAspect_DepthOnly = 0x00000003,
    WGPUTextureAspect_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUExtent3D {
    pub width: u32,
    pub height: u32,
    pub depthOrArrayLayers: u32,
}

impl WGPUExtent3D {
    pub const INIT: Self = Self {
        width: 0,
        height: 1,
        depthOrArrayLayers: 1,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUOrigin3D {
    pub x: u32,
    pub y: u32,
    pub z: u32,
}

impl WGPUOrigin3D {
    pub const INIT: Self = Self { x: 0, y: 0, z: 0 };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub usage: WGPUTextureUsage,
    pub dimension: WGPUTextureDimension,
    pub size: WGPUExtent3D,
    pub format: WGPUTextureFormat,
    pub mipLevelCount: u32,
    pub sampleCount: u32,
    pub viewFormatCount: usize,
    pub viewFormats: *const WGPUTextureFormat,
}

impl WGPUTextureDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        usage: WGPUTextureUsage_None,
        dimension: WGPUTextureDimension_Undefined,
        size: WGPUExtent3D::INIT,
        format: WGPUTextureFormat_Undefined,
        mipLevelCount: 1,
        sampleCount: 1,
        viewFormatCount: 0,
        viewFormats: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureBindingViewDimension {
    pub chain: WGPUChainedStruct,
    pub textureBindingViewDimension: WGPUTextureViewDimension,
}

impl WGPUTextureBindingViewDimension {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_TextureBindingViewDimension,
        },
        textureBindingViewDimension: WGPUTextureViewDimension_Undefined,
    };
}
