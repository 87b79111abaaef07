//! `WGPUSampler` and its functions.

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

core_object!(Sampler, WGPUSamplerImpl, SamplerId, sampler_drop);

impl Sampler {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: *const WGPUSamplerDescriptor,
    ) -> Result<WGPUSampler, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::optional("descriptor", descriptor) }?;
        let descriptor = descriptor.unwrap_or(&WGPUSamplerDescriptor::INIT);
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::sampler::sampler_descriptor(descriptor) };
        let id = object::create(call, name, converted, |converted| {
            let global = device.global();
            global.device_create_sampler(device.id, &converted, None)
        });
        Ok(Self::insert(device, id, label.as_deref()))
    }
}

/// Renames `sampler` in error messages and GPU debuggers. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSamplerSetLabel(sampler: WGPUSampler, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Sampler>("wgpuSamplerSetLabel", "sampler", sampler, label) }
}

/// Takes one more reference to `sampler`; each one needs its own wgpuSamplerRelease(). Bind groups
/// count for themselves.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerAddRef(sampler: WGPUSampler) {
    boundary::add_ref::<Sampler>("wgpuSamplerAddRef", "sampler", sampler)
}

/// Gives up one reference to `sampler`. Bind groups that contain it keep it alive.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerRelease(sampler: WGPUSampler) {
    boundary::release::<Sampler>("wgpuSamplerRelease", "sampler", sampler)
}
