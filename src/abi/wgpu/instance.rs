//! Instance: backends, flags and how each backend is set up.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// The backends an instance may use, in @ref WGPUInstanceExtras and
/// @ref WGPUInstanceEnumerateAdapterOptions. Those not built in or foreign to the platform are
/// passed over.
pub type WGPUInstanceBackend = WGPUFlags;
/// No restriction: every backend that is built in. This is 0, not a mask of all bits.
pub const WGPUInstanceBackend_All: WGPUInstanceBackend = 0x0;
/// Vulkan: Linux, Android, Windows, and Apple systems through a portability driver.
pub const WGPUInstanceBackend_Vulkan: WGPUInstanceBackend = 0x1;
/// OpenGL ES and desktop OpenGL: Linux, Android, and other systems through ANGLE.
pub const WGPUInstanceBackend_GL: WGPUInstanceBackend = 0x2;
/// Metal: macOS and iOS.
pub const WGPUInstanceBackend_Metal: WGPUInstanceBackend = 0x4;
/// Direct3D 12: Windows 10 and later.
pub const WGPUInstanceBackend_DX12: WGPUInstanceBackend = 0x8;
/// A browser's own WebGPU. Without effect in a native library.
pub const WGPUInstanceBackend_BrowserWebGPU: WGPUInstanceBackend = 0x20;
/// The fully supported backends: Vulkan, Metal, DX12 and browser WebGPU.
pub const WGPUInstanceBackend_Primary: WGPUInstanceBackend = 0x2D;
/// The backends supported as far as they go: GL.
pub const WGPUInstanceBackend_Secondary: WGPUInstanceBackend = 0x2;
pub const WGPUInstanceBackend_Force32: WGPUInstanceBackend = 0x7FFFFFFF;

/// Debugging and validation switches of an instance, in @ref WGPUInstanceExtras.
pub type WGPUInstanceFlag = WGPUFlags;
/// All switches off, including the check of indirect arguments.
pub const WGPUInstanceFlag_Empty: WGPUInstanceFlag = 0x0;
/// Debug information in compiled shaders and backend objects. Environment: `WGPU_DEBUG`.
pub const WGPUInstanceFlag_Debug: WGPUInstanceFlag = 0x1;
/// The backend's own validation: Vulkan validation layers, the D3D12 debug layer, GL debug output;
/// includes Debug. Its messages are log records; on Vulkan only those that the log level lets pass
/// when the instance is created. Environment: `WGPU_VALIDATION`.
pub const WGPUInstanceFlag_Validation: WGPUInstanceFlag = 0x2;
/// Labels are kept from the backend API; error messages still show them. Environment:
/// `WGPU_DISCARD_HAL_LABELS`.
pub const WGPUInstanceFlag_DiscardHalLabels: WGPUInstanceFlag = 0x4;
/// Adapters whose driver does not claim conformance to its own API are offered too; expect faults.
/// Environment: `WGPU_ALLOW_UNDERLYING_NONCOMPLIANT_ADAPTER`.
pub const WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter: WGPUInstanceFlag = 0x8;
/// Validation that runs on the GPU itself (Vulkan and DX12); includes Validation and is slow.
/// Environment: `WGPU_GPU_BASED_VALIDATION`.
pub const WGPUInstanceFlag_GPUBasedValidation: WGPUInstanceFlag = 0x10;
/// Arguments of indirect draws and dispatches are checked on the GPU, and bad ones do nothing.
/// Without it, bad arguments are undefined behaviour. Environment: `WGPU_VALIDATION_INDIRECT_CALL`.
pub const WGPUInstanceFlag_ValidationIndirectCall: WGPUInstanceFlag = 0x20;
/// Resolved timestamps are in nanoseconds already, at the cost of a small compute pass;
/// @ref wgpuQueueGetTimestampPeriod then returns 1.
pub const WGPUInstanceFlag_AutomaticTimestampNormalization: WGPUInstanceFlag = 0x40;
/// Nothing that WebGPU has not: programs written for libwgpu_native get no leniences, and devices no
/// shared memory. Environment: `WGPU_STRICT_WEBGPU_COMPLIANCE`.
pub const WGPUInstanceFlag_StrictWebgpuCompliance: WGPUInstanceFlag = 0x80;
/// What suits the build of the library: ValidationIndirectCall in a release build, the same as
/// Debugging in a debug build.
pub const WGPUInstanceFlag_Default: WGPUInstanceFlag = 0x1000000;
/// Shorthand for Debug, Validation and ValidationIndirectCall.
pub const WGPUInstanceFlag_Debugging: WGPUInstanceFlag = 0x2000000;
/// Shorthand for Debugging and GPUBasedValidation.
pub const WGPUInstanceFlag_AdvancedDebugging: WGPUInstanceFlag = 0x4000000;
/// Environment variables have the last word: where one is set, "0" clears its flag and anything
/// else sets it. @ref WGPUInstanceFlag_Default includes this, and so does an instance without
/// @ref WGPUInstanceExtras.
pub const WGPUInstanceFlag_WithEnv: WGPUInstanceFlag = 0x8000000;
pub const WGPUInstanceFlag_Force32: WGPUInstanceFlag = 0x7FFFFFFF;

