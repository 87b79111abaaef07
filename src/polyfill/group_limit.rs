//! Bind groups within the limit. WebGPU refuses the pipelines whose shaders use a group beyond
//! maxBindGroups; wgpu-core refuses the module, also for entry points that use none of them. So
//! that error is left out, and told for the pipelines.

// UPSTREAM: gfx-rs/wgpu#9156
// LIMITS: group-beyond-limit

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use naga::ResourceBinding;
use wgpu_core::pipeline::CreateShaderModuleError;
use wgpu_types::Limits;

/// Whether this is the error that waits for pipelines.
pub fn defers(error: &CreateShaderModuleError) -> bool {
    matches!(error, CreateShaderModuleError::InvalidGroupIndex { .. })
}

/// An entry point against the limit. `field` is its stage in the descriptor.
pub fn check(field: &str, entry: &EntryPoint, limits: &Limits) -> Result<(), Invalid> {
    let most = limits.max_bind_groups;
    match entry.bindings().find(|binding| binding.group >= most) {
        None => Ok(()),
        Some(ResourceBinding { group, binding }) => {
            let value = format!("a shader with @group({group}) @binding({binding})");
            let expected = format!("groups below maxBindGroups, {most}");
            Err(Invalid::new(field, value, expected))
        }
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::interface;
    use naga::ShaderStage;

    #[test]
    fn only_the_entry_points_that_use_a_group_are_held_against_the_limit() {
        let code = "@group(4) @binding(2) var<uniform> a: vec4f; \
                    @fragment fn uses() { _ = a; } @fragment fn ignores() {}";
        let module = interface(code);
        let checked = |name| {
            let point = module.entry_point(ShaderStage::Fragment, Some(name));
            check("fragment", &point.unwrap(), &Limits::default())
        };
        assert_eq!(checked("ignores"), Ok(()));
        let message = checked("uses").unwrap_err().to_string();
        let expected = "fragment: a shader with @group(4) @binding(2) is not allowed, expected \
                        groups below maxBindGroups, 4";
        assert_eq!(message, expected);
    }
}
