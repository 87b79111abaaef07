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
mod literal;
mod names;
mod numbers;
mod operators;
mod packing;
mod value;
mod write;

use self::{
    expression::Reader,
    names::Names,
    value::{Stop, Value},
    write::written,
};
use crate::shader::bounds::{
    refusal::Refusal,
    tokens::{Kind, Token},
};
use naga::Span;
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// Calls with the names that stand for them.
#[derive(Default)]
pub struct Folded {
    pub calls: Vec<(Range<usize>, String)>,
    /// What declares the names.
    pub declarations: String,
}

/// What can be computed in a module of these tokens. `Err` if something has no value, in WGSL that is
/// as strict as WebGPU.
pub fn folded(tokens: &[Token], strict: bool) -> Result<Folded, Refusal> {
    let mut folded = Folded::default();
    let candidates = candidates(tokens);
    if candidates.is_empty() {
        return Ok(folded);
    }
    let Some(letter) = unused_letter(tokens) else {
        return Ok(folded);
    };
    let names = Names::of(tokens);
    let mut declared = HashMap::new();
    // Up to where a call is one within another that is folded.
    let mut within = 0;
    for at in candidates {
        if at < within || names.is_declared(tokens[at].text) {
            continue;
        }
        let (value, end) = computed(tokens, &names, at);
        let range = tokens[at].range().start..tokens[end.max(at + 1) - 1].range().end;
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
                    within = end;
                }
            }
            Err(Stop::Wrong(what)) if strict && !is_guarded(tokens, at) => {
                return Err(refusal(&tokens[at], &what));
            }
            Err(_) => {}
        }
    }
    Ok(folded)
}

/// Where calls begin that may have constants for arguments.
fn candidates(tokens: &[Token]) -> Vec<usize> {
    let declares = |pair: &&[Token]| pair[0].is("const");
    let constants = tokens.windows(2).filter(declares).map(|pair| pair[1].text);
    let constants: HashSet<_> = constants.collect();
    let may_be_constant = |at: usize| match tokens[at].kind {
        Kind::Number | Kind::Operator | Kind::Open => true,
        Kind::Word => {
            let calls = |next: &Token| matches!(next.text, "(" | "<");
            let text = tokens[at].text;
            tokens.get(at + 1).is_some_and(calls)
                || matches!(text, "true" | "false")
                || constants.contains(text)
        }
        _ => false,
    };
    let may_fold = |at: &usize| {
        let [name, open, _, ..] = &tokens[*at..] else {
            return false;
        };
        if name.kind != Kind::Word {
            return false;
        }
        match open.text {
            "(" => {
                (may_be_constant(at + 2) || builtins::is_checked_in_part(name.text))
                    && builtins::is_function(name.text)
            }
            "<" => name.text == "bitcast",
            _ => false,
        }
    };
    let is_own = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| tokens[before].text);
        !matches!(before, "." | "fn" | "@")
    };
    let all = 0..tokens.len();
    all.filter(|at| may_fold(at) && is_own(*at)).collect()
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
    let range = token.range();
    refusal.at(Span::new(place(range.start), place(range.end)))
}

/// Whether what is here may not be reached, by an operator before it in the same statement.
fn is_guarded(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at].iter().rev();
    let mut statement = before.take_while(|token| !matches!(token.text, ";" | "{" | "}"));
    statement.any(|token| matches!(token.text, "&&" | "||"))
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
