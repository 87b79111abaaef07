//! Shader modules whose code the driver gets as it is.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use abi_macros::CStruct;

use crate::abi::*;

/// An entry point of a @ref WGPUShaderModuleDescriptorPassthrough.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUPassthroughShaderEntryPoint {
    /// Its name, in UTF-8 and not empty, each once. GLSL has but `main`.
    pub name: WGPUStringView,
    /// Invocations of a workgroup along x. Only Metal looks at the three sizes, for compute shaders;
    /// elsewhere the code says it.
    pub workgroupSizeX: u32,
    /// The same along y.
    pub workgroupSizeY: u32,
    /// The same along z.
    pub workgroupSizeZ: u32,
}

impl WGPUPassthroughShaderEntryPoint {
    pub const INIT: Self = Self {
        name: WGPUStringView::INIT,
        workgroupSizeX: 1,
        workgroupSizeY: 1,
        workgroupSizeZ: 1,
    };
}

/// What @ref wgpuDeviceCreateShaderModulePassthrough creates: the same shader in as many languages as
/// the program may need. A device takes what its backend takes, and looks at nothing else: SPIR-V on
/// Vulkan, DXIL, or else HLSL, on Direct3D 12, a Metal library, or else Metal's language, on Metal,
/// GLSL on GL.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderModuleDescriptorPassthrough {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Elements of `entryPoints`. At least 1; exactly 1 with `dxil` or `glsl`.
    pub entryPointCount: usize,
    /// The entry points that pipelines may use, all of which the code has. Read during the call only.
    pub entryPoints: *const WGPUPassthroughShaderEntryPoint,
    /// Length of `spirv` in 32-bit words (not bytes). Default 0: no SPIR-V.
    pub spirvSize: usize,
    /// SPIR-V in host byte order, of a version that the driver takes.
    pub spirv: *const u32,
    /// Length of `dxil` in bytes. Default 0: no DXIL.
    pub dxilSize: usize,
    /// DXIL, as a container that dxc writes.
    pub dxil: *const c_void,
    /// HLSL in UTF-8; null or empty: none.
    pub hlsl: WGPUStringView,
    /// Length of `metallib` in bytes. Default 0: no Metal library.
    pub metallibSize: usize,
    /// A Metal library, as a file that metallib writes.
    pub metallib: *const c_void,
    /// Metal's shading language in UTF-8; null or empty: none.
    pub msl: WGPUStringView,
    /// GLSL in UTF-8, with its `#version` line; null or empty: none.
    pub glsl: WGPUStringView,
}

impl WGPUShaderModuleDescriptorPassthrough {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        entryPointCount: 0,
        entryPoints: null(),
        spirvSize: 0,
        spirv: null(),
        dxilSize: 0,
        dxil: null(),
        hlsl: WGPUStringView::INIT,
        metallibSize: 0,
        metallib: null(),
        msl: WGPUStringView::INIT,
        glsl: WGPUStringView::INIT,
    };
}
