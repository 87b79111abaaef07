//! The label of an object: what messages call it.

use super::{text, view::Text};
use crate::abi::WGPUStringView;
use parking_lot::RwLock;

#[derive(Default)]
pub struct Label(RwLock<Option<Box<str>>>);

impl Label {
    pub fn new(label: Option<&str>) -> Self {
        Self(RwLock::new(label.map(Into::into)))
    }

    /// The label; empty when there is none.
    pub fn get(&self) -> String {
        self.0.read().as_deref().unwrap_or_default().to_owned()
    }

    pub fn replace(&self, label: Text) {
        *self.0.write() = label.label().map(|label| label.into_owned().into());
    }

    /// Sets the label from C; the null string and the empty one take it away.
    ///
    /// # Safety
    /// As for [`text::bytes`].
    pub unsafe fn set(&self, view: WGPUStringView) {
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(view) };
        *self.0.write() = label.map(|label| label.into_owned().into());
    }
}
