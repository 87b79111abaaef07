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

/// A device, which has the end of the process noticed as long as it holds a driver.
pub struct Noticed(());

impl Noticed {
    /// To be called when the driver is loaded: handlers run in the opposite order of their registration.
    pub fn from_now_on() -> Self {
        #[cfg(unix)]
        handler::place();
        Self(())
    }
}

impl Drop for Noticed {
    fn drop(&mut self) {
        #[cfg(unix)]
        handler::leave();
    }
}

/// Drivers are about to be loaded.
pub fn before_drivers() {
    #[cfg(unix)]
    handler::make_room();
}

/// Begins anew in the child of a fork, which has none of the threads, and no devices.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: those who lock it are not in this process.
    unsafe { lock::renew(&DOOR, Door::OPEN) };
    // SAFETY: likewise.
    unsafe { handler::forget_all() };
}

/// Our handler of atexit, which has to come after those of drivers that were loaded.
#[cfg(unix)]
mod handler {
    use super::{DOOR, LEFT, lock};
    use parking_lot::Mutex;
    use std::time::Duration;

    /// How long a driver may take for what it is at: longer than any pipeline should, but no process
    /// is to stay for one that hangs.
    const PATIENCE: Duration = Duration::from_secs(10);

    struct Place {
        devices: usize,
        /// How often libraries had been loaded when the handler was registered, if it was.
        after: Option<u64>,
    }

    impl Place {
        const NONE: Self = Self {
            devices: 0,
            after: None,
        };
    }

    static PLACE: Mutex<Place> = Mutex::new(Place::NONE);

    fn close() {
        let mut door = DOOR.lock();
        door.closed = true;
        LEFT.wait_while_for(&mut door, |door| door.inside > 0, PATIENCE);
    }

    /// There is a device, and it needs a handler unless there is one behind all that was loaded.
    pub fn place() {
        let mut place = PLACE.lock();
        place.devices += 1;
        let loads = system::loads();
        if place.after.replace(loads) != Some(loads) {
            system::register();
        }
    }

    pub fn leave() {
        let mut place = PLACE.lock();
        // The child of a fork begins without devices, and may let go of one of the parent's.
        place.devices = place.devices.saturating_sub(1);
    }

    /// Takes the handler back where nobody needs it: the places of a driver's handlers, thousands for
    /// Mesa's, would stay taken below it when the driver is unloaded.
    pub fn make_room() {
        system::prepare();
        let mut place = PLACE.lock();
        if place.devices == 0 && place.after.is_some() && system::retract() {
            place.after = None;
        }
    }

    /// # Safety
    /// As that of [`lock::renew`].
    pub unsafe fn forget_all() {
        // SAFETY: those who lock it are not in this process. The parent's handler is here, too; one
        // more does no harm.
        unsafe { lock::renew(&PLACE, Place::NONE) };
    }

    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    mod system {
        use std::{
            ffi::{c_int, c_void},
            ptr,
            sync::{
                Once,
                atomic::{AtomicBool, Ordering},
            },
        };

        static IS_RETRACTING: AtomicBool = AtomicBool::new(false);

        /// An address that stands for a library which has nothing but our handlers, so that they can be
        /// taken back as those of one that is unloaded.
        fn library() -> *const c_void {
            (&raw const IS_RETRACTING).cast()
        }

        unsafe extern "C" {
            /// What C++ registers destructors with (Itanium C++ ABI, 3.3.6.3).
            fn __cxa_atexit(
                run: extern "C" fn(*mut c_void),
                argument: *mut c_void,
                library: *const c_void,
            ) -> c_int;
            /// Runs what a library has registered, and forgets it.
            fn __cxa_finalize(library: *const c_void);
        }

        extern "C" fn run(_: *mut c_void) {
            if !IS_RETRACTING.load(Ordering::Relaxed) {
                super::close();
            }
        }

        pub fn register() {
            // SAFETY: the function may be called at any time, and is taken back before it is unloaded.
            unsafe { __cxa_atexit(run, ptr::null_mut(), library()) };
        }

        /// Has the handler taken back where the code of it is unloaded, as in a plugin that is linked
        /// with the static library: the system calls this then.
        pub fn prepare() {
            extern "C" fn unload() {
                retract();
            }
            static PREPARED: Once = Once::new();
            PREPARED.call_once(|| {
                // SAFETY: the function may be called at any time; atexit() is the library's own, and so
                // tells the system whose it is.
                unsafe { libc::atexit(unload) };
            });
        }

        pub fn retract() -> bool {
            IS_RETRACTING.store(true, Ordering::Relaxed);
            // SAFETY: what is registered under this address is the function above alone.
            unsafe { __cxa_finalize(library()) };
            IS_RETRACTING.store(false, Ordering::Relaxed);
            true
        }

        /// How often libraries have been loaded.
        pub fn loads() -> u64 {
            unsafe extern "C" fn read(
                info: *mut libc::dl_phdr_info,
                _: usize,
                loads: *mut c_void,
            ) -> c_int {
                // SAFETY: the system's record, and the variable below.
                unsafe { *loads.cast() = (*info).dlpi_adds };
                1 // one record is enough
            }
            let mut loads = 0_u64;
            // SAFETY: the function fits, and the variable outlives the call.
            unsafe { libc::dl_iterate_phdr(Some(read), (&raw mut loads).cast()) };
            loads
        }
    }

    /// Where nobody can say what was loaded, nor take a handler back, the first device's has to do.
    #[cfg(not(all(target_os = "linux", target_env = "gnu")))]
    mod system {
        pub fn register() {
            extern "C" fn run() {
                super::close();
            }
            // SAFETY: the function may be called at any time.
            unsafe { libc::atexit(run) };
        }

        pub fn prepare() {}

        pub fn retract() -> bool {
            false
        }

        pub fn loads() -> u64 {
            0
        }
    }
}
