//! `WGPURenderPipeline` and its functions.

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
    memory, text,
};
use naga::ShaderStage;
use std::{iter, sync::Arc};
use wgpu_core::pipeline::RenderPipelineDescriptor;

core_object!(
    RenderPipeline,
    WGPURenderPipelineImpl,
    RenderPipelineId,
    render_pipeline_drop,
    immediates: Space,
    reads_stencil_reference: bool
);

fn reads_stencil_reference(descriptor: &RenderPipelineDescriptor) -> bool {
    let stencil = descriptor
        .depth_stencil
        .as_ref()
        .map(|state| &state.stencil);
    stencil.is_some_and(|stencil| stencil.is_enabled() && stencil.needs_ref_value())
}

impl RenderPipeline {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderPipelineDescriptor>,
    ) -> Result<WGPURenderPipeline, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::render_pipeline::render_pipeline_descriptor(descriptor, call) };
        let converted = converted.and_then(|converted| {
            let vertex = call.look_up("vertex.module", descriptor.vertex.module)?;
            // SAFETY: the caller's promise.
            let fragment = unsafe { memory::optional("fragment", descriptor.fragment) }?
                .map(|fragment| call.look_up("fragment.module", fragment.module))
                .transpose()?;
            let layout = pipeline::layout(call, descriptor.layout)?;
            let space = Self::check(device, &converted, vertex, fragment, layout)?;
            Ok((converted, space))
        });
        let mut immediates = Space::default();
        let mut reads_reference = false;
        let id = object::create(call, name, converted, |(converted, space)| {
            immediates = space;
            reads_reference = reads_stencil_reference(&converted);
            let global = device.global();
            global.device_create_render_pipeline(device.id, &converted, None)
        });
        Ok(Self::insert(
            device,
            id,
            label.as_deref(),
            immediates,
            reads_reference,
        ))
    }

    /// Checks what wgpu-core does not.
    fn check(
        device: &Device,
        descriptor: &RenderPipelineDescriptor,
        vertex_module: &ShaderModule,
        fragment_module: Option<&ShaderModule>,
        layout: Option<&PipelineLayout>,
    ) -> Result<Space, Invalid> {
        let vertex = vertex_module.entry_point(ShaderStage::Vertex, &descriptor.vertex.stage);
        let fragment = match (&descriptor.fragment, fragment_module) {
            (Some(state), Some(module)) => module.entry_point(ShaderStage::Fragment, &state.stage),
            _ => None,
        };
        pipeline_checks::check_coverage(descriptor, fragment.as_ref(), device.features)?;
        if let (Some(state), Some(fragment)) = (&descriptor.fragment, &fragment) {
            pipeline_checks::check_outputs(state, fragment)?;
        }
        if let (Some(vertex), Some(fragment)) = (&vertex, &fragment) {
            pipeline_checks::check_between_stages(vertex, fragment)?;
        }
        for (field, entry) in [("vertex", &vertex), ("fragment", &fragment)] {
            if let Some(entry) = entry {
                pipeline::check_bindings(device, layout, field, entry)?;
            }
        }
        let modules: Vec<_> = iter::once(vertex_module).chain(fragment_module).collect();
        let space = pipeline::immediate_space(layout, &modules);
        if let Room::Known(room) = space.room {
            for (field, entry) in [("vertex", &vertex), ("fragment", &fragment)] {
                if let Some(entry) = entry {
                    pipeline_checks::check_immediates(field, entry, room)?;
                }
            }
        }
        Ok(space)
    }

    pub fn create_async(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderPipelineDescriptor>,
        callback: Named<WGPUCreateRenderPipelineAsyncCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let request = Self::request(call, descriptor);
        let parent = Arc::clone(device);
        let compile = move || {
            let mut reads_reference = false;
            let checked = request.and_then(|request| {
                let Request {
                    descriptor,
                    vertex,
                    fragment,
                    layout,
                } = &request;
                let name = descriptor.label.as_deref().unwrap_or_default();
                let (fragment, layout) = (fragment.as_deref(), layout.as_deref());
                match Self::check(&parent, descriptor, vertex, fragment, layout) {
                    Ok(space) => Ok((request, space)),
                    Err(invalid) => Err(Failure::invalid(name, &invalid)),
                }
            });
            let (id, label, immediates, failure) = match checked {
                Ok((request, space)) => {
                    let (global, descriptor) = (parent.global(), request.descriptor);
                    reads_reference = reads_stencil_reference(&descriptor);
                    let (id, error) =
                        global.device_create_render_pipeline(parent.id, &descriptor, None);
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
                reads_stencil_reference: reads_reference,
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
        descriptor: Pointer<WGPURenderPipelineDescriptor>,
    ) -> Result<Request, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::render_pipeline::render_pipeline_descriptor(descriptor, call) }
                .map_err(|invalid| {
                    Failure::invalid(label.as_deref().unwrap_or_default(), &invalid)
                })?;
        // SAFETY: the caller's promise.
        let fragment = unsafe { memory::optional("fragment", descriptor.fragment) }?
            .map(|fragment| call.share("fragment.module", fragment.module))
            .transpose()?;
        Ok(Request {
            descriptor: convert::owned::render_pipeline(converted),
            vertex: call.share("vertex.module", descriptor.vertex.module)?,
            fragment,
            layout: pipeline::share_layout(call, descriptor.layout)?,
        })
    }
}

