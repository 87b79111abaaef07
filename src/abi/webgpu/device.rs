//! Device: descriptor, request and loss.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUDeviceDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub requiredFeatureCount: usize,
    pub requiredFeatures: *const WGPUFeatureName,
    pub requiredLimits: Nullable<*const WGPULimits>,
    pub defaultQueue: WGPUQueueDescriptor,
    pub deviceLostCallbackInfo: WGPUDeviceLostCallbackInfo,
    pub uncapturedErrorCallbackInfo: WGPUUncapturedErrorCallbackInfo,
}

impl WGPUDeviceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        requiredFeatureCount: 0,
        requiredFeatures: null(),
        requiredLimits: null(),
        defaultQueue: WGPUQueueDescriptor::INIT,
        deviceLostCallbackInfo: WGPUDeviceLostCallbackInfo::INIT,
        uncapturedErrorCallbackInfo: WGPUUncapturedErrorCallbackInfo::INIT,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPURequestDeviceStatus {
    WGPURequestDeviceStatus_Success = 0x00000001,
    WGPURequestDeviceStatus_CallbackCancelled = 0x00000002,
    WGPURequestDeviceStatus_Error = 0x00000003,
    WGPURequestDeviceStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPURequestDeviceCallback = Option<
    unsafe extern "C" fn(
        status: WGPURequestDeviceStatus,
        device: WGPUDevice,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURequestDeviceCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPURequestDeviceCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPURequestDeviceCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUDeviceLostReason {
    WGPUDeviceLostReason_Unknown = 0x00000001,
    WGPUDeviceLostReason_Destroyed = 0x00000002,
    WGPUDeviceLostReason_CallbackCancelled = 0x00000003,
    WGPUDeviceLostReason_FailedCreation = 0x00000004,
    WGPUDeviceLostReason_Force32 = 0x7FFFFFFF,
}

pub type WGPUDeviceLostCallback = Option<
    unsafe extern "C" fn(
        device: *const WGPUDevice,
        reason: WGPUDeviceLostReason,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUDeviceLostCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUDeviceLostCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUDeviceLostCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
