//! What can be wrong with a trace file.

use std::path::PathBuf;

/// Why no further action can be read. What was read before stays good.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{}: {source}", path.display())]
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("{}: not a trace: expected '[' at the start, found {found}", path.display())]
    NotAList { path: PathBuf, found: String },
    #[error("{}: the trace holds no action", path.display())]
    Empty { path: PathBuf },
    #[error("action {number} (line {line}): {expected}")]
    Malformed {
        /// The first action has number 1.
        number: u64,
        /// Line of `trace.ron` at which the action starts, from 1.
        line: u64,
        /// What was expected, and what stands there.
        expected: String,
    },
    #[error(
        "action {number} (line {line}): no end found within {limit} bytes; the trace is damaged"
    )]
    TooLong {
        number: u64,
        line: u64,
        limit: usize,
    },
}

/// How a trace ended that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// There is more to read.
    Open,
    /// The closing bracket was there: the device was released before the program ended.
    Closed,
    /// All actions are whole, but the list was never closed: the program ended early or still runs.
    Unclosed,
    /// The last action is cut off, as when the program was killed while writing it.
    Torn {
        number: u64,
        line: u64,
        /// How much of it is there.
        bytes: usize,
    },
}

impl Ending {
    /// A sentence for a reader of messages; `None` when there is nothing to say.
    pub fn remark(&self) -> Option<String> {
        match self {
            Ending::Open | Ending::Closed => None,
            Ending::Unclosed => Some(
                "the trace has no closing bracket: the program ended early or still runs".into(),
            ),
            Ending::Torn {
                number,
                line,
                bytes,
            } => Some(format!(
                "the trace ends in the middle of action {number} (line {line}, {bytes} bytes of \
                 it): it is left out"
            )),
        }
    }
}
