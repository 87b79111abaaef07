//! Top-level acceleration structures.

use super::{
    fate::{self, Fate},
    structures::{Top, TopState},
};
use crate::abi::*;
use crate::convert::acceleration_structure::tlas_descriptor;
use crate::objects::{
    device::Device,
    record::{self, own_child},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    name::Name,
    view::Pointer,
};
use parking_lot::Mutex;
use std::sync::Arc;

pub struct Tlas {
    top: Fate<Top>,
    label: Arc<Label>,
    pub(crate) device: Arc<Device>,
}

own_child!(Tlas, WGPUTlasImpl);

impl Tlas {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUTlasDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let label = label.as_deref();
        let has = (device.features, &device.limits);
        let converted = fate::check(device).and_then(|()| tlas_descriptor(descriptor, has));
        let mut made_for = None;
        let (id, failure) = record::attempt(label, converted, |tlas| {
            made_for = Some((tlas.flags, tlas.max_instances));
            device.global().device_create_tlas(device.id, &tlas, None)
        });
        let label = Arc::new(Label::new(label));
        let top = id.zip(made_for).map(|(id, (flags, max_instances))| Top {
            global: Arc::clone(device.shared_global()),
            id,
            label: Arc::clone(&label),
            flags,
            max_instances,
            state: Mutex::new(TopState::default()),
        });
        let made = top.filter(|_| failure.is_none());
        if let Some(failure) = failure {
            call.raise(failure);
        }
        Ok(Arc::new(Self {
            top: Fate::of(made),
            label,
            device: Arc::clone(device),
        }))
    }

    /// The structure; an object without is of no use as this argument.
    pub fn require(&self, argument: Name) -> Result<Arc<Top>, Invalid> {
        self.top.require(argument, &self.name())
    }

    pub fn destroy(&self) {
        if let Some(top) = self.top.destroy() {
            top.state.lock().destroyed = true;
        }
    }
}
