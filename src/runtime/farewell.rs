//! Telling the host that something of its own is no longer used.

use super::{
    callback::ReleasedCallback,
    ready::{self, InCallback, Keeper},
};
use parking_lot::Mutex;
use std::sync::Arc;

/// Tells when it is dropped, which may be in the depths of a call with locks held: so the callback
/// runs at the end of it.
pub struct Farewell(Option<ReleasedCallback>);

impl Farewell {
    pub fn new(callback: ReleasedCallback) -> Self {
        Self(callback.is_some().then_some(callback))
    }
}

impl Drop for Farewell {
    fn drop(&mut self) {
        if let Some(callback) = self.0.take() {
            ready::push(Arc::new(Told(Mutex::new(Some(callback)))), 0);
        }
    }
}

/// A callback on its way.
struct Told(Mutex<Option<ReleasedCallback>>);

impl Keeper for Told {
    fn fire(&self, _: u64) {
        let callback = self.0.lock().take();
        let _within = InCallback::begin();
        if let Some(callback) = callback {
            callback.tell();
        }
    }
}
