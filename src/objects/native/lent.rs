//! What C is lent for as long as its owner lives.

use parking_lot::Mutex;
use std::any::Any;

#[derive(Default)]
pub struct Lent(Mutex<Vec<Box<dyn Any>>>);

// SAFETY: nobody here looks at what is lent again; it is dropped, which any thread may do.
unsafe impl Send for Lent {}
// SAFETY: shared, it takes more, under a lock.
unsafe impl Sync for Lent {}

impl Lent {
    pub fn keep(&self, lent: Box<dyn Any>) {
        self.0.lock().push(lent);
    }
}
