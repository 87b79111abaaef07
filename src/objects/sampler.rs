//! Samplers.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    shared::core::{self, shared_object},
};
use crate::polyfill::border_colors;
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;
use wgpu_core::resource::SamplerDescriptor;

shared_object!(Sampler, WGPUSamplerImpl, SamplerDescriptor<'static>);

impl Sampler {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUSamplerDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::sampler::sampler_descriptor(descriptor).and_then(|converted| {
            border_colors::check(&converted, device.features)?;
            Ok(converted)
        });
        let place = device.place(&device.pools.samplers);
        let core = core::create(call, label.as_deref(), place, converted, |converted| {
            let global = device.global();
            global.device_create_sampler(device.id, converted, None)
        });
        Ok(Self::new(device, core, label.as_deref()))
    }
}
