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
