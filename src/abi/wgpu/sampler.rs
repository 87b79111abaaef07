//! Sampler: clamping to a border colour.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// A further address mode for samplers; cast to @ref WGPUAddressMode.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeAddressMode {
    /// The border color of @ref WGPUSamplerDescriptorExtras. Requires
    /// @ref WGPUNativeFeature_AddressModeClampToBorder.
    WGPUNativeAddressMode_ClampToBorder = 0x00000004,
    WGPUNativeAddressMode_Force32 = 0x7FFFFFFF,
}

/// What @ref WGPUNativeAddressMode_ClampToBorder returns outside the texture, in
/// @ref WGPUSamplerDescriptorExtras.
#[c_enum]
#[repr(C)]
pub enum WGPUSamplerBorderColor {
    /// No border color; right when no axis clamps to a border.
    WGPUSamplerBorderColor_Undefined = 0x00000000,
    /// (0, 0, 0, 0).
    WGPUSamplerBorderColor_TransparentBlack = 0x00000001,
    /// (0, 0, 0, 1).
    WGPUSamplerBorderColor_OpaqueBlack = 0x00000002,
    /// (1, 1, 1, 1).
    WGPUSamplerBorderColor_OpaqueWhite = 0x00000003,
    /// (0, 0, 0, 0), except that Metal gives alpha 1 for textures without alpha. Requires
    /// @ref WGPUNativeFeature_AddressModeClampToZero besides the feature of the address mode.
    WGPUSamplerBorderColor_Zero = 0x00000004,
    WGPUSamplerBorderColor_Force32 = 0x7FFFFFFF,
}

/// Chained to @ref WGPUSamplerDescriptor to choose the color beyond the edges for
/// @ref WGPUNativeAddressMode_ClampToBorder, which needs
/// @ref WGPUNativeFeature_AddressModeClampToBorder and, for Zero,
/// @ref WGPUNativeFeature_AddressModeClampToZero as well. With other address modes a color has no
/// effect.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SamplerDescriptorExtras)]
pub struct WGPUSamplerDescriptorExtras {
    /// Must carry sType @ref WGPUSType_SamplerDescriptorExtras.
    pub chain: WGPUChainedStruct,
    /// The border color. @ref WGPUSamplerBorderColor_Undefined (0): transparent black.
    pub samplerBorderColor: WGPUSamplerBorderColor,
}
