//! Render pipeline: descriptor and the states of primitives and samples.

use super::depth_stencil::depth_stencil_state;
use super::fragment::fragment_state;
use super::multiview::multiview_mask;
use super::pipeline::pipeline_cache;
use super::resolver::Resolver;
use super::vertex::vertex_state;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::pipeline::RenderPipelineDescriptor;
use wgpu_types as wgt;

pub fn render_pipeline_descriptor<'a>(
    descriptor: View<'a, WGPURenderPipelineDescriptor>,
    resolver: &impl Resolver,
) -> Result<RenderPipelineDescriptor<'a>, Invalid> {
    let (extras, multiview) = descriptor.extensions()?;
    let (vertex, fragment) = (descriptor.vertex(), descriptor.fragment());
    Ok(RenderPipelineDescriptor {
        label: descriptor.label().label(),
        layout: descriptor
            .layout()
            .unless_null(|it| resolver.pipeline_layout(it))?,
        vertex: vertex.within(|state| vertex_state(state, resolver))?,
        primitive: descriptor.primitive().within(primitive_state)?,
        depth_stencil: descriptor
            .depthStencil()
            .optional_within(depth_stencil_state)?,
        multisample: descriptor.multisample().within(multisample_state)?,
        fragment: fragment.optional_within(|state| fragment_state(state, resolver))?,
        multiview_mask: multiview_mask(multiview),
        cache: pipeline_cache(extras, resolver)?,
    })
}

pub fn primitive_state(state: View<WGPUPrimitiveState>) -> Result<wgt::PrimitiveState, Invalid> {
    let extras = state.extension()?;
    Ok(wgt::PrimitiveState {
        topology: primitive_topology(state.topology())?,
        strip_index_format: match state.stripIndexFormat {
            WGPUIndexFormat_Undefined => None,
            _ => Some(index_format(state.stripIndexFormat())?),
        },
        front_face: front_face(state.frontFace())?,
        cull_mode: cull_mode(state.cullMode())?,
        unclipped_depth: state.unclippedDepth != WGPU_FALSE,
        polygon_mode: match extras {
            Some(extras) => polygon_mode(extras.polygonMode())?,
            None => wgt::PolygonMode::Fill,
        },
        conservative: extras.is_some_and(|extras| extras.conservative != WGPU_FALSE),
    })
}

fn primitive_topology(
    value: Named<WGPUPrimitiveTopology>,
) -> Result<wgt::PrimitiveTopology, Invalid> {
    Ok(match value.get() {
        WGPUPrimitiveTopology_PointList => wgt::PrimitiveTopology::PointList,
        WGPUPrimitiveTopology_LineList => wgt::PrimitiveTopology::LineList,
        WGPUPrimitiveTopology_LineStrip => wgt::PrimitiveTopology::LineStrip,
        WGPUPrimitiveTopology_Undefined | WGPUPrimitiveTopology_TriangleList => {
            wgt::PrimitiveTopology::TriangleList
        }
        WGPUPrimitiveTopology_TriangleStrip => wgt::PrimitiveTopology::TriangleStrip,
        _ => return Err(value.unknown("a WGPUPrimitiveTopology")),
    })
}

/// The format of indices; `Undefined` is none.
pub fn index_format(value: Named<WGPUIndexFormat>) -> Result<wgt::IndexFormat, Invalid> {
    match value.get() {
        WGPUIndexFormat_Uint16 => Ok(wgt::IndexFormat::Uint16),
        WGPUIndexFormat_Uint32 => Ok(wgt::IndexFormat::Uint32),
        _ => Err(value.unknown("WGPUIndexFormat_Uint16 or WGPUIndexFormat_Uint32")),
    }
}

fn front_face(value: Named<WGPUFrontFace>) -> Result<wgt::FrontFace, Invalid> {
    match value.get() {
        WGPUFrontFace_Undefined | WGPUFrontFace_CCW => Ok(wgt::FrontFace::Ccw),
        WGPUFrontFace_CW => Ok(wgt::FrontFace::Cw),
        _ => Err(value.unknown("a WGPUFrontFace")),
    }
}

