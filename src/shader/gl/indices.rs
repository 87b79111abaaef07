//! Indices beyond the end: naga writes no checks of them for OpenGL, and a driver may end the
//! process.

// UPSTREAM: gfx-rs/wgpu#6151
// LIMITS: gl-bounds

use super::{New, Types};
use naga::{
    ArraySize, BinaryOperator, Expression, Handle, Literal, MathFunction, Scalar, ScalarKind,
    TypeInner,
};

pub fn concerns(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::Access { .. } | Expression::AccessIndex { .. }
    )
}

/// How many elements there are to choose from.
enum Length {
    Known(u32),
    /// As an override says.
    Override(Handle<naga::Override>),
    /// As the buffer has room for.
    OfBuffer,
}

/// The last element in the place of one beyond it. `old` is the handle that the expression had.
pub fn within(
    types: &Types,
    old: Handle<Expression>,
    expression: Expression,
    new: &mut New,
) -> Expression {
    let (base, old_base) = match (&expression, &types.old[old]) {
        (Expression::Access { base, .. }, Expression::Access { base: old, .. })
        | (Expression::AccessIndex { base, .. }, Expression::AccessIndex { base: old, .. }) => {
            (*base, *old)
        }
        _ => return expression,
    };
    let (Some(length), index) = (length(types, old_base), index(types, old, &expression, new))
    else {
        return expression;
    };
    // One that is known is checked by the compiler, unless only the buffer tells the length.
    if matches!(
        (&expression, &length),
        (
            Expression::AccessIndex { .. },
            Length::Known(_) | Length::Override(_)
        )
    ) {
        return expression;
    }
    let last = match length {
        Length::Known(length) => new.add(Expression::Literal(Literal::U32(length.max(1) - 1))),
        Length::Override(name) => {
            let value = new.add(Expression::Override(name));
            let count = new.unsigned(
                value,
                types.module.types[types.module.overrides[name].ty]
                    .inner
                    .scalar(),
            );
            new.less_one(count)
        }
        Length::OfBuffer => {
            let count = new.add(Expression::ArrayLength(base));
            new.less_one(count)
        }
    };
    let (fun, arg, arg1) = (MathFunction::Min, index, Some(last));
    let index = new.add(Expression::Math {
        fun,
        arg,
        arg1,
        arg2: None,
        arg3: None,
    });
    Expression::Access { base, index }
}

/// An index as one without a sign.
fn index(
    types: &Types,
    old: Handle<Expression>,
    expression: &Expression,
    new: &mut New,
) -> Handle<Expression> {
    match (expression, &types.old[old]) {
        (Expression::Access { index, .. }, Expression::Access { index: old, .. }) => {
            new.unsigned(*index, types.of(*old).scalar())
        }
        (Expression::AccessIndex { index, .. }, _) => {
            new.add(Expression::Literal(Literal::U32(*index)))
        }
        _ => unreachable!("an index is an index still"),
    }
}

fn length(types: &Types, base: Handle<Expression>) -> Option<Length> {
    let inner = match *types.of(base) {
        TypeInner::Pointer { base, .. } => &types.module.types[base].inner,
        ref other => other,
    };
    match *inner {
        TypeInner::Vector { size, .. }
        | TypeInner::ValuePointer {
            size: Some(size), ..
        } => Some(Length::Known(size as u32)),
        TypeInner::Matrix { columns, .. } => Some(Length::Known(columns as u32)),
        TypeInner::Array { size, .. } => match size {
            ArraySize::Constant(count) => Some(Length::Known(count.get())),
            ArraySize::Pending(name) => Some(Length::Override(name)),
            ArraySize::Dynamic => Some(Length::OfBuffer),
        },
        _ => None,
    }
}

impl New {
    fn unsigned(&mut self, expr: Handle<Expression>, scalar: Option<Scalar>) -> Handle<Expression> {
        match scalar {
            Some(Scalar {
                kind: ScalarKind::Sint,
                ..
            }) => {
                let (kind, convert) = (ScalarKind::Uint, None);
                self.add(Expression::As {
                    expr,
                    kind,
                    convert,
                })
            }
            _ => expr,
        }
    }

    fn less_one(&mut self, left: Handle<Expression>) -> Handle<Expression> {
        let (op, right) = (
            BinaryOperator::Subtract,
            self.add(Expression::Literal(Literal::U32(1))),
        );
        self.add(Expression::Binary { op, left, right })
    }
}
