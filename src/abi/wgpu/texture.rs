//! Texture: formats that only native devices have, and ranges of subresources.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// Formats beyond the WebGPU specification; cast to @ref WGPUTextureFormat. Video frames have an even
/// width and height.
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
    /// 64-bit unsigned integers in storage textures, of any size, for
    /// @ref WGPUNativeStorageTextureAccess_Atomic. Requires @ref WGPUNativeFeature_TextureInt64Atomic.
    WGPUNativeTextureFormat_R64Uint = 0x00030009,
}

/// Planes of the formats in @ref WGPUNativeTextureFormat; cast to @ref WGPUTextureAspect. Views that
/// shaders read and copies take one plane at a time. These are the library's own; their values begin
/// at 0x0003F000.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeTextureAspect {
    /// Luma, at full size: format R8Unorm of NV12, R16Unorm of P010.
    WGPUNativeTextureAspect_Plane0Only = 0x0003F000,
    /// Chroma, at half width and height: format RG8Unorm of NV12, RG16Unorm of P010.
    WGPUNativeTextureAspect_Plane1Only = 0x0003F001,
    WGPUNativeTextureAspect_Force32 = 0x7FFFFFFF,
}

/// A further access to storage textures; cast to @ref WGPUStorageTextureAccess.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeStorageTextureAccess {
    /// Atomic operations, in WGSL `texture_storage_2d<r32uint, atomic>`, with formats R32Uint and
    /// R32Sint. Requires @ref WGPUNativeFeature_TextureAtomic, and for format
    /// @ref WGPUNativeTextureFormat_R64Uint @ref WGPUNativeFeature_TextureInt64Atomic as well.
    WGPUNativeStorageTextureAccess_Atomic = 0x0003F160,
    WGPUNativeStorageTextureAccess_Force32 = 0x7FFFFFFF,
}

/// The part of a texture that @ref wgpuCommandEncoderClearTexture sets to zero.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUImageSubresourceRange {
    /// Aspects to clear. Undefined (0) is All.
    pub aspect: WGPUTextureAspect,
    /// First mip level.
    pub baseMipLevel: u32,
    /// Number of mip levels; WGPU_MIP_LEVEL_COUNT_UNDEFINED: all from `baseMipLevel` on.
    pub mipLevelCount: u32,
    /// First array layer.
    pub baseArrayLayer: u32,
    /// Number of array layers; WGPU_ARRAY_LAYER_COUNT_UNDEFINED: all from `baseArrayLayer` on.
    pub arrayLayerCount: u32,
}
