//! Buffer: descriptor, usages and mapping.

use std::ffi::c_void;
use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

pub type WGPUBufferUsage = WGPUFlags;
pub const WGPUBufferUsage_None: WGPUBufferUsage = 0x0;
pub const WGPUBufferUsage_MapRead: WGPUBufferUsage = 0x1;
pub const WGPUBufferUsage_MapWrite: WGPUBufferUsage = 0x2;
pub const WGPUBufferUsage_CopySrc: WGPUBufferUsage = 0x4;
pub const WGPUBufferUsage_CopyDst: WGPUBufferUsage = 0x8;
pub const WGPUBufferUsage_Index: WGPUBufferUsage = 0x10;
pub const WGPUBufferUsage_Vertex: WGPUBufferUsage = 0x20;
pub const WGPUBufferUsage_Uniform: WGPUBufferUsage = 0x40;
pub const WGPUBufferUsage_Storage: WGPUBufferUsage = 0x80;
pub const WGPUBufferUsage_Indirect: WGPUBufferUsage = 0x100;
pub const WGPUBufferUsage_QueryResolve: WGPUBufferUsage = 0x200;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBufferDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub usage: WGPUBufferUsage,
    pub size: u64,
    pub mappedAtCreation: WGPUBool,
}

impl WGPUBufferDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        usage: WGPUBufferUsage_None,
        size: 0,
        mappedAtCreation: WGPU_FALSE,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUBufferMapState {
    WGPUBufferMapState_Unmapped = 0x00000001,
    WGPUBufferMapState_Pending = 0x00000002,
    WGPUBufferMapState_Mapped = 0x00000003,
    WGPUBufferMapState_Force32 = 0x7FFFFFFF,
}

pub type WGPUMapMode = WGPUFlags;
pub const WGPUMapMode_None: WGPUMapMode = 0x0;
pub const WGPUMapMode_Read: WGPUMapMode = 0x1;
pub const WGPUMapMode_Write: WGPUMapMode = 0x2;

#[c_enum]
#[repr(C)]
pub enum WGPUMapAsyncStatus {
    WGPUMapAsyncStatus_Success = 0x00000001,
    WGPUMapAsyncStatus_CallbackCancelled = 0x00000002,
    WGPUMapAsyncStatus_Error = 0x00000003,
    WGPUMapAsyncStatus_Aborted = 0x00000004,
    WGPUMapAsyncStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPUBufferMapCallback = Option<
    unsafe extern "C" fn(
        status: WGPUMapAsyncStatus,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBufferMapCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUBufferMapCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUBufferMapCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
