//! Outputs against color targets. WebGPU wants an output for each target that is written, with
//! alpha where blending uses the source's; wgpu-core looks at neither.

// UPSTREAM: gfx-rs/wgpu#9147
// LIMITS: pipeline-checks, shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use wgpu_core::pipeline::FragmentState;
use wgpu_types::{BlendFactor, ColorTargetState};

pub fn check(state: &FragmentState, fragment: &EntryPoint) -> Result<(), Invalid> {
    for (index, target) in state.targets.iter().enumerate() {
        if let Some(target) = target {
            check_target(index, target, fragment)?;
        }
    }
    Ok(())
}

fn check_target(
    index: usize,
    target: &ColorTargetState,
    fragment: &EntryPoint,
) -> Result<(), Invalid> {
    match fragment.color_output(index) {
        None if !target.write_mask.is_empty() => {
            let field = format!("fragment.targets[{index}].writeMask");
            let value = format!("{:?}", target.write_mask);
            let expected = format!("none, or an output @location({index}) of the shader");
            Err(Invalid::new(field, value, expected))
        }
        Some(output) if output.components < 4 && uses_source_alpha(target) => {
            let field = format!("fragment.targets[{index}].blend.color");
            let value = "a factor of the source's alpha";
            Err(Invalid::new(field, value, "an output with alpha"))
        }
        _ => Ok(()),
    }
}

fn uses_source_alpha(target: &ColorTargetState) -> bool {
    let is_alpha = |factor| {
        matches!(
            factor,
            BlendFactor::SrcAlpha
                | BlendFactor::OneMinusSrcAlpha
                | BlendFactor::SrcAlphaSaturated
                | BlendFactor::Src1Alpha
                | BlendFactor::OneMinusSrc1Alpha
        )
    };
    let color = target.blend.map(|blend| blend.color);
    color.is_some_and(|color| is_alpha(color.src_factor) || is_alpha(color.dst_factor))
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;
    use wgpu_types::{BlendState, ColorWrites, TextureFormat};

    fn checked(output: &str, target: ColorTargetState) -> Result<(), String> {
        let code = format!("@fragment fn f() -> @location(0) {output} {{ return {output}(); }}");
        let module = interface(&code);
        let point = entry(&module, ShaderStage::Fragment);
        check_target(0, &target, &point).map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn a_written_target_has_an_output() {
        let code = "@fragment fn f() {}";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Fragment);
        let mut target = ColorTargetState::from(TextureFormat::Rgba8Unorm);
        let message = check_target(0, &target, &point).unwrap_err().to_string();
        assert!(
            message.starts_with("fragment.targets[0].writeMask: "),
            "{message}"
        );
        target.write_mask = ColorWrites::empty();
        assert_eq!(check_target(0, &target, &point), Ok(()));
    }

    #[test]
    fn blending_with_the_sources_alpha_needs_some() {
        let mut target = ColorTargetState::from(TextureFormat::Rgba8Unorm);
        assert_eq!(checked("vec3f", target.clone()), Ok(()));
        target.blend = Some(BlendState::ALPHA_BLENDING);
        assert_eq!(checked("vec4f", target.clone()), Ok(()));
        let message = checked("vec3f", target).unwrap_err();
        assert!(
            message.starts_with("fragment.targets[0].blend.color: "),
            "{message}"
        );
    }
}
