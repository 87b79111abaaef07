//! The bridge from Rust's `log` records to the host's callback.
//!
//! A record is told at the end of the call that it came up in ([`deliver`]): no lock is held then,
//! and the callback may call whatever it likes. When [`set_callback`] returns, none of the callbacks
//! before is running or will run again (unless the call comes from inside a log callback, which
//! cannot wait for itself). Records that a log callback causes itself are not sent to it.

#[cfg(unix)]
use super::lock;
use super::{
    environment,
    failure::{Failure, Invalid},
    panics,
    records::{self, Kept},
    stderr, text, thread_end,
    view::{Named, View},
};
use crate::abi::*;
use log::{Level, LevelFilter, Log, Metadata, Record};
use parking_lot::{Condvar, Mutex};
use std::{cell::Cell, ffi::c_void, mem, sync::OnceLock};

/// Level while the host has set none and `WGPU_LOG` is not set.
const DEFAULT_LEVEL: LevelFilter = LevelFilter::Warn;

/// The callbacks, as ones that may end their thread.
type Plain = unsafe extern "C-unwind" fn(WGPULogLevel, WGPUStringView, *mut c_void);
type Full = unsafe extern "C-unwind" fn(*const WGPULogRecord, *mut c_void, *mut c_void);

/// Who receives records.
#[derive(Clone, Copy)]
pub enum Receiver {
    /// Level and message.
    Plain(Plain, *mut c_void),
    /// All there is to a record.
    Full(Full, [*mut c_void; 2]),
}

// SAFETY: the userdata pointers are the application's; that the callback may run on any thread is
// the contract of wgpuSetLogCallback.
unsafe impl Send for Receiver {}

struct State {
    receiver: Option<Receiver>,
    /// How many receivers there have been.
    generation: u64,
    /// The generations of the receivers that are running, once for each thread.
    running: Vec<u64>,
}

struct Bridge {
    state: Mutex<State>,
    /// A receiver has returned.
    idle: Condvar,
}

static BRIDGE: Bridge = Bridge {
    state: Mutex::new(State {
        receiver: None,
        generation: 0,
        running: Vec::new(),
    }),
    idle: Condvar::new(),
};

thread_local! {
    /// Whether this thread is inside a log callback.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Nobody runs the receiver in the child of a fork.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_threads() {
    // SAFETY: nobody writes there, but for one who is no more (this function's contract).
    let (receiver, generation) = unsafe {
        let state = &*BRIDGE.state.data_ptr();
        (state.receiver, state.generation)
    };
    let state = State {
        receiver,
        generation,
        running: Vec::new(),
    };
    // SAFETY: this function's contract. Whoever waited is no more.
    unsafe {
        lock::renew(&BRIDGE.state, state);
        std::ptr::from_ref(&BRIDGE.idle)
            .cast_mut()
            .write(Condvar::new());
    }
}

/// Makes the bridge the process's logger, once. Where another logger is in place already (static
/// linking into a Rust program), records go to that one and the bridge stays out of the way.
pub fn install() {
    static INSTALLED: OnceLock<()> = OnceLock::new();
    INSTALLED.get_or_init(|| {
        if log::set_logger(&BRIDGE).is_ok() {
            log::set_max_level(level_from_environment().unwrap_or(DEFAULT_LEVEL));
            panics::log_panics();
            tell_the_rest_at_exit();
        }
    });
}

fn level_from_environment() -> Option<LevelFilter> {
    let level = environment::variable("WGPU_LOG")?;
    level.to_str()?.trim().parse().ok()
}

/// Sets the level that C names.
pub fn set_level(level: Named<WGPULogLevel>) -> Result<(), Failure> {
    set_filter(match level.get() {
        WGPULogLevel_Off => LevelFilter::Off,
        WGPULogLevel_Error => LevelFilter::Error,
        WGPULogLevel_Warn => LevelFilter::Warn,
        WGPULogLevel_Info => LevelFilter::Info,
        WGPULogLevel_Debug => LevelFilter::Debug,
        WGPULogLevel_Trace => LevelFilter::Trace,
        _ => return Err(level.unknown("a WGPULogLevel").into()),
    });
    Ok(())
}

