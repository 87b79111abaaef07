//! The stream of actions.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use trace_format::ACTIONS;

use super::action::Action;
use super::cutter::{Cut, Cutter};
use super::error::{Ending, ReadError};

/// The longest text that is taken for one action. A submission of a million draws stays below;
/// in a damaged file a lost quote would otherwise make one action of all the rest.
const LONGEST: usize = 256 << 20;

/// An action and where it stands.
#[derive(Debug)]
pub struct Numbered {
    /// Place in the trace; the first action has number 1.
    pub number: u64,
    /// Line of `trace.ron` at which it starts, from 1.
    pub line: u64,
    /// Length of its text in bytes.
    pub length: usize,
    /// Its name in the trace, such as `CreateBuffer`.
    pub kind: String,
    pub action: Action,
}

/// Reads `trace.ron` action by action; the memory it takes is that of the longest action.
///
/// The iterator ends at the end of the trace, or with one [`ReadError`]. A missing closing bracket
/// or a last action that is cut off is no error: [`TraceReader::ending`] tells of it.
#[derive(Debug)]
pub struct TraceReader<R = BufReader<File>> {
    source: R,
    path: PathBuf,
    cutter: Cutter,
    text: Vec<u8>,
    number: u64,
    line: u64,
    position: u64,
    size: u64,
    ending: Ending,
    failed: bool,
}

impl TraceReader {
    /// Opens the `trace.ron` of a folder.
    pub fn open(folder: &Path) -> Result<Self, ReadError> {
        let path = folder.join(ACTIONS);
        let io = |source| ReadError::Io {
            path: path.clone(),
            source,
        };
        let file = File::open(&path).map_err(io)?;
        let size = file.metadata().map_err(io)?.len();
        Self::new(BufReader::with_capacity(1 << 18, file), path, size)
    }
}

impl<R: BufRead> TraceReader<R> {
    /// Reads from `source`; `path` is used in messages, `size` as the total for progress.
    pub fn new(source: R, path: PathBuf, size: u64) -> Result<Self, ReadError> {
        let mut reader = Self {
            source,
            path,
            cutter: Cutter::default(),
            text: Vec::new(),
            number: 0,
            line: 1,
            position: 0,
            size,
            ending: Ending::Open,
            failed: false,
        };
        reader.open_list()?;
        Ok(reader)
    }

    /// How many bytes of the file have been read.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The length of the file when it was opened.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// How the trace ended; [`Ending::Open`] before the iterator has ended.
    pub fn ending(&self) -> &Ending {
        &self.ending
    }

    fn io(&self, source: std::io::Error) -> ReadError {
        ReadError::Io {
            path: self.path.clone(),
            source,
        }
    }

    fn malformed(&self, number: u64, line: u64, expected: impl Into<String>) -> ReadError {
        ReadError::Malformed {
            number,
            line,
            expected: expected.into(),
        }
    }

    /// Passes the bracket that opens the list.
    fn open_list(&mut self) -> Result<(), ReadError> {
        loop {
            let piece = match self.source.fill_buf() {
                Ok(piece) => piece,
                Err(error) => return Err(self.io(error)),
            };
            if piece.is_empty() {
                return Err(ReadError::Empty {
                    path: self.path.clone(),
                });
            }
            let blank = piece.iter().take_while(|b| b.is_ascii_whitespace()).count();
            self.line += lines(&piece[..blank]);
            let Some(&first) = piece.get(blank) else {
                let all = piece.len();
                self.consume(all);
                continue;
            };
            if first != b'[' {
                return Err(ReadError::NotAList {
                    path: self.path.clone(),
                    found: format!("'{}'", first.escape_ascii()),
                });
            }
            self.consume(blank + 1);
            return Ok(());
        }
    }

    fn consume(&mut self, count: usize) {
        self.source.consume(count);
        self.position += count as u64;
    }

    /// Takes the text of the next value into `self.text`. `None`: the file ended first.
    fn cut(&mut self) -> Result<Option<Cut>, ReadError> {
        self.text.clear();
        loop {
            let piece = match self.source.fill_buf() {
                Ok(piece) => piece,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(self.io(error)),
            };
            if piece.is_empty() {
                return Ok(None);
            }
            if let Some((at, cut)) = self.cutter.scan(piece) {
                self.text.extend_from_slice(&piece[..at]);
                self.consume(at + 1);
                return Ok(Some(cut));
            }
            self.text.extend_from_slice(piece);
            let all = piece.len();
            self.consume(all);
            if self.text.len() > LONGEST {
                return Err(ReadError::TooLong {
                    number: self.number + 1,
                    line: self.line + lines(blank_start(&self.text)),
                    limit: LONGEST,
                });
            }
        }
    }

