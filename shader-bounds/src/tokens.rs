//! The tokens of a text in WGSL or GLSL. A text is divided once; each pass over it reads the same ones.

/// A token and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub text: &'a str,
    pub at: u32,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
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
    Word,
}

impl<'a> Token<'a> {
    /// What it is if it is a word.
    pub fn word(&self) -> Option<&'a str> {
        (self.kind == Kind::Word).then_some(self.text)
    }

    pub fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    /// Where it is in the text.
    pub fn range(&self) -> std::ops::Range<usize> {
        let at = self.at as usize;
        at..at + self.text.len()
    }
}

/// The tokens of a text in WGSL: all, or one more than there may be.
#[cfg(feature = "wgsl")]
pub fn tokens(code: &str) -> Vec<Token<'_>> {
    // Most texts have fewer.
    let mut tokens = Vec::with_capacity(code.len() / 3);
    tokens.extend(Tokens::of(code).take(super::limits::TOKENS + 1));
    tokens
}

/// The tokens of WGSL, whose comments nest. Text that is none is operators.
pub struct Tokens<'a> {
    code: &'a str,
    at: usize,
}

/// What a token may begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    Blank,
    /// A token of its own.
    Alone(Kind),
    Point,
    /// A comment, or an operator.
    Slash,
    Operator,
    Digit,
    Letter,
    /// A letter or a blank.
    Beyond,
}

const FIRST: [First; 256] = {
    let mut first = [First::Operator; 256];
    let mut byte = 0;
    while byte < first.len() {
        first[byte] = match byte as u8 {
            b' ' | b'\t'..=b'\r' => First::Blank,
            b'(' | b'[' => First::Alone(Kind::Open),
            b')' | b']' => First::Alone(Kind::Close),
            b'{' => First::Alone(Kind::OpenBrace),
            b'}' => First::Alone(Kind::CloseBrace),
            b',' => First::Alone(Kind::Comma),
            b';' => First::Alone(Kind::Semicolon),
            b'.' => First::Point,
            b'/' => First::Slash,
            b'0'..=b'9' => First::Digit,
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => First::Letter,
            0x80.. => First::Beyond,
            _ => First::Operator,
        };
        byte += 1;
    }
    first
};

fn first(byte: u8) -> First {
    FIRST[usize::from(byte)]
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
        let bytes = self.code.as_bytes();
        bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Whether a comment began here.
    fn skip_comment(&mut self) -> bool {
        let bytes = &self.code.as_bytes()[self.at..];
        match bytes {
            [b'/', b'/', ..] => {
                let end = bytes.iter().position(|byte| matches!(byte, b'\n'..=b'\r'));
                self.at += end.unwrap_or(bytes.len());
            }
            [b'/', b'*', ..] => {
                let (mut depth, mut at) = (0, 0);
                while at < bytes.len() {
                    match bytes[at..] {
                        [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
                        [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
                        _ => at += 1,
                    }
                    if depth == 0 {
                        break;
                    }
                }
                self.at += at;
            }
            _ => return false,
        }
        true
    }

    /// The blank beyond ASCII that is here, by its length.
    fn blank_beyond(&self) -> Option<usize> {
        let next = self.code.get(self.at..)?.chars().next()?;
        matches!(
            next,
            '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        )
        .then(|| next.len_utf8())
    }

    fn skip_word(&mut self) {
        while let Some(byte) = self.code.as_bytes().get(self.at) {
            match first(*byte) {
                First::Letter | First::Digit => self.at += 1,
                First::Beyond if self.blank_beyond().is_none() => self.at += 1,
                _ => break,
            }
        }
    }

    /// To the end of a number, with its point and its exponent.
    fn skip_number(&mut self) {
        let bytes = self.code.as_bytes();
        let hexadecimal = self.byte(0) == b'0' && matches!(self.byte(1), b'x' | b'X');
        let exponent = if hexadecimal { b'p' } else { b'e' };
        let mut before = 0;
        while let Some(byte) = bytes.get(self.at) {
            let belongs = match first(*byte) {
                First::Digit | First::Letter | First::Point => true,
                First::Operator => matches!(byte, b'+' | b'-') && before == exponent,
                _ => false,
            };
            if !belongs {
                break;
            }
            before = byte.to_ascii_lowercase();
            self.at += 1;
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    // A text has thousands, so that a call for each would cost as much as the rest.
    #[inline(always)]
    fn next(&mut self) -> Option<Token<'a>> {
        let bytes = self.code.as_bytes();
        loop {
            let begin = self.at;
            let byte = *bytes.get(begin)?;
            let kind = match first(byte) {
                First::Blank => {
                    self.at += 1;
                    while self.byte(0) == b' ' {
                        self.at += 1;
                    }
                    continue;
                }
                First::Slash if self.skip_comment() => continue,
                First::Beyond => match self.blank_beyond() {
                    Some(length) => {
                        self.at += length;
                        continue;
                    }
                    None => {
                        self.skip_word();
                        Kind::Word
                    }
                },
                First::Letter => {
                    self.skip_word();
                    Kind::Word
                }
                First::Digit => {
                    self.skip_number();
                    Kind::Number
                }
                First::Point if self.byte(1).is_ascii_digit() => {
                    self.skip_number();
                    Kind::Number
                }
                First::Point => {
                    self.at += 1;
                    Kind::Dot
                }
                First::Alone(kind) => {
                    self.at += 1;
                    kind
                }
                First::Operator | First::Slash => {
                    self.at += if is_pair(byte, self.byte(1)) { 2 } else { 1 };
                    Kind::Operator
                }
            };
            return Some(Token {
                text: self.code.get(begin..self.at).unwrap_or_default(),
                at: begin as u32,
                kind,
            });
        }
    }
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
        let found: Vec<_> = Tokens::of(code)
            .map(|token| (token.kind, token.text))
            .collect();
        use Kind::*;
        let expected = [
            (Word, "a"),
            (Dot, "."),
            (Word, "b"),
            (Open, "["),
            (Number, "1.5"),
            (Close, "]"),
            (Operator, "+="),
            (Word, "x1"),
            (Operator, "->"),
            (Word, "y"),
            (Operator, "&&"),
            (Operator, "!"),
            (Word, "é"),
            (Semicolon, ";"),
            (CloseBrace, "}"),
        ];
        assert_eq!(found, expected);
        assert_eq!(Tokens::of("a /* b").count(), 1);
        assert_eq!(
            Tokens::of("  ab").next().map(|token| token.range()),
            Some(2..4)
        );
    }

    #[test]
    fn numbers_are_whole() {
        let texts = |code| Tokens::of(code).map(|token| token.text).collect::<Vec<_>>();
        assert_eq!(
            texts("1.5e-3f -.5h>>0x1p+2 // b\r1-2+0xe-1"),
            [
                "1.5e-3f", "-", ".5h", ">", ">", "0x1p+2", "1", "-", "2", "+", "0xe", "-", "1"
            ]
        );
    }

    #[test]
    fn blanks_beyond_ascii_are_blanks() {
        let texts: Vec<_> = Tokens::of("a\u{2028}b\u{85}\u{200e} ü")
            .map(|token| token.text)
            .collect();
        assert_eq!(texts, ["a", "b", "ü"]);
    }
}