fn set_filter(level: LevelFilter) {
    install();
    log::set_max_level(level);
}

/// Sends level and message of records to this callback from now on, or to none.
pub fn set_callback(callback: WGPULogCallback, userdata: *mut c_void) {
    // SAFETY: both are called alike, and NULL is none.
    let callback = unsafe { mem::transmute::<WGPULogCallback, Option<Plain>>(callback) };
    set_receiver(callback.map(|callback| Receiver::Plain(callback, userdata)));
}

/// Sends records to this callback from now on, or to none.
pub fn set_callback_info(info: View<WGPULogCallbackInfo>) -> Result<(), Invalid> {
    info.no_extensions()?;
    let userdata = [info.userdata1, info.userdata2];
    // SAFETY: as above, with records for parameters.
    let callback = unsafe { mem::transmute::<WGPULogCallback2, Option<Full>>(info.callback) };
    set_receiver(callback.map(|callback| Receiver::Full(callback, userdata)));
    Ok(())
}

/// Sends records to this receiver from now on, or to none.
fn set_receiver(receiver: Option<Receiver>) {
    install();
    let mut state = BRIDGE.state.lock();
    state.receiver = receiver;
    state.generation += 1;
    let mine = state.generation;
    while !INSIDE.get() && state.running.iter().any(|running| *running < mine) {
        BRIDGE.idle.wait(&mut state);
    }
}

/// A receiver that counts as running until this is dropped.
struct Running {
    receiver: Receiver,
    generation: u64,
}

impl Running {
    fn begin() -> Option<Self> {
        let mut state = BRIDGE.state.lock();
        let (receiver, generation) = (state.receiver?, state.generation);
        state.running.push(generation);
        Some(Self {
            receiver,
            generation,
        })
    }

    fn receive(&self, kept: &Kept) {
        INSIDE.set(true);
        match self.receiver {
            // SAFETY: the application gave callback and userdata for this; `set_receiver` waits
            // for the call to return before it lets go of them. The message lives until then.
            Receiver::Plain(callback, userdata) => unsafe {
                callback(to_c(kept.level), text::view(&kept.message), userdata)
            },
            Receiver::Full(callback, [userdata1, userdata2]) => {
                let record = WGPULogRecord {
                    level: to_c(kept.level),
                    line: kept.line,
                    message: text::view(&kept.message),
                    target: text::view(&kept.target),
                    file: text::view(&kept.file),
                };
                // SAFETY: as above; the record lives as long as the call.
                unsafe { callback(&record, userdata1, userdata2) }
            }
        }
        INSIDE.set(false);
    }
}

/// Tells what was logged and waits for a thread that holds no lock: this one, at the end of a call.
#[cold]
pub fn deliver() {
    // From within a log callback that is left to whoever runs that one.
    if is_inside() {
        return;
    }
    while let Some(kept) = records::next() {
        match Running::begin() {
            Some(running) => thread_end::allow(move || running.receive(&kept)),
            None => print(&kept),
        }
    }
}

/// Where nobody receives records, errors go to stderr.
fn print(kept: &Kept) {
    if kept.level == Level::Error {
        stderr::write_line(&kept.message);
    }
}

/// What calls that never end have logged is printed when the process ends: by then the host may have
/// taken down what its callback needs.
fn tell_the_rest_at_exit() {
    #[cfg(unix)]
    {
        extern "C" fn tell() {
            records::rest().iter().for_each(print);
        }
        // SAFETY: the function may be called at any time; the system forgets it where the library is
        // unloaded.
        unsafe { libc::atexit(tell) };
    }
}

/// Whether this thread runs a log callback, or is about to end.
fn is_inside() -> bool {
    INSIDE.try_with(Cell::get).unwrap_or(true)
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut state = BRIDGE.state.lock();
        let mut running = state.running.iter();
        if let Some(position) = running.position(|running| *running == self.generation) {
            state.running.swap_remove(position);
        }
        BRIDGE.idle.notify_all();
    }
}

