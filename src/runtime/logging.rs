//! The bridge from Rust's `log` records to the host's callback.
//!
//! No lock is held while the callback runs, and when [`set_callback`] returns, the callback before
//! is neither running nor will run again (unless the call comes from inside a log callback, which
//! cannot wait for itself). Records that a log callback causes itself are not sent to it.

use super::text;
use crate::abi::*;
use log::{Level, LevelFilter, Log, Metadata, Record};
use parking_lot::{Condvar, Mutex};
use std::{
    cell::Cell,
    env,
    ffi::c_void,
    panic,
    sync::{Arc, OnceLock},
};

/// Level while the host has set none and `WGPU_LOG` is not set.
const DEFAULT_LEVEL: LevelFilter = LevelFilter::Warn;

/// A callback with the number of threads that are running it.
struct Receiver {
    callback: unsafe extern "C" fn(WGPULogLevel, WGPUStringView, *mut c_void),
    userdata: *mut c_void,
    running: Mutex<usize>,
    idle: Condvar,
}

// SAFETY: the userdata pointer is the application's; that the callback may run on any thread is
// the contract of wgpuSetLogCallback.
unsafe impl Send for Receiver {}
// SAFETY: as above.
unsafe impl Sync for Receiver {}

struct Bridge {
    receiver: Mutex<Option<Arc<Receiver>>>,
}

static BRIDGE: Bridge = Bridge {
    receiver: Mutex::new(None),
};

thread_local! {
    /// Whether this thread is inside a log callback.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Makes the bridge the process's logger, once. Where another logger is in place already (static
/// linking into a Rust program), records go to that one and the bridge stays out of the way.
pub fn install() {
    static INSTALLED: OnceLock<()> = OnceLock::new();
    INSTALLED.get_or_init(|| {
        if log::set_logger(&BRIDGE).is_ok() {
            log::set_max_level(level_from_environment().unwrap_or(DEFAULT_LEVEL));
            log_panics();
        }
    });
}

fn level_from_environment() -> Option<LevelFilter> {
    env::var("WGPU_LOG").ok()?.trim().parse().ok()
}

/// Sends panics, which the call boundary stops, to the log instead of to stderr.
fn log_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        let place = place.as_deref().unwrap_or("an unknown place");
        let message = info.payload_as_str().unwrap_or("panic without a message");
        log::error!("internal error at {place}: {message}");
    }));
}

pub fn set_level(level: LevelFilter) {
    install();
    log::set_max_level(level);
}

/// Sends records to this callback from now on; `None` takes the last one away.
pub fn set_callback(callback: WGPULogCallback, userdata: *mut c_void) {
    install();
    let next = callback.map(|callback| {
        Arc::new(Receiver {
            callback,
            userdata,
            running: Mutex::new(0),
            idle: Condvar::new(),
        })
    });
    let last = std::mem::replace(&mut *BRIDGE.receiver.lock(), next);
    if let Some(last) = last
        && !INSIDE.get()
    {
        let mut running = last.running.lock();
        while *running > 0 {
            last.idle.wait(&mut running);
        }
    }
}

impl Bridge {
    /// The receiver, counted as running it before anyone can take it away.
    fn enter(&self) -> Option<Arc<Receiver>> {
        let receiver = self.receiver.lock();
        let receiver = receiver.as_ref()?;
        *receiver.running.lock() += 1;
        Some(Arc::clone(receiver))
    }
}

impl Receiver {
    fn receive(&self, level: Level, message: &str) {
        INSIDE.set(true);
        // SAFETY: the application gave callback and userdata for this; `set_callback` waits for
        // the call to return before it lets go of them. The message lives until then.
        unsafe { (self.callback)(to_c(level), text::view(message), self.userdata) };
        INSIDE.set(false);
        let mut running = self.running.lock();
        *running -= 1;
        self.idle.notify_all();
    }
}

impl Log for Bridge {
    fn enabled(&self, metadata: &Metadata) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record) {
        if !self.enabled(record.metadata()) || INSIDE.try_with(Cell::get).unwrap_or(true) {
            return;
        }
        let level = level_of(record);
        match self.enter() {
            Some(receiver) => receiver.receive(level, &record.args().to_string()),
            None if level == Level::Error => eprintln!("{}", record.args()),
            None => {}
        }
    }

    fn flush(&self) {}
}

/// A record's level. What EGL complains of while it is asked for a driver that may not be there is
/// no error of anybody's: it is told as a warning.
fn level_of(record: &Record) -> Level {
    let from_egl = record.target().starts_with("wgpu_hal::gles::egl");
    match record.level() {
        Level::Error if from_egl => Level::Warn,
        level => level,
    }
}

fn to_c(level: Level) -> WGPULogLevel {
    match level {
        Level::Error => WGPULogLevel_Error,
        Level::Warn => WGPULogLevel_Warn,
        Level::Info => WGPULogLevel_Info,
        Level::Debug => WGPULogLevel_Debug,
        Level::Trace => WGPULogLevel_Trace,
    }
}
