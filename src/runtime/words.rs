//! The text of a label.

use smallvec::SmallVec;

/// Those of most labels have room in it, and cost no allocation.
#[derive(Default)]
pub struct Words(SmallVec<[u8; 32]>);

impl Words {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_str(&self) -> &str {
        // They came from a string, so nothing is lost.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Clone for Words {
    fn clone(&self) -> Self {
        // All of it at once, where a list of whatever would be gone through.
        Self(SmallVec::from_slice(&self.0))
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(SmallVec::from_slice(text.as_bytes()))
    }
}
