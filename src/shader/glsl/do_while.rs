//! `do … while` loops with a `continue`: naga reads the condition as the end of the loop's body, which
//! `continue` skips, and forgets it where the body ends with a jump.

// UPSTREAM: none known
// LIMITS: glsl-do-while

use crate::shader::{bounds::refusal::Refusal, rewrite::blocks};
use naga::{Block, Module, Span, Statement};

/// Moves the conditions of such loops to where `continue` leads, and says whether there was any.
pub fn move_conditions(module: &mut Module, code: &str) -> Result<bool, Refusal> {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module
        .entry_points
        .iter_mut()
        .map(|point| &mut point.function);
    let mut any = false;
    for function in functions.chain(points) {
        any |= move_in(&mut function.body, code)?;
    }
    Ok(any)
}

fn move_in(block: &mut Block, code: &str) -> Result<bool, Refusal> {
    let mut any = false;
    for (statement, span) in block.span_iter_mut() {
        let span = span.copied().unwrap_or_default();
        if let Statement::Loop {
            body,
            continuing,
            break_if,
        } = statement
            && is_do(span, code)
            && let Some(last) = body.iter().rposition(continues)
        {
            let Some(condition) = condition(body, last) else {
                let value = "`continue` in a `do` loop of which the end is never reached";
                let refusal = Refusal::new(value, "a body that can reach the condition");
                return Err(refusal.at(span));
            };
            *break_if = Some(condition);
            let end = body.len() - 1;
            let mut moved = body.clone();
            moved.cull(..=last);
            moved.cull(moved.len() - 1..);
            body.cull(last + 1..=end);
            *continuing = moved;
            any = true;
        }
        for block in blocks(statement) {
            any |= move_in(block, code)?;
        }
    }
    Ok(any)
}

/// Whether a loop begins with the word `do`, as far as its place tells; what a macro makes may have
/// no place of its own.
fn is_do(span: Span, code: &str) -> bool {
    let start = span.to_range().map_or(0, |range| range.start);
    let word = code.get(start..).unwrap_or_default();
    !word.starts_with("for") && !word.starts_with("while")
}

/// Whether a statement has a `continue` of the loop around it.
fn continues(statement: &Statement) -> bool {
    let within = |block: &Block| block.iter().any(continues);
    match statement {
        Statement::Continue => true,
        Statement::Block(block) => within(block),
        Statement::If { accept, reject, .. } => within(accept) || within(reject),
        Statement::Switch { cases, .. } => cases.iter().any(|case| within(&case.body)),
        _ => false,
    }
}

/// On which condition the loop ends, if that is what its body ends with.
fn condition(body: &Block, last: usize) -> Option<naga::Handle<naga::Expression>> {
    let (statement, span) = body.span_iter().last()?;
    match statement {
        Statement::If {
            condition,
            accept,
            reject,
        } if !span.is_defined()
            && body.len() > last + 1
            && matches!(accept[..], [Statement::Break])
            && reject.is_empty() =>
        {
            Some(*condition)
        }
        _ => None,
    }
}
