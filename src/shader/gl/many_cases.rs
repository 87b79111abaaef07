//! Switches of many cases. Mesa makes each case a condition within the one before, and its driver for
//! the CPU forgets those deeper than 80.

// UPSTREAM: none known
// LIMITS: gl-many-cases

use crate::shader::rewrite::blocks;
use naga::{
    Block, Expression, Function, Handle, Literal, LocalVariable, Module, Range, Scalar, Span,
    Statement, SwitchCase, SwitchValue, Type, TypeInner, UnaryOperator,
};
use std::mem;

/// Of so many cases is a switch at most.
const MOST: usize = 48;

/// Splits larger ones into several, one after the other, and says whether there was any.
pub fn split(module: &mut Module) -> bool {
    let functions = module.functions.iter().map(|(_, function)| function);
    let points = module.entry_points.iter().map(|point| &point.function);
    if !functions
        .chain(points)
        .any(|function| has_many(&function.body))
    {
        return false;
    }
    let inner = TypeInner::Scalar(Scalar::BOOL);
    let ty = module
        .types
        .insert(Type { name: None, inner }, Span::default());
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module
        .entry_points
        .iter_mut()
        .map(|point| &mut point.function);
    for function in functions.chain(points) {
        let mut body = mem::take(&mut function.body);
        split_in(&mut body, function, ty);
        function.body = body;
    }
    true
}

fn has_many(body: &Block) -> bool {
    let mut any = false;
    crate::shader::statements::for_each(body, |statement, _| {
        any |= matches!(statement, Statement::Switch { cases, .. } if cases.len() > MOST);
    });
    any
}

fn split_in(block: &mut Block, function: &mut Function, ty: Handle<Type>) {
    for (mut statement, span) in mem::take(block).span_into_iter() {
        for inner in blocks(&mut statement) {
            split_in(inner, function, ty);
        }
        match statement {
            Statement::Switch { selector, cases } if cases.len() > MOST => match chains(cases) {
                Ok((chains, default)) => {
                    let parts = Parts::new(function, ty);
                    parts.write(function, block, selector, (chains, default));
                }
                Err(cases) => block.push(Statement::Switch { selector, cases }, span),
            },
            other => block.push(other, span),
        }
    }
}

/// Cases that go on to each other.
type Chain = Vec<SwitchCase>;

/// The chains of a switch, and what it does by default. The cases come back if others go on to the
/// default one having done something, or it goes on itself.
fn chains(cases: Vec<SwitchCase>) -> Result<(Vec<Chain>, Block), Vec<SwitchCase>> {
    let (mut chains, mut default, mut chain) = (Vec::new(), None, Chain::new());
    let is_default = |case: &SwitchCase| case.value == SwitchValue::Default;
    let passes = |case: &SwitchCase| case.fall_through && !case.body.is_empty();
    let tangled = |(at, case): (usize, &SwitchCase)| {
        let before = cases[..at]
            .iter()
            .rev()
            .take_while(|case| case.fall_through);
        is_default(case) && (case.fall_through || before.clone().any(passes))
    };
    if cases.iter().enumerate().any(tangled) {
        return Err(cases);
    }
    for case in cases {
        let (ends, is_default) = (!case.fall_through, is_default(&case));
        chain.push(case);
        if is_default {
            // Numbers of the default case need not be told.
            default = chain.pop().map(|case| case.body);
            chain.clear();
        } else if ends {
            chains.push(mem::take(&mut chain));
        }
    }
    Ok((chains, default.unwrap_or_default()))
}

/// A variable that says whether a case has been found, and its values.
struct Parts {
    found: Handle<Expression>,
    values: [Handle<Expression>; 2],
}

impl Parts {
    fn new(function: &mut Function, ty: Handle<Type>) -> Self {
        let (name, init, span) = (None, None, Span::default());
        let variable = LocalVariable { name, ty, init };
        let variable = function.local_variables.append(variable, span);
        let found = Expression::LocalVariable(variable);
        let found = function.expressions.append(found, span);
        let values = [false, true].map(|value| {
            let value = Expression::Literal(Literal::Bool(value));
            function.expressions.append(value, span)
        });
        Self { found, values }
    }

    fn write(
        &self,
        function: &mut Function,
        block: &mut Block,
        selector: Handle<Expression>,
        (chains, default): (Vec<Chain>, Block),
    ) {
        self.store(block, false);
        let mut cases = Vec::new();
        for chain in chains {
            if cases.len() + chain.len() >= MOST && !cases.is_empty() {
                self.write_part(function, block, selector, mem::take(&mut cases));
            }
            cases.extend(chain);
        }
        self.write_part(function, block, selector, cases);
        let mut last = default;
        // What leaves the switch by default leaves it here as well.
        if may_break(&last) {
            let (value, body) = (SwitchValue::Default, last);
            let cases = vec![SwitchCase {
                value,
                body,
                fall_through: false,
            }];
            last = Block::new();
            last.push(Statement::Switch { selector, cases }, Span::default());
        }
        self.unless_found(function, block, last);
    }

    fn write_part(
        &self,
        function: &mut Function,
        block: &mut Block,
        selector: Handle<Expression>,
        mut cases: Vec<SwitchCase>,
    ) {
        let mut part = Block::new();
        self.store(&mut part, true);
        let mut body = Block::new();
        self.store(&mut body, false);
        let value = SwitchValue::Default;
        cases.push(SwitchCase {
            value,
            body,
            fall_through: false,
        });
        part.push(Statement::Switch { selector, cases }, Span::default());
        self.unless_found(function, block, part);
    }

    fn store(&self, block: &mut Block, value: bool) {
        let (pointer, value) = (self.found, self.values[usize::from(value)]);
        block.push(Statement::Store { pointer, value }, Span::default());
    }

    fn unless_found(&self, function: &mut Function, block: &mut Block, reject: Block) {
        let load = Expression::Load {
            pointer: self.found,
        };
        let load = function.expressions.append(load, Span::default());
        let (op, expr) = (UnaryOperator::LogicalNot, load);
        let condition = function
            .expressions
            .append(Expression::Unary { op, expr }, Span::default());
        let emit = Statement::Emit(Range::new_from_bounds(load, condition));
        block.push(emit, Span::default());
        let (accept, reject) = (reject, Block::new());
        block.push(
            Statement::If {
                condition,
                accept,
                reject,
            },
            Span::default(),
        );
    }
}

/// Whether a block has a `break` of the switch around it.
fn may_break(block: &Block) -> bool {
    block.iter().any(|statement| match statement {
        Statement::Break => true,
        Statement::Block(block) => may_break(block),
        Statement::If { accept, reject, .. } => may_break(accept) || may_break(reject),
        _ => false,
    })
}