    fn read(&mut self) -> Result<Option<Numbered>, ReadError> {
        let cut = self.cut()?;
        let line = self.line + lines(blank_start(&self.text));
        self.line += lines(&self.text);
        let number = self.number + 1;
        let text = self.text.trim_ascii();
        let action = match parse(text, cut, line) {
            Parsed::Action(action) => action,
            Parsed::Torn => {
                let bytes = text.len();
                return self.ended(Ending::Torn {
                    number,
                    line,
                    bytes,
                });
            }
            Parsed::End(ending) => return self.ended(ending),
            Parsed::Wrong(expected) => return Err(self.malformed(number, line, expected)),
        };
        let length = text.len();
        let name = text.iter().position(|byte| !byte.is_ascii_alphanumeric());
        let kind = String::from_utf8_lossy(&text[..name.unwrap_or(length)]).into_owned();
        self.number = number;
        match cut {
            Some(Cut::Close) => self.ending = Ending::Closed,
            // An action that is whole, but for its comma.
            None => self.ending = Ending::Unclosed,
            _ => {}
        }
        Ok(Some(Numbered {
            number,
            line,
            length,
            kind,
            action: *action,
        }))
    }

    /// There is no further action; without any, it is no trace.
    fn ended(&mut self, ending: Ending) -> Result<Option<Numbered>, ReadError> {
        self.ending = ending;
        if self.number == 0 {
            return Err(ReadError::Empty {
                path: self.path.clone(),
            });
        }
        Ok(None)
    }
}

impl<R: BufRead> Iterator for TraceReader<R> {
    type Item = Result<Numbered, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed || self.ending != Ending::Open {
            return None;
        }
        let read = self.read();
        self.failed = read.is_err();
        read.transpose()
    }
}

/// What the text between two commas turned out to be.
enum Parsed {
    Action(Box<Action>),
    /// Nothing: the trace has ended before.
    End(Ending),
    /// An action that is cut off at the end of the file.
    Torn,
    /// What was expected, and what stands there.
    Wrong(String),
}

/// Takes the text of one action, which starts at `line` and ends with `cut`.
fn parse(bytes: &[u8], cut: Option<Cut>, line: u64) -> Parsed {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // A character that is cut off together with the action.
        Err(error) if cut.is_none() && error.error_len().is_none() => return Parsed::Torn,
        Err(error) => {
            let line = line + lines(&bytes[..error.valid_up_to()]);
            return Parsed::Wrong(format!(
                "expected UTF-8 text, found other bytes in line {line}"
            ));
        }
    };
    match cut {
        Some(Cut::Comma) if text.is_empty() => {
            return Parsed::Wrong("expected an action, found a comma".into());
        }
        Some(Cut::Stray(sign)) => {
            let sign = sign as char;
            return Parsed::Wrong(format!("expected a comma, found a stray '{sign}'"));
        }
        Some(Cut::Close) if text.is_empty() => return Parsed::End(Ending::Closed),
        None if text.is_empty() => return Parsed::End(Ending::Unclosed),
        _ => {}
    }
    match ron::from_str::<Action>(text) {
        Ok(action) => Parsed::Action(Box::new(action)),
        // Without an end of its own, the text may still be damaged rather than cut off: then
        // the parser stumbles before it reaches the end.
        Err(error) if cut.is_none() && at_end(&error, text) => Parsed::Torn,
        Err(error) => Parsed::Wrong(explain(&error, text, line)),
    }
}

fn lines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

fn blank_start(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() - bytes.trim_ascii_start().len()]
}

/// Whether the parser came to the end of the text before it found something wrong.
fn at_end(error: &ron::error::SpannedError, text: &str) -> bool {
    use ron::Error as E;
    if matches!(
        error.code,
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment | E::UnclosedLineComment
    ) {
        return true;
    }
    // Which sign the parser blames differs; the writer starts a line for every field.
    error.span.start.line >= text.lines().count()
}

