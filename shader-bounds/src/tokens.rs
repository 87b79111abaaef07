//! The tokens of a text in WGSL or GLSL, as far as they tell how deep it nests.

use std::borrow::Cow;

/// A token and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind<'a>,
    pub at: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    Open,
    Close,
    /// Those of a block.
    OpenBrace,
    CloseBrace,
    Comma,
    Semicolon,
    /// `.`, which is no operator where it chooses a member, but works like one.
    Dot,
    Operator,
    Number,
    /// A name or a keyword.
    Word(Cow<'a, str>),
}

impl<'a> Kind<'a> {
    pub fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    /// A word of the text itself.
    pub fn known_word(&self) -> Option<&'a str> {
        match self {
            Kind::Word(Cow::Borrowed(word)) => Some(word),
            _ => None,
        }
    }

    pub fn word(&self) -> Option<&str> {
        match self {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The tokens of WGSL, whose comments nest. Text that is none is operators.
pub struct Tokens<'a> {
    code: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub fn of(code: &'a str) -> Self {
        Self { code, at: 0 }
    }

    /// Those of a part of the text.
    #[cfg(feature = "glsl")]
    pub fn within(code: &'a str, part: std::ops::Range<usize>) -> Self {
        Self {
            code: &code[..part.end],
            at: part.start,
        }
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.code
            .as_bytes()
            .get(self.at + ahead)
            .copied()
            .unwrap_or(0)
    }

    /// To where a byte is that does not belong.
    fn skip_while(&mut self, belongs: impl Fn(u8) -> bool) {
        let rest = &self.code.as_bytes()[self.at..];
        let end = rest.iter().position(|byte| !belongs(*byte));
        self.at += end.unwrap_or(rest.len());
    }

    /// Whether a comment began here.
    fn skip_comment(&mut self) -> bool {
        match (self.byte(0), self.byte(1)) {
            (b'/', b'/') => self.skip_while(|byte| byte != b'\n'),
            (b'/', b'*') => {
                let mut depth = 0;
                while self.at < self.code.len() {
                    let step = match (self.byte(0), self.byte(1)) {
                        (b'/', b'*') => 1,
                        (b'*', b'/') => -1,
                        _ => 0,
                    };
                    depth += step;
                    self.at += if step == 0 { 1 } else { 2 };
                    if depth == 0 {
                        break;
                    }
                }
            }
            _ => return false,
        }
        true
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.skip_while(|byte| byte.is_ascii_whitespace());
            if !self.skip_comment() {
                break;
            }
        }
        let at = self.at;
        let first = self.byte(0);
        let kind = match first {
            _ if at >= self.code.len() => return None,
            b'(' | b'[' => Kind::Open,
            b'{' => Kind::OpenBrace,
            b')' | b']' => Kind::Close,
            b'}' => Kind::CloseBrace,
            b'.' => Kind::Dot,
            b',' => Kind::Comma,
            b';' => Kind::Semicolon,
            first if is_word(first) => {
                // The point of a number belongs to it, that of a member does not.
                let number = first.is_ascii_digit();
                self.skip_while(|byte| is_word(byte) || (number && byte == b'.'));
                let word = self.code.get(at..self.at).unwrap_or_default();
                let kind = match number {
                    true => Kind::Number,
                    false => Kind::Word(word.into()),
                };
                return Some(Token { kind, at });
            }
            _ => Kind::Operator,
        };
        self.at += 1;
        if kind == Kind::Operator && is_pair(first, self.byte(0)) {
            self.at += 1;
        }
        Some(Token { kind, at })
    }
}

fn is_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Whether two characters are one operator.
fn is_pair(first: u8, second: u8) -> bool {
    match second {
        b'=' => matches!(
            first,
            b'=' | b'!' | b'<' | b'>' | b'+' | b'-' | b'*' | b'/' | b'%'
        ),
        b'&' | b'|' => first == second,
        b'>' => first == b'-',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_tokens() {
        let code = "a.b[1.5] /* ( /* ) */ ; */ += x1->y && !é; // {\n}";
        let kinds: Vec<_> = Tokens::of(code).map(|token| token.kind).collect();
        use Kind::*;
        let word = |word: &'static str| Word(word.into());
        let expected = [
            word("a"),
            Dot,
            word("b"),
            Open,
            Number,
            Close,
            Operator,
            word("x1"),
            Operator,
            word("y"),
            Operator,
            Operator,
            word("é"),
            Semicolon,
            CloseBrace,
        ];
        assert_eq!(kinds, expected);
        assert_eq!(Tokens::of("a /* b").count(), 1);
        assert_eq!(Tokens::of("  ab").next().map(|token| token.at), Some(2));
    }
}
