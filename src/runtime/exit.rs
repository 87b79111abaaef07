//! The end of the process by exit(), while threads of the library's own are at work.
//!
//! Drivers take themselves down in handlers of atexit, and whoever is inside of one then crashes. So the
//! library has a handler, too, which runs before theirs: it waits until no thread of ours is inside, and
//! lets none in any more. The program's own threads it cannot keep out.
// LIMITS: gl-exit

#[cfg(unix)]
use super::lock;
use parking_lot::{Condvar, Mutex};

struct Door {
    inside: usize,
    closed: bool,
}

impl Door {
    const OPEN: Self = Self {
        inside: 0,
        closed: false,
    };
}

static DOOR: Mutex<Door> = Mutex::new(Door::OPEN);
static LEFT: Condvar = Condvar::new();

/// A thread of the library's own is inside of drivers, or lets go of what they own.
pub struct Inside(());

/// Where a thread of the library's own goes inside of drivers. `None`: the process ends, and the thread
/// is not to touch anything of theirs any more.
pub fn enter() -> Option<Inside> {
    let mut door = DOOR.lock();
    if door.closed {
        return None;
    }
    door.inside += 1;
    Some(Inside(()))
}

impl Drop for Inside {
    fn drop(&mut self) {
        DOOR.lock().inside -= 1;
        LEFT.notify_all();
    }
}

/// Whether the process ends.
pub fn has_begun() -> bool {
    DOOR.lock().closed
}

/// Has the end of the process noticed, from now on; to be called when drivers were loaded. Handlers run
/// in the opposite order of their registration, so one more is needed after each of those.
pub fn notice() {
    #[cfg(unix)]
    if unix::is_needed() {
        // SAFETY: the function may be called at any time. Where it is not registered, nothing else
        // depends on it.
        unsafe { libc::atexit(unix::close) };
    }
}

/// Begins anew in the child of a fork, which has none of the threads.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: those who lock it are threads of ours, and are not in this process.
    unsafe { lock::renew(&DOOR, Door::OPEN) };
}

#[cfg(unix)]
mod unix {
    use super::{DOOR, LEFT};
    use std::{
        sync::atomic::{AtomicU64, AtomicUsize, Ordering},
        time::Duration,
    };

    /// How many handlers there may be. A system may keep the places of handlers of drivers that were
    /// unloaded, below one of ours: Mesa's two thousand take 64 KiB. So an instance after many others
    /// has no handler of its own.
    const MOST: usize = 8;

    /// How long a driver may take for what it is at: longer than any pipeline should, but no process
    /// is to stay for one that hangs.
    const PATIENCE: Duration = Duration::from_secs(10);

    pub extern "C" fn close() {
        let mut door = DOOR.lock();
        door.closed = true;
        LEFT.wait_while_for(&mut door, |door| door.inside > 0, PATIENCE);
    }

    /// Whether a handler is to be registered, as libraries were loaded since the last one was.
    pub fn is_needed() -> bool {
        static HANDLERS: AtomicUsize = AtomicUsize::new(0);
        /// One more than how often libraries had been loaded.
        static NOTICED: AtomicU64 = AtomicU64::new(0);
        let loads = 1 + loads();
        HANDLERS.load(Ordering::Relaxed) < MOST
            && NOTICED.swap(loads, Ordering::Relaxed) != loads
            && HANDLERS.fetch_add(1, Ordering::Relaxed) < MOST
    }

    /// How often libraries have been loaded, where the system says it.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn loads() -> u64 {
        use std::ffi::{c_int, c_void};

        unsafe extern "C" fn read(
            info: *mut libc::dl_phdr_info,
            size: usize,
            loads: *mut c_void,
        ) -> c_int {
            // An older system's record ends before it.
            if size >= size_of::<libc::dl_phdr_info>() {
                // SAFETY: the system's record, of this size, and the variable below.
                unsafe { *loads.cast() = (*info).dlpi_adds };
            }
            1 // one record is enough
        }
        let mut loads = 0_u64;
        // SAFETY: the function fits, and the variable outlives the call.
        unsafe { libc::dl_iterate_phdr(Some(read), (&raw mut loads).cast()) };
        loads
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub fn loads() -> u64 {
        0
    }
}
