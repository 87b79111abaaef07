//! Other expressions in the place of some in a function. An expression stands behind those that it
//! is made of, so that the function is written anew where one is made of more.

pub mod returns;

use super::operands;
use naga::{Arena, Block, Expression, Function, Handle, LocalVariable, Range, Span, Statement};
use std::mem;

/// The expressions of a function that is written anew, as far as it is.
pub struct New {
    pub expressions: Arena<Expression>,
    pub locals: Arena<LocalVariable>,
    /// Of the expression that is being replaced.
    pub span: Span,
}

impl New {
    pub fn add(&mut self, expression: Expression) -> Handle<Expression> {
        self.expressions.append(expression, self.span)
    }
}

/// Where the expressions of a function have gone.
struct Moved {
    /// For each: what stands in its place, and the numbers of those that came with it.
    places: Vec<(Handle<Expression>, std::ops::Range<usize>)>,
    /// All new ones.
    handles: Vec<Handle<Expression>>,
}

/// Writes a function anew. `replace` gets each expression, made of new ones already, with the handle
/// that it had before, and adds what is to stand in its place.
pub fn rewrite(
    function: &mut Function,
    mut replace: impl FnMut(Handle<Expression>, Expression, &mut New) -> Handle<Expression>,
) {
    let mut new = New {
        expressions: Arena::new(),
        locals: mem::take(&mut function.local_variables),
        span: Span::default(),
    };
    let mut moved = Moved {
        places: Vec::new(),
        handles: Vec::new(),
    };
    let locals = new.locals.len();
    let old = mem::take(&mut function.expressions);
    let spans: Vec<Span> = old.iter().map(|(handle, _)| old.get_span(handle)).collect();
    for ((handle, expression), span) in old.iter().zip(spans) {
        let mut expression = expression.clone();
        operands::of_expression(&mut expression, &mut |operand| moved.follow(operand));
        new.span = span;
        let before = new.expressions.len();
        let place = replace(handle, expression, &mut new);
        moved.places.push((place, before..new.expressions.len()));
    }
    moved.handles = new.expressions.iter().map(|(handle, _)| handle).collect();
    for (_, local) in new.locals.iter_mut().take(locals) {
        local.init.iter_mut().for_each(|init| moved.follow(init));
    }
    let named = mem::take(&mut function.named_expressions);
    for (mut handle, name) in named {
        moved.follow(&mut handle);
        function.named_expressions.insert(handle, name);
    }
    function.expressions = new.expressions;
    function.local_variables = new.locals;
    moved.rewrite(&mut function.body, &function.expressions);
}

impl Moved {
    fn follow(&self, handle: &mut Handle<Expression>) {
        *handle = self.places[handle.index()].0;
    }

    fn rewrite(&self, block: &mut Block, expressions: &Arena<Expression>) {
        for (mut statement, span) in mem::take(block).span_into_iter() {
            operands::of_statement(&mut statement, &mut |operand| self.follow(operand));
            for block in blocks(&mut statement) {
                self.rewrite(block, expressions);
            }
            match statement {
                Statement::Emit(range) => self.emit(range, block, span, expressions),
                other => block.push(other, span),
            }
        }
    }

    /// Emits what came with each, but for what is there without.
    fn emit(
        &self,
        range: Range<Expression>,
        block: &mut Block,
        span: Span,
        expressions: &Arena<Expression>,
    ) {
        let came = range.flat_map(|handle| self.places[handle.index()].1.clone());
        let came: Vec<_> = came.map(|number| self.handles[number]).collect();
        let emitted = came.split(|handle| expressions[*handle].needs_pre_emit());
        for run in emitted {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                block.push(Statement::Emit(Range::new_from_bounds(*first, *last)), span);
            }
        }
    }
}

/// The blocks of a statement.
pub fn blocks(statement: &mut Statement) -> Vec<&mut Block> {
    match statement {
        Statement::Block(block) => vec![block],
        Statement::If { accept, reject, .. } => vec![accept, reject],
        Statement::Switch { cases, .. } => cases.iter_mut().map(|case| &mut case.body).collect(),
        Statement::Loop {
            body, continuing, ..
        } => vec![body, continuing],
        _ => Vec::new(),
    }
}

#[cfg(all(test, feature = "wgsl"))]
pub mod testing {
    use naga::{
        Module,
        valid::{Capabilities, ValidationFlags, Validator},
    };

    pub fn parsed(code: &str) -> Module {
        naga::front::wgsl::parse_str(code).expect("WGSL")
    }

    /// Whether the compiler takes a module after it was rewritten.
    pub fn is_valid(module: &Module) -> bool {
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        validator.validate(module).is_ok()
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::{testing::*, *};

    #[test]
    fn a_function_that_is_written_anew_with_more_is_valid() {
        let mut module = parsed(
            "var<workgroup> a: atomic<u32>; @group(0) @binding(0) var t: texture_2d<f32>;
            @group(0) @binding(1) var s: sampler;
            fn other(x: f32) -> f32 { return x; }
            @compute @workgroup_size(1) fn main(@builtin(local_invocation_index) i: u32) {
                var sum = other(1.5); let named = sum * 2;
                for (var k = 0u; k < atomicAdd(&a, 1u); k++) {
                    switch k { case 1: { continue; } default: { sum += named; } }
                    if i > 3 { break; }
                    sum += textureSampleLevel(t, s, vec2f(sum), 1.0, vec2i(1, 2)).x;
                }
                _ = u32(sum) + select(1u, 2u, sum > named);
            }",
        );
        let function = &mut module.entry_points[0].function;
        let before = function.expressions.len();
        rewrite(function, |_, expression, new| {
            // Something that is emitted, and something that is not, before each that is.
            if !expression.needs_pre_emit() && matches!(expression, Expression::Binary { .. }) {
                let value = new.add(Expression::Literal(naga::Literal::U32(1)));
                let size = naga::VectorSize::Bi;
                new.add(Expression::Splat { size, value });
            }
            new.add(expression)
        });
        assert!(function.expressions.len() > before + 4);
        assert!(is_valid(&module));
    }
}
