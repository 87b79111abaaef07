//! The log callback and the log level.

use crate::abi::*;
use crate::runtime::{
    boundary::call,
    chain::no_extensions,
    failure::{Invalid, Within},
    logging::{self, Receiver},
};
use log::LevelFilter;
use std::ffi::c_void;

/// Native extension. Sends the library's log records, from all instances, to `callback`, replacing
/// the one set before; NULL goes back to the default, which writes errors to stderr unless the
/// environment says WGPU_LOG=off. May be called at any time, on any thread. The callback may run on
/// any thread and on several at once. When this returns, no callback set before is running or will
/// run again, so that its `userdata` may be freed: the call waits for them, so do not hold a lock
/// that a log callback takes. Only a call from inside a log callback waits for none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback(callback: WGPULogCallback, userdata: *mut c_void) {
    call("wgpuSetLogCallback", |_| {
        logging::set_receiver(callback.map(|callback| Receiver::Plain(callback, userdata)));
        Ok(())
    })
}

/// Native extension, this library's own. wgpuSetLogCallback() for a callback that is told where a
/// record comes from. Each of the two functions replaces what the other one has set, by the same
/// rules; a NULL callback goes back to the default.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSetLogCallback2(callbackInfo: WGPULogCallbackInfo) {
    call("wgpuSetLogCallback2", |_| {
        // SAFETY: the chain is as wgpu.h says.
        unsafe { no_extensions(callbackInfo.nextInChain) }.within("callbackInfo")?;
        let userdata = [callbackInfo.userdata1, callbackInfo.userdata2];
        let callback = callbackInfo.callback;
        logging::set_receiver(callback.map(|callback| Receiver::Full(callback, userdata)));
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
