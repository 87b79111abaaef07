//! `WGPUBindGroupLayout` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    object::{self, core_object},
};
use crate::runtime::{
    boundary::{self, Call},
    failure::Failure,
    memory, text,
};
use std::sync::Arc;

core_object!(
    BindGroupLayout,
    WGPUBindGroupLayoutImpl,
    BindGroupLayoutId,
    bind_group_layout_drop,
    arrays: Box<[u32]>,
    filtering_samplers: Box<[u32]>
);

impl BindGroupLayout {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: *const WGPUBindGroupLayoutDescriptor,
    ) -> Result<WGPUBindGroupLayout, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::bind_group_layout::bind_group_layout_descriptor(descriptor) };
        let mut arrays = Box::default();
        let mut samplers = Box::default();
        let id = object::create(call, name, converted, |converted| {
            arrays = convert::bind_group_layout::arrays(&converted);
            samplers = convert::bind_group_layout::filtering_samplers(&converted);
            let global = device.global();
            global.device_create_bind_group_layout(device.id, &converted, None)
        });
        Ok(Self::insert(device, id, label.as_deref(), arrays, samplers))
    }
}

/// Renames `bindGroupLayout`; layout mismatch errors then show the new name. See
/// GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupLayoutSetLabel(
    bindGroupLayout: WGPUBindGroupLayout,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<BindGroupLayout>(
            "wgpuBindGroupLayoutSetLabel",
            "bindGroupLayout",
            bindGroupLayout,
            label,
        )
    }
}

/// Takes one more reference to `bindGroupLayout`; each one needs its own
/// wgpuBindGroupLayoutRelease(). Also counts for layouts obtained from a pipeline.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutAddRef(bindGroupLayout: WGPUBindGroupLayout) {
    boundary::add_ref::<BindGroupLayout>(
        "wgpuBindGroupLayoutAddRef",
        "bindGroupLayout",
        bindGroupLayout,
    )
}

/// Gives up one reference to `bindGroupLayout`. Pipeline layouts and bind groups built on it stay
/// valid.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutRelease(bindGroupLayout: WGPUBindGroupLayout) {
    boundary::release::<BindGroupLayout>(
        "wgpuBindGroupLayoutRelease",
        "bindGroupLayout",
        bindGroupLayout,
    )
}
