//! The stencil of formats with depth on GL, of which shaders see nothing: a draw for each bit passes
//! the stencil test where the bit is set, and adds it to the texel.

// UPSTREAM: none known
// LIMITS: gl-depth-copies, gl-stencil-views

use super::nested_pass;
use std::borrow::Cow;
use wgpu_core::{
    command::{
        EncoderStateError, LoadOp, PassChannel, RenderPassColorAttachment,
        RenderPassDepthStencilAttachment, RenderPassDescriptor, StoreOp,
    },
    global::Global,
    id::{CommandEncoderId, DeviceId, RenderPipelineId, ShaderModuleId, TextureId, TextureViewId},
    pipeline::{
        FragmentState, ProgrammableStageDescriptor, RenderPipelineDescriptor,
        ShaderModuleDescriptor, ShaderModuleSource, VertexState,
    },
    resource::TextureViewDescriptor,
};
use wgpu_types as wgt;

/// What the texels are added up in: all numbers of 8 bits are exact.
pub const FORMAT: wgt::TextureFormat = wgt::TextureFormat::R8Unorm;

/// The bit is the number of the triangle.
#[cfg_attr(not(feature = "wgsl"), expect(dead_code))]
const CODE: &str = "
    struct Corner { @builtin(position) at: vec4f, @location(0) @interpolate(flat) bit: u32 }
    @vertex fn corner(@builtin(vertex_index) number: u32) -> Corner {
        let i = number % 3u;
        let at = vec2f(f32(i & 1u), f32(i >> 1u)) * 4.0 - 1.0;
        return Corner(vec4f(at, 0.0, 1.0), number / 3u);
    }
    @fragment fn value(corner: Corner) -> @location(0) vec4f {
        return vec4f(f32(1u << corner.bit) / 255.0);
    }";

/// A level of a texture with depth and stencil.
pub struct Level {
    pub texture: TextureId,
    pub format: wgt::TextureFormat,
    pub level: u32,
}

impl Level {
    /// Records a pass that writes the level's stencil to a texture of the same size.
    pub fn record_pass(
        &self,
        (global, device, encoder): (&Global, DeviceId, CommandEncoderId),
        target: TextureViewId,
    ) -> Result<(), EncoderStateError> {
        let mut view = TextureViewDescriptor::default();
        (view.range.base_mip_level, view.range.mip_level_count) = (self.level, Some(1));
        let (view, _) = global.texture_create_view(self.texture, &view, None);
        let module = module(global, device);
        let (mut pass, _) =
            global.command_encoder_begin_render_pass(encoder, &attachments(view, target));
        for bit in 0..8 {
            let pipeline = self.pipeline(global, device, module, 1 << bit);
            // What a pass refuses, its end tells.
            let _ = global.render_pass_set_pipeline(&mut pass, pipeline);
            let _ = global.render_pass_set_stencil_reference(&mut pass, 1 << bit);
            let _ = global.render_pass_draw(&mut pass, 3, 1, 3 * bit, 0);
            global.render_pipeline_drop(pipeline);
        }
        let ended = nested_pass::at_end(global.render_pass_end(&mut pass));
        // The commands keep what they use.
        global.shader_module_drop(module);
        global.texture_view_drop(view);
        ended
    }

    fn pipeline(
        &self,
        global: &Global,
        device: DeviceId,
        module: ShaderModuleId,
        mask: u32,
    ) -> RenderPipelineId {
        let stage = |entry: &'static str| ProgrammableStageDescriptor {
            module,
            entry_point: Some(Cow::Borrowed(entry)),
            constants: Default::default(),
            zero_initialize_workgroup_memory: false,
        };
        let sum = wgt::BlendComponent {
            src_factor: wgt::BlendFactor::One,
            dst_factor: wgt::BlendFactor::One,
            operation: wgt::BlendOperation::Add,
        };
        let target = wgt::ColorTargetState {
            format: FORMAT,
            blend: Some(wgt::BlendState {
                color: sum,
                alpha: sum,
            }),
            write_mask: wgt::ColorWrites::ALL,
        };
        let descriptor = RenderPipelineDescriptor {
            label: None,
            layout: None,
            vertex: VertexState {
                stage: stage("corner"),
                buffers: Cow::Borrowed(&[]),
            },
            primitive: wgt::PrimitiveState::default(),
            depth_stencil: Some(self.test(mask)),
            multisample: wgt::MultisampleState::default(),
            fragment: Some(FragmentState {
                stage: stage("value"),
                targets: Cow::Owned(vec![Some(target)]),
            }),
            multiview_mask: None,
            cache: None,
        };
        let (pipeline, _) = global.device_create_render_pipeline(device, &descriptor, None);
        pipeline
    }

    /// Passes where these bits are as in the reference.
    fn test(&self, mask: u32) -> wgt::DepthStencilState {
        let face = wgt::StencilFaceState {
            compare: wgt::CompareFunction::Equal,
            ..wgt::StencilFaceState::IGNORE
        };
        wgt::DepthStencilState {
            format: self.format,
            depth_write_enabled: Some(false),
            depth_compare: Some(wgt::CompareFunction::Always),
            stencil: wgt::StencilState {
                front: face,
                back: face,
                read_mask: mask,
                write_mask: 0,
            },
            bias: wgt::DepthBiasState::default(),
        }
    }
}

fn attachments(view: TextureViewId, target: TextureViewId) -> RenderPassDescriptor<'static> {
    RenderPassDescriptor {
        color_attachments: Cow::Owned(vec![Some(RenderPassColorAttachment {
            view: target,
            depth_slice: None,
            resolve_target: None,
            load_op: LoadOp::Clear(wgt::Color::TRANSPARENT),
            store_op: StoreOp::Store,
        })]),
        depth_stencil_attachment: Some(RenderPassDepthStencilAttachment {
            view,
            depth: PassChannel {
                load_op: None,
                store_op: None,
                read_only: true,
            },
            stencil: PassChannel {
                load_op: None,
                store_op: None,
                read_only: true,
            },
        }),
        ..RenderPassDescriptor::default()
    }
}

fn module(global: &Global, device: DeviceId) -> ShaderModuleId {
    let descriptor = ShaderModuleDescriptor {
        label: None,
        runtime_checks: wgt::ShaderRuntimeChecks::checked(),
    };
    #[cfg(feature = "wgsl")]
    let code = ShaderModuleSource::Wgsl(Cow::Borrowed(CODE));
    #[cfg(not(feature = "wgsl"))]
    let code = ShaderModuleSource::Naga(Cow::Owned(naga::Module::default()));
    let (module, _) = global.device_create_shader_module(device, &descriptor, code, None);
    module
}
