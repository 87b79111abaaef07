//! The log callback and the log level.

use crate::abi::*;
use crate::runtime::logging;
use abi_macros::call;
use std::ffi::c_void;

/// Sends the log records of all instances to a callback, in place of the one that was set before.
/// May be called at any time, also from within a log callback.
///
/// When it returns, no callback that was set before is running or will run again, so its `userdata`
/// may be freed. It waits for them: hold no lock that a log callback takes. Only a call from within
/// a log callback waits for none.
/// @param callback May run on any thread, and on several at once. NULL goes back to the default,
///   which writes errors to stderr unless the environment has `WGPU_LOG=off`.
/// @param userdata Passed to the callback untouched.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback(callback: WGPULogCallback, userdata: *mut c_void) {
    logging::set_callback(callback.get(), userdata);
    Ok(())
}

/// Sends the log records to a callback that is told where they come from. This is an extension of
/// this library's own. It and wgpuSetLogCallback() each replace what the other has set, by the same
/// rules. A NULL callback goes back to the default.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback2(callbackInfo: WGPULogCallbackInfo) {
    Ok(callbackInfo.within(logging::set_callback_info)?)
}

/// Drops log records that are less severe than `level`, in the whole process. @ref WGPULogLevel_Off
/// drops all, @ref WGPULogLevel_Trace none. The level starts at @ref WGPULogLevel_Warn, or at what
/// the environment variable `WGPU_LOG` says (off, error, warn, info, debug or trace), which is read
/// once. An unknown value is logged and changes nothing.
#[call(free)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSetLogLevel(level: WGPULogLevel) {
    logging::set_level(level)
}
