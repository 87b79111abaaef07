//! A shader that is out of bounds.

use naga::Span;
use std::fmt::{self, Display};

/// What is beyond a limit, and where it is.
#[derive(Debug)]
pub struct Refusal {
    pub value: String,
    pub expected: String,
    pub span: Option<Span>,
}

impl Refusal {
    pub fn new(value: impl Display, expected: impl Display) -> Self {
        Self {
            value: value.to_string(),
            expected: expected.to_string(),
            span: None,
        }
    }

    /// More of something than there may be.
    pub fn too_many<N: Display>(count: N, what: &str, most: N) -> Self {
        Self::new(
            format_args!("{count} {what}"),
            format_args!("at most {most}"),
        )
    }

    /// `Err` if there is more than there may be.
    pub fn above<N: Display + PartialOrd>(most: N, count: N, what: &str) -> Result<(), Self> {
        match count > most {
            true => Err(Self::too_many(count, what, most)),
            false => Ok(()),
        }
    }

    pub fn at(self, span: Span) -> Self {
        Self {
            span: Some(span),
            ..self
        }
    }

    /// The same about these bytes of the source.
    #[cfg(any(feature = "wgsl", feature = "glsl"))]
    pub fn at_bytes(self, bytes: std::ops::Range<usize>) -> Self {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.at(Span::new(place(bytes.start), place(bytes.end)))
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            value, expected, ..
        } = self;
        write!(f, "{value} is not allowed, expected {expected}")
    }
}
