//! What render and compute pipelines share: layout, constants and asynchronous creation.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUPipelineLayoutDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub bindGroupLayoutCount: usize,
    pub bindGroupLayouts: *const WGPUBindGroupLayout,
    pub immediateSize: u32,
}

impl WGPUPipelineLayoutDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        bindGroupLayoutCount: 0,
        bindGroupLayouts: null(),
        immediateSize: 0,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUConstantEntry {
    pub nextInChain: *mut WGPUChainedStruct,
    pub key: WGPUStringView,
    pub value: f64,
}

impl WGPUConstantEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        key: WGPUStringView::INIT,
        value: 0.0,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUCreatePipelineAsyncStatus {
    WGPUCreatePipelineAsyncStatus_Success = 0x00000001,
    WGPUCreatePipelineAsyncStatus_CallbackCancelled = 0x00000002,
    WGPUCreatePipelineAsyncStatus_ValidationError = 0x00000003,
    WGPUCreatePipelineAsyncStatus_InternalError = 0x00000004,
    WGPUCreatePipelineAsyncStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPUCreateRenderPipelineAsyncCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCreatePipelineAsyncStatus,
        pipeline: WGPURenderPipeline,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCreateRenderPipelineAsyncCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUCreateRenderPipelineAsyncCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUCreateRenderPipelineAsyncCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

pub type WGPUCreateComputePipelineAsyncCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCreatePipelineAsyncStatus,
        pipeline: WGPUComputePipeline,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCreateComputePipelineAsyncCallbackInfo {
    pub nextInChain: *mut WGPUChainedStruct,
    pub mode: WGPUCallbackMode,
    pub callback: WGPUCreateComputePipelineAsyncCallback,
    pub userdata1: Nullable<*mut c_void>,
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUCreateComputePipelineAsyncCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
