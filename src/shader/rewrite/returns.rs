//! Other values in the place of those that a function returns.

use super::blocks;
use naga::{Block, Expression, Function, Handle, Span, Statement};
use std::mem;

/// Has `replace` say what is returned in place of each value. It gets the block that the `return` ends,
/// as far as it is, and the place of the `return`.
pub fn replace_returned(
    function: &mut Function,
    replace: &mut impl FnMut(&mut Function, Handle<Expression>, &mut Block, Span) -> Handle<Expression>,
) {
    let body = mem::take(&mut function.body);
    function.body = replaced(function, body, replace);
}

fn replaced(
    function: &mut Function,
    block: Block,
    replace: &mut impl FnMut(&mut Function, Handle<Expression>, &mut Block, Span) -> Handle<Expression>,
) -> Block {
    let mut mended = Block::new();
    for (mut statement, span) in block.span_into_iter() {
        for inner in blocks(&mut statement) {
            let block = mem::take(inner);
            *inner = replaced(function, block, replace);
        }
        if let Statement::Return { value: Some(value) } = &mut statement {
            *value = replace(function, *value, &mut mended, span);
        }
        mended.push(statement, span);
    }
    mended
}
