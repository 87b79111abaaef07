//! `dpdx(1.0)`: naga leaves the number without a type, and then has no derivative of such.

// UPSTREAM: gfx-rs/wgpu#4507
// LIMITS: constant-functions

use naga::{Expression, Function, Handle, Literal, Module};

/// Gives such numbers a type, and says whether there is any.
pub fn give_type(module: &mut Module) -> bool {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module.entry_points.iter_mut();
    let functions = functions.chain(points.map(|point| &mut point.function));
    functions.fold(false, |any, function| give_type_in(function) || any)
}

fn give_type_in(function: &mut Function) -> bool {
    let operands = function.expressions.iter().filter_map(|(_, expression)| {
        let Expression::Derivative { expr, .. } = *expression else {
            return None;
        };
        let value = match function.expressions[expr] {
            Expression::Literal(Literal::AbstractFloat(value)) => value as f32,
            Expression::Literal(Literal::AbstractInt(value)) => value as f32,
            _ => return None,
        };
        Some((expr, value))
    });
    let operands: Vec<(Handle<Expression>, f32)> = operands.collect();
    for &(operand, value) in &operands {
        let literal = Expression::Literal(Literal::F32(value));
        *function.expressions.get_mut(operand) = literal;
    }
    !operands.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    #[test]
    fn numbers_without_a_type_have_derivatives() {
        for (call, changes) in [
            ("dpdx(1.0)", true),
            ("fwidthFine(2)", true),
            ("dpdy(1.0f)", false),
            ("dpdy(a)", false),
        ] {
            let code = format!("@fragment fn f(@location(0) a: f32) {{ _ = {call}; }}");
            let mut module = parsed(&code);
            assert_eq!(give_type(&mut module), changes, "{call}");
            assert!(is_valid(&module), "{call}");
        }
    }
}
