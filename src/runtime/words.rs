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
        // The bytes are copied at once; SmallVec's own clone takes one after the other.
        Self(SmallVec::from_slice(&self.0))
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(SmallVec::from_slice(text.as_bytes()))
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_length_stay_what_they_are() {
        for length in [0, 1, 32, 33, 1000] {
            let text = "é".repeat(length / 2) + &"x".repeat(length % 2);
            let words = Words::from(text.as_str());
            assert_eq!(words.is_empty(), text.is_empty());
            assert_eq!(words.clone().as_str(), text);
        }
    }
}
