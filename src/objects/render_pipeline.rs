//! `WGPURenderPipeline` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    object::{self, core_object},
};
use crate::runtime::{
    boundary::{self, Call, method},
    failure::Failure,
    handle::Object,
    memory, text,
};
use std::sync::Arc;

core_object!(
    RenderPipeline,
    WGPURenderPipelineImpl,
    RenderPipelineId,
    render_pipeline_drop
);

impl RenderPipeline {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: *const WGPURenderPipelineDescriptor,
    ) -> Result<WGPURenderPipeline, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::render_pipeline::render_pipeline_descriptor(descriptor, call) };
        let id = object::create(call, name, converted, |converted| {
            let global = device.global();
            global.device_create_render_pipeline(device.id, &converted, None)
        });
        Ok(Self::insert(device, id, label.as_deref()))
    }
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
            Ok(BindGroupLayout::insert(&pipeline.device, id, None))
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
