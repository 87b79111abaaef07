//! Logging: levels and the callback.

use std::ffi::c_void;

use c_enum::c_enum;

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

/// Receives the library's log records once set with @ref wgpuSetLogCallback. May run on any thread,
/// on several at once, and inside any call of this API. Without one, records of level Error go to
/// stderr, unless the environment has `WGPU_LOG=off`.
/// @param level Severity of the record; none above the level set with @ref wgpuSetLogLevel arrives.
/// @param message The text. Valid during the call only.
/// @param userdata As given to @ref wgpuSetLogCallback.
pub type WGPULogCallback = Option<
    unsafe extern "C" fn(level: WGPULogLevel, message: WGPUStringView, userdata: *mut c_void),
>;
