//! Queue: descriptor and completion of work.

use std::ffi::c_void;
use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// Details of a device's queue; part of @ref WGPUDeviceDescriptor. See GPUQueueDescriptor in the
/// WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUQueueDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the device's queue, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
}

impl WGPUQueueDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

/// How @ref wgpuQueueOnSubmittedWorkDone ended; first argument of its callback.
#[c_enum]
#[repr(C)]
pub enum WGPUQueueWorkDoneStatus {
    /// Everything submitted before the call is finished.
    WGPUQueueWorkDoneStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUQueueWorkDoneStatus_CallbackCancelled = 0x00000002,
    /// The queue could not be asked. This library never reports it.
    WGPUQueueWorkDoneStatus_Error = 0x00000003,
    WGPUQueueWorkDoneStatus_Force32 = 0x7FFFFFFF,
}

/// Tells that the GPU has finished all that was submitted to the queue before
/// @ref wgpuQueueOnSubmittedWorkDone was called.
/// @param status How it went; @ref wgpuQueueOnSubmittedWorkDone lists the outcomes.
/// @param message Empty on success, otherwise the reason. Valid during the call only.
/// @param userdata1 As given in @ref WGPUQueueWorkDoneCallbackInfo.
/// @param userdata2 As given in @ref WGPUQueueWorkDoneCallbackInfo.
pub type WGPUQueueWorkDoneCallback = Option<
    unsafe extern "C" fn(
        status: WGPUQueueWorkDoneStatus,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuQueueOnSubmittedWorkDone tells that the work is done, and in which situations it
/// may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUQueueWorkDoneCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUQueueWorkDoneCallback. NULL: the future completes
    /// unannounced.
    pub callback: WGPUQueueWorkDoneCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
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
