//! Vertex stage: state, buffer layouts and attribute formats.

use super::pipeline::programmable_stage;
use super::resolver::Resolver;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::pipeline::{VertexBufferLayout, VertexState};
use wgpu_types as wgt;

pub fn vertex_state<'a>(
    state: View<'a, WGPUVertexState>,
    resolver: &impl Resolver,
) -> Result<VertexState<'a>, Invalid> {
    state.no_extensions()?;
    let (module, entry_point) = (state.module(), state.entryPoint());
    Ok(VertexState {
        stage: programmable_stage(module, entry_point, state.constants(), resolver)?,
        buffers: state.buffers().map_structs(vertex_buffer_layout)?,
    })
}

/// A layout without step mode and attributes is a hole.
// LIMITS: unset-chains
fn vertex_buffer_layout<'a>(
    layout: View<WGPUVertexBufferLayout>,
) -> Result<Option<VertexBufferLayout<'a>>, Invalid> {
    let step_mode = vertex_step_mode(layout.stepMode())?;
    let attributes: Vec<_> = layout.attributes().map_structs(vertex_attribute)?;
    if step_mode.is_none() && attributes.is_empty() {
        return Ok(None);
    }
    Ok(Some(VertexBufferLayout {
        array_stride: layout.arrayStride,
        step_mode: step_mode.unwrap_or(wgt::VertexStepMode::Vertex),
        attributes: attributes.into(),
    }))
}

// LIMITS: unset-chains
fn vertex_attribute(attribute: View<WGPUVertexAttribute>) -> Result<wgt::VertexAttribute, Invalid> {
    Ok(wgt::VertexAttribute {
        format: vertex_format(attribute.format())?,
        offset: attribute.offset,
        shader_location: attribute.shaderLocation,
    })
}

/// `None` for `Undefined`.
fn vertex_step_mode(
    value: Named<WGPUVertexStepMode>,
) -> Result<Option<wgt::VertexStepMode>, Invalid> {
    match value.get() {
        WGPUVertexStepMode_Undefined => Ok(None),
        WGPUVertexStepMode_Vertex => Ok(Some(wgt::VertexStepMode::Vertex)),
        WGPUVertexStepMode_Instance => Ok(Some(wgt::VertexStepMode::Instance)),
        _ => Err(value.unknown("a WGPUVertexStepMode")),
    }
}

