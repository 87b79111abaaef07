//! The statements of a function, with those in them.

use naga::{Block, Statement};

/// Calls `visit` with each statement and with how many others are around it, in no particular order.
pub fn for_each<'a>(body: &'a Block, mut visit: impl FnMut(&'a Statement, usize)) {
    let mut blocks = vec![(body, 0)];
    while let Some((block, depth)) = blocks.pop() {
        for statement in block.iter() {
            visit(statement, depth);
            let mut inside = |block| blocks.push((block, depth + 1));
            match statement {
                Statement::Block(block) => inside(block),
                Statement::If { accept, reject, .. } => {
                    inside(accept);
                    inside(reject);
                }
                Statement::Switch { cases, .. } => {
                    cases.iter().for_each(|case| inside(&case.body));
                }
                Statement::Loop {
                    body, continuing, ..
                } => {
                    inside(body);
                    inside(continuing);
                }
                _ => {}
            }
        }
    }
}
