//! Samplers.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    record::{self, core_object},
};
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;

core_object!(Sampler, WGPUSamplerImpl, SamplerId, sampler_drop);

impl Sampler {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUSamplerDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::sampler::sampler_descriptor(descriptor);
        let id = record::create(call, label.as_deref(), converted, |converted| {
            let global = device.global();
            global.device_create_sampler(device.id, &converted, None)
        });
        Ok(Self::new(device, id, label.as_deref()))
    }
}
