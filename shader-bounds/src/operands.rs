//! What an expression is made of.

use naga::{Expression, Handle, SampleLevel};
use smallvec::SmallVec;

pub type Operands = SmallVec<[Handle<Expression>; 4]>;

/// The expressions that a backend writes into this one.
pub fn operands(expression: &Expression) -> Operands {
    match *expression {
        Expression::Compose { ref components, .. } => Operands::from_slice(components),
        Expression::Access { base, index } => Operands::from_slice(&[base, index]),
        Expression::AccessIndex { base: inner, .. }
        | Expression::Splat { value: inner, .. }
        | Expression::Swizzle { vector: inner, .. }
        | Expression::Load { pointer: inner }
        | Expression::Unary { expr: inner, .. }
        | Expression::Derivative { expr: inner, .. }
        | Expression::Relational {
            argument: inner, ..
        }
        | Expression::As { expr: inner, .. }
        | Expression::ImageQuery { image: inner, .. }
        | Expression::ArrayLength(inner) => Operands::from_slice(&[inner]),
        Expression::Binary { left, right, .. } => Operands::from_slice(&[left, right]),
        Expression::Select {
            condition,
            accept,
            reject,
        } => Operands::from_slice(&[condition, accept, reject]),
        Expression::Math {
            arg,
            arg1,
            arg2,
            arg3,
            ..
        } => [Some(arg), arg1, arg2, arg3]
            .into_iter()
            .flatten()
            .collect(),
        Expression::ImageLoad {
            image,
            coordinate,
            array_index,
            sample,
            level,
        } => {
            let all = [Some(image), Some(coordinate), array_index, sample, level];
            all.into_iter().flatten().collect()
        }
        Expression::ImageSample { .. } => of_sample(expression),
        // Of variables, results of statements, or literals.
        _ => Operands::new(),
    }
}

fn of_sample(expression: &Expression) -> Operands {
    let Expression::ImageSample {
        coordinate,
        array_index,
        offset,
        ref level,
        depth_ref,
        ..
    } = *expression
    else {
        return Operands::new();
    };
    let [level, second] = of_level(level);
    let all = [
        Some(coordinate),
        array_index,
        offset,
        depth_ref,
        level,
        second,
    ];
    all.into_iter().flatten().collect()
}

fn of_level(level: &SampleLevel) -> [Option<Handle<Expression>>; 2] {
    match *level {
        SampleLevel::Auto | SampleLevel::Zero => [None, None],
        SampleLevel::Exact(level) | SampleLevel::Bias(level) => [Some(level), None],
        SampleLevel::Gradient { x, y } => [Some(x), Some(y)],
    }
}
