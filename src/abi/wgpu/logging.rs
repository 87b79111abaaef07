//! Logging: levels and the callback.

use std::{ffi::c_void, ptr::null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// How much is logged; set by @ref wgpuSetLogLevel and passed to @ref WGPULogCallback. Each level
/// includes those with smaller values.
#[c_enum]
#[repr(C)]
pub enum WGPULogLevel {
    /// Nothing.
    WGPULogLevel_Off = 0x00000000,
    /// Calls that failed and errors nobody handled.
    WGPULogLevel_Error = 0x00000001,
    /// Also what works but looks wrong.
    WGPULogLevel_Warn = 0x00000002,
    /// Also notable events.
    WGPULogLevel_Info = 0x00000003,
    /// Also details useful when hunting a bug in an application.
    WGPULogLevel_Debug = 0x00000004,
    /// Everything, including single calls; slow.
    WGPULogLevel_Trace = 0x00000005,
    WGPULogLevel_Force32 = 0x7FFFFFFF,
}

/// Receives the log records of the library, once set with @ref wgpuSetLogCallback. It may run on
/// any thread, on several at once, and within any call. It may itself call any function,
/// @ref wgpuSetLogCallback included; records that its own calls cause are dropped.
/// @param level Severity of the record. None above the level set with @ref wgpuSetLogLevel arrives.
/// @param message The text, UTF-8, without a NUL behind it. Valid during the call only.
/// @param userdata As given to @ref wgpuSetLogCallback.
pub type WGPULogCallback = Option<
    unsafe extern "C" fn(level: WGPULogLevel, message: WGPUStringView, userdata: *mut c_void),
>;

/// A log record as @ref WGPULogCallback2 receives it. All of it is valid during the call only.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPULogRecord {
    /// Severity; none above the level set with @ref wgpuSetLogLevel arrives.
    pub level: WGPULogLevel,
    /// Line in `file`, from 1; 0 when it is not known.
    pub line: u32,
    /// The text, UTF-8. There need not be a NUL behind it.
    pub message: WGPUStringView,
    /// The part of the library that speaks, such as `wgpu_hal::vulkan::instance`.
    pub target: WGPUStringView,
    /// The source file that the record comes from; empty when it is not known.
    pub file: WGPUStringView,
}

/// Receives the log records of the library, once set with @ref wgpuSetLogCallback2, by the rules of
/// @ref WGPULogCallback.
/// @param record Level, text and origin. Valid during the call only.
/// @param userdata1 As given in @ref WGPULogCallbackInfo.
/// @param userdata2 As given in @ref WGPULogCallbackInfo.
pub type WGPULogCallback2 = Option<
    unsafe extern "C" fn(
        record: *const WGPULogRecord,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Who receives log records; see @ref wgpuSetLogCallback2.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPULogCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Called for each record; NULL goes back to the default.
    pub callback: WGPULogCallback2,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPULogCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
