//! The log callback and the log level.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback(callback: WGPULogCallback, userdata: *mut c_void) {
    not_done("wgpuSetLogCallback")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSetLogLevel(level: WGPULogLevel) {
    not_done("wgpuSetLogLevel")
}
