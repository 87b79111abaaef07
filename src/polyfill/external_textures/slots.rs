//! What external textures take of the limits for a stage: four sampled textures, a sampler and a uniform
//! buffer each, as WebGPU has it. wgpu-core counts what is bound, which is less.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

use crate::runtime::failure::Invalid;
use crate::shader::external_textures::used::Used;
use wgpu_types::{BindGroupLayoutEntry, BindingType, BufferBindingType, Limits, ShaderStages};

/// The entries of a bind group layout, or of all those of a pipeline layout.
pub fn check<'a>(
    field: &str,
    entries: impl Iterator<Item = &'a BindGroupLayoutEntry> + Clone,
    limits: &Limits,
) -> Result<(), Invalid> {
    let stages = [
        (ShaderStages::VERTEX, "vertex"),
        (ShaderStages::FRAGMENT, "fragment"),
        (ShaderStages::COMPUTE, "compute"),
    ];
    for (stage, name) in stages {
        let seen = entries
            .clone()
            .filter(|entry| entry.visibility.contains(stage));
        check_used(field, name, &used(seen), limits)?;
    }
    Ok(())
}

/// Arrays have limits of their own.
fn used<'a>(entries: impl Iterator<Item = &'a BindGroupLayoutEntry>) -> Used {
    let mut used = Used::default();
    for entry in entries.filter(|entry| entry.count.is_none()) {
        match entry.ty {
            BindingType::ExternalTexture => used.external += 1,
            BindingType::Texture { .. } => used.textures += 1,
            BindingType::Sampler(_) => used.samplers += 1,
            BindingType::Buffer {
                ty: BufferBindingType::Uniform,
                ..
            } => used.uniform_buffers += 1,
            _ => {}
        }
    }
    used
}

/// What a stage uses. Without external textures, wgpu-core counts it.
pub fn check_used(field: &str, stage: &str, used: &Used, limits: &Limits) -> Result<(), Invalid> {
    if used.external == 0 {
        return Ok(());
    }
    let external = used.external;
    let kinds = [
        (
            used.textures + 4 * external,
            limits.max_sampled_textures_per_shader_stage,
            ("sampled textures", "maxSampledTexturesPerShaderStage"),
        ),
        (
            used.samplers + external,
            limits.max_samplers_per_shader_stage,
            ("samplers", "maxSamplersPerShaderStage"),
        ),
        (
            used.uniform_buffers + external,
            limits.max_uniform_buffers_per_shader_stage,
            ("uniform buffers", "maxUniformBuffersPerShaderStage"),
        ),
    ];
    for (count, most, (kind, limit)) in kinds {
        if count > most {
            let value = format!(
                "{count} {kind} in the {stage} stage, with those of {external} external textures,"
            );
            return Err(Invalid::new(
                field,
                value,
                format!("at most {limit}, {most}"),
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_external_texture_takes_four_textures_and_a_sampler() {
        let limits = Limits::default();
        let checked = |external, textures, samplers| {
            let used = Used {
                external,
                textures,
                samplers,
                uniform_buffers: 0,
            };
            check_used("entries", "fragment", &used, &limits).map_err(|it| it.to_string())
        };
        assert_eq!(checked(4, 0, 12), Ok(()));
        assert_eq!(
            checked(4, 1, 0).unwrap_err(),
            "entries: 17 sampled textures in the fragment stage, with those of 4 external \
             textures, is not allowed, expected at most maxSampledTexturesPerShaderStage, 16"
        );
        assert!(checked(1, 0, 16).unwrap_err().contains("17 samplers"));
        // That is for wgpu-core to say.
        assert_eq!(checked(0, 99, 0), Ok(()));
    }
}
