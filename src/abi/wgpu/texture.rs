//! Texture: formats that only native devices have, and ranges of subresources.

use c_enum::c_enum;

use crate::abi::*;

/// Formats beyond the WebGPU specification, for video frames; cast to @ref WGPUTextureFormat. Width
/// and height must be even.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeTextureFormat {
    /// 8-bit YUV 4:2:0 in two planes: R8 luma at full size, RG8 chroma at half width and height.
    /// For sampling. Requires @ref WGPUNativeFeature_TextureFormatNv12.
    WGPUNativeTextureFormat_NV12 = 0x00030007,
    /// 10-bit YUV 4:2:0 in two planes of 16-bit channels, the value in the upper bits: R16 luma at
    /// full size, RG16 chroma at half width and height. For sampling. Requires
    /// @ref WGPUNativeFeature_TextureFormatP010.
    WGPUNativeTextureFormat_P010 = 0x00030008,
}

/// The part of a texture that @ref wgpuCommandEncoderClearTexture sets to zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUImageSubresourceRange {
    /// Aspects to clear. Undefined (0) is All.
    pub aspect: WGPUTextureAspect,
    /// First mip level.
    pub baseMipLevel: u32,
    /// Number of mip levels; @ref WGPU_MIP_LEVEL_COUNT_UNDEFINED: all from `baseMipLevel` on.
    pub mipLevelCount: u32,
    /// First array layer.
    pub baseArrayLayer: u32,
    /// Number of array layers; @ref WGPU_ARRAY_LAYER_COUNT_UNDEFINED: all from `baseArrayLayer` on.
    pub arrayLayerCount: u32,
}
