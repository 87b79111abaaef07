//! `let` in a module with overrides. What is made of it is known only when the shader runs, so that it
//! may be too large; naga computes it where a pipeline gives its constants.

// UPSTREAM: gfx-rs/wgpu#4390
// LIMITS: let-constants

use super::let_constants::is_constant;
use crate::shader::{operands, rewrite::rewrite};
use naga::{
    Expression, Function, Handle, LocalVariable, Module, Span, Type, front::Typifier,
    proc::ResolveContext,
};
use std::{
    collections::{HashMap, HashSet},
    mem,
};

/// Keeps such values in variables, and says whether there was any.
pub fn keep_in_variables(module: &mut Module, code: &str) -> bool {
    if module.overrides.is_empty() {
        return false;
    }
    let mut any = false;
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        let mut function = mem::take(module.functions.get_mut(handle));
        any |= keep(module, &mut function, code);
        *module.functions.get_mut(handle) = function;
    }
    for at in 0..module.entry_points.len() {
        let mut function = mem::take(&mut module.entry_points[at].function);
        any |= keep(module, &mut function, code);
        module.entry_points[at].function = function;
    }
    any
}

/// What is known of an expression before the shader runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    /// As WGSL has it.
    Constant,
    /// To naga alone, as it is made of a `let`.
    Let,
    No,
}

/// By what is known of its operands.
fn known(expression: &Expression, before: &[Known]) -> Known {
    match expression {
        Expression::Literal(_)
        | Expression::Constant(_)
        | Expression::Override(_)
        | Expression::ZeroValue(_)
        | Expression::Compose { .. }
        | Expression::Splat { .. }
        | Expression::Swizzle { .. }
        | Expression::Access { .. }
        | Expression::AccessIndex { .. } => {
            let operands = operands(expression).into_iter();
            let known = operands.map(|operand| before[operand.index()]);
            known.max().unwrap_or(Known::Constant)
        }
        _ if computes(expression) => {
            let operands = operands(expression).into_iter();
            // What is made of a `let` is no longer known to naga either.
            match operands.map(|operand| before[operand.index()]).max() {
                Some(Known::Constant) => Known::Constant,
                _ => Known::No,
            }
        }
        _ => Known::No,
    }
}

/// Whether what comes out may be too large, or nothing at all.
fn computes(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::Unary { .. }
            | Expression::Binary { .. }
            | Expression::Math { .. }
            | Expression::As { .. }
    )
}

fn operands(expression: &Expression) -> Vec<Handle<Expression>> {
    let mut all = Vec::new();
    operands::of_expression(&mut expression.clone(), &mut |operand| all.push(*operand));
    all
}

/// What is computed of values that are made of a `let`, and these with their types.
#[derive(Default)]
struct Computed {
    expressions: HashSet<Handle<Expression>>,
    values: HashMap<Handle<Expression>, Handle<Type>>,
}

fn computed(module: &mut Module, function: &Function, code: &str) -> Option<Computed> {
    let mut all: Vec<Known> = Vec::with_capacity(function.expressions.len());
    let mut computed = Computed::default();
    let mut typifier = Typifier::new();
    for (handle, expression) in function.expressions.iter() {
        let name = function.named_expressions.get(&handle);
        all.push(match known(expression, &all) {
            Known::Constant if name.is_some_and(|name| !is_constant(code, name)) => Known::Let,
            known => known,
        });
        let operands = match computes(expression) {
            true => operands(expression),
            false => continue,
        };
        if operands
            .iter()
            .any(|operand| all[operand.index()] == Known::No)
        {
            continue;
        }
        for operand in operands {
            if all[operand.index()] != Known::Let {
                continue;
            }
            let (locals, arguments) = (&function.local_variables, &function.arguments);
            let context = ResolveContext::with_locals(module, locals, arguments);
            typifier
                .grow(operand, &function.expressions, &context)
                .ok()?;
            let ty = typifier.register_type(operand, &mut module.types);
            computed.expressions.insert(handle);
            computed.values.insert(operand, ty);
        }
    }
    Some(computed)
}

fn keep(module: &mut Module, function: &mut Function, code: &str) -> bool {
    let Computed {
        expressions,
        values,
    } = computed(module, function, code).unwrap_or_default();
    if expressions.is_empty() {
        return false;
    }
    let mut variables = HashMap::new();
    rewrite(function, |handle, mut expression, new| {
        if expressions.contains(&handle) {
            operands::of_expression(&mut expression, &mut |operand| {
                if let Some(&pointer) = variables.get(operand) {
                    *operand = new.add(Expression::Load { pointer });
                }
            });
        }
        let value = new.add(expression);
        if let Some(&ty) = values.get(&handle) {
            let (name, init) = (None, Some(value));
            let local = LocalVariable { name, ty, init };
            let variable = new.locals.append(local, Span::default());
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
    use naga::{
        back::pipeline_constants::process_overrides,
        valid::{Capabilities, ValidationFlags, Validator},
    };

    /// Whether something was kept, and whether a pipeline may give 1e30 after it.
    fn kept(statement: &str) -> (bool, bool) {
        let code = format!(
            "override large: f32; const fixed = 1e30f;
            fn f(x: f32) {{ let own = f32(1e30); let whole = vec2f(1e30); {statement} }}
            @compute @workgroup_size(1) fn main() {{ f(1); }}"
        );
        let mut module = parsed(&code);
        let is_kept = keep_in_variables(&mut module, &code);
        assert!(is_valid(&module), "{statement}");
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        let info = validator.validate(&module).unwrap();
        let constants = [("large".to_owned(), 1e30)].into_iter().collect();
        let processed = process_overrides(&module, &info, None, &constants);
        (is_kept, processed.is_ok())
    }

    #[test]
    fn what_is_made_of_a_let_may_be_too_large() {
        for statement in [
            "_ = large * own;",
            "_ = vec4(large) * vec4(vec3(large), own);",
            "_ = vec2(large)[0] * vec2(large, own)[0];",
            "_ = array(large, large)[0] * array(large, own)[0];",
            "_ = mat2x2(vec2(large), vec2(large)) * mat2x2(vec2(large), vec2(own));",
            "_ = vec2(large) * whole;",
            "_ = own * own;",
            "let other = large; _ = other * large;",
        ] {
            assert_eq!(kept(statement), (true, true), "{statement}");
        }
    }

    #[test]
    fn what_a_pipeline_makes_too_large_is_refused() {
        for statement in [
            "_ = large * large;",
            "_ = vec4(large) * fixed;",
            "let product = vec2(own, x); _ = large + product.x;",
        ] {
            assert!(!kept(statement).0, "{statement}");
        }
        assert_eq!(kept("_ = large * large;"), (false, false));
        assert_eq!(kept("_ = own * x + large;"), (false, true));
    }
}
