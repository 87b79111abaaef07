//! The bias of textureSampleBias(), which WGSL clamps and naga leaves to the driver.

// UPSTREAM: none known
// LIMITS: sampling-bias

use crate::shader::rewrite::rewrite;
use naga::{Expression, Literal, MathFunction, Module, SampleLevel};

/// From and to where WGSL has it.
const LEAST: f32 = -16.0;
const GREATEST: f32 = 15.99;

/// Clamps the bias of each lookup, and says whether there is any.
pub fn clamp_bias(module: &mut Module) -> bool {
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module
        .entry_points
        .iter_mut()
        .map(|point| &mut point.function);
    let mut any = false;
    for function in functions.chain(points) {
        if !function
            .expressions
            .iter()
            .any(|(_, expression)| is_biased(expression))
        {
            continue;
        }
        any = true;
        rewrite(function, |_, mut expression, new| {
            if let Expression::ImageSample {
                level: SampleLevel::Bias(bias),
                ..
            } = &mut expression
            {
                let [least, greatest] = [LEAST, GREATEST]
                    .map(|value| new.add(Expression::Literal(Literal::F32(value))));
                *bias = new.add(Expression::Math {
                    fun: MathFunction::Clamp,
                    arg: *bias,
                    arg1: Some(least),
                    arg2: Some(greatest),
                    arg3: None,
                });
            }
            new.add(expression)
        });
    }
    any
}

fn is_biased(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::ImageSample {
            level: SampleLevel::Bias(_),
            ..
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    #[test]
    fn a_bias_is_clamped() {
        let mut module = parsed(
            "@group(0) @binding(0) var t: texture_2d<f32>; @group(0) @binding(1) var s: sampler;
            @fragment fn main(@location(0) a: vec2f) -> @location(0) vec4f {
                return textureSampleBias(t, s, a, a.x * 100.0);
            }",
        );
        assert!(clamp_bias(&mut module));
        assert!(is_valid(&module));
        let expressions = &module.entry_points[0].function.expressions;
        let clamped = expressions.iter().any(|(_, expression)| {
            matches!(expression, Expression::ImageSample { level: SampleLevel::Bias(bias), .. }
                if matches!(expressions[*bias], Expression::Math { fun: MathFunction::Clamp, .. }))
        });
        assert!(clamped);
        assert!(!clamp_bias(&mut parsed("fn f() {}")));
    }
}
