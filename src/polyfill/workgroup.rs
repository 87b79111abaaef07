//! Workgroups within the limits. WebGPU holds the size that a pipeline's constants give a
//! workgroup, and the storage of its variables, against the device's limits; wgpu-core looks at
//! sizes that are written down only, and at no storage.

// UPSTREAM: gfx-rs/wgpu#8946
// LIMITS: pipeline-checks, shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use naga::back::PipelineConstants;
use wgpu_types::Limits;

pub fn check(
    entry: &EntryPoint,
    constants: &PipelineConstants,
    limits: &Limits,
) -> Result<(), Invalid> {
    let workgroup = entry.workgroup(constants);
    check_size(workgroup.size, limits)?;
    let most = limits.max_compute_workgroup_storage_size;
    if workgroup.storage > most.into() {
        let value = format!("workgroup storage of {} bytes", workgroup.storage);
        return Err(Invalid::new("compute", value, format!("at most {most}")));
    }
    Ok(())
}

/// What is not known of the size is left to wgpu-core.
fn check_size(size: [Option<u32>; 3], limits: &Limits) -> Result<(), Invalid> {
    let most = [
        limits.max_compute_workgroup_size_x,
        limits.max_compute_workgroup_size_y,
        limits.max_compute_workgroup_size_z,
    ];
    let mut invocations: u64 = 1;
    for ((size, most), axis) in size.into_iter().zip(most).zip(["x", "y", "z"]) {
        let Some(size) = size else { continue };
        if size > most {
            let value = format!("a workgroup size of {size} in {axis}");
            return Err(Invalid::new("compute", value, format!("at most {most}")));
        }
        invocations = invocations.saturating_mul(size.into());
    }
    let most = limits.max_compute_invocations_per_workgroup;
    if invocations > most.into() {
        let value = format!("a workgroup of {invocations} invocations");
        return Err(Invalid::new("compute", value, format!("at most {most}")));
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    fn refusal(code: &str, constant: f64) -> Option<String> {
        let module = interface(code);
        let constants = [("n".to_owned(), constant)].into_iter().collect();
        let point = entry(&module, ShaderStage::Compute);
        let checked = check(&point, &constants, &Limits::default());
        checked.err().map(|invalid| invalid.to_string())
    }

    #[test]
    fn a_workgroup_of_overrides_is_held_against_the_limits() {
        let in_y = "override n: u32; @compute @workgroup_size(2, n) fn c() {}";
        assert_eq!(refusal(in_y, 128.0), None);
        let message = refusal(in_y, 129.0).expect("too many invocations");
        assert!(
            message.starts_with("compute: a workgroup of 258 "),
            "{message}"
        );
        let message = refusal(in_y, 257.0).expect("too many in y");
        assert!(
            message.starts_with("compute: a workgroup size of 257 in y "),
            "{message}"
        );
    }

    #[test]
    fn workgroup_storage_is_held_against_the_limit() {
        let code = "override n: u32; var<workgroup> a: array<vec4f, n>; \
                    @compute @workgroup_size(1) fn c() { a[0] = vec4f(); }";
        assert_eq!(refusal(code, 1024.0), None);
        let message = refusal(code, 1025.0).expect("too much storage");
        let expected = "compute: workgroup storage of 16400 bytes is not allowed, \
                        expected at most 16384";
        assert_eq!(message, expected);
    }
}