pub fn vertex_format(value: Named<WGPUVertexFormat>) -> Result<wgt::VertexFormat, Invalid> {
    Ok(match value.get() {
        WGPUVertexFormat_Uint8 => wgt::VertexFormat::Uint8,
        WGPUVertexFormat_Uint8x2 => wgt::VertexFormat::Uint8x2,
        WGPUVertexFormat_Uint8x4 => wgt::VertexFormat::Uint8x4,
        WGPUVertexFormat_Sint8 => wgt::VertexFormat::Sint8,
        WGPUVertexFormat_Sint8x2 => wgt::VertexFormat::Sint8x2,
        WGPUVertexFormat_Sint8x4 => wgt::VertexFormat::Sint8x4,
        WGPUVertexFormat_Unorm8 => wgt::VertexFormat::Unorm8,
        WGPUVertexFormat_Unorm8x2 => wgt::VertexFormat::Unorm8x2,
        WGPUVertexFormat_Unorm8x4 => wgt::VertexFormat::Unorm8x4,
        WGPUVertexFormat_Snorm8 => wgt::VertexFormat::Snorm8,
        WGPUVertexFormat_Snorm8x2 => wgt::VertexFormat::Snorm8x2,
        WGPUVertexFormat_Snorm8x4 => wgt::VertexFormat::Snorm8x4,
        WGPUVertexFormat_Uint16 => wgt::VertexFormat::Uint16,
        WGPUVertexFormat_Uint16x2 => wgt::VertexFormat::Uint16x2,
        WGPUVertexFormat_Uint16x4 => wgt::VertexFormat::Uint16x4,
        WGPUVertexFormat_Sint16 => wgt::VertexFormat::Sint16,
        WGPUVertexFormat_Sint16x2 => wgt::VertexFormat::Sint16x2,
        WGPUVertexFormat_Sint16x4 => wgt::VertexFormat::Sint16x4,
        WGPUVertexFormat_Unorm16 => wgt::VertexFormat::Unorm16,
        WGPUVertexFormat_Unorm16x2 => wgt::VertexFormat::Unorm16x2,
        WGPUVertexFormat_Unorm16x4 => wgt::VertexFormat::Unorm16x4,
        WGPUVertexFormat_Snorm16 => wgt::VertexFormat::Snorm16,
        WGPUVertexFormat_Snorm16x2 => wgt::VertexFormat::Snorm16x2,
        WGPUVertexFormat_Snorm16x4 => wgt::VertexFormat::Snorm16x4,
        WGPUVertexFormat_Float16 => wgt::VertexFormat::Float16,
        WGPUVertexFormat_Float16x2 => wgt::VertexFormat::Float16x2,
        WGPUVertexFormat_Float16x4 => wgt::VertexFormat::Float16x4,
        WGPUVertexFormat_Float32 => wgt::VertexFormat::Float32,
        WGPUVertexFormat_Float32x2 => wgt::VertexFormat::Float32x2,
        WGPUVertexFormat_Float32x3 => wgt::VertexFormat::Float32x3,
        WGPUVertexFormat_Float32x4 => wgt::VertexFormat::Float32x4,
        WGPUVertexFormat_Uint32 => wgt::VertexFormat::Uint32,
        WGPUVertexFormat_Uint32x2 => wgt::VertexFormat::Uint32x2,
        WGPUVertexFormat_Uint32x3 => wgt::VertexFormat::Uint32x3,
        WGPUVertexFormat_Uint32x4 => wgt::VertexFormat::Uint32x4,
        WGPUVertexFormat_Sint32 => wgt::VertexFormat::Sint32,
        WGPUVertexFormat_Sint32x2 => wgt::VertexFormat::Sint32x2,
        WGPUVertexFormat_Sint32x3 => wgt::VertexFormat::Sint32x3,
        WGPUVertexFormat_Sint32x4 => wgt::VertexFormat::Sint32x4,
        WGPUVertexFormat_Unorm10_10_10_2 => wgt::VertexFormat::Unorm10_10_10_2,
        WGPUVertexFormat_Unorm8x4BGRA => wgt::VertexFormat::Unorm8x4Bgra,
        _ => return Err(value.unknown("a WGPUVertexFormat")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, check_names, handle, id, refusal, unset, view};
    use crate::runtime::view::testing::seen;

    fn with(buffers: &[WGPUVertexBufferLayout]) -> WGPUVertexState {
        WGPUVertexState {
            module: handle(9),
            entryPoint: view("main"),
            bufferCount: buffers.len(),
            buffers: buffers.as_ptr(),
            ..WGPUVertexState::INIT
        }
    }

    fn convert(state: &WGPUVertexState) -> Result<VertexState<'_>, Invalid> {
        vertex_state(seen(state), &Numbers)
    }

    fn attribute(format: WGPUVertexFormat, offset: u64) -> WGPUVertexAttribute {
        WGPUVertexAttribute {
            format,
            offset,
            shaderLocation: 3,
            ..WGPUVertexAttribute::INIT
        }
    }

    fn layout(
        step_mode: WGPUVertexStepMode,
        attributes: &[WGPUVertexAttribute],
    ) -> WGPUVertexBufferLayout {
        WGPUVertexBufferLayout {
            stepMode: step_mode,
            arrayStride: 32,
            attributeCount: attributes.len(),
            attributes: attributes.as_ptr(),
            ..WGPUVertexBufferLayout::INIT
        }
    }

    #[test]
    fn the_stage_and_its_buffers_arrive() {
        let attributes = [attribute(WGPUVertexFormat_Float32x3, 16)];
        let buffers = [layout(WGPUVertexStepMode_Instance, &attributes)];
        let state = with(&buffers);
        let state = convert(&state).unwrap();
        assert_eq!(state.stage.module, id(9));
        assert_eq!(state.stage.entry_point.as_deref(), Some("main"));
        let [Some(buffer)] = &*state.buffers else {
            panic!("one buffer, not {:?}", state.buffers);
        };
        assert_eq!(
            (buffer.array_stride, buffer.step_mode),
            (32, wgt::VertexStepMode::Instance)
        );
        let expected = wgt::VertexAttribute {
            format: wgt::VertexFormat::Float32x3,
            offset: 16,
            shader_location: 3,
        };
        assert_eq!(*buffer.attributes, [expected]);
    }

    #[test]
    fn sen_02_a_layout_without_step_mode_and_attributes_is_a_hole() {
        let attributes = [attribute(WGPUVertexFormat_Uint8, 0)];
        let buffers = [
            WGPUVertexBufferLayout::INIT,
            layout(WGPUVertexStepMode_Undefined, &attributes),
            layout(WGPUVertexStepMode_Instance, &[]),
        ];
        let state = with(&buffers);
        let state = convert(&state).unwrap();
        let steps: Vec<_> = state
            .buffers
            .iter()
            .map(|buffer| buffer.as_ref().map(|b| (b.step_mode, b.attributes.len())))
            .collect();
        use wgt::VertexStepMode::{Instance, Vertex};
        assert_eq!(steps, [None, Some((Vertex, 1)), Some((Instance, 0))]);
    }

    #[test]
    fn err_05_every_format_and_step_mode_and_no_other() {
        check_names(WGPUVertexFormat::VALUES, &[], |value| {
            vertex_format(Named::plain("format", &value))
        });
        let attributes = [attribute(WGPUVertexFormat(0), 0)];
        assert_eq!(
            refusal(convert(&with(&[layout(
                WGPUVertexStepMode_Vertex,
                &attributes
            )]))),
            "buffers[0].attributes[0].format: WGPUVertexFormat(0x00000000) is not allowed, \
             expected a WGPUVertexFormat"
        );
        check_names(WGPUVertexStepMode::VALUES, &["Undefined"], |value| {
            vertex_step_mode(Named::plain("stepMode", &value)).map(Option::unwrap)
        });
        let refused = refusal(convert(&with(&[layout(WGPUVertexStepMode(0x9), &[])])));
        assert!(refused.starts_with("buffers[0].stepMode: "), "{refused}");
    }

    #[test]
    fn chn_01_what_programs_leave_unset_is_not_followed() {
        let mut attributes = [attribute(WGPUVertexFormat_Uint8, 0)];
        attributes[0].nextInChain = unset();
        let mut layouts = [layout(WGPUVertexStepMode_Vertex, &attributes)];
        layouts[0].nextInChain = unset();
        assert_eq!(convert(&with(&layouts)).unwrap().buffers.len(), 1);
        let mut state = with(&layouts);
        state.nextInChain = unset();
        assert!(refusal(convert(&state)).starts_with("nextInChain: 0xcccccccc"));
    }
}
