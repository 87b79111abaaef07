//! Immediates of a plain type, in a structure of their own: naga writes no others for Direct3D.

// UPSTREAM: gfx-rs/wgpu#5683
// LIMITS: direct3d-immediates

use super::rewrite::rewrite;
use naga::{
    AddressSpace, Expression, Function, GlobalVariable, Handle, Module, Span, StructMember, Type,
    TypeInner, UniqueArena, proc::Layouter,
};
use std::collections::HashSet;

/// Puts them into structures, and says whether there were any.
pub fn wrap(module: &mut Module) -> bool {
    let mut layouter = Layouter::default();
    if layouter.update(module.to_ctx()).is_err() {
        return false; // which the compiler will say
    }
    let mut bare = HashSet::new();
    for (handle, variable) in module.global_variables.iter_mut() {
        let plain = !matches!(module.types[variable.ty].inner, TypeInner::Struct { .. });
        if variable.space == AddressSpace::Immediate && plain {
            let span = layouter[variable.ty].size;
            variable.ty = structure(&mut module.types, variable.ty, span);
            bare.insert(handle);
        }
    }
    if bare.is_empty() {
        return false;
    }
    for (_, function) in module.functions.iter_mut() {
        reach_into(function, &bare);
    }
    for point in &mut module.entry_points {
        reach_into(&mut point.function, &bare);
    }
    true
}

/// A structure with one member.
fn structure(types: &mut UniqueArena<Type>, ty: Handle<Type>, span: u32) -> Handle<Type> {
    let member = StructMember {
        name: Some("value".to_owned()),
        ty,
        binding: None,
        offset: 0,
    };
    let inner = TypeInner::Struct {
        members: vec![member],
        span,
    };
    types.insert(Type { name: None, inner }, Span::default())
}

/// What looked at the variables looks at their members.
fn reach_into(function: &mut Function, bare: &HashSet<Handle<GlobalVariable>>) {
    rewrite(function, |_, mut expression, new| {
        if let Expression::Load { pointer: base }
        | Expression::Access { base, .. }
        | Expression::AccessIndex { base, .. } = &mut expression
            && let Expression::GlobalVariable(variable) = new.expressions[*base]
            && bare.contains(&variable)
        {
            *base = new.add(Expression::AccessIndex {
                base: *base,
                index: 0,
            });
        }
        new.add(expression)
    });
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::{super::rewrite::testing::*, *};
    use naga::valid::{Capabilities, ValidationFlags, Validator};

    #[test]
    fn immediates_of_each_type_are_in_a_structure() {
        for (ty, value, any) in [
            ("u32", "a + f()", true),
            ("vec3f", "u32(a.y) + u32(a[i] + f().x)", true),
            ("mat4x4f", "u32(a[1].y + f()[0].x)", true),
            ("array<vec4f, 2>", "u32(a[i].x) + u32(f()[1].y)", true),
            ("S", "a.value + f().value", false),
        ] {
            let mut module = parsed(&format!(
                "struct S {{ value: u32 }} var<immediate> a: {ty};
                @group(0) @binding(0) var<storage, read_write> o: u32;
                fn f() -> {ty} {{ return a; }}
                @compute @workgroup_size(1) fn main(@builtin(local_invocation_index) i: u32) {{
                    let p = &a; if i > 0 {{ o = {value}; }}
                }}"
            ));
            assert_eq!(wrap(&mut module), any, "{ty}");
            let flags = (ValidationFlags::all(), Capabilities::IMMEDIATES);
            let valid = Validator::new(flags.0, flags.1).validate(&module);
            assert!(valid.is_ok(), "{ty}: {valid:?}");
            assert!(!wrap(&mut module), "{ty} twice");
        }
    }
}
