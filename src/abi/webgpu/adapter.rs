//! Adapter: how one is asked for and what it says about itself.

use std::ffi::c_void;
use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What kind of hardware stands behind an adapter; found in @ref WGPUAdapterInfo. Informative only:
/// nothing is allowed or refused because of it.
#[c_enum]
#[repr(C)]
pub enum WGPUAdapterType {
    /// A graphics card with memory of its own.
    WGPUAdapterType_DiscreteGPU = 0x00000001,
    /// A GPU that shares the system's memory with the CPU.
    WGPUAdapterType_IntegratedGPU = 0x00000002,
    /// A software rasteriser such as lavapipe, SwiftShader or WARP.
    WGPUAdapterType_CPU = 0x00000003,
    /// The driver does not say, or the GPU is a virtual one.
    WGPUAdapterType_Unknown = 0x00000004,
    WGPUAdapterType_Force32 = 0x7FFFFFFF,
}

/// The graphics API an adapter runs on: reported in @ref WGPUAdapterInfo, and a filter in
/// @ref WGPURequestAdapterOptions.
#[c_enum]
#[repr(C)]
pub enum WGPUBackendType {
    /// As a filter: any backend will do.
    WGPUBackendType_Undefined = 0x00000000,
    /// A backend that drives no GPU at all.
    WGPUBackendType_Null = 0x00000001,
    /// The WebGPU of a browser. Not available in a native build, so a request for it finds nothing.
    WGPUBackendType_WebGPU = 0x00000002,
    /// Direct3D 11. This library has no such backend, so a request for it finds nothing.
    WGPUBackendType_D3D11 = 0x00000003,
    /// Direct3D 12 on Windows 10 and later.
    WGPUBackendType_D3D12 = 0x00000004,
    /// Metal on Apple systems.
    WGPUBackendType_Metal = 0x00000005,
    /// Vulkan on Linux, Android and Windows, and on Apple systems through a portability driver.
    WGPUBackendType_Vulkan = 0x00000006,
    /// Desktop OpenGL.
    WGPUBackendType_OpenGL = 0x00000007,
    /// OpenGL ES 3.
    WGPUBackendType_OpenGLES = 0x00000008,
    WGPUBackendType_Force32 = 0x7FFFFFFF,
}

/// The baseline an adapter must reach, in @ref WGPURequestAdapterOptions.
#[c_enum]
#[repr(C)]
pub enum WGPUFeatureLevel {
    /// No choice: @ref WGPUFeatureLevel_Core.
    WGPUFeatureLevel_Undefined = 0x00000000,
    /// A smaller set of features and limits, within reach of OpenGL ES 3.1 class hardware. A full
    /// Core adapter may be returned as well.
    WGPUFeatureLevel_Compatibility = 0x00000001,
    /// Everything the WebGPU specification guarantees.
    WGPUFeatureLevel_Core = 0x00000002,
    WGPUFeatureLevel_Force32 = 0x7FFFFFFF,
}

/// Which adapter to favour when there are several, in @ref WGPURequestAdapterOptions. A wish: it
/// never makes a request fail. See GPUPowerPreference in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUPowerPreference {
    /// No wish.
    WGPUPowerPreference_Undefined = 0x00000000,
    /// Favour a thrifty GPU, usually the integrated one.
    WGPUPowerPreference_LowPower = 0x00000001,
    /// Favour a strong GPU, usually the discrete one.
    WGPUPowerPreference_HighPerformance = 0x00000002,
    WGPUPowerPreference_Force32 = 0x7FFFFFFF,
}

/// Who made an adapter and what it is, filled by @ref wgpuAdapterGetInfo and
/// @ref wgpuDeviceGetAdapterInfo. The strings belong to the application until
/// @ref wgpuAdapterInfoFreeMembers. See GPUAdapterInfo in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUAdapterInfo {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Vendor of the hardware, in lower case; of an adapter that is the CPU, the driver's name. Empty
    /// when unknown.
    pub vendor: WGPUStringView,
    /// Family or generation of the hardware; empty when unknown.
    pub architecture: WGPUStringView,
    /// Name or identifier of the device, in the driver's words; empty when unknown.
    pub device: WGPUStringView,
    /// Free text about the adapter or its driver, for people to read; do not parse it.
    pub description: WGPUStringView,
    /// Graphics API behind the adapter, such as @ref WGPUBackendType_Vulkan.
    pub backendType: WGPUBackendType,
    /// Kind of hardware: discrete, integrated, CPU, or unknown.
    pub adapterType: WGPUAdapterType,
    /// Vendor number the backend reports (the PCI id on most systems); 0 when there is none.
    pub vendorID: u32,
    /// Device number the backend reports (the PCI id on most systems); 0 when there is none.
    pub deviceID: u32,
    /// Fewest invocations a subgroup can have on this adapter: a power of two, 4 when unknown.
    pub subgroupMinSize: u32,
    /// Most invocations a subgroup can have on this adapter: a power of two, 128 when unknown.
    pub subgroupMaxSize: u32,
}

