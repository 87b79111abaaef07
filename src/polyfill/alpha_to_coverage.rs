//! Alpha to coverage. WebGPU wants samples to cover, a first target and an output with alpha, and
//! no shader that writes the sample mask itself; wgpu-core takes it as it comes.

// UPSTREAM: gfx-rs/wgpu#8779
// LIMITS: pipeline-checks, shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use wgpu_core::pipeline::RenderPipelineDescriptor;
use wgpu_types::{Features, TextureFormatFeatureFlags};

/// A pipeline against the rules; its fragment stage, where that is known.
pub fn check(
    descriptor: &RenderPipelineDescriptor,
    fragment: Option<&EntryPoint>,
    features: Features,
) -> Result<(), Invalid> {
    if !descriptor.multisample.alpha_to_coverage_enabled {
        return Ok(());
    }
    if descriptor.multisample.count == 1 {
        return Err(refused("for one sample", "a count of 4"));
    }
    check_target(descriptor, features)?;
    fragment.map_or(Ok(()), check_shader)
}

fn check_target(descriptor: &RenderPipelineDescriptor, features: Features) -> Result<(), Invalid> {
    let targets = descriptor.fragment.as_ref().map(|state| &*state.targets);
    let Some(Some(target)) = targets.and_then(|targets| targets.first()) else {
        return Err(refused("without a first color target", "one"));
    };
    let format = target.format;
    let can = format.guaranteed_format_features(features).flags;
    if !can.contains(TextureFormatFeatureFlags::BLENDABLE) || format.components() < 4 {
        let value = format!("with a first color target of {format:?}");
        let expected = "a format that is blendable and has alpha";
        return Err(refused(&value, expected));
    }
    Ok(())
}

fn check_shader(fragment: &EntryPoint) -> Result<(), Invalid> {
    if fragment.writes_sample_mask() {
        let value = "with a shader that writes the sample mask";
        return Err(refused(value, "one that does not"));
    }
    match fragment.color_output(0) {
        Some(output) if output.components < 4 => {
            Err(refused("without alpha in the output", "a vec4"))
        }
        _ => Ok(()),
    }
}

fn refused(value: &str, expected: &str) -> Invalid {
    let field = "multisample.alphaToCoverageEnabled";
    Invalid::new(field, format_args!("true {value}"), expected)
}