/// The parser's words, with the line in the file and what stands there.
fn explain(error: &ron::error::SpannedError, text: &str, start: u64) -> String {
    let position = &error.span.start;
    let line = text
        .lines()
        .nth(position.line.saturating_sub(1))
        .unwrap_or("");
    let near: String = line.trim().chars().take(80).collect();
    format!(
        "{} (line {}, column {}, near '{near}')",
        error.code,
        start + position.line as u64 - 1,
        position.col,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUFFER: &str = r#"CreateBuffer(PointerId(94110), (
        label: Some("a ) b"),
        size: 64,
        usage: "COPY_SRC | COPY_DST",
        mapped_at_creation: false,
    ))"#;

    fn open(text: &str) -> Result<TraceReader<&[u8]>, ReadError> {
        TraceReader::new(text.as_bytes(), "trace.ron".into(), text.len() as u64)
    }

    /// The kinds of all actions, how the trace ended, and what was wrong.
    fn read(text: &str) -> (Vec<String>, Ending, Option<ReadError>) {
        let mut reader = match open(text) {
            Ok(reader) => reader,
            Err(error) => return (Vec::new(), Ending::Open, Some(error)),
        };
        let (mut kinds, mut wrong) = (Vec::new(), None);
        for next in reader.by_ref() {
            match next {
                Ok(action) => kinds.push(action.kind),
                Err(error) => wrong = Some(error),
            }
        }
        (kinds, reader.ending().clone(), wrong)
    }

    #[test]
    fn actions_are_numbered_and_placed() {
        let text = format!("[\n{BUFFER},\n\nDropBuffer(PointerId(94110)),\n]\n");
        let all: Vec<_> = open(&text).unwrap().map(Result::unwrap).collect();
        assert_eq!((all[0].number, all[0].line), (1, 2));
        assert_eq!((all[1].number, all[1].line), (2, 9));
        assert_eq!(all[1].length, "DropBuffer(PointerId(94110))".len());
        let Action::CreateBuffer(_, desc) = &all[0].action else {
            panic!("{:?}", all[0]);
        };
        assert_eq!(desc.label.as_deref(), Some("a ) b"));
        assert_eq!(read(&text).1, Ending::Closed);
    }

    #[test]
    fn a_missing_bracket_is_told() {
        for end in ["", ",", ",\n", "\n"] {
            let (kinds, ending, wrong) = read(&format!("[\n{BUFFER}{end}"));
            assert_eq!(kinds, ["CreateBuffer"]);
            assert_eq!(ending, Ending::Unclosed);
            assert!(wrong.is_none());
        }
    }

    /// Wherever a trace is cut, the actions before are read and nothing is called damaged.
    #[test]
    fn torn_anywhere() {
        let head = format!("[\n{BUFFER},\n");
        let tail = BUFFER.replace("a ) b", "ä \\\" \\u{e4}");
        let text = format!("{head}{tail}");
        for cut in head.len() + 1..text.len() {
            let piece = &text.as_bytes()[..cut];
            let mut reader = TraceReader::new(piece, "trace.ron".into(), cut as u64).unwrap();
            assert_eq!(reader.next().unwrap().unwrap().kind, "CreateBuffer");
            let next = reader.next();
            assert!(next.is_none(), "cut at {cut}: {next:?}");
            let Ending::Torn {
                number: 2, line: 8, ..
            } = reader.ending()
            else {
                panic!("cut at {cut}: {:?}", reader.ending());
            };
        }
    }

    #[test]
    fn damage_is_placed() {
        let message = |text: String| {
            let (kinds, _, wrong) = read(&text);
            assert_eq!(kinds, ["CreateBuffer"]);
            wrong.expect("an error").to_string()
        };
        let unknown = message(format!("[{BUFFER},\nMakeCoffee(3),\n{BUFFER},]"));
        assert!(
            unknown.starts_with("action 2 (line 7): Unexpected variant named `MakeCoffee`"),
            "{unknown}"
        );
        assert!(unknown.contains("CreateBuffer"), "{unknown}");
        let digits = message(format!("[{BUFFER},\n{},]", BUFFER.replace("64", "6z4")));
        assert!(digits.contains("line 9"), "{digits}");
        assert!(digits.contains("near 'size: 6z4,'"), "{digits}");
        // A lost quote makes a string of the rest.
        let quote = message(format!(
            "[{BUFFER},\n{},\n{BUFFER},]",
            BUFFER.replace("\"a", "a")
        ));
        assert!(quote.starts_with("action 2 (line 7)"), "{quote}");
        let stray = message(format!("[{BUFFER},\n{BUFFER}),]"));
        assert!(
            stray.ends_with("expected a comma, found a stray ')'"),
            "{stray}"
        );
        let comma = message(format!("[{BUFFER},,{BUFFER}]"));
        assert!(
            comma.ends_with("expected an action, found a comma"),
            "{comma}"
        );
    }

    #[test]
    fn what_is_no_trace() {
        assert!(matches!(read("").2, Some(ReadError::Empty { .. })));
        assert!(matches!(read("[\n").2, Some(ReadError::Empty { .. })));
        assert!(matches!(read("[]").2, Some(ReadError::Empty { .. })));
        assert!(matches!(
            read("\x7fELF").2,
            Some(ReadError::NotAList { .. })
        ));
        assert!(matches!(
            read("[\n\u{7f}(),").2,
            Some(ReadError::Malformed { number: 1, .. })
        ));
    }
}
