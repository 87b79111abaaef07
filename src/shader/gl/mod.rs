//! Shaders for OpenGL: what naga writes down for it as it stands, though GLSL leaves open or says
//! otherwise what it does.

mod division;
mod float_to_integer;
mod indices;
mod levels;
mod many_cases;
mod uniform_matrices;

use super::{
    bounds::refusal::Refusal,
    rewrite::{New, rewrite},
};
use naga::{
    Arena, Expression, Function, Handle, Literal, Module, TypeInner, front::Typifier,
    proc::ResolveContext,
};
use std::mem;

/// Mends a module for a device on OpenGL, and says whether it changed.
pub fn mend(module: &mut Module, bounds_checks: bool) -> Result<bool, Refusal> {
    uniform_matrices::check(module)?;
    let mut any = many_cases::split(module);
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        let mut function = mem::take(module.functions.get_mut(handle));
        any |= mend_function(module, &mut function, bounds_checks);
        *module.functions.get_mut(handle) = function;
    }
    for at in 0..module.entry_points.len() {
        let mut function = mem::take(&mut module.entry_points[at].function);
        any |= mend_function(module, &mut function, bounds_checks);
        module.entry_points[at].function = function;
    }
    Ok(any)
}

fn mend_function(module: &Module, function: &mut Function, bounds_checks: bool) -> bool {
    let open = |expression: &Expression| {
        division::concerns(expression)
            || float_to_integer::concerns(expression)
            || levels::concerns(expression)
            || bounds_checks && indices::concerns(expression)
    };
    if !function
        .expressions
        .iter()
        .any(|(_, expression)| open(expression))
    {
        return false;
    }
    let Some(types) = Types::of_function(module, function) else {
        return false;
    };
    let mut any = false;
    rewrite(function, |handle, expression, new| {
        let before = new.expressions.len();
        let expression = match expression {
            Expression::Binary { op, left, right } => {
                division::defined(types.of(handle), (op, left, right), new)
            }
            Expression::As {
                expr,
                kind,
                convert,
            } => float_to_integer::in_range(&types, (handle, expr), (kind, convert), new),
            Expression::ImageLoad { .. } | Expression::ImageQuery { .. } => {
                levels::signed(&types, handle, expression, new)
            }
            Expression::Access { .. } | Expression::AccessIndex { .. } if bounds_checks => {
                indices::within(&types, handle, expression, new)
            }
            other => other,
        };
        any |= new.expressions.len() > before;
        new.add(expression)
    });
    any
}

/// The types of a function's expressions, as they were.
struct Types<'a> {
    module: &'a Module,
    typifier: Typifier,
    /// The expressions themselves, as they were.
    old: Arena<Expression>,
}

impl<'a> Types<'a> {
    /// None where an expression has no type, which the compiler will say.
    fn of_function(module: &'a Module, function: &Function) -> Option<Self> {
        let (locals, arguments) = (&function.local_variables, &function.arguments);
        let context = ResolveContext::with_locals(module, locals, arguments);
        let mut typifier = Typifier::new();
        let old = function.expressions.clone();
        if let Some((last, _)) = old.iter().next_back() {
            typifier.grow(last, &old, &context).ok()?;
        }
        Some(Self {
            module,
            typifier,
            old,
        })
    }

    fn of(&self, handle: Handle<Expression>) -> &TypeInner {
        self.typifier.get(handle, &self.module.types)
    }
}

impl New {
    /// A value for each component of a scalar or vector.
    fn splat(&mut self, ty: &TypeInner, literal: Literal) -> Handle<Expression> {
        let value = self.add(Expression::Literal(literal));
        match *ty {
            TypeInner::Vector { size, .. } => self.add(Expression::Splat { size, value }),
            _ => value,
        }
    }
}
