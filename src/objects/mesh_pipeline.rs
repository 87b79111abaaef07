//! Render pipelines with a mesh stage in the place of the vertex stage.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    pipeline::{self, Compiled, Parts, Stage},
    render_pipeline::{self, RenderPipeline},
    requests,
};
use crate::polyfill::{mesh_shaders, multiview, polygon_modes, viewport_depths};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer, View},
};
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::MeshPipelineDescriptor;

type Request<'a> = pipeline::Request<'a, MeshPipelineDescriptor<'a>>;

pub fn create(
    device: &Arc<Device>,
    call: &Call,
    descriptor: Pointer<WGPUMeshPipelineDescriptor>,
) -> Result<Arc<RenderPipeline>, Failure> {
    let request = request(device, call, descriptor.required()?);
    Ok(pipeline::raised(call, compile(device, request)))
}

pub fn create_async(
    device: &Arc<Device>,
    call: &Call,
    descriptor: Pointer<WGPUMeshPipelineDescriptor>,
    callback: Named<WGPUCreateRenderPipelineAsyncCallbackInfo>,
) -> Result<WGPUFuture, Failure> {
    let (mode, callback) = callback.parts().map_err(Failure::logged)?;
    let request = match descriptor.required() {
        Ok(descriptor) => {
            request(device, call, descriptor).into_owned(convert::owned::mesh_pipeline)
        }
        Err(invalid) => Request::unreadable(invalid),
    };
    let parent = Arc::clone(device);
    let compile = move || compile(&parent, request);
    Ok(requests::pipeline::create_async(
        device, mode, callback, compile,
    ))
}

fn request<'a>(
    device: &Device,
    call: &Call,
    descriptor: View<'a, WGPUMeshPipelineDescriptor>,
) -> Request<'a> {
    Request::new(call, descriptor.label(), |parts| {
        let mut converted = convert::mesh_pipeline::mesh_pipeline_descriptor(descriptor, parts)?;
        let has = (converted.layout.is_some(), converted.fragment.is_some());
        let (features, samples) = (device.features, converted.multisample.count);
        mesh_shaders::check_pipeline(has, converted.multiview, (features, &device.limits))?;
        render_pipeline::prepare_targets(device, converted.fragment.as_mut(), samples)?;
        viewport_depths::check(&converted.primitive, features)?;
        polygon_modes::check(&converted.primitive, features)?;
        Ok(converted)
    })
}

fn compile(device: &Arc<Device>, request: Request) -> Compiled<RenderPipeline> {
    request.compile(
        |descriptor, parts| {
            let stages = stages(descriptor, parts);
            multiview::check(descriptor.multiview, device.features, &device.limits)?;
            check_targets(device, descriptor, &stages)?;
            parts.check_bindings(device, &stages)?;
            let space = parts.check_immediates(&stages)?;
            let depth_stencil = descriptor.depth_stencil.as_ref();
            let reads_reference = render_pipeline::reads_stencil_reference(depth_stencil);
            Ok((space, reads_reference, parts.groups(&stages)))
        },
        |mut descriptor| {
            let global = device.global();
            pipeline::with_cache(device, descriptor.cache, |cache| {
                descriptor.cache = cache;
                global.device_create_mesh_pipeline(device.id, &descriptor, None)
            })
        },
        |id, label, (space, reads_reference, groups)| {
            RenderPipeline::new(device, id, label, space, reads_reference, groups, true)
        },
    )
}

/// What is known of the stages, in the order of the modules.
fn stages<'a>(descriptor: &MeshPipelineDescriptor, parts: &'a Parts) -> Vec<Stage<'a>> {
    let task = descriptor.task.as_ref().map(|task| &task.stage);
    let fragment = descriptor.fragment.as_ref().map(|fragment| &fragment.stage);
    let each = [
        ("task", ShaderStage::Task, task),
        ("mesh", ShaderStage::Mesh, Some(&descriptor.mesh.stage)),
        ("fragment", ShaderStage::Fragment, fragment),
    ];
    let given = each
        .into_iter()
        .filter_map(|(name, kind, stage)| Some((name, kind, stage?)));
    let known = given.enumerate().map(|(position, (name, kind, stage))| {
        let entry = parts.entry_point(position, kind, stage)?;
        Some((name, entry))
    });
    known.flatten().collect()
}

/// The fragment stage against its targets.
fn check_targets(
    device: &Device,
    descriptor: &MeshPipelineDescriptor,
    stages: &[Stage],
) -> Result<(), Invalid> {
    let mut stages = stages.iter();
    let known = stages.find(|(_, entry)| entry.stage() == ShaderStage::Fragment);
    let known = known.map(|(_, entry)| entry);
    let state = descriptor.fragment.as_ref();
    render_pipeline::check_targets(device, state, known, &descriptor.multisample)
}