/// Who compiles HLSL on the DX12 backend, in @ref WGPUInstanceExtras. Other backends ignore it.
#[c_enum]
#[repr(C)]
pub enum WGPUDx12Compiler {
    /// No choice: DXC if it can be loaded, otherwise FXC.
    WGPUDx12Compiler_Undefined = 0x00000000,
    /// FXC, part of Windows: slow, and limited to shader model 5.1.
    WGPUDx12Compiler_Fxc = 0x00000001,
    /// DXC, from `dxcompiler.dll` at `dxcPath` or on the search path; version 1.8.2502 or later.
    WGPUDx12Compiler_Dxc = 0x00000002,
    WGPUDx12Compiler_Force32 = 0x7FFFFFFF,
}

/// The highest HLSL shader model DXC may target, in @ref WGPUInstanceExtras; only read when DXC
/// compiles. The GPU and driver may set a lower bound.
#[c_enum]
#[repr(C)]
pub enum WGPUDxcMaxShaderModel {
    /// 6.0: wave operations and 64-bit integers.
    WGPUDxcMaxShaderModel_V6_0 = 0x00000000,
    /// 6.1: adds barycentrics and view instancing.
    WGPUDxcMaxShaderModel_V6_1 = 0x00000001,
    /// 6.2: adds 16-bit types.
    WGPUDxcMaxShaderModel_V6_2 = 0x00000002,
    /// 6.3: adds ray tracing shaders.
    WGPUDxcMaxShaderModel_V6_3 = 0x00000003,
    /// 6.4: adds packed integer dot products.
    WGPUDxcMaxShaderModel_V6_4 = 0x00000004,
    /// 6.5: adds ray queries and mesh shaders.
    WGPUDxcMaxShaderModel_V6_5 = 0x00000005,
    /// 6.6: adds 64-bit atomics.
    WGPUDxcMaxShaderModel_V6_6 = 0x00000006,
    /// 6.7: adds more texture operations and quad votes.
    WGPUDxcMaxShaderModel_V6_7 = 0x00000007,
    WGPUDxcMaxShaderModel_Force32 = 0x7FFFFFFF,
}

/// How the DX12 backend shows frames in a window, in @ref WGPUInstanceExtras. Other backends ignore
/// it.
#[c_enum]
#[repr(C)]
pub enum WGPUDx12SwapchainKind {
    /// No choice: @ref WGPUDx12SwapchainKind_DxgiFromHwnd.
    WGPUDx12SwapchainKind_Undefined = 0x00000000,
    /// A swapchain on the window itself. Always opaque; frame debuggers cope best with it.
    WGPUDx12SwapchainKind_DxgiFromHwnd = 0x00000001,
    /// A swapchain on a DirectComposition visual over the whole window. Allows transparency.
    WGPUDx12SwapchainKind_DxgiFromVisual = 0x00000002,
    WGPUDx12SwapchainKind_Force32 = 0x7FFFFFFF,
}

