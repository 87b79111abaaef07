//! Atomics are in memory that is read and written by several invocations.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::bounds::refusal::Refusal;
use naga::{AddressSpace, Handle, Module, Span, StorageAccess, Type, TypeInner};

pub fn check(module: &Module) -> Result<(), Refusal> {
    let atomic = atomic_types(module);
    for (handle, variable) in module.global_variables.iter() {
        let span = module.global_variables.get_span(handle);
        check_place(&atomic, variable.ty, variable.space, span)?;
    }
    for (handle, ty) in module.types.iter() {
        if let TypeInner::Pointer { base, space } = ty.inner {
            check_place(&atomic, base, space, module.types.get_span(handle))?;
        }
    }
    Ok(())
}

/// For each type whether there is an atomic in it.
fn atomic_types(module: &Module) -> Vec<bool> {
    let mut atomic: Vec<bool> = Vec::with_capacity(module.types.len());
    for (_, ty) in module.types.iter() {
        let has = |base: Handle<Type>| atomic[base.index()];
        let is_atomic = match &ty.inner {
            TypeInner::Atomic(_) => true,
            TypeInner::Array { base, .. } => has(*base),
            TypeInner::Struct { members, .. } => members.iter().any(|member| has(member.ty)),
            _ => false,
        };
        atomic.push(is_atomic);
    }
    atomic
}

fn check_place(
    atomic: &[bool],
    ty: Handle<Type>,
    space: AddressSpace,
    span: Span,
) -> Result<(), Refusal> {
    let place = match space {
        AddressSpace::Storage { access } if !access.contains(StorageAccess::STORE) => {
            "storage that is only read"
        }
        AddressSpace::Storage { access } if access == StorageAccess::STORE => {
            let value = "a pointer to storage that is only written";
            return Err(Refusal::new(value, "the access mode read or read_write").at(span));
        }
        AddressSpace::Function => "a variable of a function",
        AddressSpace::Private => "private memory",
        AddressSpace::Uniform => "a uniform buffer",
        _ => return Ok(()),
    };
    match atomic[ty.index()] {
        false => Ok(()),
        true => {
            let value = format_args!("an atomic in {place}");
            let expected = "storage with the access mode read_write, or workgroup memory";
            Err(Refusal::new(value, expected).at(span))
        }
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    #[test]
    fn atomics_are_where_others_may_write() {
        for code in [
            "@group(0) @binding(0) var<storage> a: atomic<u32>;",
            "struct S { a: array<atomic<i32>, 2> } @group(0) @binding(0) var<storage, read> s: S;",
            "@group(0) @binding(0) var<uniform> a: atomic<u32>;",
            "var<private> a: atomic<u32>;",
            "fn f(a: ptr<private, atomic<u32>>) { }",
            "fn f(a: ptr<storage, atomic<u32>, read>) { }",
            "fn f(a: ptr<storage, u32, write>) { }",
        ] {
            assert!(refused(code).is_some(), "{code}");
        }
        let (message, place) =
            refused("@group(0) @binding(0) var<storage> a: atomic<u32>;").unwrap();
        assert!(
            message.contains("an atomic in storage that is only read"),
            "{message}"
        );
        assert!(place.starts_with("var<storage> a"), "{place}");
        for code in [
            "@group(0) @binding(0) var<storage, read_write> a: array<atomic<u32>>;",
            "var<workgroup> a: atomic<u32>; fn f(p: ptr<workgroup, atomic<u32>>) { }",
            "@group(0) @binding(0) var<storage> a: array<u32>; var<private> b: i32;",
        ] {
            assert_eq!(refused(code), None, "{code}");
        }
    }
}
