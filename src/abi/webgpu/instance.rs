//! Instance: descriptor, features and limits.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUInstanceFeatureName {
    WGPUInstanceFeatureName_TimedWaitAny = 0x00000001,
    WGPUInstanceFeatureName_ShaderSourceSPIRV = 0x00000002,
    WGPUInstanceFeatureName_MultipleDevicesPerAdapter = 0x00000003,
    WGPUInstanceFeatureName_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUInstanceLimits {
    pub nextInChain: *mut WGPUChainedStruct,
    pub timedWaitAnyMaxCount: usize,
}

impl WGPUInstanceLimits {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        timedWaitAnyMaxCount: 0,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUInstanceDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub requiredFeatureCount: usize,
    pub requiredFeatures: *const WGPUInstanceFeatureName,
    pub requiredLimits: Nullable<*const WGPUInstanceLimits>,
}

impl WGPUInstanceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        requiredFeatureCount: 0,
        requiredFeatures: null(),
        requiredLimits: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSupportedInstanceFeatures {
    pub featureCount: usize,
    pub features: *const WGPUInstanceFeatureName,
}

impl WGPUSupportedInstanceFeatures {
    pub const INIT: Self = Self {
        featureCount: 0,
        features: null(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUWGSLLanguageFeatureName {
    WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures = 0x00000001,
    WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct = 0x00000002,
    WGPUWGSLLanguageFeatureName_UnrestrictedPointerParameters = 0x00000003,
    WGPUWGSLLanguageFeatureName_PointerCompositeAccess = 0x00000004,
    WGPUWGSLLanguageFeatureName_UniformBufferStandardLayout = 0x00000005,
    WGPUWGSLLanguageFeatureName_SubgroupId = 0x00000006,
    WGPUWGSLLanguageFeatureName_TextureAndSamplerLet = 0x00000007,
    WGPUWGSLLanguageFeatureName_SubgroupUniformity = 0x00000008,
    WGPUWGSLLanguageFeatureName_TextureFormatsTier1 = 0x00000009,
    WGPUWGSLLanguageFeatureName_LinearIndexing = 0x0000000A,
    WGPUWGSLLanguageFeatureName_ImmediateAddressSpace = 0x0000000B,
    WGPUWGSLLanguageFeatureName_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSupportedWGSLLanguageFeatures {
    pub featureCount: usize,
    pub features: *const WGPUWGSLLanguageFeatureName,
}

impl WGPUSupportedWGSLLanguageFeatures {
    pub const INIT: Self = Self {
        featureCount: 0,
        features: null(),
    };
}
