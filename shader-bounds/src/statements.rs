//! The statements of a function, with those in them.

use naga::{Block, Statement};

/// How many statements are around one.
#[derive(Clone, Copy, Default)]
pub struct Around {
    pub statements: usize,
    /// Loops and switches among them.
    pub loops: usize,
}

/// Calls `visit` with each statement, in no particular order.
pub fn for_each<'a>(body: &'a Block, mut visit: impl FnMut(&'a Statement, Around)) {
    let mut blocks = vec![(body, Around::default())];
    while let Some((block, around)) = blocks.pop() {
        for statement in block.iter() {
            visit(statement, around);
            let mut inside = |block, loops| {
                let around = Around {
                    statements: around.statements + 1,
                    loops: around.loops + loops,
                };
                blocks.push((block, around));
            };
            match statement {
                Statement::Block(block) => inside(block, 0),
                Statement::If { accept, reject, .. } => {
                    inside(accept, 0);
                    inside(reject, 0);
                }
                Statement::Switch { cases, .. } => {
                    cases.iter().for_each(|case| inside(&case.body, 1));
                }
                Statement::Loop {
                    body, continuing, ..
                } => {
                    inside(body, 1);
                    inside(continuing, 1);
                }
                _ => {}
            }
        }
    }
}
