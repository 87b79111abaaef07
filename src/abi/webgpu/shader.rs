//! Shader module: sources, stages and compilation messages.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// Shader stages that see a binding, in @ref WGPUBindGroupLayoutEntry. See GPUShaderStage in the
/// WebGPU specification.
pub type WGPUShaderStage = WGPUFlags;
/// No stage; the binding is present but unseen.
pub const WGPUShaderStage_None: WGPUShaderStage = 0x0;
/// Vertex shaders.
pub const WGPUShaderStage_Vertex: WGPUShaderStage = 0x1;
/// Fragment shaders.
pub const WGPUShaderStage_Fragment: WGPUShaderStage = 0x2;
/// Compute shaders.
pub const WGPUShaderStage_Compute: WGPUShaderStage = 0x4;

/// What @ref wgpuDeviceCreateShaderModule compiles. The source comes in the chain and exactly one
/// must be there: @ref WGPUShaderSourceWGSL, @ref WGPUShaderSourceSPIRV or
/// @ref WGPUShaderSourceGLSL; none or several is a Validation error. See GPUShaderModuleDescriptor
/// in the WebGPU specification.
///
/// A shader has bounds, far from what programs use: 1 MiB of text or 4 MiB of SPIR-V, 98,304 tokens in
/// a function with its macros expanded, 1,000 operators and brackets and 256 statements within each
/// other, and 8,192 bytes of variables in a function and as many private ones in an entry point
/// (65,536 in SPIR-V and GLSL). One beyond them is a Validation error that names the bound.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUShaderSourceWGSL, WGPUShaderSourceSPIRV, WGPUShaderSourceGLSL)]
pub struct WGPUShaderModuleDescriptor {
    /// Must start a chain with the source: @ref WGPUShaderSourceWGSL, @ref WGPUShaderSourceSPIRV or
    /// @ref WGPUShaderSourceGLSL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
}

impl WGPUShaderModuleDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

/// Chained to WGPUShaderModuleDescriptor: the module is given as SPIR-V. Accepted whether or
/// not the instance enabled @ref WGPUInstanceFeatureName_ShaderSourceSPIRV. Malformed or
/// unsupported code is a Validation error and yields an error module.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ShaderSourceSPIRV)]
pub struct WGPUShaderSourceSPIRV {
    /// Must carry sType @ref WGPUSType_ShaderSourceSPIRV.
    pub chain: WGPUChainedStruct,
    /// Length of `code` in 32-bit words (not bytes).
    pub codeSize: u32,
    /// The SPIR-V words, in host byte order. Copied during the call.
    pub code: *const u32,
}

impl WGPUShaderSourceSPIRV {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ShaderSourceSPIRV,
        },
        codeSize: 0,
        code: null(),
    };
}

/// Chained to WGPUShaderModuleDescriptor: the module is given as WGSL text. Compile errors,
/// invalid UTF-8 included, are a Validation error and yield an error module;
/// @ref wgpuShaderModuleGetCompilationInfo has the details. See GPUShaderModuleDescriptor in the
/// WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ShaderSourceWGSL)]
pub struct WGPUShaderSourceWGSL {
    /// Must carry sType @ref WGPUSType_ShaderSourceWGSL.
    pub chain: WGPUChainedStruct,
    /// The source text. The null string counts as an empty module. Copied during the call.
    pub code: WGPUStringView,
}

impl WGPUShaderSourceWGSL {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ShaderSourceWGSL,
        },
        code: WGPUStringView::INIT,
    };
}

/// How serious a @ref WGPUCompilationMessage is. See GPUCompilationMessageType in the WebGPU
/// specification.
#[c_enum]
#[repr(C)]
pub enum WGPUCompilationMessageType {
    /// The shader module is unusable because of this.
    WGPUCompilationMessageType_Error = 0x00000001,
    /// The module works, but something deserves a look.
    WGPUCompilationMessageType_Warning = 0x00000002,
    /// A remark that asks for nothing.
    WGPUCompilationMessageType_Info = 0x00000003,
    WGPUCompilationMessageType_Force32 = 0x7FFFFFFF,
}

/// One remark of the shader compiler; an element of @ref WGPUCompilationInfo, borrowed for the
/// callback. Positions count bytes of UTF-8. See GPUCompilationMessage in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCompilationMessage {
    /// Set by the library, NULL today; skip links you do not know.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The remark itself, for people to read; its wording is not stable.
    pub message: WGPUStringView,
    /// Severity: error, warning or info. Any error means that the module cannot be used.
    pub r#type: WGPUCompilationMessageType,
    /// Line the remark points at, the first being 1; 0 when it concerns no particular place.
    pub lineNum: u64,
    /// Byte position within that line, the first being 1; 0 when unknown.
    pub linePos: u64,
    /// Byte position within the whole source, the first being 0; 0 as well when unknown.
    pub offset: u64,
    /// Bytes of source the remark covers, from `offset` on; 0 when unknown or when it marks a
    /// point.
    pub length: u64,
}

impl WGPUCompilationMessage {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        message: WGPUStringView::INIT,
        r#type: WGPUCompilationMessageType(0),
        lineNum: 0,
        linePos: 0,
        offset: 0,
        length: 0,
    };
}

/// All remarks of the compiler about one shader module, passed to @ref WGPUCompilationInfoCallback
/// and valid there only. See GPUCompilationInfo in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCompilationInfo {
    /// Set by the library, NULL today; skip links you do not know.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Elements of `messages`; 0 when the compiler had nothing to say.
    pub messageCount: usize,
    /// The remarks, in the order the compiler gave them.
    pub messages: *const WGPUCompilationMessage,
}

impl WGPUCompilationInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        messageCount: 0,
        messages: null(),
    };
}

/// How @ref wgpuShaderModuleGetCompilationInfo ended; first argument of its callback.
#[c_enum]
#[repr(C)]
pub enum WGPUCompilationInfoRequestStatus {
    /// The messages are there (there may be none).
    WGPUCompilationInfoRequestStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUCompilationInfoRequestStatus_CallbackCancelled = 0x00000002,
    WGPUCompilationInfoRequestStatus_Force32 = 0x7FFFFFFF,
}

/// Receives what the shader compiler had to say, as @ref wgpuShaderModuleGetCompilationInfo asks
/// for.
/// @param status How it went, which says nothing about the shader;
///   @ref wgpuShaderModuleGetCompilationInfo lists the outcomes.
/// @param compilationInfo The messages; none unless `status` is Success. They and all that they
///   point to are lent until the callback returns. Skip chained structs that you do not know.
/// @param userdata1 As given in @ref WGPUCompilationInfoCallbackInfo.
/// @param userdata2 As given in @ref WGPUCompilationInfoCallbackInfo.
pub type WGPUCompilationInfoCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCompilationInfoRequestStatus,
        compilationInfo: *const WGPUCompilationInfo,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuShaderModuleGetCompilationInfo hands the compiler's messages, and in which
/// situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCompilationInfoCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUCompilationInfoCallback. NULL: the future
    /// completes unannounced.
    pub callback: WGPUCompilationInfoCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUCompilationInfoCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
