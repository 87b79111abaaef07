//! Bind group layouts.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    record::{self, core_object},
};
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
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
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBindGroupLayoutDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::bind_group_layout::bind_group_layout_descriptor(descriptor);
        let mut arrays = Box::default();
        let mut samplers = Box::default();
        let id = record::create(call, label.as_deref(), converted, |converted| {
            arrays = convert::bind_group_layout::arrays(&converted);
            samplers = convert::bind_group_layout::filtering_samplers(&converted);
            let global = device.global();
            global.device_create_bind_group_layout(device.id, &converted, None)
        });
        Ok(Self::new(device, id, label.as_deref(), arrays, samplers))
    }
}
