//! A pointer that is passed to a function is one to a whole variable: a pointer to a part of one
//! needs a language feature that naga does not have, and it writes no SPIR-V for it.

// UPSTREAM: gfx-rs/wgpu#4540, gfx-rs/wgpu#9969
// LIMITS: wgsl-checks

use super::functions;
use crate::shader::{bounds::refusal::Refusal, statements};
use naga::{AddressSpace, Expression, Function, Handle, Module, Span, Statement, TypeInner};

pub fn check(module: &Module) -> Result<(), Refusal> {
    for function in functions(module) {
        let mut wrong = None;
        statements::for_each(&function.body, |statement, _| {
            if let Statement::Call {
                function: called,
                arguments,
                ..
            } = statement
            {
                let parameters = &module.functions[*called].arguments;
                for (parameter, argument) in parameters.iter().zip(arguments) {
                    let inner = &module.types[parameter.ty].inner;
                    if is_pointer(inner) && is_part(module, function, *argument) {
                        wrong.get_or_insert(*argument);
                    }
                }
            }
        });
        if let Some(argument) = wrong {
            let refusal = Refusal::new(
                "a pointer to a part of a variable, passed to a function",
                "a pointer to a whole variable",
            );
            return Err(refusal.at(place(function, argument)));
        }
    }
    Ok(())
}

fn is_pointer(inner: &TypeInner) -> bool {
    matches!(
        inner,
        TypeInner::Pointer { .. } | TypeInner::ValuePointer { .. }
    )
}

fn is_part(module: &Module, function: &Function, argument: Handle<Expression>) -> bool {
    let mut at = argument;
    loop {
        match function.expressions[at] {
            Expression::Access { base, .. } | Expression::AccessIndex { base, .. } => at = base,
            // One of an array of textures is none.
            Expression::GlobalVariable(variable) => {
                let space = module.global_variables[variable].space;
                return at != argument && space != AddressSpace::Handle;
            }
            _ => return at != argument,
        }
    }
}

fn place(function: &Function, argument: Handle<Expression>) -> Span {
    function.expressions.get_span(argument)
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused_place;

    fn refused(statements: &str) -> Option<String> {
        let code = format!(
            "fn g(p: ptr<function, i32>) {{ *p = 1; }} fn h(v: i32) {{ }}
            fn k(p: ptr<function, array<i32, 4>>) {{ }}
            fn f(p: ptr<function, array<i32, 4>>) {{ {statements} }}"
        );
        refused_place(&code).map(str::to_owned)
    }

    #[test]
    fn pointers_to_parts_are_not_passed() {
        for statements in [
            "var a: array<i32, 4>; g(&a[1]);",
            "var a: array<i32, 4>; let i = 1; let q = &a[i]; g(q);",
            "g(&(*p)[2]);",
            "loop { var a: array<i32, 4>; g(&a[1]); break; }",
        ] {
            assert!(refused(statements).is_some(), "{statements}");
        }
        for statements in [
            "var a = 1; g(&a); let b = &a; g(b);",
            "var a: array<i32, 4>; h(a[1]); k(&a);",
            "k(p); h((*p)[2]);",
        ] {
            assert_eq!(refused(statements), None, "{statements}");
        }
    }
}
