//! Division of integers. GLSL leaves open what a division by 0 gives, one that overflows, and the
//! remainder where an operand is negative; a driver may end the process.

// UPSTREAM: gfx-rs/wgpu#4385, gfx-rs/wgpu#9687
// LIMITS: gl-integers

use super::New;
use naga::{
    BinaryOperator as Operator, Expression, Handle, Literal, Scalar, ScalarKind, TypeInner,
};

pub fn concerns(expression: &Expression) -> bool {
    let is_division = |op| matches!(op, Operator::Divide | Operator::Modulo);
    matches!(expression, Expression::Binary { op, .. } if is_division(*op))
}

/// A division as WGSL has it: by 1 where it would be by 0 or would overflow, and a remainder with
/// the sign of what is divided.
pub fn defined(
    ty: &TypeInner,
    (op, left, right): (Operator, Handle<Expression>, Handle<Expression>),
    new: &mut New,
) -> Expression {
    let scalar = ty.scalar();
    let plain = Expression::Binary { op, left, right };
    if !concerns(&plain) || !matches!(scalar, Some(Scalar::I32 | Scalar::U32)) {
        return plain;
    }
    let signed = scalar == Some(Scalar::I32);
    let right = match new.is_harmless(right) {
        true => right,
        false if signed => signed_divisor(ty, left, right, new),
        false => {
            // The greater of it and 1.
            let one = new.splat(ty, Literal::U32(1));
            let fun = naga::MathFunction::Max;
            let (arg1, arg2, arg3) = (Some(one), None, None);
            new.add(Expression::Math {
                fun,
                arg: right,
                arg1,
                arg2,
                arg3,
            })
        }
    };
    if signed && op == Operator::Modulo {
        let quotient = new.binary(Operator::Divide, left, right);
        let product = new.binary(Operator::Multiply, quotient, right);
        let (op, right) = (Operator::Subtract, product);
        return Expression::Binary { op, left, right };
    }
    Expression::Binary { op, left, right }
}

/// The divisor with 1 added to 0, and 2 to the -1 that the least of all numbers is divided by.
fn signed_divisor(
    ty: &TypeInner,
    left: Handle<Expression>,
    right: Handle<Expression>,
    new: &mut New,
) -> Handle<Expression> {
    let mut is = |value: Handle<Expression>, literal| {
        let literal = new.splat(ty, Literal::I32(literal));
        let equal = new.binary(Operator::Equal, value, literal);
        let (kind, convert) = (ScalarKind::Sint, Some(4));
        new.add(Expression::As {
            expr: equal,
            kind,
            convert,
        })
    };
    let zero = is(right, 0);
    let (least, minus_one) = (is(left, i32::MIN), is(right, -1));
    let overflow = new.binary(Operator::And, least, minus_one);
    let twice = new.binary(Operator::Add, overflow, overflow);
    let added = new.binary(Operator::Add, zero, twice);
    new.binary(Operator::Add, right, added)
}

impl New {
    fn binary(
        &mut self,
        op: Operator,
        left: Handle<Expression>,
        right: Handle<Expression>,
    ) -> Handle<Expression> {
        self.add(Expression::Binary { op, left, right })
    }

    /// Whether a divisor is known to be neither 0 nor -1.
    fn is_harmless(&self, divisor: Handle<Expression>) -> bool {
        match self.expressions[divisor] {
            Expression::Literal(Literal::I32(value)) => !matches!(value, 0 | -1),
            Expression::Literal(Literal::U32(value)) => value != 0,
            Expression::Splat { value, .. } => self.is_harmless(value),
            Expression::Compose { ref components, .. } => components
                .iter()
                .all(|component| self.is_harmless(*component)),
            _ => false,
        }
    }
}
