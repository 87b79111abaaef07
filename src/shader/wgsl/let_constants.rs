//! `let` with a constant value. It is no constant expression, so that it may be an index beyond the
//! end, a divisor of 0 or too wide a shift; naga's validation takes it for one.

// UPSTREAM: gfx-rs/wgpu#4390
// LIMITS: let-constants

use crate::shader::rewrite::rewrite;
use naga::{
    BinaryOperator as Operator, Expression, Function, Handle, Literal, LocalVariable, Module, Span,
    Type,
    front::Typifier,
    proc::{IndexableLength, ResolveContext},
};
use std::{collections::HashMap, mem};

/// Keeps such values in variables where validation would refuse them, and says whether there was any.
pub fn keep_in_variables(module: &mut Module, code: &str) -> bool {
    let mut any = false;
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        if may_concern(&module.functions[handle]) {
            let mut function = mem::take(module.functions.get_mut(handle));
            any |= keep(module, &mut function, code);
            *module.functions.get_mut(handle) = function;
        }
    }
    for at in 0..module.entry_points.len() {
        if may_concern(&module.entry_points[at].function) {
            let mut function = mem::take(&mut module.entry_points[at].function);
            any |= keep(module, &mut function, code);
            module.entry_points[at].function = function;
        }
    }
    any
}

/// Whether a value has a name and is known.
fn may_concern(function: &Function) -> bool {
    let names = function.named_expressions.keys();
    let mut values = names.map(|handle| &function.expressions[*handle]);
    values.any(|value| {
        matches!(
            value,
            Expression::Literal(_)
                | Expression::ZeroValue(_)
                | Expression::Compose { .. }
                | Expression::Splat { .. }
        )
    })
}

/// What is used in a way that a constant may not be, with its type.
fn used(
    module: &mut Module,
    function: &Function,
    code: &str,
) -> HashMap<Handle<Expression>, Handle<Type>> {
    let mut used = HashMap::new();
    let mut typifier = Typifier::new();
    for (handle, expression) in function.expressions.iter() {
        let operand = match *expression {
            Expression::Access { index, .. } => index,
            Expression::Binary { op, right, .. } if concerns(op) => right,
            _ => continue,
        };
        let Some(name) = function.named_expressions.get(&operand) else {
            continue;
        };
        let (locals, arguments) = (&function.local_variables, &function.arguments);
        let context = ResolveContext::with_locals(module, locals, arguments);
        if typifier
            .grow(handle, &function.expressions, &context)
            .is_err()
        {
            return HashMap::new();
        }
        let is_wrong = match *expression {
            Expression::Access { base, .. } => {
                let length = typifier
                    .get(base, &module.types)
                    .indexable_length_pending(module);
                let length = match length {
                    Ok(IndexableLength::Known(length)) => length.into(),
                    _ => i64::MAX,
                };
                any(function, operand, &|value| !(0..length).contains(&value))
            }
            Expression::Binary {
                op: Operator::ShiftLeft | Operator::ShiftRight,
                ..
            } => any(function, operand, &|value| value > 31) && !is_constant(code, name),
            _ => {
                any(function, operand, &|value| matches!(value, 0 | -1)) && !is_constant(code, name)
            }
        };
        if is_wrong {
            let ty = typifier.register_type(operand, &mut module.types);
            used.insert(operand, ty);
        }
    }
    used
}

/// Whether a constant of the name may be declared in the code. An index that is one would not be
/// looked up by naga.
fn is_constant(code: &str, name: &str) -> bool {
    code.match_indices("const").any(|(at, word)| {
        let rest = code[at + word.len()..].trim_start();
        let rest = rest.strip_prefix(name);
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next == '_' || next.is_alphanumeric())
        })
    })
}

fn concerns(op: Operator) -> bool {
    use Operator::{Divide, Modulo, ShiftLeft, ShiftRight};
    matches!(op, Divide | Modulo | ShiftLeft | ShiftRight)
}

/// Whether a value or a component of it is known to be such an integer.
fn any(function: &Function, value: Handle<Expression>, is: &dyn Fn(i64) -> bool) -> bool {
    match &function.expressions[value] {
        Expression::Literal(Literal::I32(value)) => is((*value).into()),
        Expression::Literal(Literal::U32(value)) => is((*value).into()),
        Expression::ZeroValue(_) => is(0),
        Expression::Splat { value, .. } => any(function, *value, is),
        Expression::Compose { components, .. } => components
            .iter()
            .any(|component| any(function, *component, is)),
        _ => false,
    }
}

fn keep(module: &mut Module, function: &mut Function, code: &str) -> bool {
    let used = used(module, function, code);
    if used.is_empty() {
        return false;
    }
    let mut variables = HashMap::new();
    rewrite(function, |handle, mut expression, new| {
        let operand = match &mut expression {
            Expression::Access { index, .. } => Some(index),
            Expression::Binary { op, right, .. } if concerns(*op) => Some(right),
            _ => None,
        };
        if let Some(operand) = operand
            && let Some(pointer) = variables.get(operand)
        {
            *operand = new.add(Expression::Load { pointer: *pointer });
        }
        let value = new.add(expression);
        if let Some(&ty) = used.get(&handle) {
            let (name, init) = (None, Some(value));
            let variable = new
                .locals
                .append(LocalVariable { name, ty, init }, Span::default());
            variables.insert(value, new.add(Expression::LocalVariable(variable)));
        }
        value
    });
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    /// Whether a function with these statements is valid, before and after.
    fn validity(statements: &str) -> (bool, bool) {
        let code = format!(
            "const table = array(1, 2); fn f(a: i32, v: vec4i, d: vec2i) {{ {statements} }}"
        );
        let mut module = parsed(&code);
        let before = is_valid(&module);
        assert_eq!(
            keep_in_variables(&mut module, &code),
            is_valid(&module) && !before
        );
        (before, is_valid(&module))
    }

    #[test]
    fn a_let_is_no_constant() {
        for statements in [
            "let i = 7; _ = v[i];",
            "let i = -1; var w = v; w[i] = 3; w[i] += table[i];",
            "let i = 2u; _ = table[i];",
            "let z = 0; _ = a / z; let s = 40u; _ = a << s;",
            "let z = vec2i(1, 0); _ = d % z; let s = vec2u(3, 33); _ = d >> s;",
        ] {
            assert_eq!(validity(statements), (false, true), "{statements}");
        }
    }

    #[test]
    fn a_constant_is_one() {
        for statements in ["const z = 0; _ = a / z;", "_ = a / 0;"] {
            assert_eq!(validity(statements), (false, false), "{statements}");
        }
        assert_eq!(
            validity("let i = 3; _ = v[i]; let z = 2; _ = a / z;"),
            (true, true)
        );
    }
}
