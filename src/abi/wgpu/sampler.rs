//! Sampler: clamping to a border colour.

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUNativeAddressMode {
    WGPUNativeAddressMode_ClampToBorder = 0x00000004,
    WGPUNativeAddressMode_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUSamplerBorderColor {
    WGPUSamplerBorderColor_Undefined = 0x00000000,
    WGPUSamplerBorderColor_TransparentBlack = 0x00000001,
    WGPUSamplerBorderColor_OpaqueBlack = 0x00000002,
    WGPUSamplerBorderColor_OpaqueWhite = 0x00000003,
    WGPUSamplerBorderColor_Zero = 0x00000004,
    WGPUSamplerBorderColor_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSamplerDescriptorExtras {
    pub chain: WGPUChainedStruct,
    pub samplerBorderColor: WGPUSamplerBorderColor,
}