impl WGPUAdapterInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        vendor: WGPUStringView::INIT,
        architecture: WGPUStringView::INIT,
        device: WGPUStringView::INIT,
        description: WGPUStringView::INIT,
        backendType: WGPUBackendType_Undefined,
        adapterType: WGPUAdapterType(0),
        vendorID: 0,
        deviceID: 0,
        subgroupMinSize: 0,
        subgroupMaxSize: 0,
    };
}

/// What the adapter from @ref wgpuInstanceRequestAdapter has to be like; NULL stands for the INIT
/// values, with which any adapter will do. Demands that no adapter meets end in status Unavailable,
/// unknown enum values and bad chains in status Error. May chain
/// @ref WGPURequestAdapterWebXROptions. See GPURequestAdapterOptions in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPURequestAdapterWebXROptions, WGPURequestAdapterIdentityOptions)]
#[initial]
pub struct WGPURequestAdapterOptions {
    /// May start a chain with @ref WGPURequestAdapterWebXROptions.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Least feature level the adapter must support. Undefined (INIT) is Core; a request for
    /// Compatibility may be answered with a Core adapter.
    pub featureLevel: WGPUFeatureLevel,
    /// Which adapter to prefer on machines with several; a wish, not a demand. Undefined (INIT): no
    /// preference.
    pub powerPreference: WGPUPowerPreference,
    /// True: accept only a software (fallback) adapter. Default false.
    pub forceFallbackAdapter: WGPUBool,
    /// Accept only adapters of this backend. Undefined (INIT): any.
    pub backendType: WGPUBackendType,
    /// Accept only adapters that can present to this surface. NULL (default): no such demand.
    pub compatibleSurface: Nullable<WGPUSurface>,
}

impl WGPURequestAdapterOptions {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        featureLevel: WGPUFeatureLevel_Undefined,
        powerPreference: WGPUPowerPreference_Undefined,
        forceFallbackAdapter: WGPU_FALSE,
        backendType: WGPUBackendType_Undefined,
        compatibleSurface: null_mut(),
    };
}

/// Chained to @ref WGPURequestAdapterOptions by programs that also run in a browser. See
/// GPURequestAdapterOptions in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_RequestAdapterWebXROptions)]
pub struct WGPURequestAdapterWebXROptions {
    /// Must carry sType @ref WGPUSType_RequestAdapterWebXROptions.
    pub chain: WGPUChainedStruct,
    /// True: ask for an adapter that can render for a WebXR headset. Default false. Outside a
    /// browser it has no effect.
    pub xrCompatible: WGPUBool,
}

impl WGPURequestAdapterWebXROptions {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_RequestAdapterWebXROptions,
        },
        xrCompatible: WGPU_FALSE,
    };
}

/// How @ref wgpuInstanceRequestAdapter ended; first argument of its callback. Unless it is Success
/// the adapter is NULL and the message tells why.
#[c_enum]
#[repr(C)]
pub enum WGPURequestAdapterStatus {
    /// An adapter was found and belongs to the application.
    WGPURequestAdapterStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPURequestAdapterStatus_CallbackCancelled = 0x00000002,
    /// The request is fine but no adapter on this machine meets it.
    WGPURequestAdapterStatus_Unavailable = 0x00000003,
    /// The request itself is invalid, such as an unknown enum value or chained struct.
    WGPURequestAdapterStatus_Error = 0x00000004,
    WGPURequestAdapterStatus_Force32 = 0x7FFFFFFF,
}

/// Receives the outcome of @ref wgpuInstanceRequestAdapter.
/// @param status How it went; @ref wgpuInstanceRequestAdapter lists the outcomes.
/// @param adapter On success the adapter, of which you own a reference; otherwise NULL.
/// @param message Why there is no adapter; empty on success. Valid during the call only.
/// @param userdata1 As given in @ref WGPURequestAdapterCallbackInfo.
/// @param userdata2 As given in @ref WGPURequestAdapterCallbackInfo.
pub type WGPURequestAdapterCallback = Option<
    unsafe extern "C" fn(
        status: WGPURequestAdapterStatus,
        adapter: WGPUAdapter,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuInstanceRequestAdapter hands the adapter, and in which situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPURequestAdapterCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPURequestAdapterCallback. NULL: the future
    /// completes unannounced.
    pub callback: WGPURequestAdapterCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPURequestAdapterCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
