//! Adapter: how one is asked for and what it says about itself.

use std::ffi::c_void;
use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUAdapterType {
    WGPUAdapterType_DiscreteGPU = 0x00000001,
    WGPUAdapterType_IntegratedGPU = 0x00000002,
    WGPUAdapterType_CPU = 0x00000003,
    WGPUAdapterType_Unknown = 0x00000004,
    WGPUAdapterType_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUBackendType {
    WGPUBackendType_Undefined = 0x00000000,
    WGPUBackendType_Null = 0x00000001,
    WGPUBackendType_WebGPU = 0x00000002,
    WGPUBackendType_D3D11 = 0x00000003,
    WGPUBackendType_D3D12 = 0x00000004,
    WGPUBackendType_Metal = 0x00000005,
    WGPUBackendType_Vulkan = 0x00000006,
    WGPUBackendType_OpenGL = 0x00000007,
    WGPUBackendType_OpenGLES = 0x00000008,
    WGPUBackendType_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUFeatureLevel {
    WGPUFeatureLevel_Undefined = 0x00000000,
    WGPUFeatureLevel_Compatibility = 0x00000001,
    WGPUFeatureLevel_Core = 0x00000002,
    WGPUFeatureLevel_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUPowerPreference {
    WGPUPowerPreference_Undefined = 0x00000000,
    WGPUPowerPreference_LowPower = 0x00000001,
    WGPUPowerPreference_HighPerformance = 0x00000002,
    WGPUPowerPreference_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUAdapterInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub vendor: WGPUStringView,
    pub architecture: WGPUStringView,
    pub device: WGPUStringView,
    pub description: WGPUStringView,
    pub backendType: WGPUBackendType,
    pub adapterType: WGPUAdapterType,
    pub vendorID: u32,
    pub deviceID: u32,
    pub subgroupMinSize: u32,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURequestAdapterOptions {
    pub nextInChain: *mut WGPUChainedStruct,
    pub featureLevel: WGPUFeatureLevel,
    pub powerPreference: WGPUPowerPreference,
    pub forceFallbackAdapter: WGPUBool,
    pub backendType: WGPUBackendType,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURequestAdapterWebXROptions {
    pub chain: WGPUChainedStruct,
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

#[c_enum]
#[repr(C)]
pub enum WGPURequestAdapterStatus {
    WGPURequestAdapterStatus_Success = 0x00000001,
    WGPURequestAdapterStatus_CallbackCancelled = 0x00000002,
    WGPURequestAdapterStatus_Unavailable = 0x00000003,
    WGPURequestAdapterStatus_Error = 0x00000004,
    WGPURequestAdapterStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPURequestAdapterCallback = Option<
    unsafe extern "C" fn(
        status: WGPURequestAdapterStatus,
        adapter: WGPUAdapter,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURequestAdapterCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPURequestAdapterCallback,
    pub userdata1: Nullable<*mut c_void>,
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
