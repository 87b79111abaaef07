//! A token as the walk has it.

/// A number, a word or a character of another kind, and where it begins.
#[derive(Clone, Copy)]
pub struct Token<'a> {
    pub text: &'a str,
    pub at: usize,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    pub fn is_word(&self) -> bool {
        self.text
            .starts_with(|first: char| first == '_' || first.is_alphabetic())
    }

    pub fn is_number(&self) -> bool {
        let digits = self.text.strip_prefix('.').unwrap_or(self.text);
        digits.starts_with(|first: char| first.is_ascii_digit())
    }
}
