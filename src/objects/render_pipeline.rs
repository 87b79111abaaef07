//! Render pipelines.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    pipeline::{self, Compiled, Parts},
    record::core_object,
    requests,
};
use crate::polyfill::{
    alpha_to_coverage, between_stages, color_outputs, immediates::Space, last_holes,
    multisampled_targets, multiview, polygon_modes, vertex_offsets, viewport_depths,
    writable_aliasing::Places,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    view::{Named, Pointer, View},
};
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::RenderPipelineDescriptor;

core_object!(
    RenderPipeline,
    WGPURenderPipelineImpl,
    RenderPipelineId,
    render_pipeline_drop,
    immediates: Space,
    reads_stencil_reference: bool,
    places: Places;
    detail: |pipeline: &Self| match pipeline.reads_stencil_reference {
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
            if let Some(fragment) = &mut converted.fragment {
                last_holes::remove(&mut fragment.targets);
            }
            let fragment = converted.fragment.as_ref();
            let targets = fragment.map_or(&[][..], |fragment| &fragment.targets);
            let formats = device.formats();
            formats.check_targets(targets, converted.multisample.count)?;
            multisampled_targets::stand_in(&mut converted, device.features, &device.limits)?;
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
                let (space, places) = Self::check(device, descriptor, parts)?;
                Ok((space, reads_stencil_reference(descriptor), places))
            },
            |mut descriptor| {
                let global = device.global();
                pipeline::with_cache(device, descriptor.cache, |cache| {
                    descriptor.cache = cache;
                    global.device_create_render_pipeline(device.id, &descriptor, None)
                })
            },
            |id, label, (space, reads_reference, places)| {
                Self::new(device, id, label, space, reads_reference, places)
            },
        )
    }

    /// Checks what wgpu-core does not.
    fn check(
        device: &Device,
        descriptor: &RenderPipelineDescriptor,
        parts: &Parts,
    ) -> Result<(Space, Places), Invalid> {
        vertex_offsets::check(&descriptor.vertex.buffers)?;
        multiview::check(descriptor.multiview_mask, device.features, &device.limits)?;
        let vertex = parts.entry_point(0, ShaderStage::Vertex, &descriptor.vertex.stage);
        let state = descriptor.fragment.as_ref();
        let fragment =
            state.and_then(|state| parts.entry_point(1, ShaderStage::Fragment, &state.stage));
        let samples = &descriptor.multisample;
        let first_target = state.and_then(|state| state.targets.first()?.as_ref());
        alpha_to_coverage::check(samples, first_target, fragment.as_ref(), device.features)?;
        if let (Some(state), Some(fragment)) = (state, &fragment) {
            color_outputs::check(state, fragment)?;
        }
        if let (Some(vertex), Some(fragment)) = (&vertex, &fragment) {
            between_stages::check(vertex, fragment)?;
        }
        let vertex = vertex.map(|vertex| ("vertex", vertex));
        let fragment = fragment.map(|fragment| ("fragment", fragment));
        let stages: Vec<_> = vertex.into_iter().chain(fragment).collect();
        parts.check_bindings(device, &stages)?;
        Ok((parts.check_immediates(&stages)?, parts.places(&stages)))
    }

    /// The layout of the bind group of this index.
    pub fn bind_group_layout(&self, call: &Call, index: u32) -> Arc<BindGroupLayout> {
        let found = self.id.map(|id| {
            let global = self.device.global();
            global.render_pipeline_get_bind_group_layout(id, index, None)
        });
        let itself = ("renderPipeline", &*self.name());
        let writable = self.places.writable(index);
        pipeline::group_layout(call, &self.device, itself, found, writable)
    }
}

fn reads_stencil_reference(descriptor: &RenderPipelineDescriptor) -> bool {
    let stencil = descriptor
        .depth_stencil
        .as_ref()
        .map(|state| &state.stencil);
    stencil.is_some_and(|stencil| stencil.is_enabled() && stencil.needs_ref_value())
}
