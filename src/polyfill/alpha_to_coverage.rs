//! Alpha to coverage. WebGPU wants samples to cover, a first target and an output with alpha, and
//! no shader that writes the sample mask itself; wgpu-core takes it as it comes.

// UPSTREAM: gfx-rs/wgpu#8779
// LIMITS: pipeline-checks, shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use wgpu_types::{ColorTargetState, Features, MultisampleState, TextureFormatFeatureFlags};

/// The samples of a pipeline against its first color target, if it has one, and its fragment stage,
/// where that is known.
pub fn check(
    samples: &MultisampleState,
    target: Option<&ColorTargetState>,
    fragment: Option<&EntryPoint>,
    features: Features,
) -> Result<(), Invalid> {
    if !samples.alpha_to_coverage_enabled {
        return Ok(());
    }
    if samples.count == 1 {
        return Err(refused("for one sample", "a count of 4"));
    }
    check_target(target, features)?;
    fragment.map_or(Ok(()), check_shader)
}

fn check_target(target: Option<&ColorTargetState>, features: Features) -> Result<(), Invalid> {
    let Some(target) = target else {
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

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;
    use wgpu_types::TextureFormat;

    fn checked(count: u32, format: Option<TextureFormat>, shader: &str) -> Result<(), String> {
        let samples = MultisampleState {
            count,
            alpha_to_coverage_enabled: true,
            ..MultisampleState::default()
        };
        let module = interface(shader);
        let fragment = entry(&module, ShaderStage::Fragment);
        let target = format.map(ColorTargetState::from);
        let features = Features::empty();
        check(&samples, target.as_ref(), Some(&fragment), features)
            .map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn alpha_becomes_coverage_where_there_are_both() {
        let rgba = Some(TextureFormat::Rgba8Unorm);
        let vec4 = "@fragment fn f() -> @location(0) vec4f { return vec4f(); }";
        let vec3 = "@fragment fn f() -> @location(0) vec3f { return vec3f(); }";
        let mask = "@fragment fn f() -> @builtin(sample_mask) u32 { return 1; }";
        assert_eq!(checked(4, rgba, vec4), Ok(()));
        let cases = [
            (1, rgba, vec4, "for one sample"),
            (4, None, vec4, "without a first color target"),
            (
                4,
                Some(TextureFormat::Rg8Unorm),
                vec4,
                "with a first color target of Rg8Unorm",
            ),
            (
                4,
                Some(TextureFormat::Rgba8Uint),
                vec4,
                "with a first color target of Rgba8Uint",
            ),
            (4, rgba, mask, "with a shader that writes the sample mask"),
            (4, rgba, vec3, "without alpha in the output"),
        ];
        for (count, format, shader, why) in cases {
            let message = checked(count, format, shader).unwrap_err();
            let expected = format!("multisample.alphaToCoverageEnabled: true {why} is not allowed");
            assert!(message.starts_with(&expected), "{message}");
        }
    }
}