/// Which OpenGL ES 3 context the GL backend asks for, in @ref WGPUInstanceExtras. Other backends
/// ignore it.
#[c_enum]
#[repr(C)]
pub enum WGPUGles3MinorVersion {
    /// The highest the driver has.
    WGPUGles3MinorVersion_Automatic = 0x00000000,
    /// OpenGL ES 3.0.
    WGPUGles3MinorVersion_Version0 = 0x00000001,
    /// OpenGL ES 3.1.
    WGPUGles3MinorVersion_Version1 = 0x00000002,
    /// OpenGL ES 3.2.
    WGPUGles3MinorVersion_Version2 = 0x00000003,
    WGPUGles3MinorVersion_Force32 = 0x7FFFFFFF,
}

/// How the GL backend treats fences, in @ref WGPUInstanceExtras. Other backends ignore it.
#[c_enum]
#[repr(C)]
pub enum WGPUGLFenceBehaviour {
    /// Fences report completion when the GPU is done.
    WGPUGLFenceBehaviour_Normal = 0x00000000,
    /// Fences count as signalled at once, so waits and work-done callbacks no longer tell that the
    /// GPU is done. Only for old code made for WebGL.
    WGPUGLFenceBehaviour_AutoFinish = 0x00000001,
    WGPUGLFenceBehaviour_Force32 = 0x7FFFFFFF,
}

/// Chained to @ref WGPUInstanceDescriptor to choose backends, debugging aids and backend details.
/// Members for a backend that is not in use are ignored. All zero but for `chain` is valid: every
/// backend, no debugging aids.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_InstanceExtras)]
pub struct WGPUInstanceExtras {
    /// Must carry sType @ref WGPUSType_InstanceExtras.
    pub chain: WGPUChainedStruct,
    /// Backends the instance looks for adapters in. 0 is @ref WGPUInstanceBackend_All, or what the
    /// environment variable `WGPU_BACKEND` says.
    pub backends: WGPUInstanceBackend,
    /// Debugging and validation, a combination of @ref WGPUInstanceFlag values. 0 is
    /// @ref WGPUInstanceFlag_Empty, all off; @ref WGPUInstanceFlag_Default decides by the kind of
    /// build.
    pub flags: WGPUInstanceFlag,
    /// Shader compiler for Direct3D 12. @ref WGPUDx12Compiler_Undefined (0) leaves the choice to
    /// the library.
    pub dx12ShaderCompiler: WGPUDx12Compiler,
    /// OpenGL ES 3 version to ask the driver for. 0 is @ref WGPUGles3MinorVersion_Automatic.
    pub gles3MinorVersion: WGPUGles3MinorVersion,
    /// How OpenGL fences tell that work is done. 0 is @ref WGPUGLFenceBehaviour_Normal, real
    /// fences.
    pub glFenceBehaviour: WGPUGLFenceBehaviour,
    /// Path of `dxcompiler.dll`, used with @ref WGPUDx12Compiler_Dxc. Null or empty: found on the
    /// system's search path.
    pub dxcPath: WGPUStringView,
    /// Highest shader model DXC may compile for. 0 is @ref WGPUDxcMaxShaderModel_V6_0.
    pub dxcMaxShaderModel: WGPUDxcMaxShaderModel,
    /// How Direct3D 12 swapchains attach to the window. @ref WGPUDx12SwapchainKind_Undefined (0)
    /// leaves the choice to the library.
    pub dx12PresentationSystem: WGPUDx12SwapchainKind,
    /// Points at a percentage of the memory budget that the driver reports; above it, creating
    /// buffers, textures and query sets is an OutOfMemory error. NULL: no threshold. Direct3D 12
    /// and Vulkan only; copied during the call.
    pub budgetForDeviceCreation: Nullable<*const u8>,
    /// Points at a percentage of the memory budget that the driver reports; above it, devices are
    /// lost on purpose. NULL: no threshold. Direct3D 12 and Vulkan only; copied during the call.
    pub budgetForDeviceLoss: Nullable<*const u8>,
    /// Window system connection, needed by OpenGL ES on Wayland. All zero: none.
    pub displayHandle: WGPUNativeDisplayHandle,
}

/// Which adapters @ref wgpuInstanceEnumerateAdapters lists; NULL lists all.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUInstanceEnumerateAdapterOptions {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *const WGPUChainedStruct,
    /// Backends to look in. 0 is @ref WGPUInstanceBackend_All; those the instance did not enable
    /// have no adapters.
    pub backends: WGPUInstanceBackend,
}
