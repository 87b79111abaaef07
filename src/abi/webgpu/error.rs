//! Errors: types, scopes and the uncaptured-error callback.

use std::ffi::c_void;
use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// The kind of an error handed to the uncaptured-error callback or to the callback of
/// @ref wgpuDevicePopErrorScope.
#[c_enum]
#[repr(C)]
pub enum WGPUErrorType {
    /// The popped scope caught nothing.
    WGPUErrorType_NoError = 0x00000001,
    /// A call broke a rule of the API; the message names function, object and value.
    WGPUErrorType_Validation = 0x00000002,
    /// Memory for a buffer, texture or other resource could not be had.
    WGPUErrorType_OutOfMemory = 0x00000003,
    /// The call was valid but the implementation or driver failed.
    WGPUErrorType_Internal = 0x00000004,
    /// None of the other kinds. No error scope catches it. This library never reports it.
    WGPUErrorType_Unknown = 0x00000005,
    WGPUErrorType_Force32 = 0x7FFFFFFF,
}

/// Which errors a scope catches; argument of @ref wgpuDevicePushErrorScope. Others pass on to the
/// scope outside it. See GPUErrorFilter in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUErrorFilter {
    /// A call broke a rule of the API.
    WGPUErrorFilter_Validation = 0x00000001,
    /// An allocation failed.
    WGPUErrorFilter_OutOfMemory = 0x00000002,
    /// The call was valid but the implementation or driver failed.
    WGPUErrorFilter_Internal = 0x00000003,
    WGPUErrorFilter_Force32 = 0x7FFFFFFF,
}

/// How @ref wgpuDevicePopErrorScope ended; first argument of its callback. Whether an error was
/// caught is told by the @ref WGPUErrorType beside it.
#[c_enum]
#[repr(C)]
pub enum WGPUPopErrorScopeStatus {
    /// A scope was popped, with or without a caught error.
    WGPUPopErrorScopeStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUPopErrorScopeStatus_CallbackCancelled = 0x00000002,
    /// There was no scope to pop on this thread, as the message says; the type is NoError.
    WGPUPopErrorScopeStatus_Error = 0x00000003,
    WGPUPopErrorScopeStatus_Force32 = 0x7FFFFFFF,
}

/// Receives what an error scope caught, as @ref wgpuDevicePopErrorScope asks for.
/// @param status How it went; @ref wgpuDevicePopErrorScope lists the outcomes.
/// @param type Type of the first error caught. @ref WGPUErrorType_NoError when there was none, or
///   `status` is not Success.
/// @param message The text of that error, or why the pop failed; empty when nothing was caught.
///   Valid during the call only.
/// @param userdata1 As given in @ref WGPUPopErrorScopeCallbackInfo.
/// @param userdata2 As given in @ref WGPUPopErrorScopeCallbackInfo.
pub type WGPUPopErrorScopeCallback = Option<
    unsafe extern "C" fn(
        status: WGPUPopErrorScopeStatus,
        r#type: WGPUErrorType,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuDevicePopErrorScope hands the caught error, and in which situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUPopErrorScopeCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUPopErrorScopeCallback. NULL: the future completes
    /// unannounced.
    pub callback: WGPUPopErrorScopeCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUPopErrorScopeCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

/// Receives the errors of a device that no error scope of the failing thread catches. It may run
/// within the call that failed, on any thread, and on several at once; never after the device is
/// lost. It may call the library.
/// @param device Points to the handle of the device, which is lent. Take a reference to keep it.
/// @param type What kind of error it is:
///   - @ref WGPUErrorType_Validation - a call broke a rule.
///   - @ref WGPUErrorType_OutOfMemory - memory could not be had.
///   - @ref WGPUErrorType_Internal - the call was valid, but the library or the driver failed.
///
/// @param message Names the function, the object's label and the offending value. Valid during the
///   call only.
/// @param userdata1 As given in @ref WGPUUncapturedErrorCallbackInfo.
/// @param userdata2 As given in @ref WGPUUncapturedErrorCallbackInfo.
pub type WGPUUncapturedErrorCallback = Option<
    unsafe extern "C" fn(
        device: *const WGPUDevice,
        r#type: WGPUErrorType,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Who receives the errors that no scope catches; part of @ref WGPUDeviceDescriptor. It has no
/// mode: such errors are reported at once, wherever they happen.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUUncapturedErrorCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Called for each uncaptured error. NULL: the error goes to the log at level Error and the
    /// program carries on.
    pub callback: WGPUUncapturedErrorCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUUncapturedErrorCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
