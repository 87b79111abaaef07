//! `WGPUComputePipeline` and its functions.

use crate::abi::*;
use crate::convert::{self, pipeline_checks};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    immediates::{Room, Space},
    object::{self, core_object},
    pipeline,
    pipeline_layout::PipelineLayout,
    requests,
    shader_module::ShaderModule,
};
use crate::runtime::view::{Named, Pointer};
use crate::runtime::{
    boundary::{self, Call, method},
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    text,
};
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::ComputePipelineDescriptor;

core_object!(
    ComputePipeline,
    WGPUComputePipelineImpl,
    ComputePipelineId,
    compute_pipeline_drop,
    immediates: Space
);

impl ComputePipeline {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUComputePipelineDescriptor>,
    ) -> Result<WGPUComputePipeline, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::compute_pipeline::compute_pipeline_descriptor(descriptor, call) };
        let converted = converted.and_then(|converted| {
            let module = call.look_up("compute.module", descriptor.compute.module)?;
            let layout = pipeline::layout(call, descriptor.layout)?;
            let space = Self::check(device, &converted, module, layout)?;
            Ok((converted, space))
        });
        let mut immediates = Space::default();
        let id = object::create(call, name, converted, |(converted, space)| {
            immediates = space;
            let global = device.global();
            global.device_create_compute_pipeline(device.id, &converted, None)
        });
        Ok(Self::insert(device, id, label.as_deref(), immediates))
    }

    /// Checks what wgpu-core does not.
    fn check(
        device: &Device,
        descriptor: &ComputePipelineDescriptor,
        module: &ShaderModule,
        layout: Option<&PipelineLayout>,
    ) -> Result<Space, Invalid> {
        let stage = &descriptor.stage;
        let space = pipeline::immediate_space(layout, &[module]);
        if let Some(entry) = module.entry_point(ShaderStage::Compute, stage) {
            pipeline::check_bindings(device, layout, "compute", &entry)?;
            pipeline_checks::check_workgroup(&entry, &stage.constants, &device.limits)?;
            if let Room::Known(room) = space.room {
                pipeline_checks::check_immediates("compute", &entry, room)?;
            }
        }
        Ok(space)
    }

    pub fn create_async(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUComputePipelineDescriptor>,
        callback: Named<WGPUCreateComputePipelineAsyncCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let request = Self::request(call, descriptor);
        let parent = Arc::clone(device);
        let compile = move || {
            let checked = request.and_then(|request| {
                let Request {
                    descriptor,
                    module,
                    layout,
                } = &request;
                let name = descriptor.label.as_deref().unwrap_or_default();
                match Self::check(&parent, descriptor, module, layout.as_deref()) {
                    Ok(space) => Ok((request, space)),
                    Err(invalid) => Err(Failure::invalid(name, &invalid)),
                }
            });
            let (id, label, immediates, failure) = match checked {
                Ok((request, space)) => {
                    let (global, descriptor) = (parent.global(), request.descriptor);
                    let (id, error) =
                        global.device_create_compute_pipeline(parent.id, &descriptor, None);
                    let name = descriptor.label.as_deref().unwrap_or_default();
                    let failure = error.map(|error| Failure::core(name, error));
                    (Some(id), descriptor.label, space, failure)
                }
                Err(failure) => (None, None, Space::default(), Some(failure)),
            };
            let pipeline = Self {
                id,
                label: Label::new(label.as_deref()),
                immediates,
                device: parent,
            };
            (Arc::new(pipeline), failure)
        };
        Ok(requests::pipeline::create_async(
            device, mode, callback, compile,
        ))
    }

    fn request(
        call: &Call,
        descriptor: Pointer<WGPUComputePipelineDescriptor>,
    ) -> Result<Request, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::compute_pipeline::compute_pipeline_descriptor(descriptor, call) }
                .map_err(|invalid| {
                    Failure::invalid(label.as_deref().unwrap_or_default(), &invalid)
                })?;
        Ok(Request {
            descriptor: convert::owned::compute_pipeline(converted),
            module: call.share("compute.module", descriptor.compute.module)?,
            layout: pipeline::share_layout(call, descriptor.layout)?,
        })
    }
}

/// A descriptor that may leave the call, and shares in the objects that it names: they have to
/// outlive its use.
struct Request {
    descriptor: ComputePipelineDescriptor<'static>,
    module: Arc<ShaderModule>,
    layout: Option<Arc<PipelineLayout>>,
}

/// Gives the layout of the pipeline's bind group `groupIndex`. If the pipeline was made without an
/// explicit layout, bind groups built with the result fit this pipeline only. An index the pipeline
/// does not have is a validation error on the device, and an error object is returned. See
/// GPUPipelineBase.getBindGroupLayout() in the WebGPU specification.
/// @return A reference the caller releases.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineGetBindGroupLayout(
    computePipeline: WGPUComputePipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    method(
        "wgpuComputePipelineGetBindGroupLayout",
        "computePipeline",
        computePipeline,
        |pipeline: &ComputePipeline, call| {
            let id = pipeline.id.map(|id| {
                let global = pipeline.device.global();
                let (id, error) =
                    global.compute_pipeline_get_bind_group_layout(id, groupIndex, None);
                if let Some(error) = error {
                    call.raise(Failure::core(&pipeline.name(), error));
                }
                id
            });
            if id.is_none() {
                call.raise(Failure::validation("computePipeline: is an error object"));
            }
            Ok(BindGroupLayout::insert(
                &pipeline.device,
                id,
                None,
                Box::default(),
                Box::default(),
            ))
        },
    )
}

/// Renames `computePipeline`; dispatch errors mention it by this name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePipelineSetLabel(
    computePipeline: WGPUComputePipeline,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<ComputePipeline>(
            "wgpuComputePipelineSetLabel",
            "computePipeline",
            computePipeline,
            label,
        )
    }
}

/// Takes one more reference to `computePipeline`; each one needs its own
/// wgpuComputePipelineRelease(). Its shader and layout are held by the pipeline itself.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineAddRef(computePipeline: WGPUComputePipeline) {
    boundary::add_ref::<ComputePipeline>(
        "wgpuComputePipelineAddRef",
        "computePipeline",
        computePipeline,
    )
}

/// Gives up one reference to `computePipeline`. Passes that have set it may still be finished and
/// run.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineRelease(computePipeline: WGPUComputePipeline) {
    boundary::release::<ComputePipeline>(
        "wgpuComputePipelineRelease",
        "computePipeline",
        computePipeline,
    )
}
