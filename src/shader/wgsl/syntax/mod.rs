//! What WGSL demands of a text and naga does not look at: one walk through the tokens, that follows
//! the grammar as far as it has to. What it does not understand is left to naga, which has its own
//! words for a text that is no WGSL.

// UPSTREAM: gfx-rs/wgpu#4536, gfx-rs/wgpu#7733
// LIMITS: wgsl-syntax

mod attributes;
mod behavior;
mod declarations;
mod expressions;
mod operators;
mod reader;
mod scopes;
mod statements;
mod templates;
#[cfg(test)]
mod tests;
mod token;

use self::{reader::Reader, scopes::Scopes};
use crate::shader::bounds::refusal::Refusal;

/// Why the walk is over before the text is.
enum Stop {
    Refused(Refusal),
    /// This is for naga.
    Unknown,
}

type Result<T> = std::result::Result<T, Stop>;

/// Walks through a module.
struct Walk<'a> {
    reader: Reader<'a>,
    scopes: Scopes<'a>,
}

/// `Err` for what WGSL does not have, in a text with these tokens: each with its place.
pub fn check<'a>(
    tokens: impl Iterator<Item = (usize, &'a str)>,
) -> std::result::Result<(), Refusal> {
    let mut walk = Walk {
        reader: Reader::new(tokens),
        scopes: Scopes::default(),
    };
    match walk.module() {
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Unknown) | Ok(()) => Ok(()),
    }
}
