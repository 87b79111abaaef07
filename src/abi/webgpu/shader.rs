//! Shader module: sources, stages and compilation messages.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

pub type WGPUShaderStage = WGPUFlags;
pub const WGPUShaderStage_None: WGPUShaderStage = 0x0;
pub const WGPUShaderStage_Vertex: WGPUShaderStage = 0x1;
pub const WGPUShaderStage_Fragment: WGPUShaderStage = 0x2;
pub const WGPUShaderStage_Compute: WGPUShaderStage = 0x4;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderModuleDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPUShaderModuleDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderSourceSPIRV {
    pub chain: WGPUChainedStruct,
    pub codeSize: u32,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUShaderSourceWGSL {
    pub chain: WGPUChainedStruct,
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

#[c_enum]
#[repr(C)]
pub enum WGPUCompilationMessageType {
    WGPUCompilationMessageType_Error = 0x00000001,
    WGPUCompilationMessageType_Warning = 0x00000002,
    WGPUCompilationMessageType_Info = 0x00000003,
    WGPUCompilationMessageType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCompilationMessage {
    pub nextInChain: *mut WGPUChainedStruct,
    pub message: WGPUStringView,
    pub r#type: WGPUCompilationMessageType,
    pub lineNum: u64,
    pub linePos: u64,
    pub offset: u64,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCompilationInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub messageCount: usize,
    pub messages: *const WGPUCompilationMessage,
}

impl WGPUCompilationInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        messageCount: 0,
        messages: null(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUCompilationInfoRequestStatus {
    WGPUCompilationInfoRequestStatus_Success = 0x00000001,
    WGPUCompilationInfoRequestStatus_CallbackCancelled = 0x00000002,
    WGPUCompilationInfoRequestStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPUCompilationInfoCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCompilationInfoRequestStatus,
        compilationInfo: *const WGPUCompilationInfo,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCompilationInfoCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUCompilationInfoCallback,
    pub userdata1: Nullable<*mut c_void>,
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
