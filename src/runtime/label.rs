//! The label of an object: what messages call it.

use super::{view::Text, words::Words};
use parking_lot::RwLock;
use std::sync::OnceLock;

/// Most objects keep the label that they were made with, or never have one, which is found out without a
/// lock: each object is asked when it goes.
#[derive(Default)]
pub struct Label {
    first: Words,
    later: OnceLock<Box<RwLock<Words>>>,
}

impl Label {
    pub fn new(label: Option<&str>) -> Self {
        Self {
            first: label.map(Words::from).unwrap_or_default(),
            later: OnceLock::new(),
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
        let words = match self.later.get() {
            Some(later) => later.read().clone(),
            None if self.first.is_empty() => return None,
            None => self.first.clone(),
        };
        Some(words).filter(|words| !words.is_empty())
    }

    /// Sets the label from C; the null string and the empty one take it away.
    pub fn replace(&self, label: Text) {
        let words = label.label().as_deref().map(Words::from);
        let later = self.later.get_or_init(Box::default);
        *later.write() = words.unwrap_or_default();
    }
}
