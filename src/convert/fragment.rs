//! Fragment stage: state and color targets.

use super::blend::blend_state;
use super::elements;
use super::ids::Ids;
use super::pipeline::programmable_stage;
use super::scalar::flags;
use super::texture_format::optional_texture_format;
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::memory;
use crate::runtime::view::Named;
use wgpu_core::pipeline::FragmentState;
use wgpu_types as wgt;

/// # Safety
/// What the state points to lives for `'a` and is as webgpu.h says.
pub unsafe fn fragment_state<'a>(
    state: &WGPUFragmentState,
    ids: &impl Ids,
) -> Result<FragmentState<'a>, Invalid> {
    let (constants, count) = (state.constants, state.constantCount);
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(state.nextInChain)?;
        Ok(FragmentState {
            stage: programmable_stage(state.module, state.entryPoint, constants, count, ids)?,
            targets: elements::without_last_holes(elements::structs(
                "targets",
                state.targets,
                state.targetCount,
                |target| color_target_state(target),
            )?)
            .into(),
        })
    }
}

/// A target without a format is a hole.
///
/// # Safety
/// As for [`fragment_state`].
unsafe fn color_target_state(
    target: &WGPUColorTargetState,
) -> Result<Option<wgt::ColorTargetState>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(target.nextInChain) }?;
    let Some(format) = optional_texture_format(Named::plain("format", &target.format))? else {
        return Ok(None);
    };
    // SAFETY: the caller's promise.
    let blend = unsafe { memory::optional("blend", target.blend) }?;
    Ok(Some(wgt::ColorTargetState {
        format,
        blend: blend.map(blend_state).transpose().within("blend")?,
        write_mask: color_write_mask(Named::plain("writeMask", &target.writeMask))?,
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
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};

    fn convert(targets: &[WGPUColorTargetState]) -> Result<FragmentState<'_>, Invalid> {
        let state = WGPUFragmentState {
            module: handle(3),
            entryPoint: view("main"),
            targetCount: targets.len(),
            targets: targets.as_ptr(),
            ..WGPUFragmentState::INIT
        };
        // SAFETY: the targets are whole, and the result borrows from them at most.
        unsafe { fragment_state(&state, &Numbers) }
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
        let state = convert(&targets).unwrap();
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
        assert_eq!(*convert(&targets).unwrap().targets, expected);
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
            refusal(convert(&[target])),
            "targets[0].writeMask: bits 0x10 is not allowed, expected a set of WGPUColorWriteMask"
        );
    }

    #[test]
    fn err_06_a_wrong_factor_is_named_with_its_target() {
        let mut blend = WGPUBlendState::INIT;
        blend.color.srcFactor = WGPUBlendFactor(0x77);
        let mut target = red();
        target.blend = &blend;
        let refused = refusal(convert(&[red(), target]));
        assert!(
            refused.starts_with("targets[1].blend.color.srcFactor: "),
            "{refused}"
        );
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        // Also the chain of a hole is walked.
        let mut stranger = stranger();
        let mut hole = WGPUColorTargetState::INIT;
        hole.nextInChain = &mut stranger;
        let refused = refusal(convert(&[hole]));
        assert!(
            refused.starts_with("targets[0].nextInChain: WGPUSType(0x"),
            "{refused}"
        );
    }
}
