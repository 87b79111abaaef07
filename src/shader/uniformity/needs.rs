//! Whether there is anything in a module that asks for uniformity. Most have nothing.

use crate::shader::statements;
use naga::{Expression, Function, Module, SampleLevel, Statement};

pub fn uniformity(module: &Module) -> bool {
    let functions = module.functions.iter().map(|(_, function)| function);
    let points = module.entry_points.iter().map(|point| &point.function);
    functions.chain(points).any(of_function)
}

/// The same for an entry point, which may get it from what it calls.
pub fn in_entry_point(function: &Function) -> bool {
    let mut calls = false;
    statements::for_each(&function.body, |statement, _| {
        calls |= matches!(statement, Statement::Call { .. });
    });
    calls || of_function(function)
}

fn of_function(function: &Function) -> bool {
    let mut expressions = function.expressions.iter();
    let mut needs = expressions.any(|(_, expression)| match expression {
        Expression::Derivative { .. }
        | Expression::SubgroupBallotResult
        | Expression::SubgroupOperationResult { .. }
        | Expression::WorkGroupUniformLoadResult { .. } => true,
        Expression::ImageSample { level, .. } => {
            matches!(level, SampleLevel::Auto | SampleLevel::Bias(_))
        }
        _ => false,
    });
    if !needs {
        statements::for_each(&function.body, |statement, _| {
            needs |= matches!(statement, Statement::ControlBarrier(_));
        });
    }
    needs
}
