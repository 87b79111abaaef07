//! The character with the code 0, which no text in WGSL has; naga takes it in comments.

// UPSTREAM: none known
// LIMITS: wgsl-syntax

use crate::shader::bounds::refusal::Refusal;

/// `Err` where there is one.
pub fn refuse(code: &str) -> Result<(), Refusal> {
    match code.find('\0') {
        None => Ok(()),
        Some(at) => {
            let refusal = Refusal::new("the character U+0000", "a text without it");
            Err(refusal.at_bytes(at..at + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_characters_are_refused() {
        let refusal = refuse("// a\0b").unwrap_err();
        assert_eq!(refusal.span.and_then(|span| span.to_range()), Some(4..5));
        assert!(refuse("// a b").is_ok());
    }
}
