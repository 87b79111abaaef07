//! The tokens of a text in WGSL or GLSL, as far as they tell how deep it nests.

/// A token and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind<'a>,
    pub at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    Open,
    Close,
    /// That of a block.
    CloseBrace,
    Comma,
    Semicolon,
    Operator,
    /// A name, a keyword or a number.
    Word(&'a str),
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
            b'(' | b'[' | b'{' => Kind::Open,
            b')' | b']' => Kind::Close,
            b'}' => Kind::CloseBrace,
            b',' => Kind::Comma,
            b';' => Kind::Semicolon,
            first if is_word(first) => {
                // The point of a number belongs to it, that of a member does not.
                let number = first.is_ascii_digit();
                self.skip_while(|byte| is_word(byte) || (number && byte == b'.'));
                let kind = Kind::Word(self.code.get(at..self.at).unwrap_or_default());
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
        b'=' => matches!(first, b'=' | b'!' | b'<' | b'>' | b'+' | b'-' | b'*' | b'/' | b'%'),
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
        let expected = [
            Word("a"),
            Operator,
            Word("b"),
            Open,
            Word("1.5"),
            Close,
            Operator,
            Word("x1"),
            Operator,
            Word("y"),
            Operator,
            Operator,
            Word("é"),
            Semicolon,
            CloseBrace,
        ];
        assert_eq!(kinds, expected);
        assert_eq!(Tokens::of("a /* b").count(), 1);
        assert_eq!(Tokens::of("  ab").next().map(|token| token.at), Some(2));
    }
}
