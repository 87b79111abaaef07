//! Shaders in other languages.

use crate::abi::*;
use abi_macros::{CStruct, c_enum};
use std::ptr::{null, null_mut};

/// A language that @ref wgpuShaderModuleTranslate writes.
#[c_enum]
#[repr(C)]
pub enum WGPUShaderLanguage {
    /// None; an error.
    WGPUShaderLanguage_Undefined = 0x00000000,
    /// SPIR-V, in words. Versions 1.0 to 1.6.
    WGPUShaderLanguage_SPIRV = 0x00000001,
    /// WGSL, which has no versions.
    WGPUShaderLanguage_WGSL = 0x00000002,
    /// The Metal Shading Language. Versions 1.0 to 4.0.
    WGPUShaderLanguage_MSL = 0x00000003,
    /// HLSL. Its versions are shader models, 5.0 to 6.9.
    WGPUShaderLanguage_HLSL = 0x00000004,
    /// GLSL for desktops. Versions 1.40 to 4.60, by the numbers of `#version`: 4 and 60.
    WGPUShaderLanguage_GLSL = 0x00000005,
    /// GLSL for OpenGL ES. Versions 3.0 to 3.20: 3 and 10 for `#version 310 es`.
    WGPUShaderLanguage_GLSLES = 0x00000006,
    WGPUShaderLanguage_Force32 = 0x7FFFFFFF,
}

/// Which entry point to translate, and to what.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderTranslationDescriptor {
    /// No extensions exist; leave NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The language. Required.
    pub language: WGPUShaderLanguage,
    /// The language's version, before the point. 0, with a `versionMinor` of 0: SPIR-V 1.3, MSL 2.4,
    /// shader model 6.0, GLSL 4.50, GLSL ES 3.10.
    pub versionMajor: u32,
    /// The version behind the point.
    pub versionMinor: u32,
    /// The stage of the entry point: one flag. None: whatever stage it has.
    pub stage: WGPUShaderStage,
    /// Name of the entry point. Null: the only one of the stage.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`.
    pub constantCount: usize,
    /// Overridable constants, as a pipeline gives them. What is translated has none left: others take
    /// their defaults, and one without has to be given.
    pub constants: *const WGPUConstantEntry,
    /// Whether a vertex shader in SPIR-V or GLSL turns its positions from WebGPU's space to that of
    /// Vulkan or OpenGL: y down, and for OpenGL z from -1 on. Leave 0 for other languages, whose space
    /// is the same.
    pub adjustCoordinateSpace: WGPUBool,
}

impl WGPUShaderTranslationDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        language: WGPUShaderLanguage_Undefined,
        versionMajor: 0,
        versionMinor: 0,
        stage: WGPUShaderStage_None,
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
        adjustCoordinateSpace: WGPU_FALSE,
    };
}

/// A shader in another language, filled by @ref wgpuShaderModuleTranslate. All that it leads to
/// belongs to the application until @ref wgpuShaderTranslationFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderTranslation {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The text; empty for SPIR-V.
    pub code: WGPUStringView,
    /// Elements of `words`; 0 for text.
    pub wordCount: usize,
    /// SPIR-V.
    pub words: *const u32,
    /// What the entry point is called in it: languages have words that nothing may be called by, and
    /// in GLSL it is `main`.
    pub entryPoint: WGPUStringView,
}

impl WGPUShaderTranslation {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        code: WGPUStringView::INIT,
        wordCount: 0,
        words: null(),
        entryPoint: WGPUStringView::INIT,
    };
}
