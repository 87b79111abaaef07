//! The log callback and the log level.

use crate::abi::*;
use crate::runtime::logging;
use abi_macros::call;
use std::ffi::c_void;

/// Native extension. Sends the library's log records, from all instances, to `callback`, replacing
/// the one set before; NULL goes back to the default, which writes errors to stderr unless the
/// environment says WGPU_LOG=off. May be called at any time, on any thread. The callback may run on
/// any thread and on several at once. When this returns, no callback set before is running or will
/// run again, so that its `userdata` may be freed: the call waits for them, so do not hold a lock
/// that a log callback takes. Only a call from inside a log callback waits for none.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback(callback: WGPULogCallback, userdata: *mut c_void) {
    logging::set_callback(callback.get(), userdata);
    Ok(())
}

/// Native extension, this library's own. wgpuSetLogCallback() for a callback that is told where a
/// record comes from. Each of the two functions replaces what the other one has set, by the same
/// rules; a NULL callback goes back to the default.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback2(callbackInfo: WGPULogCallbackInfo) {
    Ok(callbackInfo.within(logging::set_callback_info)?)
}

/// Native extension. Drops log records less severe than `level`, for the whole process: Off drops
/// all, Trace none. The level starts at Warn, or at what the environment variable WGPU_LOG says
/// (off, error, warn, info, debug or trace), which is read once. An unknown value is logged and
/// changes nothing.
#[call(free)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSetLogLevel(level: WGPULogLevel) {
    logging::set_level(level)
}
