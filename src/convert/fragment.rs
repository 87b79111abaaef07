//! Fragment stage: state and color targets.

use super::blend::blend_state;
use super::pipeline::programmable_stage;
use super::resolver::Resolver;
use super::scalar::flags;
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::pipeline::FragmentState;
use wgpu_types as wgt;

pub fn fragment_state<'a>(
    state: View<'a, WGPUFragmentState>,
    resolver: &impl Resolver,
) -> Result<FragmentState<'a>, Invalid> {
    state.no_extensions()?;
    let (module, entry_point) = (state.module(), state.entryPoint());
    Ok(FragmentState {
        stage: programmable_stage(module, entry_point, state.constants(), resolver)?,
        targets: state.targets().map_structs(color_target_state)?,
    })
}

/// A target without a format is a hole.
// LIMITS: unset-chains
fn color_target_state(
    target: View<WGPUColorTargetState>,
) -> Result<Option<wgt::ColorTargetState>, Invalid> {
    let Some(format) = optional_texture_format(target.format())? else {
        return Ok(None);
    };
    Ok(Some(wgt::ColorTargetState {
        format,
        blend: target.blend().optional_within(blend_state)?,
        write_mask: color_write_mask(target.writeMask())?,
    }))
}

fn color_write_mask(value: Named<WGPUColorWriteMask>) -> Result<wgt::ColorWrites, Invalid> {
    // The bits are the same on both sides.
    let bits = flags(value, WGPUColorWriteMask_All, "a set of WGPUColorWriteMask")?;
    Ok(wgt::ColorWrites::from_bits_retain(bits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, unset, view};
    use crate::runtime::view::testing::seen;

    fn with(targets: &[WGPUColorTargetState]) -> WGPUFragmentState {
        WGPUFragmentState {
            module: handle(3),
            entryPoint: view("main"),
            targetCount: targets.len(),
            targets: targets.as_ptr(),
            ..WGPUFragmentState::INIT
        }
    }

    fn convert(state: &WGPUFragmentState) -> Result<FragmentState<'_>, Invalid> {
        fragment_state(seen(state), &Numbers)
    }

    fn red() -> WGPUColorTargetState {
        WGPUColorTargetState {
            format: WGPUTextureFormat_R8Unorm,
            ..WGPUColorTargetState::INIT
        }
    }

    #[test]
    fn the_stage_and_its_targets_arrive() {
        let mut target = red();
        target.blend = &WGPUBlendState::INIT;
        target.writeMask = WGPUColorWriteMask_Red | WGPUColorWriteMask_Alpha;
        let targets = [target];
        let state = with(&targets);
        let state = convert(&state).unwrap();
        assert_eq!(state.stage.module, id(3));
        assert_eq!(state.stage.entry_point.as_deref(), Some("main"));
        let expected = wgt::ColorTargetState {
            format: wgt::TextureFormat::R8Unorm,
            blend: Some(wgt::BlendState::REPLACE),
            write_mask: wgt::ColorWrites::RED | wgt::ColorWrites::ALPHA,
        };
        assert_eq!(*state.targets, [Some(expected)]);
    }

    #[test]
    fn sen_02_a_target_without_a_format_is_a_hole() {
        let targets = [WGPUColorTargetState::INIT, red()];
        let expected = [None, Some(wgt::TextureFormat::R8Unorm.into())];
        assert_eq!(*convert(&with(&targets)).unwrap().targets, expected);
    }

    #[test]
    fn err_05_every_channel_and_no_other() {
        let channels = [
            (WGPUColorWriteMask_None, wgt::ColorWrites::empty()),
            (WGPUColorWriteMask_Red, wgt::ColorWrites::RED),
            (WGPUColorWriteMask_Green, wgt::ColorWrites::GREEN),
            (WGPUColorWriteMask_Blue, wgt::ColorWrites::BLUE),
            (WGPUColorWriteMask_Alpha, wgt::ColorWrites::ALPHA),
            (WGPUColorWriteMask_All, wgt::ColorWrites::ALL),
        ];
        for (mask, expected) in channels {
            assert_eq!(
                color_write_mask(Named::plain("writeMask", &mask)),
                Ok(expected)
            );
        }
        let mut target = red();
        target.writeMask = 0x11;
        assert_eq!(
            refusal(convert(&with(&[target]))),
            "targets[0].writeMask: bits 0x10 is not allowed, expected a set of WGPUColorWriteMask"
        );
    }

    #[test]
    fn err_06_a_wrong_factor_is_named_with_its_target() {
        let mut blend = WGPUBlendState::INIT;
        blend.color.srcFactor = WGPUBlendFactor(0x77);
        let mut target = red();
        target.blend = &blend;
        let refused = refusal(convert(&with(&[red(), target])));
        assert!(
            refused.starts_with("targets[1].blend.color.srcFactor: "),
            "{refused}"
        );
    }

    #[test]
    fn chn_01_what_programs_leave_unset_is_not_followed() {
        let mut hole = WGPUColorTargetState::INIT;
        hole.nextInChain = unset();
        let mut state = with(&[hole]);
        assert_eq!(convert(&state).unwrap().targets.len(), 1);
        state.nextInChain = unset();
        assert!(refusal(convert(&state)).starts_with("nextInChain: 0xcccccccc"));
    }
}
