//! Tokens of WGSL with their text. Operators of several characters come one by one.

/// A number, a word or a symbol, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub text: &'a str,
    pub at: usize,
}

impl<'a> Token<'a> {
    pub fn is_word(&self) -> bool {
        self.text
            .starts_with(|first: char| first == '_' || first.is_alphabetic())
    }

    pub fn is_number(&self) -> bool {
        let digits = self.text.strip_prefix('.').unwrap_or(self.text);
        digits.starts_with(|first: char| first.is_ascii_digit())
    }

    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

pub fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let blank = blank(rest, first);
        if blank > 0 {
            at += blank;
            continue;
        }
        let is_letter = |letter: char| letter == '_' || letter.is_alphanumeric();
        let second = rest.as_bytes().get(1);
        let point = first == '.' && second.is_some_and(u8::is_ascii_digit);
        let length = match first {
            _ if first.is_ascii_digit() || point => number(rest),
            _ if is_letter(first) => rest.find(|next| !is_letter(next)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        tokens.push(Token {
            text: &rest[..length],
            at,
        });
        at += length;
    }
    tokens
}

/// How long the blank or comment is that a text begins with.
fn blank(text: &str, first: char) -> usize {
    if first.is_whitespace() {
        return first.len_utf8();
    }
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if !text.starts_with("/*") {
        return 0;
    }
    let (bytes, mut depth, mut at) = (text.as_bytes(), 0, 0);
    while at < bytes.len() {
        match &bytes[at..(at + 2).min(bytes.len())] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// How long the number is that a text begins with.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let hexadecimal = matches!(bytes, [b'0', b'x' | b'X', ..]);
    let mut at = if hexadecimal { 2 } else { 0 };
    while let Some(byte) = bytes.get(at) {
        let before = bytes[at - usize::from(at > 0)].to_ascii_lowercase();
        let exponent = before == if hexadecimal { b'p' } else { b'e' };
        let sign = matches!(byte, b'+' | b'-') && exponent;
        if !(byte.is_ascii_alphanumeric() || *byte == b'.' || sign) {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_symbols() {
        let code = "a.x1+1.5e-3f /* /* */ */ -.5h>>0x1p+2 // b\n1-2 é";
        let texts: Vec<_> = tokens(code).iter().map(|token| token.text).collect();
        let expected = [
            "a", ".", "x1", "+", "1.5e-3f", "-", ".5h", ">", ">", "0x1p+2", "1", "-", "2", "é",
        ];
        assert_eq!(texts, expected);
        let last = *tokens(code).last().unwrap();
        assert_eq!(&code[last.at..last.end()], "é");
    }
}
