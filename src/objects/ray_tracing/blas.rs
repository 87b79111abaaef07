//! Bottom-level acceleration structures.

use super::{
    fate::{self, Fate},
    structures::{Bottom, BottomState},
};
use crate::abi::*;
use crate::convert::acceleration_structure::blas_descriptor;
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
use wgpu_core::id::BlasId;
use wgpu_types::{AccelerationStructureFlags, BlasGeometrySizeDescriptors};

pub struct Blas {
    bottom: Fate<Bottom>,
    label: Arc<Label>,
    pub(crate) device: Arc<Device>,
}

own_child!(Blas, WGPUBlasImpl);

/// What a BLAS is made for.
pub type MadeFor = (AccelerationStructureFlags, BlasGeometrySizeDescriptors);

impl Blas {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBlasDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let label = label.as_deref();
        let has = (device.features, &device.limits);
        let converted = fate::check(device).and_then(|()| blas_descriptor(descriptor, has));
        let mut made_for = None;
        let (id, failure) = record::attempt(label, converted, |(blas, sizes)| {
            made_for = Some((blas.flags, sizes.clone()));
            let global = device.global();
            let (id, _, error) = global.device_create_blas(device.id, &blas, sizes, None);
            (id, error)
        });
        Ok(Self::made(
            (device, call, label),
            (id, failure),
            made_for,
            BottomState::default(),
        ))
    }

    /// The object for what wgpu-core has made, or not.
    pub(super) fn made(
        (device, call, label): (&Arc<Device>, &Call, Option<&str>),
        (id, failure): (Option<BlasId>, Option<Failure>),
        made_for: Option<MadeFor>,
        state: BottomState,
    ) -> Arc<Self> {
        let label = Arc::new(Label::new(label));
        let failed = failure.is_some();
        if let Some(failure) = failure {
            call.raise(failure);
        }
        let bottom = id.zip(made_for).map(|(id, (flags, sizes))| Bottom {
            global: Arc::clone(device.shared_global()),
            id,
            label: Arc::clone(&label),
            sizes,
            flags,
            state: Mutex::new(state),
        });
        Arc::new(Self {
            bottom: Fate::of(bottom.filter(|_| !failed)),
            label,
            device: Arc::clone(device),
        })
    }

    /// The structure; an object without is of no use as this argument.
    pub fn require(&self, argument: Name) -> Result<Arc<Bottom>, Invalid> {
        self.bottom.require(argument, &self.name())
    }

    pub fn destroy(&self) {
        let Some(bottom) = self.bottom.destroy() else {
            return;
        };
        bottom.state.lock().destroyed = true;
        // The GPU may be at work with scenes that it is part of.
        self.device.on_work_done(Box::new(move || drop(bottom)));
    }
}
