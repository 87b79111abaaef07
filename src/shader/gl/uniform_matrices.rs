//! Matrices of two rows in uniform buffers: GLSL puts each column at a multiple of 16 bytes there,
//! WGSL at one of 8.

// UPSTREAM: gfx-rs/wgpu#4371
// LIMITS: gl-two-rows

use crate::shader::bounds::refusal::Refusal;
use naga::{AddressSpace, Handle, Module, Type, TypeInner, VectorSize};

/// Refuses what would be read from the wrong place.
pub fn check(module: &Module) -> Result<(), Refusal> {
    for (handle, variable) in module.global_variables.iter() {
        if variable.space == AddressSpace::Uniform && has_two_rows(module, variable.ty) {
            let name = variable.name.as_deref().unwrap_or_default();
            let value = format!("a matrix of two rows in the uniform buffer '{name}' on OpenGL");
            let refusal = Refusal::new(value, "one of vectors, or a storage buffer");
            return Err(refusal.at(module.global_variables.get_span(handle)));
        }
    }
    Ok(())
}

fn has_two_rows(module: &Module, ty: Handle<Type>) -> bool {
    match &module.types[ty].inner {
        TypeInner::Matrix { rows, .. } => *rows == VectorSize::Bi,
        TypeInner::Array { base, .. } => has_two_rows(module, *base),
        TypeInner::Struct { members, .. } => {
            members.iter().any(|member| has_two_rows(module, member.ty))
        }
        _ => false,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;

    #[test]
    fn two_rows_are_refused_in_uniform_buffers_alone() {
        let refused = |space: &str, ty: &str| {
            let code = format!(
                "struct S {{ a: vec4f, m: array<{ty}, 2> }} @group(0) @binding(0) var<{space}> s: S;"
            );
            check(&naga::front::wgsl::parse_str(&code).unwrap()).is_err()
        };
        assert!(refused("uniform", "mat2x2f"));
        assert!(refused("uniform", "mat4x2f"));
        assert!(!refused("uniform", "mat2x4f"));
        assert!(!refused("storage", "mat2x2f"));
    }
}
