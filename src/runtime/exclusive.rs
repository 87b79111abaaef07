//! State that one thread at a time may use, without waiting for it: what an encoder records.

use std::{
    cell::UnsafeCell,
    sync::atomic::{AtomicBool, Ordering},
};

pub struct Exclusive<T> {
    busy: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: `busy` lets one thread at a time at the value, which may pass between threads.
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

    /// Uses the value, unless somebody else (or an outer call on this thread) does.
    #[inline]
    pub fn with<R>(&self, use_it: impl FnOnce(&mut T) -> R) -> Result<R, Busy> {
        if self.busy.swap(true, Ordering::Acquire) {
            return Err(Busy);
        }
        let _leave = Leave(&self.busy);
        // SAFETY: whoever sets `busy` has the value to himself until `_leave` clears it.
        Ok(use_it(unsafe { &mut *self.value.get() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thr_01_a_second_use_is_refused_while_the_first_lasts() {
        let value = Exclusive::new(1);
        let nested = value.with(|outer| {
            *outer = 2;
            value.with(|_| ())
        });
        assert_eq!(nested, Ok(Err(Busy)));
        assert_eq!(value.with(|value| *value), Ok(2));
    }

    #[test]
    fn a_use_that_panics_is_over() {
        let value = Exclusive::new(());
        let panicking = std::panic::AssertUnwindSafe(|| value.with(|_| panic!("in use")));
        assert!(std::panic::catch_unwind(panicking).is_err());
        assert_eq!(value.with(|_| ()), Ok(()));
    }
}