/// A descriptor that may leave the call, and shares in the objects that it names: they have to
/// outlive its use.
struct Request {
    descriptor: RenderPipelineDescriptor<'static>,
    vertex: Arc<ShaderModule>,
    fragment: Option<Arc<ShaderModule>>,
    layout: Option<Arc<PipelineLayout>>,
}

/// Gives the layout that draws with this pipeline expect in slot `groupIndex`. Of a pipeline made
/// with a NULL layout, it serves for bind groups of this very pipeline only. An index the pipeline
/// does not have is a validation error on the device, and an error object is returned. See
/// GPUPipelineBase.getBindGroupLayout() in the WebGPU specification.
/// @return A reference the caller releases.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineGetBindGroupLayout(
    renderPipeline: WGPURenderPipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    method(
        "wgpuRenderPipelineGetBindGroupLayout",
        "renderPipeline",
        renderPipeline,
        |pipeline: &RenderPipeline, call| {
            let id = pipeline.id.map(|id| {
                let global = pipeline.device.global();
                let (id, error) =
                    global.render_pipeline_get_bind_group_layout(id, groupIndex, None);
                if let Some(error) = error {
                    call.raise(Failure::core(&pipeline.name(), error));
                }
                id
            });
            if id.is_none() {
                call.raise(Failure::validation("renderPipeline: is an error object"));
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

/// Renames `renderPipeline`; draw errors mention it by this name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPipelineSetLabel(
    renderPipeline: WGPURenderPipeline,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<RenderPipeline>(
            "wgpuRenderPipelineSetLabel",
            "renderPipeline",
            renderPipeline,
            label,
        )
    }
}

/// Takes one more reference to `renderPipeline`; each one needs its own
/// wgpuRenderPipelineRelease(). Its shaders and layout are held by the pipeline itself.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineAddRef(renderPipeline: WGPURenderPipeline) {
    boundary::add_ref::<RenderPipeline>(
        "wgpuRenderPipelineAddRef",
        "renderPipeline",
        renderPipeline,
    )
}

/// Gives up one reference to `renderPipeline`. Passes and bundles that have set it are not
/// affected.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineRelease(renderPipeline: WGPURenderPipeline) {
    boundary::release::<RenderPipeline>(
        "wgpuRenderPipelineRelease",
        "renderPipeline",
        renderPipeline,
    )
}
