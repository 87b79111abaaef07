//! Compute pipelines.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    pipeline::{self, Compiled, Groups, Parts},
    record::core_object,
    requests,
};
use crate::polyfill::{immediates::Space, workgroup};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    view::{Named, Pointer, View},
};
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::ComputePipelineDescriptor;

core_object!(
    ComputePipeline,
    WGPUComputePipelineImpl,
    ComputePipelineId,
    compute_pipeline_drop,
    immediates: Space,
    groups: Groups;
    detail: |pipeline: &Self| pipeline.immediates.number()
);

type Request<'a> = pipeline::Request<'a, ComputePipelineDescriptor<'a>>;

impl ComputePipeline {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUComputePipelineDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let request = Self::request(call, descriptor.required()?);
        Ok(pipeline::raised(call, Self::compile(device, request)))
    }

    pub fn create_async(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUComputePipelineDescriptor>,
        callback: Named<WGPUCreateComputePipelineAsyncCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let request = match descriptor.required() {
            Ok(descriptor) => {
                Self::request(call, descriptor).into_owned(convert::owned::compute_pipeline)
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
        call: &Call,
        descriptor: View<'a, WGPUComputePipelineDescriptor>,
    ) -> Request<'a> {
        Request::new(call, descriptor.label(), |parts| {
            convert::compute_pipeline::compute_pipeline_descriptor(descriptor, parts)
        })
    }

    fn compile(device: &Arc<Device>, request: Request) -> Compiled<Self> {
        request.compile(
            |descriptor, parts| Self::check(device, descriptor, parts),
            |mut descriptor| {
                let global = device.global();
                pipeline::with_cache(device, descriptor.cache, |cache| {
                    descriptor.cache = cache;
                    global.device_create_compute_pipeline(device.id, &descriptor, None)
                })
            },
            |id, label, (space, groups)| Self::new(device, id, label, space, groups),
        )
    }

    /// Checks what wgpu-core does not.
    fn check(
        device: &Device,
        descriptor: &ComputePipelineDescriptor,
        parts: &Parts,
    ) -> Result<(Space, Groups), Invalid> {
        let stage = &descriptor.stage;
        let entry = parts.entry_point(0, ShaderStage::Compute, stage);
        let stages: Vec<_> = entry.map(|entry| ("compute", entry)).into_iter().collect();
        parts.check_bindings(device, &stages)?;
        for (_, entry) in &stages {
            workgroup::check(entry, &stage.constants, &device.limits)?;
        }
        Ok((parts.check_immediates(&stages)?, parts.groups(&stages)))
    }

    /// The layout of the bind group of this index.
    pub fn bind_group_layout(&self, call: &Call, index: u32) -> Arc<BindGroupLayout> {
        let found = self.id.map(|id| {
            let global = self.device.global();
            global.compute_pipeline_get_bind_group_layout(id, index, None)
        });
        let itself = ("computePipeline", &*self.name());
        pipeline::group_layout(call, &self.device, itself, found, (&self.groups, index))
    }
}
