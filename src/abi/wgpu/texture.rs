//! Texture: formats that only native devices have, and ranges of subresources.

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUNativeTextureFormat {
    WGPUNativeTextureFormat_NV12 = 0x00030007,
    WGPUNativeTextureFormat_P010 = 0x00030008,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUImageSubresourceRange {
    pub aspect: WGPUTextureAspect,
    pub baseMipLevel: u32,
    pub mipLevelCount: u32,
    pub baseArrayLayer: u32,
    pub arrayLayerCount: u32,
}
