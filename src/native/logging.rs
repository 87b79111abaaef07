//! The log callback and the log level.

use crate::abi::*;
use crate::runtime::{boundary::call, failure::Invalid, logging};
use log::LevelFilter;
use std::ffi::c_void;

/// Native extension. Sends the library's log records, from all instances, to `callback`, replacing
/// the one set before; NULL goes back to the default, which writes errors to stderr unless the
/// environment says WGPU_LOG=off. The callback may run on any thread and on several at once, no
/// internal lock is held, and the message is valid only during the call. After replacing a
/// callback, threads already inside it may still use the old `userdata`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback(callback: WGPULogCallback, userdata: *mut c_void) {
    call("wgpuSetLogCallback", |_| {
        logging::set_callback(callback, userdata);
        Ok(())
    })
}

/// Native extension. Drops log records less severe than `level`, for the whole process: Off drops
/// all, Trace none. The level starts at Warn, or at what the environment variable WGPU_LOG says
/// (off, error, warn, info, debug or trace), which is read once. An unknown value is logged and
/// changes nothing.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSetLogLevel(level: WGPULogLevel) {
    call("wgpuSetLogLevel", |_| {
        logging::set_level(match level {
            WGPULogLevel_Off => LevelFilter::Off,
            WGPULogLevel_Error => LevelFilter::Error,
            WGPULogLevel_Warn => LevelFilter::Warn,
            WGPULogLevel_Info => LevelFilter::Info,
            WGPULogLevel_Debug => LevelFilter::Debug,
            WGPULogLevel_Trace => LevelFilter::Trace,
            _ => {
                return Err(
                    Invalid::new("level", format_args!("{level:?}"), "a WGPULogLevel").into(),
                );
            }
        });
        Ok(())
    })
}
