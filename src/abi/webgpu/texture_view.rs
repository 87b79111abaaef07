//! Texture view: descriptor, dimensions and component swizzle.

use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUTextureViewDimension {
    WGPUTextureViewDimension_Undefined = 0x00000000,
    WGPUTextureViewDimension_1D = 0x00000001,
    WGPUTextureViewDimension_2D = 0x00000002,
    WGPUTextureViewDimension_2DArray = 0x00000003,
    WGPUTextureViewDimension_Cube = 0x00000004,
    WGPUTextureViewDimension_CubeArray = 0x00000005,
    WGPUTextureViewDimension_3D = 0x00000006,
    WGPUTextureViewDimension_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureViewDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub format: WGPUTextureFormat,
    pub dimension: WGPUTextureViewDimension,
    pub baseMipLevel: u32,
    pub mipLevelCount: u32,
    pub baseArrayLayer: u32,
    pub arrayLayerCount: u32,
    pub aspect: WGPUTextureAspect,
    pub usage: WGPUTextureUsage,
}

impl WGPUTextureViewDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        format: WGPUTextureFormat_Undefined,
        dimension: WGPUTextureViewDimension_Undefined,
        baseMipLevel: 0,
        mipLevelCount: WGPU_MIP_LEVEL_COUNT_UNDEFINED,
        baseArrayLayer: 0,
        arrayLayerCount: WGPU_ARRAY_LAYER_COUNT_UNDEFINED,
        aspect: WGPUTextureAspect_Undefined,
        usage: WGPUTextureUsage_None,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUComponentSwizzle {
    WGPUComponentSwizzle_Undefined = 0x00000000,
    WGPUComponentSwizzle_Zero = 0x00000001,
    WGPUComponentSwizzle_One = 0x00000002,
    WGPUComponentSwizzle_R = 0x00000003,
    WGPUComponentSwizzle_G = 0x00000004,
    WGPUComponentSwizzle_B = 0x00000005,
    WGPUComponentSwizzle_A = 0x00000006,
    WGPUComponentSwizzle_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureComponentSwizzle {
    pub r: WGPUComponentSwizzle,
    pub g: WGPUComponentSwizzle,
    pub b: WGPUComponentSwizzle,
    pub a: WGPUComponentSwizzle,
}

impl WGPUTextureComponentSwizzle {
    pub const INIT: Self = Self {
        r: WGPUComponentSwizzle_Undefined,
        g: WGPUComponentSwizzle_Undefined,
        b: WGPUComponentSwizzle_Undefined,
        a: WGPUComponentSwizzle_Undefined,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureComponentSwizzleDescriptor {
    pub chain: WGPUChainedStruct,
    pub swizzle: WGPUTextureComponentSwizzle,
}

impl WGPUTextureComponentSwizzleDescriptor {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_TextureComponentSwizzleDescriptor,
        },
        swizzle: WGPUTextureComponentSwizzle::INIT,
    };
}
