//! Instance: backends, flags and how each backend is set up.

use c_enum::c_enum;

use crate::abi::*;

pub type WGPUInstanceBackend = WGPUFlags;
pub const WGPUInstanceBackend_All: WGPUInstanceBackend = 0x0;
pub const WGPUInstanceBackend_Vulkan: WGPUInstanceBackend = 0x1;
pub const WGPUInstanceBackend_GL: WGPUInstanceBackend = 0x2;
pub const WGPUInstanceBackend_Metal: WGPUInstanceBackend = 0x4;
pub const WGPUInstanceBackend_DX12: WGPUInstanceBackend = 0x8;
pub const WGPUInstanceBackend_BrowserWebGPU: WGPUInstanceBackend = 0x20;
pub const WGPUInstanceBackend_Primary: WGPUInstanceBackend = 0x2D;
pub const WGPUInstanceBackend_Secondary: WGPUInstanceBackend = 0x2;
pub const WGPUInstanceBackend_Force32: WGPUInstanceBackend = 0x7FFFFFFF;

pub type WGPUInstanceFlag = WGPUFlags;
pub const WGPUInstanceFlag_Empty: WGPUInstanceFlag = 0x0;
pub const WGPUInstanceFlag_Debug: WGPUInstanceFlag = 0x1;
pub const WGPUInstanceFlag_Validation: WGPUInstanceFlag = 0x2;
pub const WGPUInstanceFlag_DiscardHalLabels: WGPUInstanceFlag = 0x4;
pub const WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter: WGPUInstanceFlag = 0x8;
pub const WGPUInstanceFlag_GPUBasedValidation: WGPUInstanceFlag = 0x10;
pub const WGPUInstanceFlag_ValidationIndirectCall: WGPUInstanceFlag = 0x20;
pub const WGPUInstanceFlag_AutomaticTimestampNormalization: WGPUInstanceFlag = 0x40;
pub const WGPUInstanceFlag_Default: WGPUInstanceFlag = 0x1000000;
pub const WGPUInstanceFlag_Debugging: WGPUInstanceFlag = 0x2000000;
pub const WGPUInstanceFlag_AdvancedDebugging: WGPUInstanceFlag = 0x4000000;
pub const WGPUInstanceFlag_WithEnv: WGPUInstanceFlag = 0x8000000;
pub const WGPUInstanceFlag_Force32: WGPUInstanceFlag = 0x7FFFFFFF;

#[c_enum]
#[repr(C)]
pub enum WGPUDx12Compiler {
    WGPUDx12Compiler_Undefined = 0x00000000,
    WGPUDx12Compiler_Fxc = 0x00000001,
    WGPUDx12Compiler_Dxc = 0x00000002,
    WGPUDx12Compiler_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUDxcMaxShaderModel {
    WGPUDxcMaxShaderModel_V6_0 = 0x00000000,
    WGPUDxcMaxShaderModel_V6_1 = 0x00000001,
    WGPUDxcMaxShaderModel_V6_2 = 0x00000002,
    WGPUDxcMaxShaderModel_V6_3 = 0x00000003,
    WGPUDxcMaxShaderModel_V6_4 = 0x00000004,
    WGPUDxcMaxShaderModel_V6_5 = 0x00000005,
    WGPUDxcMaxShaderModel_V6_6 = 0x00000006,
    WGPUDxcMaxShaderModel_V6_7 = 0x00000007,
    WGPUDxcMaxShaderModel_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUDx12SwapchainKind {
    WGPUDx12SwapchainKind_Undefined = 0x00000000,
    WGPUDx12SwapchainKind_DxgiFromHwnd = 0x00000001,
    WGPUDx12SwapchainKind_DxgiFromVisual = 0x00000002,
    WGPUDx12SwapchainKind_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUGles3MinorVersion {
    WGPUGles3MinorVersion_Automatic = 0x00000000,
    WGPUGles3MinorVersion_Version0 = 0x00000001,
    WGPUGles3MinorVersion_Version1 = 0x00000002,
    WGPUGles3MinorVersion_Version2 = 0x00000003,
    WGPUGles3MinorVersion_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUGLFenceBehaviour {
    WGPUGLFenceBehaviour_Normal = 0x00000000,
    WGPUGLFenceBehaviour_AutoFinish = 0x00000001,
    WGPUGLFenceBehaviour_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUInstanceExtras {
    pub chain: WGPUChainedStruct,
    pub backends: WGPUInstanceBackend,
    pub flags: WGPUInstanceFlag,
    pub dx12ShaderCompiler: WGPUDx12Compiler,
    pub gles3MinorVersion: WGPUGles3MinorVersion,
    pub glFenceBehaviour: WGPUGLFenceBehaviour,
    pub dxcPath: WGPUStringView,
    pub dxcMaxShaderModel: WGPUDxcMaxShaderModel,
    pub dx12PresentationSystem: WGPUDx12SwapchainKind,
    pub budgetForDeviceCreation: Nullable<*const u8>,
    pub budgetForDeviceLoss: Nullable<*const u8>,
    pub displayHandle: WGPUNativeDisplayHandle,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUInstanceEnumerateAdapterOptions {
    pub nextInChain: *const WGPUChainedStruct,
    pub backends: WGPUInstanceBackend,
}
