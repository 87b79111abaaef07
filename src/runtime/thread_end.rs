//! Threads that end within a callback.
//!
//! pthread_exit() unwinds the stack of its thread, and glibc ends the process where somebody stops
//! that on the way, as the boundary stops panics. Python ends its threads so when it shuts down,
//! whatever callback they are in. So such a thread unwinds as far as the boundary, which lets go of
//! all that it held, and ends there: what waits for its end sees it, while destructors of its
//! thread-local data do not run.

use super::panics::Panic;
use std::{
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// Runs work in which a panic stops, and in which a callback of the host may end the thread.
#[inline]
pub fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    catch_unwind(AssertUnwindSafe(|| allow(work)))
}

/// Runs work in which a callback of the host may end the thread.
#[inline]
pub fn allow<T>(work: impl FnOnce() -> T) -> T {
    let unwinding = Unwinding;
    let value = work();
    mem::forget(unwinding);
    value
}

/// Dropped only where the stack unwinds.
struct Unwinding;

impl Drop for Unwinding {
    #[cold]
    fn drop(&mut self) {
        #[cfg(all(target_os = "linux", target_env = "gnu"))]
        if linux::is_thread_end() {
            linux::exit_thread();
        }
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod linux {
    use std::{mem, thread};

    /// Whether the stack unwinds for the thread's end, and for nothing else: a panic goes on, and so does
    /// an exception of C++, which nobody may throw out of a callback. The process outlives the end of
    /// any thread but its first.
    pub fn is_thread_end() -> bool {
        // SAFETY: two questions to the system, which have no conditions.
        let is_first = unsafe { libc::gettid() == libc::getpid() };
        !is_first && !thread::panicking() && !is_exception()
    }

    /// Whether this thread has thrown an exception that nobody has caught yet: std::uncaught_exception(),
    /// where the process has a library of C++.
    fn is_exception() -> bool {
        // SAFETY: the name ends with a zero, and any library may have it.
        let found =
            unsafe { libc::dlsym(libc::RTLD_DEFAULT, c"_ZSt18uncaught_exceptionv".as_ptr()) };
        // SAFETY: by its name it is this function of the standard library, and NULL is none.
        let asked: Option<unsafe extern "C" fn() -> bool> = unsafe { mem::transmute(found) };
        // SAFETY: it may be called at any time.
        asked.is_some_and(|is_thrown| unsafe { is_thrown() })
    }

    /// What pthread_exit() would have come to in the end.
    pub fn exit_thread() {
        // SAFETY: nothing of this thread is needed any more; its stack is the system's, and whoever
        // joins it gets what it has left there.
        unsafe { libc::syscall(libc::SYS_exit, 0) };
    }
}
