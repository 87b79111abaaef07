//! Indices into vectors in buffers. naga leaves those beyond the end to a driver that says of itself
//! that it is robust. But what that promises is about the ends of buffers: past the end of a vector,
//! a driver may give anything.

// UPSTREAM: none known
// LIMITS: vector-indices

use super::rewrite::{New, rewrite};
use naga::{
    AddressSpace, Expression, Function, Handle, Literal, MathFunction, Module, Scalar, ScalarKind,
    TypeInner, VectorSize, front::Typifier, proc::ResolveContext,
};
use std::{collections::HashMap, mem};

/// The last component in the place of one beyond it; whether there is anything to index so.
pub fn keep_within(module: &mut Module) -> bool {
    let mut globals = module.global_variables.iter();
    if !globals.any(|(_, variable)| is_buffer(variable.space)) {
        return false;
    }
    let mut any = false;
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        let mut function = mem::take(module.functions.get_mut(handle));
        any |= mend(module, &mut function);
        *module.functions.get_mut(handle) = function;
    }
    for at in 0..module.entry_points.len() {
        let mut function = mem::take(&mut module.entry_points[at].function);
        any |= mend(module, &mut function);
        module.entry_points[at].function = function;
    }
    any
}

fn is_buffer(space: AddressSpace) -> bool {
    matches!(space, AddressSpace::Uniform | AddressSpace::Storage { .. })
}

/// What is done with an index.
struct Bound {
    last: u32,
    is_signed: bool,
}

fn mend(module: &Module, function: &mut Function) -> bool {
    let bounds = bounds(module, function).unwrap_or_default();
    if bounds.is_empty() {
        return false;
    }
    rewrite(function, |handle, expression, new| match expression {
        Expression::Access { base, index } if bounds.contains_key(&handle) => {
            let index = within(&bounds[&handle], index, new);
            new.add(Expression::Access { base, index })
        }
        other => new.add(other),
    });
    true
}

/// The bounds of the components that are chosen by what is not known.
fn bounds(module: &Module, function: &Function) -> Option<HashMap<Handle<Expression>, Bound>> {
    let mut bounds = HashMap::new();
    let mut typifier = Typifier::new();
    let (locals, arguments) = (&function.local_variables, &function.arguments);
    let context = ResolveContext::with_locals(module, locals, arguments);
    for (handle, expression) in function.expressions.iter() {
        let Expression::Access { base, index } = *expression else {
            continue;
        };
        typifier
            .grow(handle, &function.expressions, &context)
            .ok()?;
        if let Some(size) = size(module, typifier.get(base, &module.types))
            && !matches!(function.expressions[index], Expression::Literal(_))
        {
            let scalar = typifier.get(index, &module.types).scalar();
            let bound = Bound {
                last: size as u32 - 1,
                is_signed: scalar == Some(Scalar::I32),
            };
            bounds.insert(handle, bound);
        }
    }
    Some(bounds)
}

/// Of a vector in a buffer that this points to.
fn size(module: &Module, pointer: &TypeInner) -> Option<VectorSize> {
    match *pointer {
        TypeInner::Pointer { base, space } if is_buffer(space) => match module.types[base].inner {
            TypeInner::Vector { size, .. } => Some(size),
            _ => None,
        },
        TypeInner::ValuePointer { size, space, .. } if is_buffer(space) => size,
        _ => None,
    }
}

/// The same index, or the last. One below 0 is large without its sign.
fn within(bound: &Bound, index: Handle<Expression>, new: &mut New) -> Handle<Expression> {
    let index = match bound.is_signed {
        true => new.add(Expression::As {
            expr: index,
            kind: ScalarKind::Uint,
            convert: None,
        }),
        false => index,
    };
    let last = new.add(Expression::Literal(Literal::U32(bound.last)));
    new.add(Expression::Math {
        fun: MathFunction::Min,
        arg: index,
        arg1: Some(last),
        arg2: None,
        arg3: None,
    })
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    /// How many indices are bounded in a function with these statements.
    fn bounded(statements: &str) -> usize {
        let code = format!(
            "struct S {{ v: vec3f, m: mat4x2f, a: array<vec4i> }}
            @group(0) @binding(0) var<storage, read_write> s: S;
            @group(0) @binding(1) var<uniform> u: vec2u;
            fn f(i: i32, j: u32) {{ var own: vec3f; {statements} }}"
        );
        let mut module = parsed(&code);
        let is_mended = keep_within(&mut module);
        assert!(is_valid(&module), "{statements}");
        let (_, function) = module.functions.iter().next().unwrap();
        let least = |(_, expression): &(_, &Expression)| {
            matches!(
                expression,
                Expression::Math {
                    fun: MathFunction::Min,
                    ..
                }
            )
        };
        let count = function.expressions.iter().filter(least).count();
        assert_eq!(is_mended, count > 0, "{statements}");
        count
    }

    #[test]
    fn components_of_vectors_in_buffers_are_bounded() {
        for (statements, expected) in [
            ("_ = s.v[i];", 1),
            ("s.v[j] = 1; s.v[i] += 1;", 2),
            ("_ = u[j];", 1),
            ("_ = s.m[i][j];", 1),
            ("_ = s.a[i][j];", 1),
            ("let p = &s.a[2]; (*p)[i] = 1;", 1),
        ] {
            assert_eq!(bounded(statements), expected, "{statements}");
        }
    }

    #[test]
    fn other_indices_stay() {
        for statements in [
            "_ = s.v[2];",
            "_ = s.a[i];",
            "_ = s.m[j];",
            "own[i] = s.v.x;",
        ] {
            assert_eq!(bounded(statements), 0, "{statements}");
        }
    }
}
