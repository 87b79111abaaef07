//! Places at which a test of this crate may have a panic. Elsewhere there is nothing of them.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static ARMED: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Panics, once, if a test on this thread has asked for it at this place.
#[inline(always)]
pub fn reach(_place: &str) {
    #[cfg(test)]
    if ARMED.get() == Some(_place) {
        ARMED.set(None);
        panic!("the failpoint '{_place}'");
    }
}

#[cfg(test)]
pub fn arm(place: &'static str) {
    ARMED.set(Some(place));
}

#[cfg(test)]
pub fn was_reached() -> bool {
    ARMED.get().is_none()
}
