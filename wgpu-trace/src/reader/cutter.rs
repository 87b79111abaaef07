//! Finds where a value of a RON list ends, without understanding the value.

/// What ended a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// A comma: another value may follow.
    Comma,
    /// The bracket that closes the list.
    Close,
    /// A closing sign that nothing opened: the text is damaged.
    Stray(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Plain,
    /// In `"…"`; whether the last byte was a backslash.
    Text {
        escaped: bool,
    },
    /// In `'…'`.
    Letter {
        escaped: bool,
    },
    /// In `r##"…"##`; how many signs open it, and how many of the closing ones were just seen.
    RawText {
        hashes: u32,
        seen: Option<u32>,
    },
    LineComment,
    /// In `/* … */`, which nest; the previous byte, to see pairs.
    BlockComment {
        depth: u32,
        previous: u8,
    },
}

impl State {
    /// The state after a byte of a text or a comment.
    fn after(self, byte: u8) -> Self {
        let escapes = |escaped: bool| byte == b'\\' && !escaped;
        match self {
            Self::Text { escaped: false } if byte == b'"' => Self::Plain,
            Self::Text { escaped } => Self::Text {
                escaped: escapes(escaped),
            },
            Self::Letter { escaped: false } if byte == b'\'' => Self::Plain,
            Self::Letter { escaped } => Self::Letter {
                escaped: escapes(escaped),
            },
            Self::RawText { hashes, seen } => {
                let seen = match (byte, seen) {
                    (b'"', _) => Some(0),
                    (b'#', Some(count)) => Some(count + 1),
                    _ => None,
                };
                if seen == Some(hashes) {
                    Self::Plain
                } else {
                    Self::RawText { hashes, seen }
                }
            }
            Self::LineComment if byte == b'\n' => Self::Plain,
            Self::BlockComment { depth, previous } => {
                let (depth, previous) = match (previous, byte) {
                    (b'*', b'/') if depth == 1 => return Self::Plain,
                    (b'*', b'/') => (depth - 1, b' '),
                    (b'/', b'*') => (depth + 1, b' '),
                    _ => (depth, byte),
                };
                Self::BlockComment { depth, previous }
            }
            Self::Plain | Self::LineComment => self,
        }
    }
}

/// A state machine over the bytes inside a list: brackets are counted, strings, raw strings,
/// letters and comments are passed over. It keeps its place between pieces of a stream.
#[derive(Debug)]
pub struct Cutter {
    state: State,
    depth: u32,
    previous: u8,
    /// `#` signs after an `r`, which may turn out to open a raw string.
    hashes: u32,
}

impl Default for Cutter {
    fn default() -> Self {
        Self {
            state: State::Plain,
            depth: 0,
            previous: b' ',
            hashes: 0,
        }
    }
}

impl Cutter {
    /// Goes through `bytes` up to the end of the current value.
    ///
    /// Returns the index of the byte that ended it, and what that was; `None` when the value goes
    /// on after `bytes`.
    pub fn scan(&mut self, bytes: &[u8]) -> Option<(usize, Cut)> {
        for (at, &byte) in bytes.iter().enumerate() {
            match self.state {
                State::Plain => {
                    if let Some(cut) = self.plain(byte) {
                        *self = Self::default();
                        return Some((at, cut));
                    }
                }
                state => self.state = state.after(byte),
            }
        }
        None
    }

    fn plain(&mut self, byte: u8) -> Option<Cut> {
        let hashes = std::mem::take(&mut self.hashes);
        let previous = std::mem::replace(&mut self.previous, byte);
        match byte {
            b'(' | b'[' | b'{' => self.depth += 1,
            b')' | b']' | b'}' if self.depth > 0 => self.depth -= 1,
            b']' => return Some(Cut::Close),
            b')' | b'}' => return Some(Cut::Stray(byte)),
            b',' if self.depth == 0 => return Some(Cut::Comma),
            b'#' if previous == b'r' => self.hashes = 1,
            b'#' if hashes > 0 => self.hashes = hashes + 1,
            b'"' if previous == b'r' || hashes > 0 => {
                self.state = State::RawText { hashes, seen: None };
            }
            b'"' => self.state = State::Text { escaped: false },
            b'\'' => self.state = State::Letter { escaped: false },
            b'/' if previous == b'/' => self.state = State::LineComment,
            b'*' if previous == b'/' => {
                self.state = State::BlockComment {
                    depth: 1,
                    previous: b' ',
                };
            }
            _ => {}
        }
        if self.state != State::Plain {
            // What follows the string or comment is not its neighbour.
            self.previous = b' ';
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts `text` into values, given to the cutter in pieces of `step` bytes.
    fn values(text: &str, step: usize) -> (Vec<String>, Option<Cut>) {
        let mut cutter = Cutter::default();
        let (mut found, mut value) = (Vec::new(), Vec::new());
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let piece = &rest[..step.min(rest.len())];
            let Some((at, cut)) = cutter.scan(piece) else {
                value.extend_from_slice(piece);
                rest = &rest[piece.len()..];
                continue;
            };
            value.extend_from_slice(&piece[..at]);
            rest = &rest[at + 1..];
            let whole = String::from_utf8(std::mem::take(&mut value)).unwrap();
            found.push(whole.trim().to_string());
            if cut != Cut::Comma {
                return (found, Some(cut));
            }
        }
        (found, None)
    }

    #[test]
    fn brackets_in_text_do_not_count() {
        let list = r###"A(1, [2, 3]), B("),\"]"), C(r#"a"],("#), D(r"\", 1), r#type(1), E(b"x,"),
            F('"', ',', '\'', '('), G(/* ), /* ] */ , */ 1), // ], comment
            H({1: 2, 3: 4}), ]"###;
        let expected = [
            "A(1, [2, 3])",
            r#"B("),\"]")"#,
            r###"C(r#"a"],("#)"###,
            r#"D(r"\", 1)"#,
            "r#type(1)",
            r#"E(b"x,")"#,
            r#"F('"', ',', '\'', '(')"#,
            "G(/* ), /* ] */ , */ 1)",
            "// ], comment\n            H({1: 2, 3: 4})",
            "",
        ];
        for step in [1, 2, 3, 7, 1000] {
            assert_eq!(
                values(list, step),
                (expected.map(String::from).to_vec(), Some(Cut::Close)),
                "in pieces of {step}"
            );
        }
    }

    #[test]
    fn a_stray_sign_ends_the_list() {
        assert_eq!(values("A(1)), B", 4).1, Some(Cut::Stray(b')')));
        assert_eq!(values("A(1), }", 4).1, Some(Cut::Stray(b'}')));
    }

    #[test]
    fn what_has_no_end_is_not_cut() {
        assert_eq!(values("A(1), B(\"", 4), (vec!["A(1)".to_string()], None));
    }
}