fn cull_mode(value: Named<WGPUCullMode>) -> Result<Option<wgt::Face>, Invalid> {
    match value.get() {
        WGPUCullMode_Undefined | WGPUCullMode_None => Ok(None),
        WGPUCullMode_Front => Ok(Some(wgt::Face::Front)),
        WGPUCullMode_Back => Ok(Some(wgt::Face::Back)),
        _ => Err(value.unknown("a WGPUCullMode")),
    }
}

fn polygon_mode(value: Named<WGPUPolygonMode>) -> Result<wgt::PolygonMode, Invalid> {
    match value.get() {
        WGPUPolygonMode_Fill => Ok(wgt::PolygonMode::Fill),
        WGPUPolygonMode_Line => Ok(wgt::PolygonMode::Line),
        WGPUPolygonMode_Point => Ok(wgt::PolygonMode::Point),
        _ => Err(value.unknown("a WGPUPolygonMode")),
    }
}

pub fn multisample_state(
    state: View<WGPUMultisampleState>,
) -> Result<wgt::MultisampleState, Invalid> {
    state.no_extensions()?;
    Ok(wgt::MultisampleState {
        count: state.count,
        mask: state.mask.into(),
        alpha_to_coverage_enabled: state.alphaToCoverageEnabled != WGPU_FALSE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, check_names, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;
    use std::ptr::null_mut;

    fn convert(
        descriptor: &WGPURenderPipelineDescriptor,
    ) -> Result<RenderPipelineDescriptor<'_>, Invalid> {
        render_pipeline_descriptor(seen(descriptor), &Numbers)
    }

    fn small() -> WGPURenderPipelineDescriptor {
        let mut descriptor = WGPURenderPipelineDescriptor::INIT;
        descriptor.vertex.module = handle(2);
        descriptor
    }

    #[test]
    fn sen_01_only_the_vertex_module_is_required() {
        let descriptor = small();
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!((&pipeline.label, pipeline.layout), (&None, None));
        assert_eq!(pipeline.vertex.stage.module, id(2));
        assert_eq!(pipeline.primitive, wgt::PrimitiveState::default());
        let samples = wgt::MultisampleState {
            count: 1,
            mask: 0xffff_ffff,
            alpha_to_coverage_enabled: false,
        };
        assert_eq!(pipeline.multisample, samples);
        assert!(pipeline.depth_stencil.is_none() && pipeline.fragment.is_none());
        let refused = refusal(convert(&WGPURenderPipelineDescriptor::INIT));
        assert!(refused.starts_with("vertex.module: NULL"), "{refused}");
    }

    #[test]
    fn every_state_arrives() {
        let depth = WGPUDepthStencilState {
            format: WGPUTextureFormat_Depth32Float,
            ..WGPUDepthStencilState::INIT
        };
        let fragment = WGPUFragmentState {
            module: handle(3),
            ..WGPUFragmentState::INIT
        };
        let mut descriptor = small();
        descriptor.label = view("scene");
        descriptor.layout = handle(4);
        descriptor.depthStencil = &depth;
        descriptor.fragment = &fragment;
        descriptor.multisample.count = 4;
        descriptor.multisample.mask = 0x5;
        descriptor.multisample.alphaToCoverageEnabled = WGPU_TRUE;
        let mut extras = WGPUPipelineDescriptorExtras {
            pipelineCache: handle(5),
            ..WGPUPipelineDescriptorExtras::INIT
        };
        descriptor.nextInChain = &mut extras.chain;
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!(pipeline.cache, Some(id(5)));
        assert_eq!(pipeline.label.as_deref(), Some("scene"));
        assert_eq!(pipeline.layout, Some(id(4)));
        let depth = pipeline.depth_stencil.unwrap();
        assert_eq!(depth.format, wgt::TextureFormat::Depth32Float);
        let samples = wgt::MultisampleState {
            count: 4,
            mask: 0x5,
            alpha_to_coverage_enabled: true,
        };
        assert_eq!(pipeline.multisample, samples);
        assert_eq!(pipeline.fragment.unwrap().stage.module, id(3));
    }

    #[test]
    fn primitives_arrive_with_what_wgpu_h_adds() {
        let mut extras = WGPUPrimitiveStateExtras {
            chain: WGPUChainedStruct {
                next: null_mut(),
                sType: WGPUSType(WGPUSType_PrimitiveStateExtras.0),
            },
            polygonMode: WGPUPolygonMode_Line,
            conservative: WGPU_TRUE,
        };
        let mut descriptor = small();
        descriptor.primitive = WGPUPrimitiveState {
            nextInChain: &mut extras.chain,
            topology: WGPUPrimitiveTopology_LineStrip,
            stripIndexFormat: WGPUIndexFormat_Uint16,
            frontFace: WGPUFrontFace_CW,
            cullMode: WGPUCullMode_Back,
            unclippedDepth: WGPU_TRUE,
        };
        let expected = wgt::PrimitiveState {
            topology: wgt::PrimitiveTopology::LineStrip,
            strip_index_format: Some(wgt::IndexFormat::Uint16),
            front_face: wgt::FrontFace::Cw,
            cull_mode: Some(wgt::Face::Back),
            unclipped_depth: true,
            polygon_mode: wgt::PolygonMode::Line,
            conservative: true,
        };
        assert_eq!(convert(&descriptor).unwrap().primitive, expected);
        extras.polygonMode = WGPUPolygonMode(3);
        descriptor.primitive.nextInChain = &mut extras.chain;
        assert!(refusal(convert(&descriptor)).starts_with("primitive.polygonMode: "));
    }

    #[test]
    fn err_05_every_value_and_no_other() {
        let undefined = ["Undefined"];
        check_names(WGPUPrimitiveTopology::VALUES, &undefined, |value| {
            primitive_topology(Named::plain("topology", &value))
        });
        check_names(WGPUIndexFormat::VALUES, &undefined, |value| {
            index_format(Named::plain("format", &value))
        });
        check_names(WGPUFrontFace::VALUES, &undefined, |value| {
            front_face(Named::plain("frontFace", &value))
        });
        check_names(WGPUCullMode::VALUES, &["Undefined", "None"], |value| {
            cull_mode(Named::plain("cullMode", &value)).map(Option::unwrap)
        });
        assert_eq!(
            cull_mode(Named::plain("cullMode", &WGPUCullMode_None)),
            Ok(None)
        );
        check_names(WGPUPolygonMode::VALUES, &[], |value| {
            polygon_mode(Named::plain("polygonMode", &value))
        });
        assert!(primitive_topology(Named::plain("topology", &WGPUPrimitiveTopology(6))).is_err());
        for bad in [WGPUIndexFormat_Undefined, WGPUIndexFormat(3)] {
            assert!(index_format(Named::plain("format", &bad)).is_err());
        }
        assert!(front_face(Named::plain("frontFace", &WGPUFrontFace(3))).is_err());
        assert!(cull_mode(Named::plain("cullMode", &WGPUCullMode(4))).is_err());
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let fields: [fn(&mut WGPURenderPipelineDescriptor) -> &mut *mut WGPUChainedStruct; 4] = [
            |descriptor| &mut descriptor.nextInChain,
            |descriptor| &mut descriptor.vertex.nextInChain,
            |descriptor| &mut descriptor.primitive.nextInChain,
            |descriptor| &mut descriptor.multisample.nextInChain,
        ];
        let outer = ["", "vertex.", "primitive.", "multisample."];
        for (field, outer) in fields.iter().zip(outer) {
            let mut stranger = stranger();
            let mut descriptor = small();
            *field(&mut descriptor) = &mut stranger;
            let refused = refusal(convert(&descriptor));
            assert!(
                refused.starts_with(&format!("{outer}nextInChain: ")),
                "{refused}"
            );
        }
    }
}
