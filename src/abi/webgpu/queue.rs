//! Queue: descriptor and completion of work.

use std::ffi::c_void;
use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUQueueDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
}

impl WGPUQueueDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUQueueWorkDoneStatus {
    WGPUQueueWorkDoneStatus_Success = 0x00000001,
    WGPUQueueWorkDoneStatus_CallbackCancelled = 0x00000002,
    WGPUQueueWorkDoneStatus_Error = 0x00000003,
    WGPUQueueWorkDoneStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPUQueueWorkDoneCallback = Option<
    unsafe extern "C" fn(
        status: WGPUQueueWorkDoneStatus,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUQueueWorkDoneCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUQueueWorkDoneCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUQueueWorkDoneCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
