//! Calls of built-in functions whose arguments are constants. naga computes few of them, takes no
//! abstract numbers in the others, and does not refuse all that WGSL refuses. So they are computed
//! here: each becomes the name of a constant that is declared behind the module's end, as short as
//! the call and filled up with blanks, so that the places in error messages stay true.

// UPSTREAM: gfx-rs/wgpu#4507
// LIMITS: constant-functions

mod bits;
mod builtins;
mod construct;
mod expression;
mod geometry;
pub mod lexer;
mod literal;
mod names;
mod numbers;
mod operators;
mod packing;
mod value;
mod write;

use self::{
    expression::Reader,
    lexer::{Token, tokens},
    names::Names,
    value::{Stop, Value},
    write::written,
};
use crate::shader::bounds::refusal::Refusal;
use naga::Span;
use std::{collections::HashMap, ops::Range};

/// Calls with the names that stand for them.
#[derive(Default)]
pub struct Folded {
    pub calls: Vec<(Range<usize>, String)>,
    /// What declares the names.
    pub declarations: String,
}

/// What can be computed in a module. `Err` if something has no value, in WGSL that is as strict as
/// WebGPU.
pub fn folded(code: &str, strict: bool) -> Result<Folded, Refusal> {
    let mut folded = Folded::default();
    let tokens = tokens(code);
    if !(0..tokens.len()).any(|at| begins_call(&tokens, at)) {
        return Ok(folded);
    }
    let Some(letter) = unused_letter(&tokens) else {
        return Ok(folded);
    };
    let names = Names::of(&tokens);
    let mut declared = HashMap::new();
    let (mut at, mut guarded) = (0, false);
    while at < tokens.len() {
        guarded = is_guarded(guarded, &tokens, at);
        if !begins_call(&tokens, at) || names.is_declared(tokens[at].text) {
            at += 1;
            continue;
        }
        let (value, end) = computed(&tokens, &names, at);
        let range = tokens[at].at..tokens[end.max(at + 1) - 1].end();
        match value.and_then(|value| written(&value)) {
            Ok(text) => {
                let count = declared.len();
                let name = declared.entry(text).or_insert_with_key(|text| {
                    let name = format!("{letter}{count}");
                    folded.declarations += &format!("\nconst {name}={text};");
                    name
                });
                if name.len() <= range.len() {
                    folded.calls.push((range, name.clone()));
                    at = end;
                    continue;
                }
            }
            Err(Stop::Wrong(what)) if strict && !guarded => {
                return Err(refusal(&tokens[at], &what));
            }
            Err(_) => {}
        }
        at += 1;
    }
    Ok(folded)
}

/// The value of a call with what is taken from it, and behind which token that ends.
fn computed<'b, 'a>(
    tokens: &'b [Token<'a>],
    names: &'b Names<'a>,
    at: usize,
) -> (value::Result<Value>, usize) {
    let mut reader = Reader { tokens, names, at };
    let value = reader.call();
    let end = reader.at;
    if value.is_err() {
        return (value, end);
    }
    reader.at = at;
    match reader.singular() {
        Ok(part) => (Ok(part), reader.at),
        Err(_) => (value, end),
    }
}

fn refusal(token: &Token, what: &str) -> Refusal {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let value = format_args!("{}() of constants with {what}", token.text);
    let refusal = Refusal::new(value, "arguments that the function has a value for");
    refusal.at(Span::new(place(token.at), place(token.end())))
}

/// Whether a call of a built-in function begins here.
fn begins_call(tokens: &[Token], at: usize) -> bool {
    let Some([name, next]) = tokens.get(at..at + 2) else {
        return false;
    };
    let calls = match next.text {
        "(" => builtins::is_function(name.text),
        "<" => name.text == "bitcast",
        _ => false,
    };
    let before = at.checked_sub(1).map_or("", |before| tokens[before].text);
    calls && !matches!(before, "." | "fn" | "@")
}

/// Whether what comes may not be reached, by an operator in the same statement.
fn is_guarded(guarded: bool, tokens: &[Token], at: usize) -> bool {
    match tokens[at].text {
        ";" | "{" | "}" => false,
        text @ ("&" | "|") => guarded || tokens.get(at + 1).is_some_and(|next| next.text == text),
        _ => guarded,
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
