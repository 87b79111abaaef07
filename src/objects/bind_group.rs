//! Bind groups.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bound_resources::BoundResources,
    device::Device,
    record::{self, core_object},
};
use crate::polyfill::{binding_arrays::fill_arrays, writable_aliasing::Write};
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;

core_object!(
    BindGroup,
    WGPUBindGroupImpl,
    BindGroupId,
    bind_group_drop,
    writes: Box<[Write]>;
    detail: |group: &Self| group.writes.len() as u64
);

impl BindGroup {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBindGroupDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let resources = BoundResources::new(device, call);
        let converted = convert::bind_group::bind_group_descriptor(descriptor, &resources);
        let mut writes = Box::default();
        let id = record::create(call, label.as_deref(), converted, |mut converted| {
            fill_arrays(&mut converted, resources.array_bindings());
            writes = resources.writes(&converted.entries);
            let global = device.global();
            global.device_create_bind_group(device.id, &converted, None)
        });
        Ok(Self::new(device, id, label.as_deref(), writes))
    }
}
