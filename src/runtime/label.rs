//! The label of an object: what messages call it.

use super::view::Text;
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

    /// Sets the label from C; the null string and the empty one take it away.
    pub fn replace(&self, label: Text) {
        *self.0.write() = label.label().map(|label| label.into_owned().into());
    }
}
