//! What render and compute pipelines share: layout, constants and asynchronous creation.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What @ref wgpuDeviceCreatePipelineLayout creates: the bind group layouts by group index, and
/// room for immediate data. See GPUPipelineLayoutDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUPipelineLayoutExtras)]
pub struct WGPUPipelineLayoutDescriptor {
    /// May start a chain with @ref WGPUPipelineLayoutExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the pipeline layout, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
    /// Elements of `bindGroupLayouts`, at most the limit `maxBindGroups`. Default 0.
    pub bindGroupLayoutCount: usize,
    /// Element n describes `group(n)`. A NULL element leaves that group empty. Read during the
    /// call only; NULL with count 0.
    pub bindGroupLayouts: *const WGPUBindGroupLayout,
    /// Bytes of immediate data that pipelines of this layout see, a multiple of 4 and at most the
    /// limit `maxImmediateSize`. Default 0.
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

/// Gives one pipeline-overridable constant (`override` in WGSL) its value for one stage. Constants
/// not listed keep the shader's default; one without a default must be listed. See
/// GPUProgrammableStage in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUConstantEntry {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The constant's numeric `id` in decimal if it has one, otherwise its name. An unknown or
    /// repeated key makes pipeline creation fail.
    pub key: WGPUStringView,
    /// The value, converted to the constant's own type; for `bool`, anything but 0 is true.
    /// Non-finite, or not representable in that type: pipeline creation fails. Default 0.
    pub value: f64,
}

impl WGPUConstantEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        key: WGPUStringView::INIT,
        value: 0.0,
    };
}

/// How @ref wgpuDeviceCreateComputePipelineAsync or @ref wgpuDeviceCreateRenderPipelineAsync ended;
/// first argument of their callbacks. Failures reported here raise no device error.
#[c_enum]
#[repr(C)]
pub enum WGPUCreatePipelineAsyncStatus {
    /// The pipeline is ready and belongs to the application.
    WGPUCreatePipelineAsyncStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUCreatePipelineAsyncStatus_CallbackCancelled = 0x00000002,
    /// The descriptor breaks a rule; the message names it.
    WGPUCreatePipelineAsyncStatus_ValidationError = 0x00000003,
    /// The descriptor is valid, but the compiler or driver could not cope with it.
    WGPUCreatePipelineAsyncStatus_InternalError = 0x00000004,
    WGPUCreatePipelineAsyncStatus_Force32 = 0x7FFFFFFF,
}

/// Receives the outcome of @ref wgpuDeviceCreateRenderPipelineAsync.
/// @param status How it went; @ref wgpuDeviceCreateRenderPipelineAsync lists the outcomes.
/// @param pipeline On success the pipeline, of which you own a reference; otherwise NULL.
/// @param message Why it failed; empty on success. Valid during the call only.
/// @param userdata1 As given in @ref WGPUCreateRenderPipelineAsyncCallbackInfo.
/// @param userdata2 As given in @ref WGPUCreateRenderPipelineAsyncCallbackInfo.
pub type WGPUCreateRenderPipelineAsyncCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCreatePipelineAsyncStatus,
        pipeline: WGPURenderPipeline,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuDeviceCreateRenderPipelineAsync hands the pipeline, and in which situations it may
/// do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCreateRenderPipelineAsyncCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUCreateRenderPipelineAsyncCallback. NULL: the
    /// future completes unannounced.
    pub callback: WGPUCreateRenderPipelineAsyncCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
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

/// Receives the outcome of @ref wgpuDeviceCreateComputePipelineAsync.
/// @param status How it went; @ref wgpuDeviceCreateComputePipelineAsync lists the outcomes.
/// @param pipeline On success the pipeline, of which you own a reference; otherwise NULL.
/// @param message Why it failed; empty on success. Valid during the call only.
/// @param userdata1 As given in @ref WGPUCreateComputePipelineAsyncCallbackInfo.
/// @param userdata2 As given in @ref WGPUCreateComputePipelineAsyncCallbackInfo.
pub type WGPUCreateComputePipelineAsyncCallback = Option<
    unsafe extern "C" fn(
        status: WGPUCreatePipelineAsyncStatus,
        pipeline: WGPUComputePipeline,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuDeviceCreateComputePipelineAsync hands the pipeline, and in which situations it
/// may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCreateComputePipelineAsyncCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUCreateComputePipelineAsyncCallback. NULL: the
    /// future completes unannounced.
    pub callback: WGPUCreateComputePipelineAsyncCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
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
