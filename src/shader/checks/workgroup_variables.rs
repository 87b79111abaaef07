//! Variables of a workgroup are for compute shaders: others have no workgroups.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::{bounds::refusal::Refusal, reach::Reach};
use naga::{AddressSpace, Module, ShaderStage};

pub fn check(module: &Module, reach: &[Reach]) -> Result<(), Refusal> {
    for (point, reach) in module.entry_points.iter().zip(reach) {
        if !matches!(point.stage, ShaderStage::Vertex | ShaderStage::Fragment) {
            continue;
        }
        for &handle in &reach.variables {
            let variable = &module.global_variables[handle];
            if variable.space == AddressSpace::WorkGroup {
                let name = variable.name.as_deref().unwrap_or_default();
                let value = format_args!(
                    "'{name}', which is of a workgroup, in the shader '{}'",
                    point.name
                );
                let refusal = Refusal::new(value, "a compute shader");
                return Err(refusal.at(module.global_variables.get_span(handle)));
            }
        }
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    #[test]
    fn only_compute_shaders_have_variables_of_a_workgroup() {
        let refused = |point: &str, uses: &str| {
            let code = format!("var<workgroup> v: u32; fn g() {{ {uses} }} {point}");
            refused(&code).is_some()
        };
        for (point, is_refused) in [
            (
                "@vertex fn f() -> @builtin(position) vec4f { g(); return vec4f(); }",
                true,
            ),
            ("@fragment fn f() { g(); }", true),
            ("@compute @workgroup_size(1) fn f() { g(); }", false),
        ] {
            assert_eq!(refused(point, "_ = v;"), is_refused, "{point}");
            assert!(!refused(point, ""), "{point}");
        }
    }
}
