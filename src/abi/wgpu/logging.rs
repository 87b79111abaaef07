//! Logging: levels and the callback.

use std::ffi::c_void;

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPULogLevel {
    WGPULogLevel_Off = 0x00000000,
    WGPULogLevel_Error = 0x00000001,
    WGPULogLevel_Warn = 0x00000002,
    WGPULogLevel_Info = 0x00000003,
    WGPULogLevel_Debug = 0x00000004,
    WGPULogLevel_Trace = 0x00000005,
    WGPULogLevel_Force32 = 0x7FFFFFFF,
}

pub type WGPULogCallback = Option<
    unsafe extern "C" fn(level: WGPULogLevel, message: WGPUStringView, userdata: *mut c_void),
>;
