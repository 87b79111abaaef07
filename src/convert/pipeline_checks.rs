//! Rules of pipelines that wgpu-core does not check: they need a look into the shaders, or nothing
//! but the descriptor.

use super::shader_interface::{EntryPoint, Location};
use crate::runtime::failure::Invalid;
use naga::{ResourceBinding, back::PipelineConstants};
use wgpu_core::pipeline::{FragmentState, RenderPipelineDescriptor};
use wgpu_types as wgt;

/// A workgroup within the limits; wgpu-core looks at sizes that are written down only, and at no
/// storage.
pub fn check_workgroup(
    entry: &EntryPoint,
    constants: &PipelineConstants,
    limits: &wgt::Limits,
) -> Result<(), Invalid> {
    let workgroup = entry.workgroup(constants);
    let most = [
        limits.max_compute_workgroup_size_x,
        limits.max_compute_workgroup_size_y,
        limits.max_compute_workgroup_size_z,
    ];
    let mut invocations: u64 = 1;
    for ((size, most), axis) in workgroup.size.into_iter().zip(most).zip(["x", "y", "z"]) {
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
    let most = limits.max_compute_workgroup_storage_size;
    if workgroup.storage > most.into() {
        let value = format!("workgroup storage of {} bytes", workgroup.storage);
        return Err(Invalid::new("compute", value, format!("at most {most}")));
    }
    Ok(())
}

/// Room for the immediates of an entry point in a layout.
pub fn check_immediates(field: &str, entry: &EntryPoint, room: u32) -> Result<(), Invalid> {
    let needed = entry.immediate_size();
    if needed > room {
        let value = format!("{needed} bytes of immediates");
        let expected = format!("at most the layout's immediateSize, {room}");
        return Err(Invalid::new(field, value, expected));
    }
    Ok(())
}

/// The groups of an entry point are within the limit.
pub fn check_groups(field: &str, entry: &EntryPoint, limits: &wgt::Limits) -> Result<(), Invalid> {
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

/// Depth is not filtered: wgpu-core looks at other textures alone.
pub fn check_depth_samplers(
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

/// What the fragment stage reads has the type that the vertex stage writes.
pub fn check_between_stages(vertex: &EntryPoint, fragment: &EntryPoint) -> Result<(), Invalid> {
    let written = vertex.outputs();
    for read in fragment.inputs() {
        // One that is not written at all is wgpu-core's to find.
        let Some(written) = written.iter().find(|w| w.location == read.location) else {
            continue;
        };
        if (written.components, written.scalar) != (read.components, read.scalar) {
            let value = format!("the type of input @location({})", read.location);
            let expected = "the type of the vertex stage's output";
            return Err(Invalid::new("fragment", value, expected));
        }
    }
    Ok(())
}

/// A target that is written has an output for it, with alpha where blending needs that.
pub fn check_outputs(state: &FragmentState, fragment: &EntryPoint) -> Result<(), Invalid> {
    let outputs = fragment.outputs();
    for (index, target) in state.targets.iter().enumerate() {
        let Some(target) = target else { continue };
        match output_of(&outputs, index) {
            None if !target.write_mask.is_empty() => {
                let field = format!("fragment.targets[{index}].writeMask");
                let expected = format!("none, or an output @location({index}) of the shader");
                return Err(Invalid::new(
                    field,
                    format!("{:?}", target.write_mask),
                    expected,
                ));
            }
            Some(output) if output.components < 4 && uses_source_alpha(target) => {
                let field = format!("fragment.targets[{index}].blend.color");
                let expected = "an output with alpha";
                return Err(Invalid::new(
                    field,
                    "a factor of the source's alpha",
                    expected,
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

fn output_of(outputs: &[Location], target: usize) -> Option<&Location> {
    outputs
        .iter()
        .find(|output| output.location as usize == target && output.blend_source == 0)
}

fn uses_source_alpha(target: &wgt::ColorTargetState) -> bool {
    use wgt::BlendFactor as Factor;
    let is_alpha = |factor| {
        matches!(
            factor,
            Factor::SrcAlpha
                | Factor::OneMinusSrcAlpha
                | Factor::SrcAlphaSaturated
                | Factor::Src1Alpha
                | Factor::OneMinusSrc1Alpha
        )
    };
    let color = target.blend.map(|blend| blend.color);
    color.is_some_and(|color| is_alpha(color.src_factor) || is_alpha(color.dst_factor))
}

/// Alpha to coverage needs samples to cover, and alpha.
pub fn check_coverage(
    descriptor: &RenderPipelineDescriptor,
    fragment: Option<&EntryPoint>,
    features: wgt::Features,
) -> Result<(), Invalid> {
    if !descriptor.multisample.alpha_to_coverage_enabled {
        return Ok(());
    }
    let refuse = |value: &str, expected: &str| {
        let field = "multisample.alphaToCoverageEnabled";
        Err(Invalid::new(field, format!("true {value}"), expected))
    };
    if descriptor.multisample.count == 1 {
        return refuse("for one sample", "a count of 4");
    }
    let targets = descriptor.fragment.as_ref().map(|state| &*state.targets);
    let Some(Some(target)) = targets.and_then(|targets| targets.first()) else {
        return refuse("without a first color target", "one");
    };
    let can_blend = target.format.guaranteed_format_features(features).flags;
    if !can_blend.contains(wgt::TextureFormatFeatureFlags::BLENDABLE)
        || target.format.components() < 4
    {
        let value = format!("with a first color target of {:?}", target.format);
        return refuse(&value, "a format that is blendable and has alpha");
    }
    let Some(fragment) = fragment else {
        return Ok(());
    };
    if fragment.writes_sample_mask() {
        return refuse(
            "with a shader that writes the sample mask",
            "one that does not",
        );
    }
    match output_of(&fragment.outputs(), 0) {
        Some(output) if output.components < 4 => refuse("without alpha in the output", "a vec4"),
        _ => Ok(()),
    }
}
