//! `&&` and `||`: naga evaluates both sides, whatever the left one is.

// UPSTREAM: gfx-rs/wgpu#4394
// LIMITS: glsl-short-circuit

use crate::shader::{
    bounds::refusal::Refusal,
    operands,
    rewrite::{blocks, rewrite},
};
use naga::{
    Arena, BinaryOperator as Operator, Block, Expression, Function, Handle, LocalVariable, Module,
    Range, Scalar, Span, Statement, Type, TypeInner,
};

/// So many may there be in a module: for each, its function is written anew.
const MOST: usize = 256;

/// Puts right sides that do something under the condition of the left ones, and says whether there
/// was any.
pub fn skip_right_sides(module: &mut Module) -> Result<bool, Refusal> {
    let (mut count, mut ty) = (0, None);
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        while let Some(found) = find(module.functions.get_mut(handle)) {
            let ty = *ty.get_or_insert_with(|| truth(module));
            mend(module.functions.get_mut(handle), found, ty)?;
            count += 1;
            Refusal::above(MOST, count, WHAT)?;
        }
    }
    for at in 0..module.entry_points.len() {
        while let Some(found) = find(&mut module.entry_points[at].function) {
            let ty = *ty.get_or_insert_with(|| truth(module));
            mend(&mut module.entry_points[at].function, found, ty)?;
            count += 1;
            Refusal::above(MOST, count, WHAT)?;
        }
    }
    Ok(count > 0)
}

const WHAT: &str = "operators `&&` and `||` that call or change something on their right";

fn truth(module: &mut Module) -> Handle<Type> {
    let inner = TypeInner::Scalar(Scalar::BOOL);
    module
        .types
        .insert(Type { name: None, inner }, Span::default())
}

/// An operation that does something on its right.
fn find(function: &mut Function) -> Option<Handle<Expression>> {
    let logical = |(_, expression): (_, &Expression)| left_of(expression).is_some();
    if !function.expressions.iter().any(logical) {
        return None;
    }
    let mut found = None;
    look_through(&mut function.body, &function.expressions, &mut found);
    found
}

/// The left side of `&&` or `||`.
fn left_of(expression: &Expression) -> Option<Handle<Expression>> {
    match expression {
        Expression::Binary {
            op: Operator::LogicalAnd | Operator::LogicalOr,
            left,
            ..
        } => Some(*left),
        _ => None,
    }
}

/// The newest expression that the statements of a block name, on the way to the first operation
/// with statements on its right: those that name something newer than its left side.
fn look_through(
    block: &mut Block,
    expressions: &Arena<Expression>,
    found: &mut Option<Handle<Expression>>,
) -> Option<Handle<Expression>> {
    let (mut done, mut newest_of) = (None, None);
    for (statement, _) in block.span_iter_mut() {
        if let Statement::Emit(range) = statement {
            for handle in range.clone() {
                let left = left_of(&expressions[handle]);
                if found.is_none() && left.is_some_and(|left| done > Some(left)) {
                    *found = Some(handle);
                }
                newest_of = newest_of.max(Some(handle));
            }
            continue;
        }
        done = done.max(own_newest(statement));
        for block in blocks(statement) {
            done = done.max(look_through(block, expressions, found));
        }
        newest_of = newest_of.max(done);
    }
    newest_of
}

/// The newest expression that a statement itself names.
fn own_newest(statement: &mut Statement) -> Option<Handle<Expression>> {
    let mut newest_of = None;
    operands::of_statement(statement, &mut |operand| {
        newest_of = newest_of.max(Some(*operand));
    });
    newest_of
}

/// The newest expression that a statement and those in it name.
fn newest(statement: &Statement) -> Option<Handle<Expression>> {
    if let Statement::Emit(range) = statement {
        return range.clone().last();
    }
    let mut statement = statement.clone();
    let own = own_newest(&mut statement);
    let inner = blocks(&mut statement).into_iter();
    own.max(
        inner
            .flat_map(|block| block.iter().filter_map(newest))
            .max(),
    )
}

