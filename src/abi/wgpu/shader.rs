//! Shader module: GLSL, SPIR-V and the choice of runtime checks.

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderDefine {
    pub name: WGPUStringView,
    pub value: WGPUStringView,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderSourceGLSL {
    pub chain: WGPUChainedStruct,
    pub stage: WGPUShaderStage,
    pub code: WGPUStringView,
    pub defineCount: u32,
    pub defines: *const WGPUShaderDefine,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderModuleDescriptorSpirV {
    pub label: WGPUStringView,
    pub sourceSize: u32,
    pub source: *const u32,
}

pub type WGPUShaderRuntimeChecks = WGPUFlags;
pub const WGPUShaderRuntimeChecks_None: WGPUShaderRuntimeChecks = 0x0;
pub const WGPUShaderRuntimeChecks_BoundsChecks: WGPUShaderRuntimeChecks = 0x1;
pub const WGPUShaderRuntimeChecks_ForceLoopBounding: WGPUShaderRuntimeChecks = 0x2;
pub const WGPUShaderRuntimeChecks_RayQueryInitializationTracking: WGPUShaderRuntimeChecks = 0x4;
pub const WGPUShaderRuntimeChecks_TaskShaderDispatchTracking: WGPUShaderRuntimeChecks = 0x8;
pub const WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp: WGPUShaderRuntimeChecks = 0x10;
