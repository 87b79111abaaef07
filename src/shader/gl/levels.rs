//! Levels of textures that are unsigned numbers. GLSL has signed ones, and naga writes them as they
//! are.

// UPSTREAM: none known
// LIMITS: gl-unsigned-levels

use super::{New, Types};
use naga::{Expression, Handle, ImageQuery, Literal, MathFunction, ScalarKind};

pub fn concerns(expression: &Expression) -> bool {
    level_of(&mut expression.clone()).is_some()
}

/// The level that an expression asks for.
fn level_of(expression: &mut Expression) -> Option<&mut Handle<Expression>> {
    match expression {
        Expression::ImageLoad { level, .. } => level.as_mut(),
        Expression::ImageQuery {
            query: ImageQuery::Size { level },
            ..
        } => level.as_mut(),
        _ => None,
    }
}

/// The same with a signed level. `old` is the handle that the expression had. No texture has as many
/// levels as are left out.
pub fn signed(
    types: &Types,
    old: Handle<Expression>,
    mut expression: Expression,
    new: &mut New,
) -> Expression {
    let mut before = types.old[old].clone();
    let ty = level_of(&mut before).map(|level| types.of(*level));
    let unsigned = ty.filter(|ty| ty.scalar_kind() == Some(ScalarKind::Uint));
    if let (Some(ty), Some(level)) = (unsigned, level_of(&mut expression)) {
        let most = Literal::U32(i32::MAX.unsigned_abs());
        let expr = new.add_math(MathFunction::Clamp, *level, ty, [Literal::U32(0), most]);
        *level = new.add(Expression::As {
            expr,
            kind: ScalarKind::Sint,
            convert: Some(4),
        });
    }
    expression
}
