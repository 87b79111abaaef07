//! `WGPUPipelineLayout` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    immediates::{Room, Space},
    object::{self, core_object},
};
use crate::runtime::view::Pointer;
use crate::runtime::{
    boundary::{self, Call},
    failure::{Failure, Invalid},
    memory, text,
};
use naga::ResourceBinding;
use std::sync::Arc;

core_object!(
    PipelineLayout,
    WGPUPipelineLayoutImpl,
    PipelineLayoutId,
    pipeline_layout_drop,
    immediates: Space,
    filtering_samplers: Vec<ResourceBinding>
);

/// # Safety
/// The array is as webgpu.h says.
unsafe fn filtering_samplers(
    call: &Call,
    descriptor: &WGPUPipelineLayoutDescriptor,
) -> Result<Vec<ResourceBinding>, Invalid> {
    let (layouts, count) = (descriptor.bindGroupLayouts, descriptor.bindGroupLayoutCount);
    // SAFETY: the caller's promise.
    let layouts = unsafe { memory::array("bindGroupLayouts", layouts, count) }?;
    let mut found = Vec::new();
    for (&layout, group) in layouts.iter().zip(0..) {
        if layout.is_null() {
            continue;
        }
        let field = format!("bindGroupLayouts[{group}]");
        let layout: &BindGroupLayout = call.look_up(&field, layout)?;
        let bindings = layout.filtering_samplers.iter();
        found.extend(bindings.map(|&binding| ResourceBinding { group, binding }));
    }
    Ok(found)
}

impl PipelineLayout {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUPipelineLayoutDescriptor>,
    ) -> Result<WGPUPipelineLayout, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::pipeline_layout::pipeline_layout_descriptor(descriptor, call) };
        // SAFETY: the caller's promise.
        let samplers = unsafe { filtering_samplers(call, descriptor) };
        let converted = converted.and_then(|converted| Ok((converted, samplers?)));
        let mut immediates = Space::default();
        let mut filtering = Vec::new();
        let id = object::create(call, name, converted, |((converted, ranges), samplers)| {
            filtering = samplers;
            let room = Room::Known(converted.immediate_size);
            immediates = Space { room, ranges };
            let global = device.global();
            global.device_create_pipeline_layout(device.id, &converted, None)
        });
        Ok(Self::insert(
            device,
            id,
            label.as_deref(),
            immediates,
            filtering,
        ))
    }
}

/// Renames `pipelineLayout`; pipeline creation errors use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineLayoutSetLabel(
    pipelineLayout: WGPUPipelineLayout,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<PipelineLayout>(
            "wgpuPipelineLayoutSetLabel",
            "pipelineLayout",
            pipelineLayout,
            label,
        )
    }
}

/// Takes one more reference to `pipelineLayout`; each one needs its own
/// wgpuPipelineLayoutRelease(). Pipelines hold their layout by themselves.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutAddRef(pipelineLayout: WGPUPipelineLayout) {
    boundary::add_ref::<PipelineLayout>(
        "wgpuPipelineLayoutAddRef",
        "pipelineLayout",
        pipelineLayout,
    )
}

/// Gives up one reference to `pipelineLayout`. Pipelines created with it are not affected.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutRelease(pipelineLayout: WGPUPipelineLayout) {
    boundary::release::<PipelineLayout>(
        "wgpuPipelineLayoutRelease",
        "pipelineLayout",
        pipelineLayout,
    )
}
