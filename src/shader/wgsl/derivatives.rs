//! Derivatives of a number that is written without a point: `dpdx(1)`. naga takes it for an integer.

// UPSTREAM: none known
// LIMITS: constant-functions

use naga::{Expression, Function, Handle, Literal, Module};

/// Writes the point, and says whether any was missing.
pub fn of_numbers(module: &mut Module, code: &str) -> bool {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module.entry_points.iter_mut();
    let points = points.map(|point| &mut point.function);
    let mut any = false;
    for function in functions.chain(points) {
        let numbers: Vec<_> = numbers(function, code).collect();
        for (number, value) in numbers {
            function.expressions[number] = Expression::Literal(Literal::F32(value as f32));
            any = true;
        }
    }
    any
}

/// Such numbers. One that a name stands for is an integer.
fn numbers(function: &Function, code: &str) -> impl Iterator<Item = (Handle<Expression>, i32)> {
    let expressions = function.expressions.iter();
    expressions.filter_map(move |(handle, expression)| {
        let Expression::Derivative { expr: number, .. } = *expression else {
            return None;
        };
        let Expression::Literal(Literal::I32(value)) = function.expressions[number] else {
            return None;
        };
        let call = function.expressions.get_span(handle).to_range()?;
        let written = function.expressions.get_span(number).to_range()?;
        let is_digit = |letter: u8| letter.is_ascii_digit() || letter == b'-';
        // The place of the call is that of the function's name.
        let inside = code.get(call.end..written.start)?.trim() == "(";
        let abstract_ = inside && code.get(written)?.bytes().all(is_digit);
        abstract_.then_some((number, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    #[test]
    fn numbers_without_a_point_are_floats() {
        let cases = [
            ("_ = dpdx(1);", true),
            ("_ = fwidthFine( -20 ) + dpdy(3);", true),
            ("_ = dpdx(1.5);", true),
            ("_ = dpdx(1i);", false),
            ("let one = 1; _ = dpdx(one);", false),
        ];
        for (statements, expected) in cases {
            let code = format!("@fragment fn main() {{ {statements} }}");
            let mut module = parsed(&code);
            let changed = of_numbers(&mut module, &code);
            assert_eq!(is_valid(&module), expected, "{statements}");
            assert_eq!(
                changed,
                expected && !statements.contains("1.5"),
                "{statements}"
            );
        }
    }
}
