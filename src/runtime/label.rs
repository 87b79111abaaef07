//! The label of an object: what messages call it.

use super::{view::Text, words::Words};
use parking_lot::RwLock;
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Default)]
pub struct Label {
    words: RwLock<Words>,
    /// Whether there ever was one, for a look without the lock: most objects have none, and each is
    /// asked when it goes.
    was_given: AtomicBool,
}

impl Label {
    pub fn new(label: Option<&str>) -> Self {
        Self {
            words: RwLock::new(label.map(Words::from).unwrap_or_default()),
            was_given: AtomicBool::new(label.is_some()),
        }
    }

    /// The label; empty when there is none.
    pub fn get(&self) -> String {
        self.words()
            .map(|words| words.as_str().to_owned())
            .unwrap_or_default()
    }

    /// A copy of the label, for who keeps it when its object is gone.
    pub fn words(&self) -> Option<Words> {
        match self.was_given.load(Ordering::Relaxed) {
            true => Some(self.words.read().clone()).filter(|words| !words.is_empty()),
            false => None,
        }
    }

    /// Sets the label from C; the null string and the empty one take it away.
    pub fn replace(&self, label: Text) {
        let mut words = self.words.write();
        self.was_given.store(true, Ordering::Relaxed);
        *words = label
            .label()
            .as_deref()
            .map(Words::from)
            .unwrap_or_default();
    }
}
