//! What becomes of the library in the child of a fork.
//!
//! Drivers do not survive a fork: their threads are gone, and whoever waits for one waits forever.
//! So in the child there are no objects: every handle of the parent is refused, and nothing is
//! dropped. The library itself is as new, and may make an instance there.
// LIMITS: forked-drivers

#[cfg(unix)]
use super::{exit, handle, logging, ready, records, worker};

/// Has forks of this process noticed, from now on.
pub fn notice() {
    #[cfg(unix)]
    {
        static NOTICED: std::sync::Once = std::sync::Once::new();
        NOTICED.call_once(|| {
            // SAFETY: the function may be called in the child of any fork. Where this fails, a child
            // has no protection; nothing else depends on it.
            unsafe { libc::pthread_atfork(None, None, Some(begin_anew)) };
        });
    }
}

#[cfg(unix)]
extern "C" fn begin_anew() {
    // SAFETY: in the child of a fork there is this thread alone, and it forks in no call of ours
    // that holds a lock: those run no code of the host.
    unsafe {
        handle::forget_all();
        ready::forget_all();
        worker::forget_all();
        exit::forget_all();
        records::forget_all();
        logging::forget_threads();
    }
}
