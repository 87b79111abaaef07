//! From float to integer: GLSL leaves open what becomes of a number that the integer cannot be.

// UPSTREAM: none known
// LIMITS: gl-integers

use super::{New, Types};
use naga::{Expression, Handle, Literal, MathFunction, Scalar, ScalarKind};

pub fn concerns(expression: &Expression) -> bool {
    let is_integer = |kind| matches!(kind, ScalarKind::Sint | ScalarKind::Uint);
    matches!(expression, Expression::As { kind, convert: Some(4), .. } if is_integer(*kind))
}

/// A conversion of what is brought into the integer's range before. `old` is the handle that the
/// conversion had, with what it converts.
pub fn in_range(
    types: &Types,
    (old, expr): (Handle<Expression>, Handle<Expression>),
    (kind, convert): (ScalarKind, Option<u8>),
    new: &mut New,
) -> Expression {
    let plain = Expression::As {
        expr,
        kind,
        convert,
    };
    let Expression::As {
        expr: converted, ..
    } = types.old[old]
    else {
        return plain;
    };
    let ty = types.of(converted);
    if !concerns(&plain) || ty.scalar() != Some(Scalar::F32) {
        return plain;
    }
    // The least and the greatest that are numbers of both kinds.
    let (least, greatest) = match kind {
        ScalarKind::Sint => (-2_147_483_648.0, 2_147_483_520.0),
        _ => (0.0, 4_294_967_040.0),
    };
    let (least, greatest) = (Literal::F32(least), Literal::F32(greatest));
    let expr = new.add_math(MathFunction::Clamp, expr, ty, [least, greatest]);
    Expression::As {
        expr,
        kind,
        convert,
    }
}

impl New {
    pub(super) fn add_math(
        &mut self,
        fun: MathFunction,
        arg: Handle<Expression>,
        ty: &naga::TypeInner,
        literals: [Literal; 2],
    ) -> Handle<Expression> {
        let [arg1, arg2] = literals.map(|literal| Some(self.splat(ty, literal)));
        let arg3 = None;
        self.add(Expression::Math {
            fun,
            arg,
            arg1,
            arg2,
            arg3,
        })
    }
}
