//! The label of an object: what messages call it.

use super::view::Text;
use parking_lot::RwLock;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

#[derive(Default)]
pub struct Label {
    text: RwLock<Option<Arc<str>>>,
    /// Whether there ever was one, for a look without the lock: most objects have none, and each is
    /// asked when it goes.
    was_given: AtomicBool,
}

impl Label {
    pub fn new(label: Option<&str>) -> Self {
        Self {
            text: RwLock::new(label.map(Into::into)),
            was_given: AtomicBool::new(label.is_some()),
        }
    }

    /// The label; empty when there is none.
    pub fn get(&self) -> String {
        self.share().as_deref().unwrap_or_default().to_owned()
    }

    /// A share in the label, for who keeps it when its object is gone.
    pub fn share(&self) -> Option<Arc<str>> {
        match self.was_given.load(Ordering::Relaxed) {
            true => self.text.read().clone(),
            false => None,
        }
    }

    /// Sets the label from C; the null string and the empty one take it away.
    pub fn replace(&self, label: Text) {
        let mut text = self.text.write();
        self.was_given.store(true, Ordering::Relaxed);
        *text = label.label().map(|label| label.into_owned().into());
    }
}
