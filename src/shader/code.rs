//! Source text, in whatever language.

use crate::runtime::{failure::Invalid, view::Text};

/// Source code, which has to be UTF-8; none at all is an empty one.
pub fn code(text: Text<'_>) -> Result<&str, Invalid> {
    let bytes = text.bytes().unwrap_or_default();
    str::from_utf8(bytes).map_err(|error| Invalid::new(text.name(), error, "UTF-8"))
}
