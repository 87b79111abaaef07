//! Query sets.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    record::{self, core_object},
};
use crate::polyfill::empty_query_set;
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;

core_object!(QuerySet, WGPUQuerySetImpl, QuerySetId, query_set_drop, kind: WGPUQueryType, count: u32);

impl QuerySet {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUQuerySetDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::query::query_set_descriptor(descriptor);
        let id = record::create(call, label.as_deref(), converted, |mut converted| {
            empty_query_set::stand_in(&mut converted);
            let global = device.global();
            global.device_create_query_set(device.id, &converted, None)
        });
        let (kind, count) = (descriptor.r#type, descriptor.count);
        Ok(Self::new(device, id, label.as_deref(), kind, count))
    }

    pub fn destroy(&self) {
        if let Some(id) = self.id {
            self.device.global().query_set_destroy(id);
        }
    }
}
