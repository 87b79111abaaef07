//! Surface: configuration, capabilities and the current texture.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPUSurfaceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceConfiguration {
    pub nextInChain: *mut WGPUChainedStruct,
    pub device: WGPUDevice,
    pub format: WGPUTextureFormat,
    pub usage: WGPUTextureUsage,
    pub width: u32,
    pub height: u32,
    pub viewFormatCount: usize,
    pub viewFormats: *const WGPUTextureFormat,
    pub alphaMode: WGPUCompositeAlphaMode,
    pub presentMode: WGPUPresentMode,
}

impl WGPUSurfaceConfiguration {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        device: null_mut(),
        format: WGPUTextureFormat_Undefined,
        usage: WGPUTextureUsage_RenderAttachment,
        width: 0,
        height: 0,
        viewFormatCount: 0,
        viewFormats: null(),
        alphaMode: WGPUCompositeAlphaMode_Auto,
        presentMode: WGPUPresentMode_Undefined,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceColorManagement {
    pub chain: WGPUChainedStruct,
    pub colorSpace: WGPUPredefinedColorSpace,
    pub toneMappingMode: WGPUToneMappingMode,
}

impl WGPUSurfaceColorManagement {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceColorManagement,
        },
        colorSpace: WGPUPredefinedColorSpace(0),
        toneMappingMode: WGPUToneMappingMode(0),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUPredefinedColorSpace {
    WGPUPredefinedColorSpace_SRGB = 0x00000001,
    WGPUPredefinedColorSpace_DisplayP3 = 0x00000002,
    WGPUPredefinedColorSpace_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUToneMappingMode {
    WGPUToneMappingMode_Standard = 0x00000001,
    WGPUToneMappingMode_Extended = 0x00000002,
    WGPUToneMappingMode_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUPresentMode {
    WGPUPresentMode_Undefined = 0x00000000,
    WGPUPresentMode_Fifo = 0x00000001,
    WGPUPresentMode_FifoRelaxed = 0x00000002,
    WGPUPresentMode_Immediate = 0x00000003,
    WGPUPresentMode_Mailbox = 0x00000004,
    WGPUPresentMode_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUCompositeAlphaMode {
    WGPUCompositeAlphaMode_Auto = 0x00000000,
    WGPUCompositeAlphaMode_Opaque = 0x00000001,
    WGPUCompositeAlphaMode_Premultiplied = 0x00000002,
    WGPUCompositeAlphaMode_Unpremultiplied = 0x00000003,
    WGPUCompositeAlphaMode_Inherit = 0x00000004,
    WGPUCompositeAlphaMode_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceCapabilities {
    pub nextInChain: *mut WGPUChainedStruct,
    pub usages: WGPUTextureUsage,
    pub formatCount: usize,
    pub formats: *const WGPUTextureFormat,
    pub presentModeCount: usize,
    pub presentModes: *const WGPUPresentMode,
    pub alphaModeCount: usize,
    pub alphaModes: *const WGPUCompositeAlphaMode,
}

impl WGPUSurfaceCapabilities {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        usages: WGPUTextureUsage_None,
        formatCount: 0,
        formats: null(),
        presentModeCount: 0,
        presentModes: null(),
        alphaModeCount: 0,
        alphaModes: null(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUSurfaceGetCurrentTextureStatus {
    WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal = 0x00000001,
    WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal = 0x00000002,
    WGPUSurfaceGetCurrentTextureStatus_Timeout = 0x00000003,
    WGPUSurfaceGetCurrentTextureStatus_Outdated = 0x00000004,
    WGPUSurfaceGetCurrentTextureStatus_Lost = 0x00000005,
    WGPUSurfaceGetCurrentTextureStatus_Error = 0x00000006,
    WGPUSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceTexture {
    pub nextInChain: *mut WGPUChainedStruct,
    pub texture: WGPUTexture,
    pub status: WGPUSurfaceGetCurrentTextureStatus,
}

impl WGPUSurfaceTexture {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        texture: null_mut(),
        status: WGPUSurfaceGetCurrentTextureStatus(0),
    };
}
