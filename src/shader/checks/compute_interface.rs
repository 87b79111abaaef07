//! Compute shaders are passed nothing by location, and return nothing.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::bounds::refusal::Refusal;
use naga::{Binding, FunctionArgument, Module, ShaderStage, Span, TypeInner};

pub fn check(module: &Module) -> Result<(), Refusal> {
    for point in &module.entry_points {
        if point.stage != ShaderStage::Compute {
            continue;
        }
        let located = |argument: &FunctionArgument| has_location(module, argument);
        let what = match &point.function {
            function if function.result.is_some() => "a result of",
            function if function.arguments.iter().any(located) => "a @location passed to",
            _ => continue,
        };
        let value = format_args!("{what} the compute shader '{}'", point.name);
        let refusal = Refusal::new(value, "built-in values passed to it and no more");
        let place = point.function.body.span_iter().next();
        return Err(refusal.at(place.map_or(Span::default(), |(_, span)| *span)));
    }
    Ok(())
}

fn has_location(module: &Module, argument: &FunctionArgument) -> bool {
    let is_location = |binding: &Option<Binding>| matches!(binding, Some(Binding::Location { .. }));
    match &module.types[argument.ty].inner {
        TypeInner::Struct { members, .. } => {
            members.iter().any(|member| is_location(&member.binding))
        }
        _ => is_location(&argument.binding),
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    #[test]
    fn compute_shaders_have_built_in_values_alone() {
        for code in [
            "@compute @workgroup_size(1) fn f(@location(0) a: f32) { _ = a; }",
            "struct S { @location(0) a: f32 } @compute @workgroup_size(1) fn f(a: S) { _ = a.a; }",
            "struct S { @location(0) a: f32 }
            @compute @workgroup_size(1) fn f() -> S { return S(); }",
        ] {
            assert!(refused(code).is_some(), "{code}");
        }
        let code = "struct S { @builtin(workgroup_id) a: vec3u, @location(0) b: f32 }
            struct T { @builtin(workgroup_id) a: vec3u }
            @compute @workgroup_size(1) fn f(@builtin(local_invocation_index) a: u32, b: T) {
                var s: S; s.b = f32(a);
            }";
        assert_eq!(refused(code), None);
    }
}
