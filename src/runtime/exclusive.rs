//! State that one thread at a time may use, without waiting for it: what an encoder records.
//!
//! That an encoder is used by one thread at a time is the application's part (webgpu.h says so).
//! Here a use within a use is refused, and most uses on two threads at once are, at the price of a
//! load and two stores: a read-modify-write would cost more than the command that is recorded.

use std::{
    cell::UnsafeCell,
    sync::atomic::{AtomicBool, Ordering},
};

pub struct Exclusive<T> {
    busy: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: the value may pass between threads, and whoever shares it promises to use it on one at a
// time (`with`).
unsafe impl<T: Send> Sync for Exclusive<T> {}

/// Somebody else is using the value.
#[derive(Debug, PartialEq, Eq)]
pub struct Busy;

/// Ends the use, also when it panics.
struct Leave<'a>(&'a AtomicBool);

impl Drop for Leave<'_> {
    #[inline]
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

impl<T> Exclusive<T> {
    pub fn new(value: T) -> Self {
        Self {
            busy: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }

    /// Uses the value, unless somebody (an outer call on this thread, say) is doing so.
    ///
    /// # Safety
    /// The value is used on one thread at a time.
    #[inline]
    pub unsafe fn with<R>(&self, use_it: impl FnOnce(&mut T) -> R) -> Result<R, Busy> {
        if self.busy.load(Ordering::Acquire) {
            return Err(Busy);
        }
        self.busy.store(true, Ordering::Relaxed);
        let _leave = Leave(&self.busy);
        // SAFETY: nobody on this thread has the value (`busy`), and no other thread has it (this
        // function's contract).
        Ok(use_it(unsafe { &mut *self.value.get() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thr_01_a_second_use_is_refused_while_the_first_lasts() {
        let value = Exclusive::new(1);
        // SAFETY: everything happens on this thread.
        unsafe {
            let nested = value.with(|outer| {
                *outer = 2;
                value.with(|_| ())
            });
            assert_eq!(nested, Ok(Err(Busy)));
            assert_eq!(value.with(|value| *value), Ok(2));
        }
    }

    #[test]
    fn a_use_that_panics_is_over() {
        let value = Exclusive::new(());
        // SAFETY: the test has one thread.
        let use_it = |panics: bool| unsafe { value.with(|()| assert!(!panics, "in use")) };
        let panicking = std::panic::AssertUnwindSafe(|| use_it(true));
        assert!(std::panic::catch_unwind(panicking).is_err());
        assert_eq!(use_it(false), Ok(()));
    }
}
