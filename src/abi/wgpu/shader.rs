//! Shader module: GLSL, SPIR-V and the choice of runtime checks.

use crate::abi::*;
use abi_macros::CStruct;

/// A preprocessor macro for a GLSL shader, as if the source began with `#define name value`; see
/// @ref WGPUShaderSourceGLSL.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderDefine {
    /// The macro's name. Required.
    pub name: WGPUStringView,
    /// What it expands to; null or empty: nothing.
    pub value: WGPUStringView,
}

/// Chained to WGPUShaderModuleDescriptor: the module is given as GLSL text with the entry
/// point `main`. Compile errors are a Validation error and yield an error module.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ShaderSourceGLSL)]
pub struct WGPUShaderSourceGLSL {
    /// Must carry sType @ref WGPUSType_ShaderSourceGLSL.
    pub chain: WGPUChainedStruct,
    /// The one stage the shader is for: exactly one flag.
    pub stage: WGPUShaderStage,
    /// The source text, with its `#version` line. Copied during the call.
    pub code: WGPUStringView,
    /// Elements of `defines`.
    pub defineCount: u32,
    /// Macros set before the source is read. Read during the call only; NULL with count 0.
    pub defines: *const WGPUShaderDefine,
}

/// What @ref wgpuDeviceCreateShaderModuleSpirV creates: a module from SPIR-V words, without a
/// chain. The portable way is @ref WGPUShaderSourceSPIRV.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderModuleDescriptorSpirV {
    /// Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Length of `source` in 32-bit words (not bytes).
    pub sourceSize: u32,
    /// The SPIR-V words, in host byte order. Copied during the call.
    pub source: *const u32,
}

/// Safety checks kept in a shader by @ref wgpuDeviceCreateShaderModuleTrusted; other shader modules
/// always have them all. Each bit left out is a promise that the shader never needs the check: if
/// it does, behaviour is undefined.
pub type WGPUShaderRuntimeChecks = WGPUFlags;
/// No checks: full trust in the shader.
pub const WGPUShaderRuntimeChecks_None: WGPUShaderRuntimeChecks = 0x0;
/// Accesses outside a buffer or array are caught, also where the driver would not.
pub const WGPUShaderRuntimeChecks_BoundsChecks: WGPUShaderRuntimeChecks = 0x1;
/// Loops get an upper bound, so that the compiler cannot reason from one that never ends.
pub const WGPUShaderRuntimeChecks_ForceLoopBounding: WGPUShaderRuntimeChecks = 0x2;
/// Ray query functions called out of order or with invalid rays are caught.
pub const WGPUShaderRuntimeChecks_RayQueryInitializationTracking: WGPUShaderRuntimeChecks = 0x4;
/// Task shaders cannot dispatch mesh grids beyond the limits.
pub const WGPUShaderRuntimeChecks_TaskShaderDispatchTracking: WGPUShaderRuntimeChecks = 0x8;
/// Vertex indices that mesh shaders output are clamped into range.
pub const WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp: WGPUShaderRuntimeChecks = 0x10;
/// Division of integers by 0, and one whose result is too large, have the results of WGSL. On GL
/// they always have.
pub const WGPUShaderRuntimeChecks_IntDivChecks: WGPUShaderRuntimeChecks = 0x20;
