//! Depth is not filtered. WebGPU refuses layouts that have a filtering sampler for a depth texture;
//! wgpu-core looks at other textures alone.

// UPSTREAM: gfx-rs/wgpu#8513
// LIMITS: pipeline-checks, shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use naga::ResourceBinding;

/// An entry point against the filtering samplers of a layout. `field` is its stage in the
/// descriptor.
pub fn check(
    field: &str,
    entry: &EntryPoint,
    filtering: &[ResourceBinding],
) -> Result<(), Invalid> {
    if filtering.is_empty() {
        return Ok(());
    }
    let samplers = entry.depth_samplers();
    match samplers.iter().find(|sampler| filtering.contains(sampler)) {
        None => Ok(()),
        Some(ResourceBinding { group, binding }) => {
            let value = format!("the filtering sampler @group({group}) @binding({binding})");
            let expected =
                "a layout with a non-filtering or comparison sampler for a depth texture";
            Err(Invalid::new(field, value, expected))
        }
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn a_filtering_sampler_is_not_for_depth() {
        let code = "@group(0) @binding(0) var d: texture_depth_2d; \
                    @group(1) @binding(2) var s: sampler; \
                    @fragment fn f() { _ = textureSampleLevel(d, s, vec2f(), 0); }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Fragment);
        let sampler = |group| [ResourceBinding { group, binding: 2 }];
        assert_eq!(check("fragment", &point, &[]), Ok(()));
        assert_eq!(check("fragment", &point, &sampler(0)), Ok(()));
        let message = check("fragment", &point, &sampler(1))
            .unwrap_err()
            .to_string();
        let expected = "fragment: the filtering sampler @group(1) @binding(2) is not allowed, ";
        assert!(message.starts_with(expected), "{message}");
    }
}
