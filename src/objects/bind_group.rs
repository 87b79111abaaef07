//! `WGPUBindGroup` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    object::{self, core_object},
    stand_in::StandIns,
};
use crate::runtime::{
    boundary::{self, Call},
    failure::Failure,
    memory, text,
};
use std::sync::Arc;

core_object!(BindGroup, WGPUBindGroupImpl, BindGroupId, bind_group_drop);

impl BindGroup {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: *const WGPUBindGroupDescriptor,
    ) -> Result<WGPUBindGroup, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        let ids = StandIns::new(device, call);
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::bind_group::bind_group_descriptor(descriptor, &ids) };
        let id = object::create(call, name, converted, |mut converted| {
            if let Ok(layout) = call.look_up::<BindGroupLayout>("layout", descriptor.layout) {
                convert::bind_group::fill_arrays(&mut converted, &layout.arrays);
            }
            let global = device.global();
            global.device_create_bind_group(device.id, &converted, None)
        });
        Ok(Self::insert(device, id, label.as_deref()))
    }
}

/// Renames `bindGroup` in error messages and GPU debuggers. The text is copied, invalid UTF-8 in it
/// is replaced, and the null string removes the name. See GPUObjectBase.label in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupSetLabel(bindGroup: WGPUBindGroup, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<BindGroup>("wgpuBindGroupSetLabel", "bindGroup", bindGroup, label)
    }
}

/// Takes one more reference to `bindGroup`; each one needs its own wgpuBindGroupRelease(). The
/// buffers, samplers and views in it are held by the group, not by the caller.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupAddRef(bindGroup: WGPUBindGroup) {
    boundary::add_ref::<BindGroup>("wgpuBindGroupAddRef", "bindGroup", bindGroup)
}

/// Gives up one reference to `bindGroup`. Recorded commands that use the group keep it and what it
/// binds alive until they have run.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupRelease(bindGroup: WGPUBindGroup) {
    boundary::release::<BindGroup>("wgpuBindGroupRelease", "bindGroup", bindGroup)
}
