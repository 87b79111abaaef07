//! Calls of built-in functions whose arguments are constants. naga computes few of them, takes no
//! abstract numbers in the others, and does not refuse all that WGSL refuses. So they are computed
//! here: each becomes the name of a constant that is declared behind the module's end, as short as
//! the call and filled up with blanks, so that the places in error messages stay true. Where a whole
//! statement can be computed so, it is: constants of functions that nothing else uses are left out.

// UPSTREAM: gfx-rs/wgpu#4507
// LIMITS: constant-functions

mod bits;
mod builtins;
mod construct;
mod expression;
mod geometry;
mod literal;
mod names;
mod numbers;
mod operators;
mod packing;
mod reach;
mod value;
mod walk;
mod write;

use self::names::Overrides;
use crate::convert::given::Given;
use crate::shader::bounds::{refusal::Refusal, tokens::Token};
use std::ops::Range;

/// What is replaced, and by what, in the order of the text.
#[derive(Default)]
pub struct Folded {
    pub replaced: Vec<(Range<usize>, String)>,
    /// What declares the names.
    pub declarations: String,
    /// Whether a pipeline's constants may let more be computed.
    pub overridden: bool,
}

/// What can be computed in a module of these tokens, for a pipeline that gives its own constants. `Err`
/// if something has no value, in WGSL that is as strict as WebGPU.
pub fn folded<'a>(
    tokens: &[Token<'a>],
    given: Option<Given<'a>>,
    strict: bool,
) -> Result<Folded, Refusal> {
    let calls = walk::calls(tokens);
    if calls.is_empty() && !tokens.iter().any(walk::is_logical) {
        return Ok(Folded::default());
    }
    match unused_letter(tokens) {
        Some(letter) => {
            let overrides = given.map_or(Overrides::Unknown, |given| {
                Overrides::Given(given.constants)
            });
            let unused = given.map(|given| reach::unused(tokens, given.entry_point));
            let unused = unused.unwrap_or_default();
            walk::Walk::new(tokens, &calls, strict, letter, overrides, unused).run()
        }
        None => Ok(Folded::default()),
    }
}

/// A letter that no word begins with that goes on in digits.
fn unused_letter(tokens: &[Token]) -> Option<char> {
    let is_taken = |letter: char| {
        tokens.iter().any(|token| {
            let digits = token.text.strip_prefix(letter);
            digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    ('A'..='Z').find(|letter| !is_taken(*letter))
}

#[cfg(test)]
mod tests;
