//! Blending: operations, factors and state.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_types as wgt;

fn blend_operation(value: Named<WGPUBlendOperation>) -> Result<wgt::BlendOperation, Invalid> {
    Ok(match value.get() {
        WGPUBlendOperation_Undefined | WGPUBlendOperation_Add => wgt::BlendOperation::Add,
        WGPUBlendOperation_Subtract => wgt::BlendOperation::Subtract,
        WGPUBlendOperation_ReverseSubtract => wgt::BlendOperation::ReverseSubtract,
        WGPUBlendOperation_Min => wgt::BlendOperation::Min,
        WGPUBlendOperation_Max => wgt::BlendOperation::Max,
        _ => return Err(value.unknown("a WGPUBlendOperation")),
    })
}

/// A factor; `Undefined` is what the member it stands in defaults to.
fn blend_factor(
    value: Named<WGPUBlendFactor>,
    undefined: wgt::BlendFactor,
) -> Result<wgt::BlendFactor, Invalid> {
    Ok(match value.get() {
        WGPUBlendFactor_Undefined => undefined,
        WGPUBlendFactor_Zero => wgt::BlendFactor::Zero,
        WGPUBlendFactor_One => wgt::BlendFactor::One,
        WGPUBlendFactor_Src => wgt::BlendFactor::Src,
        WGPUBlendFactor_OneMinusSrc => wgt::BlendFactor::OneMinusSrc,
        WGPUBlendFactor_SrcAlpha => wgt::BlendFactor::SrcAlpha,
        WGPUBlendFactor_OneMinusSrcAlpha => wgt::BlendFactor::OneMinusSrcAlpha,
        WGPUBlendFactor_Dst => wgt::BlendFactor::Dst,
        WGPUBlendFactor_OneMinusDst => wgt::BlendFactor::OneMinusDst,
        WGPUBlendFactor_DstAlpha => wgt::BlendFactor::DstAlpha,
        WGPUBlendFactor_OneMinusDstAlpha => wgt::BlendFactor::OneMinusDstAlpha,
        WGPUBlendFactor_SrcAlphaSaturated => wgt::BlendFactor::SrcAlphaSaturated,
        WGPUBlendFactor_Constant => wgt::BlendFactor::Constant,
        WGPUBlendFactor_OneMinusConstant => wgt::BlendFactor::OneMinusConstant,
        WGPUBlendFactor_Src1 => wgt::BlendFactor::Src1,
        WGPUBlendFactor_OneMinusSrc1 => wgt::BlendFactor::OneMinusSrc1,
        WGPUBlendFactor_Src1Alpha => wgt::BlendFactor::Src1Alpha,
        WGPUBlendFactor_OneMinusSrc1Alpha => wgt::BlendFactor::OneMinusSrc1Alpha,
        _ => return Err(value.unknown("a WGPUBlendFactor")),
    })
}

fn blend_component(component: View<WGPUBlendComponent>) -> Result<wgt::BlendComponent, Invalid> {
    Ok(wgt::BlendComponent {
        operation: blend_operation(component.operation())?,
        src_factor: blend_factor(component.srcFactor(), wgt::BlendFactor::One)?,
        dst_factor: blend_factor(component.dstFactor(), wgt::BlendFactor::Zero)?,
    })
}

pub fn blend_state(state: View<WGPUBlendState>) -> Result<wgt::BlendState, Invalid> {
    Ok(wgt::BlendState {
        color: state.color().within(blend_component)?,
        alpha: state.alpha().within(blend_component)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal};
    use crate::runtime::view::testing::seen;

    #[test]
    fn err_05_every_operation_and_factor_and_no_other() {
        check_names(WGPUBlendOperation::VALUES, &["Undefined"], |value| {
            blend_operation(Named::plain("operation", &value))
        });
        check_names(WGPUBlendFactor::VALUES, &["Undefined"], |value| {
            blend_factor(Named::plain("srcFactor", &value), wgt::BlendFactor::One)
        });
        assert!(blend_operation(Named::plain("operation", &WGPUBlendOperation(0x6))).is_err());
        assert_eq!(
            refusal(blend_factor(
                Named::plain("srcFactor", &WGPUBlendFactor(0x12)),
                wgt::BlendFactor::One
            )),
            "srcFactor: WGPUBlendFactor(0x00000012) is not allowed, expected a WGPUBlendFactor"
        );
    }

    #[test]
    fn sen_01_the_initial_state_replaces() {
        assert_eq!(
            blend_state(seen(&WGPUBlendState::INIT)),
            Ok(wgt::BlendState::REPLACE)
        );
    }

    #[test]
    fn err_06_a_wrong_factor_is_named_with_its_component() {
        let mut state = WGPUBlendState::INIT;
        state.alpha.dstFactor = WGPUBlendFactor(0x99);
        let message = refusal(blend_state(seen(&state)));
        assert!(message.starts_with("alpha.dstFactor: "), "{message}");
    }
}
