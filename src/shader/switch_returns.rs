//! A switch at the end of a function: naga writes a `return` into each of its cases. With a hundred of
//! them and more, Mesa's drivers for the CPU run none.

// UPSTREAM: none known
// LIMITS: switch-returns

use naga::{Block, Function, Module, Span, Statement};

/// From so many cases on.
const MANY: usize = 64;

/// Puts one `return` behind such switches in the place of those in their cases, and says whether there
/// was any.
pub fn return_behind(module: &mut Module) -> bool {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module
        .entry_points
        .iter_mut()
        .map(|point| &mut point.function);
    let mut any = false;
    for Function { body, .. } in functions.chain(points) {
        any |= at_end(body);
    }
    any
}

/// The same at the end of a block that ends the function.
fn at_end(block: &mut Block) -> bool {
    let ends = |statement: &Statement| matches!(statement, Statement::Return { value: None });
    // What stands before a `return` at the end is at the end as well.
    let length = block.len() - usize::from(block.last().is_some_and(ends));
    let Some(last) = length.checked_sub(1) else {
        return false;
    };
    match &mut block[last] {
        Statement::Block(block) => at_end(block),
        Statement::If { accept, reject, .. } => at_end(accept) | at_end(reject),
        Statement::Switch { cases, .. } if cases.len() >= MANY => {
            let bodies = cases.iter_mut().filter(|case| !case.fall_through);
            let mut any = false;
            for body in bodies.map(|case| &mut case.body) {
                if body.last().is_some_and(ends) {
                    body.cull(body.len() - 1..);
                    any = true;
                }
            }
            if any && length == block.len() {
                block.push(Statement::Return { value: None }, Span::default());
            }
            any
        }
        _ => false,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    fn code(cases: usize, behind: &str) -> String {
        let cases: String = (0..cases)
            .map(|number| format!("case {number}: {{ a = {number}; }} "))
            .collect();
        format!(
            "var<private> a: i32; @compute @workgroup_size(1) fn main() {{
                if a > 3 {{ switch a {{ {cases} default: {{}} }} {behind} }} }}"
        )
    }

    #[test]
    fn many_cases_return_from_behind_the_switch() {
        let mut module = parsed(&code(MANY, ""));
        assert!(return_behind(&mut module));
        assert!(is_valid(&module));
        let text = format!("{:?}", module.entry_points[0].function.body);
        assert_eq!(
            text.matches("Return").count(),
            2,
            "behind it, and where it is not reached"
        );
        assert!(!return_behind(&mut module), "once");
    }

    #[test]
    fn others_are_left_alone() {
        assert!(!return_behind(&mut parsed(&code(8, ""))));
        assert!(!return_behind(&mut parsed(&code(MANY, "a = 7;"))));
    }
}