impl Log for Bridge {
    fn enabled(&self, metadata: &Metadata) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record) {
        let level = level_of(record);
        if level > log::max_level() || is_inside() {
            return;
        }
        if self.state.lock().receiver.is_some() {
            records::keep(level, record);
        } else if level == Level::Error {
            stderr::write_line(&record.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// A record's level. What EGL and DXGI complain of while they are asked for a driver that may not be
/// there is no error of anybody's, and what naga complains of in a shader is the device's to tell: all
/// are told as warnings.
fn level_of(record: &Record) -> Level {
    let from = |module| record.target().starts_with(module);
    let begins = |text| record.args().to_string().starts_with(text);
    match record.level() {
        Level::Error if from("wgpu_hal::gles::egl") || from("naga::") => Level::Warn,
        Level::Error if from("wgpu_hal::auxil::dxgi") && begins("create_factory") => Level::Warn,
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    /// Something that must not be formatted.
    struct Costly;

    impl fmt::Display for Costly {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            panic!("a record that nobody wants was formatted");
        }
    }

    #[test]
    fn a_record_that_is_off_is_not_formatted() {
        set_filter(LevelFilter::Off);
        log::error!("{Costly}");
        set_filter(LevelFilter::Warn);
        log::info!("{Costly}");
        // No receiver, and not an error.
        log::warn!("{Costly}");
    }

    #[test]
    fn a_driver_that_is_not_there_is_no_error() {
        let level = |target, text: &str| {
            let mut record = Record::builder();
            let record = record.target(target).level(Level::Error);
            level_of(&record.args(format_args!("{text}")).build())
        };
        let dxgi = "wgpu_hal::auxil::dxgi::result";
        assert_eq!(
            level(dxgi, "create_factory4 failed: 0x887A0004"),
            Level::Warn
        );
        assert_eq!(level(dxgi, "GetDeviceRemovedReason failed"), Level::Error);
        assert_eq!(level("wgpu_hal::gles::egl", "no display"), Level::Warn);
        assert_eq!(
            level("wgpu_hal::vulkan", "create_factory4 failed"),
            Level::Error
        );
    }

    /// What was told, and by which of the receiver's threads.
    static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

    unsafe extern "C" fn hear(_: WGPULogLevel, message: WGPUStringView, _: *mut c_void) {
        // SAFETY: the message is good while this runs.
        let message = unsafe { text::bytes(message) }.unwrap();
        let message = String::from_utf8_lossy(message).into_owned();
        if message.starts_with("kept") {
            // Whoever hears of a record may have more logged.
            log::error!("from within");
            deliver();
            HEARD.lock().push(message);
        }
    }

    fn heard() -> Vec<String> {
        std::mem::take(&mut *HEARD.lock())
    }

    #[test]
    fn fut_10_records_wait_for_the_end_of_their_call_and_keep_their_order() {
        set_callback(WGPULogCallback::from(Some(hear as _)), std::ptr::null_mut());
        deliver();
        log::error!("kept: one");
        let panicking = || -> () {
            log::warn!("kept: two");
            panic!("in the middle of a call");
        };
        assert!(std::panic::catch_unwind(panicking).is_err());
        log::error!("kept: three");
        assert_eq!(heard(), <[&str; 0]>::default());
        assert!(!super::super::ready::is_empty());
        deliver();
        assert_eq!(heard(), ["kept: one", "kept: two", "kept: three"]);

        // A thread that ends no call leaves what it has to say to one that does; one that does tells
        // its own records only.
        let elsewhere = |message: &'static str, ends_calls: bool| {
            let thread = std::thread::spawn(move || {
                if ends_calls {
                    deliver();
                }
                log::error!("{message}");
            });
            thread.join().unwrap();
        };
        elsewhere("kept: of a driver", false);
        elsewhere("kept: of a call that goes on", true);
        deliver();
        assert_eq!(heard(), ["kept: of a driver"]);
        assert_eq!(records::rest().len(), 1);
        set_callback(WGPULogCallback::from(None), std::ptr::null_mut());
    }
}
