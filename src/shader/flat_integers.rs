//! WGSL as libwgpu_native 29 takes it: an integer that passes between stages need not say
//! `@interpolate(flat)`, the only thing it can be.

// LIMITS: flat-integers

use naga::{Binding, Handle, Interpolation, Module, ScalarKind, Type, TypeInner};

/// The module with `@interpolate(flat)` where an integer lacks it; none if none does.
pub fn with_flat_integers(mut module: Module) -> Option<Module> {
    let members = complete_members(&mut module);
    let entry_points = complete_entry_points(&mut module);
    (members || entry_points).then_some(module)
}

fn complete_members(module: &mut Module) -> bool {
    let mut completed = Vec::new();
    for (handle, ty) in module.types.iter() {
        let mut ty = ty.clone();
        let TypeInner::Struct { members, .. } = &mut ty.inner else {
            continue;
        };
        let mut changed = false;
        for member in members {
            changed |= complete(&mut member.binding, is_integer(module, member.ty));
        }
        if changed {
            completed.push((handle, ty));
        }
    }
    let any = !completed.is_empty();
    for (handle, ty) in completed {
        // In WGSL a structure's name is its own, so that no other type equals the new one.
        module.types.replace(handle, ty);
    }
    any
}

fn complete_entry_points(module: &mut Module) -> bool {
    let mut points = std::mem::take(&mut module.entry_points);
    let mut any = false;
    for point in &mut points {
        for argument in &mut point.function.arguments {
            any |= complete(&mut argument.binding, is_integer(module, argument.ty));
        }
        if let Some(result) = &mut point.function.result {
            any |= complete(&mut result.binding, is_integer(module, result.ty));
        }
    }
    module.entry_points = points;
    any
}

fn is_integer(module: &Module, ty: Handle<Type>) -> bool {
    let kind = module.types[ty].inner.scalar_kind();
    matches!(kind, Some(ScalarKind::Sint | ScalarKind::Uint))
}

fn complete(binding: &mut Option<Binding>, integer: bool) -> bool {
    match binding {
        Some(Binding::Location {
            interpolation: interpolation @ None,
            ..
        }) if integer => {
            *interpolation = Some(Interpolation::Flat);
            true
        }
        _ => false,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use naga::valid::{Capabilities, ValidationFlags, Validator};

    fn parsed(code: &str) -> Module {
        naga::front::wgsl::parse_str(code).unwrap()
    }

    fn is_valid(module: &Module) -> bool {
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        validator.validate(module).is_ok()
    }

    fn complete_and_check(code: &str) {
        let strict = parsed(code);
        assert!(!is_valid(&strict), "nothing was missing");
        let completed = with_flat_integers(strict).expect("nothing was added");
        assert!(is_valid(&completed));
    }

    #[test]
    fn members_of_structures() {
        complete_and_check(
            "struct Corner {
                @builtin(position) position: vec4f,
                @location(0) at: vec2f,
                @location(1) number: u32,
                @location(2) @interpolate(flat) cell: vec2i,
                @location(3) other: vec4i,
            }
            @vertex fn place() -> Corner { return Corner(); }
            @fragment fn paint(corner: Corner) {}",
        );
    }

    #[test]
    fn parameters_and_results() {
        complete_and_check("@fragment fn paint(@location(0) number: u32) {}");
        complete_and_check(
            "@fragment fn paint(@location(0) number: u32) -> @location(0) u32 { return number; }",
        );
    }

    #[test]
    fn what_lacks_nothing_is_left_alone() {
        let complete = "
            struct Corner { @builtin(position) position: vec4f, @location(0) at: vec2f }
            struct Numbers { a: u32, b: vec2i }
            @vertex fn place(@builtin(vertex_index) i: u32) -> Corner { return Corner(); }";
        assert!(with_flat_integers(parsed(complete)).is_none());
    }

    #[test]
    fn an_interpolation_that_integers_cannot_have_stays_wrong() {
        let code = "@fragment fn paint(@location(0) @interpolate(linear) a: u32, \
                    @location(1) b: u32) {}";
        let completed = with_flat_integers(parsed(code)).expect("b lacks it");
        assert!(!is_valid(&completed));
    }
}
