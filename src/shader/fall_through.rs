//! Cases of a switch that go on to the next one. Where some have nothing in them, naga's writer of
//! SPIR-V mistakes which is the next of one that has.

// UPSTREAM: none known
// LIMITS: empty-cases

use super::{rewrite::blocks, statements};
use naga::{Block, Module, Statement, SwitchCase};

/// Gives the empty cases of such switches a block with nothing in it, and says whether any was there.
/// Only languages other than WGSL have them.
pub fn fill_empty_cases(module: &mut Module) -> bool {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module
        .entry_points
        .iter_mut()
        .map(|point| &mut point.function);
    let mut any = false;
    for function in functions.chain(points) {
        let mut mistaken = false;
        statements::for_each(&function.body, |statement, _| {
            mistaken |= is_mistaken(statement)
        });
        if mistaken {
            fill(&mut function.body);
            any = true;
        }
    }
    any
}

fn is_mistaken(statement: &Statement) -> bool {
    match statement {
        Statement::Switch { cases, .. } => {
            cases.iter().any(is_empty)
                && cases
                    .iter()
                    .any(|case| case.fall_through && !case.body.is_empty())
        }
        _ => false,
    }
}

fn is_empty(case: &SwitchCase) -> bool {
    case.fall_through && case.body.is_empty()
}

fn fill(block: &mut Block) {
    for (statement, _) in block.span_iter_mut() {
        if is_mistaken(statement)
            && let Statement::Switch { cases, .. } = statement
        {
            for case in cases.iter_mut().filter(|case| is_empty(case)) {
                let nothing = Statement::Block(Block::new());
                case.body.push(nothing, naga::Span::default());
            }
        }
        blocks(statement).into_iter().for_each(fill);
    }
}

#[cfg(all(test, feature = "glsl"))]
mod tests {
    use super::*;
    use naga::{ShaderStage, front::glsl};

    #[test]
    fn empty_cases_before_one_that_goes_on_are_filled() {
        let changes = |cases: &str| {
            let code =
                format!("#version 450\nvoid main() {{ int x = 1; switch (x) {{ {cases} }} }}");
            let options = glsl::Options::from(ShaderStage::Compute);
            let mut module = glsl::Frontend::default().parse(&options, &code).unwrap();
            fill_empty_cases(&mut module)
        };
        assert!(changes("case 1: case 2: x = 3; default: x = 4;"));
        assert!(!changes("case 1: case 2: x = 3; break; default: x = 4;"));
        assert!(!changes("case 2: x = 3; default: x = 4;"));
    }
}
