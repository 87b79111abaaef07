//! Render pipelines.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    pipeline::{self, Compiled, Groups, Parts},
    record::core_object,
    requests,
};
use crate::polyfill::{
    alpha_to_coverage, between_stages, color_outputs, immediates::Space, last_holes,
    multisampled_targets, multiview, polygon_modes, vertex_offsets, viewport_depths,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    view::{Named, Pointer, View},
};
use crate::shader::interface::EntryPoint;
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::{FragmentState, RenderPipelineDescriptor};
use wgpu_types::{DepthStencilState, MultisampleState};

core_object!(
    RenderPipeline,
    WGPURenderPipelineImpl,
    RenderPipelineId,
    render_pipeline_drop,
    immediates: Space,
    reads_stencil_reference: bool,
    groups: Groups,
    is_mesh: bool;
    detail: |pipeline: &Self| match pipeline.reads_stencil_reference || pipeline.is_mesh {
        true => u64::MAX,
        false => pipeline.immediates.number(),
    }
);

type Request<'a> = pipeline::Request<'a, RenderPipelineDescriptor<'a>>;

impl RenderPipeline {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderPipelineDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let request = Self::request(device, call, descriptor.required()?);
        Ok(pipeline::raised(call, Self::compile(device, request)))
    }

    pub fn create_async(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderPipelineDescriptor>,
        callback: Named<WGPUCreateRenderPipelineAsyncCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let request = match descriptor.required() {
            Ok(descriptor) => {
                Self::request(device, call, descriptor).into_owned(convert::owned::render_pipeline)
            }
            Err(invalid) => Request::unreadable(invalid),
        };
        let parent = Arc::clone(device);
        let compile = move || Self::compile(&parent, request);
        Ok(requests::pipeline::create_async(
            device, mode, callback, compile,
        ))
    }

    fn request<'a>(
        device: &Device,
        call: &Call,
        descriptor: View<'a, WGPURenderPipelineDescriptor>,
    ) -> Request<'a> {
        Request::new(call, descriptor.label(), |parts| {
            let mut converted =
                convert::render_pipeline::render_pipeline_descriptor(descriptor, parts)?;
            prepare_targets(
                device,
                converted.fragment.as_mut(),
                converted.multisample.count,
            )?;
            viewport_depths::check(&converted.primitive, device.features)?;
            polygon_modes::check(&converted.primitive, device.features)?;
            if viewport_depths::are_unclamped(&converted) {
                let variables = viewport_depths::variables(&converted.primitive, &device.limits);
                let clips = parts.clip_depths(&mut converted, variables);
                converted.primitive.unclipped_depth = clips;
            }
            Ok(converted)
        })
    }

    fn compile(device: &Arc<Device>, request: Request) -> Compiled<Self> {
        request.compile(
            |descriptor, parts| {
                let (space, groups) = Self::check(device, descriptor, parts)?;
                let depth_stencil = descriptor.depth_stencil.as_ref();
                Ok((space, reads_stencil_reference(depth_stencil), groups))
            },
            |mut descriptor| {
                let global = device.global();
                pipeline::with_cache(device, descriptor.cache, |cache| {
                    descriptor.cache = cache;
                    global.device_create_render_pipeline(device.id, &descriptor, None)
                })
            },
            |id, label, (space, reads_reference, groups)| {
                Self::new(device, id, label, space, reads_reference, groups, false)
            },
        )
    }

    /// Checks what wgpu-core does not.
    fn check(
        device: &Device,
        descriptor: &RenderPipelineDescriptor,
        parts: &Parts,
    ) -> Result<(Space, Groups), Invalid> {
        vertex_offsets::check(&descriptor.vertex.buffers)?;
        multiview::check(descriptor.multiview_mask, device.features, &device.limits)?;
        let vertex = parts.entry_point(0, ShaderStage::Vertex, &descriptor.vertex.stage);
        let state = descriptor.fragment.as_ref();
        let fragment =
            state.and_then(|state| parts.entry_point(1, ShaderStage::Fragment, &state.stage));
        check_targets(device, state, fragment.as_ref(), &descriptor.multisample)?;
        if let (Some(vertex), Some(fragment)) = (&vertex, &fragment) {
            between_stages::check(vertex, fragment)?;
        }
        let vertex = vertex.map(|vertex| ("vertex", vertex));
        let fragment = fragment.map(|fragment| ("fragment", fragment));
        let stages: Vec<_> = vertex.into_iter().chain(fragment).collect();
        parts.check_bindings(device, &stages)?;
        Ok((parts.check_immediates(&stages)?, parts.groups(&stages)))
    }

    /// The layout of the bind group of this index.
    pub fn bind_group_layout(&self, call: &Call, index: u32) -> Arc<BindGroupLayout> {
        let found = self.id.map(|id| {
            let global = self.device.global();
            global.render_pipeline_get_bind_group_layout(id, index, None)
        });
        let itself = ("renderPipeline", &*self.name());
        pipeline::group_layout(call, &self.device, itself, found, (&self.groups, index))
    }
}

/// Has the targets of a fragment stage as wgpu-core takes them, and refuses those that the device has not.
pub fn prepare_targets(
    device: &Device,
    fragment: Option<&mut FragmentState>,
    sample_count: u32,
) -> Result<(), Invalid> {
    let formats = device.formats();
    let Some(fragment) = fragment else {
        return formats.check_targets(&[], sample_count);
    };
    last_holes::remove(&mut fragment.targets);
    formats.check_targets(&fragment.targets, sample_count)?;
    let device = (device.features, &device.limits);
    multisampled_targets::stand_in(fragment, sample_count, device)
}

/// The fragment stage, as far as it is known, against its targets.
pub fn check_targets(
    device: &Device,
    state: Option<&FragmentState>,
    known: Option<&EntryPoint>,
    samples: &MultisampleState,
) -> Result<(), Invalid> {
    let first_target = state.and_then(|state| state.targets.first()?.as_ref());
    alpha_to_coverage::check(samples, first_target, known, device.features)?;
    match (state, known) {
        (Some(state), Some(known)) => color_outputs::check(state, known),
        _ => Ok(()),
    }
}

pub fn reads_stencil_reference(state: Option<&DepthStencilState>) -> bool {
    let stencil = state.map(|state| &state.stencil);
    stencil.is_some_and(|stencil| stencil.is_enabled() && stencil.needs_ref_value())
}