/// An operation whose value is kept in a variable.
struct Kept {
    op: Operator,
    left: Handle<Expression>,
    right: Handle<Expression>,
    variable: Handle<Expression>,
    value: Handle<Expression>,
    /// Where the operation is.
    span: Span,
}

fn mend(
    function: &mut Function,
    operation: Handle<Expression>,
    ty: Handle<Type>,
) -> Result<(), Refusal> {
    let mut kept = None;
    rewrite(function, |handle, expression, new| match expression {
        Expression::Binary { op, left, right } if handle == operation => {
            let variable = LocalVariable {
                name: None,
                ty,
                init: None,
            };
            let variable = new.locals.append(variable, new.span);
            let variable = new.add(Expression::LocalVariable(variable));
            let value = new.add(Expression::Load { pointer: variable });
            kept = Some(Kept {
                op,
                left,
                right,
                variable,
                value,
                span: new.span,
            });
            value
        }
        other => new.add(other),
    });
    let Some(kept) = kept else {
        return Ok(());
    };
    let left_ends = function.expressions.get_span(kept.left).to_range();
    let left_ends = left_ends.map_or(usize::MAX, |range| range.end);
    kept.move_right_side(&mut function.body, left_ends)
}

impl Kept {
    fn move_right_side(&self, block: &mut Block, left_ends: usize) -> Result<(), Refusal> {
        let loads = |statement: &Statement| match statement {
            Statement::Emit(range) => range.clone().next() == Some(self.value),
            _ => false,
        };
        let Some(at) = block.iter().position(loads) else {
            for (statement, _) in block.span_iter_mut() {
                for block in blocks(statement) {
                    self.move_right_side(block, left_ends)?;
                }
            }
            return Ok(());
        };
        let of_right = |statement: &Statement| newest(statement) > Some(self.left);
        let first = block[..at].iter().position(of_right).unwrap_or(at);
        let mut right = Block::new();
        let mut before = Block::new();
        for (statement, span) in block.span_iter().take(at).skip(first) {
            match statement {
                Statement::Emit(range) => self.split(range, *span, &mut before, &mut right),
                other if is_behind(*span, left_ends) && of_right(other) => {
                    right.push(other.clone(), *span);
                }
                _ => return Err(unclear(*span)),
            }
        }
        before.push(self.condition(right), self.span);
        block.splice(first..at, before);
        Ok(())
    }

    /// What is emitted for the left side goes before the condition.
    fn split(&self, range: &Range<Expression>, span: Span, before: &mut Block, right: &mut Block) {
        let (left, of_right): (Vec<_>, Vec<_>) =
            range.clone().partition(|handle| *handle <= self.left);
        for (handles, block) in [(left, before), (of_right, right)] {
            if let (Some(first), Some(last)) = (handles.first(), handles.last()) {
                block.push(Statement::Emit(Range::new_from_bounds(*first, *last)), span);
            }
        }
    }

    /// The right side where the left one asks for it; else the value is that of the left one.
    fn condition(&self, mut right: Block) -> Statement {
        let store = |value| Statement::Store {
            pointer: self.variable,
            value,
        };
        right.push(store(self.right), self.span);
        let mut left = Block::new();
        left.push(store(self.left), self.span);
        let (accept, reject) = match self.op {
            Operator::LogicalAnd => (right, left),
            _ => (left, right),
        };
        Statement::If {
            condition: self.left,
            accept,
            reject,
        }
    }
}

fn is_behind(span: Span, left_ends: usize) -> bool {
    span.to_range()
        .is_some_and(|range| range.start >= left_ends)
}

fn unclear(span: Span) -> Refusal {
    let value = "`&&` or `||` whose sides do things that cannot be told apart";
    Refusal::new(value, "statements of their own").at(span)
}
