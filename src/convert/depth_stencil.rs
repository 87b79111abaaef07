//! Depth and stencil: operations and state.

use super::sampler::compare_function;
use super::scalar::finite;
use super::texture_format::texture_format;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_types as wgt;

pub fn depth_stencil_state(
    state: View<WGPUDepthStencilState>,
) -> Result<wgt::DepthStencilState, Invalid> {
    state.no_extensions()?;
    Ok(wgt::DepthStencilState {
        format: texture_format(state.format())?,
        depth_write_enabled: optional_bool(state.depthWriteEnabled())?,
        depth_compare: compare_function(state.depthCompare())?,
        stencil: wgt::StencilState {
            front: state.stencilFront().within(stencil_face_state)?,
            back: state.stencilBack().within(stencil_face_state)?,
            read_mask: state.stencilReadMask,
            write_mask: state.stencilWriteMask,
        },
        bias: wgt::DepthBiasState {
            constant: state.depthBias,
            slope_scale: finite(state.depthBiasSlopeScale())?,
            clamp: finite(state.depthBiasClamp())?,
        },
    })
}

fn stencil_face_state(state: View<WGPUStencilFaceState>) -> Result<wgt::StencilFaceState, Invalid> {
    let compare = compare_function(state.compare())?;
    Ok(wgt::StencilFaceState {
        compare: compare.unwrap_or(wgt::CompareFunction::Always),
        fail_op: stencil_operation(state.failOp())?,
        depth_fail_op: stencil_operation(state.depthFailOp())?,
        pass_op: stencil_operation(state.passOp())?,
    })
}

fn stencil_operation(value: Named<WGPUStencilOperation>) -> Result<wgt::StencilOperation, Invalid> {
    Ok(match value.get() {
        WGPUStencilOperation_Undefined | WGPUStencilOperation_Keep => wgt::StencilOperation::Keep,
        WGPUStencilOperation_Zero => wgt::StencilOperation::Zero,
        WGPUStencilOperation_Replace => wgt::StencilOperation::Replace,
        WGPUStencilOperation_Invert => wgt::StencilOperation::Invert,
        WGPUStencilOperation_IncrementClamp => wgt::StencilOperation::IncrementClamp,
        WGPUStencilOperation_DecrementClamp => wgt::StencilOperation::DecrementClamp,
        WGPUStencilOperation_IncrementWrap => wgt::StencilOperation::IncrementWrap,
        WGPUStencilOperation_DecrementWrap => wgt::StencilOperation::DecrementWrap,
        _ => return Err(value.unknown("a WGPUStencilOperation")),
    })
}

/// `None` for `Undefined`.
fn optional_bool(value: Named<WGPUOptionalBool>) -> Result<Option<bool>, Invalid> {
    match value.get() {
        WGPUOptionalBool_Undefined => Ok(None),
        WGPUOptionalBool_False => Ok(Some(false)),
        WGPUOptionalBool_True => Ok(Some(true)),
        _ => Err(value.unknown("a WGPUOptionalBool")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal, stranger};
    use crate::runtime::view::testing::seen;

    fn convert(state: &WGPUDepthStencilState) -> Result<wgt::DepthStencilState, Invalid> {
        depth_stencil_state(seen(state))
    }

    fn depth() -> WGPUDepthStencilState {
        WGPUDepthStencilState {
            format: WGPUTextureFormat_Depth24PlusStencil8,
            ..WGPUDepthStencilState::INIT
        }
    }

    #[test]
    fn sen_01_only_the_format_is_required() {
        let expected = wgt::DepthStencilState {
            format: wgt::TextureFormat::Depth24PlusStencil8,
            depth_write_enabled: None,
            depth_compare: None,
            stencil: wgt::StencilState {
                front: wgt::StencilFaceState::IGNORE,
                back: wgt::StencilFaceState::IGNORE,
                read_mask: u32::MAX,
                write_mask: u32::MAX,
            },
            bias: wgt::DepthBiasState::default(),
        };
        assert_eq!(convert(&depth()), Ok(expected));
        let refused = refusal(convert(&WGPUDepthStencilState::INIT));
        assert!(
            refused.starts_with("format: WGPUTextureFormat_Undefined"),
            "{refused}"
        );
    }

    #[test]
    fn every_member_arrives() {
        let state = WGPUDepthStencilState {
            depthWriteEnabled: WGPUOptionalBool_True,
            depthCompare: WGPUCompareFunction_LessEqual,
            stencilFront: WGPUStencilFaceState {
                compare: WGPUCompareFunction_Never,
                failOp: WGPUStencilOperation_Zero,
                depthFailOp: WGPUStencilOperation_Invert,
                passOp: WGPUStencilOperation_Replace,
            },
            stencilReadMask: 0x0f,
            stencilWriteMask: 0xf0,
            depthBias: -2,
            depthBiasSlopeScale: 0.5,
            depthBiasClamp: 1.5,
            ..depth()
        };
        let expected = wgt::DepthStencilState {
            format: wgt::TextureFormat::Depth24PlusStencil8,
            depth_write_enabled: Some(true),
            depth_compare: Some(wgt::CompareFunction::LessEqual),
            stencil: wgt::StencilState {
                front: wgt::StencilFaceState {
                    compare: wgt::CompareFunction::Never,
                    fail_op: wgt::StencilOperation::Zero,
                    depth_fail_op: wgt::StencilOperation::Invert,
                    pass_op: wgt::StencilOperation::Replace,
                },
                back: wgt::StencilFaceState::IGNORE,
                read_mask: 0x0f,
                write_mask: 0xf0,
            },
            bias: wgt::DepthBiasState {
                constant: -2,
                slope_scale: 0.5,
                clamp: 1.5,
            },
        };
        assert_eq!(convert(&state), Ok(expected));
    }

    #[test]
    fn err_05_every_operation_and_boolean_and_no_other() {
        check_names(WGPUStencilOperation::VALUES, &["Undefined"], |value| {
            stencil_operation(Named::plain("failOp", &value))
        });
        let mut state = depth();
        state.stencilBack.passOp = WGPUStencilOperation(0x9);
        assert!(refusal(convert(&state)).starts_with("stencilBack.passOp: "));

        let optional = |value| optional_bool(Named::plain("depthWriteEnabled", &value));
        assert_eq!(optional(WGPUOptionalBool_False), Ok(Some(false)));
        assert_eq!(optional(WGPUOptionalBool_True), Ok(Some(true)));
        assert_eq!(optional(WGPUOptionalBool_Undefined), Ok(None));
        assert!(optional(WGPUOptionalBool(3)).is_err());
    }

    #[test]
    fn err_07_the_bias_is_finite() {
        let mut state = depth();
        state.depthBiasSlopeScale = f32::NAN;
        assert!(refusal(convert(&state)).starts_with("depthBiasSlopeScale: NaN"));
        let mut state = depth();
        state.depthBiasClamp = f32::INFINITY;
        assert!(refusal(convert(&state)).starts_with("depthBiasClamp: inf"));
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut state = depth();
        state.nextInChain = &mut stranger;
        assert!(refusal(convert(&state)).starts_with("nextInChain: 0x"));
    }
}
