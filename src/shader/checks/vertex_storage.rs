//! Vertex shaders write to no storage, neither to buffers nor to textures, unless the device has a
//! feature for it. So they have no atomics either.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::{bounds::refusal::Refusal, reach::Reach};
use naga::{AddressSpace, ImageClass, Module, ShaderStage, StorageAccess, TypeInner};
use wgpu_types::Features;

pub fn check(module: &Module, reach: &[Reach], features: Features) -> Result<(), Refusal> {
    if features.contains(Features::VERTEX_WRITABLE_STORAGE) {
        return Ok(());
    }
    for (point, reach) in module.entry_points.iter().zip(reach) {
        if point.stage != ShaderStage::Vertex {
            continue;
        }
        for &handle in &reach.variables {
            let variable = &module.global_variables[handle];
            let access = match (variable.space, &module.types[variable.ty].inner) {
                (AddressSpace::Storage { access }, _) => access,
                (
                    _,
                    TypeInner::Image {
                        class: ImageClass::Storage { access, .. },
                        ..
                    },
                ) => *access,
                _ => continue,
            };
            if access.contains(StorageAccess::STORE) {
                let name = variable.name.as_deref().unwrap_or_default();
                let value = format_args!(
                    "'{name}', which can be written, in the vertex shader '{}'",
                    point.name
                );
                let refusal = Refusal::new(value, "the access mode read");
                return Err(refusal.at(module.global_variables.get_span(handle)));
            }
        }
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    fn refused_in(stage: &str, variable: &str, uses: &str) -> bool {
        let code = format!(
            "@group(0) @binding(0) var{variable}; fn g() {{ {uses} }}
            @{stage} fn f() -> @{} vec4f {{ g(); return vec4f(); }}",
            if stage == "vertex" {
                "builtin(position)"
            } else {
                "location(0)"
            },
        );
        refused(&code).is_some()
    }

    #[test]
    fn vertex_shaders_write_to_no_storage() {
        for (variable, uses) in [
            (
                "<storage, read_write> a: atomic<u32>",
                "_ = atomicAdd(&a, 1u);",
            ),
            ("<storage, read_write> a: u32", "_ = a;"),
            (
                " a: texture_storage_2d<r32uint, write>",
                "textureStore(a, vec2(0), vec4u());",
            ),
        ] {
            assert!(refused_in("vertex", variable, uses), "{variable}");
            assert!(!refused_in("vertex", variable, ""), "{variable}");
            assert!(!refused_in("fragment", variable, uses), "{variable}");
        }
        assert!(!refused_in("vertex", "<storage> a: u32", "_ = a;"));
        let read = " a: texture_storage_2d<r32uint, read>";
        assert!(!refused_in("vertex", read, "_ = textureLoad(a, vec2(0));"));
    }
}
