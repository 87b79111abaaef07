//! Locks that concern the whole process.

use parking_lot::Mutex;
use std::ptr;

/// Makes a lock anew that a thread of another process may hold, in the child of a fork. What it
/// guarded is let be: it may be half written, and to drop it would mean to touch what it leads to.
///
/// # Safety
/// This thread is the only one of its process, and holds no guard of this lock.
pub unsafe fn renew<T>(lock: &'static Mutex<T>, value: T) {
    // SAFETY: nobody else looks at the lock (this function's contract), and all of it may be written
    // to, as it is a static that changes by its nature.
    unsafe { ptr::from_ref(lock).cast_mut().write(Mutex::new(value)) };
}
