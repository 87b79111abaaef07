//! What an object of C has of its acceleration structure, and what there has to be for one.

use crate::objects::{device::Device, record::invalid_object};
use crate::runtime::{failure::Invalid, name::Name};
use parking_lot::Mutex;
use std::{mem, sync::Arc};
use wgpu_types::Features;

/// The structure, until it is destroyed; an error object has none.
pub struct Fate<T>(Mutex<State<T>>);

enum State<T> {
    Live(Arc<T>),
    Destroyed,
    Error,
}

impl<T> Fate<T> {
    pub fn of(made: Option<T>) -> Self {
        Self(Mutex::new(match made {
            Some(structure) => State::Live(Arc::new(structure)),
            None => State::Error,
        }))
    }

    /// The structure, for an argument that needs one.
    pub fn require(&self, argument: Name, label: &str) -> Result<Arc<T>, Invalid> {
        match &*self.0.lock() {
            State::Live(structure) => Ok(Arc::clone(structure)),
            State::Destroyed => {
                let value = format!("destroyed object '{label}'");
                Err(Invalid::new(argument, value, "one that is not destroyed"))
            }
            State::Error => Err(invalid_object(argument, label)),
        }
    }

    /// Takes the structure away, if it is there.
    pub fn destroy(&self) -> Option<Arc<T>> {
        let mut state = self.0.lock();
        if !matches!(*state, State::Live(_)) {
            return None;
        }
        match mem::replace(&mut *state, State::Destroyed) {
            State::Live(structure) => Some(structure),
            State::Destroyed | State::Error => None,
        }
    }
}

/// Refuses acceleration structures on a device that cannot have them.
pub fn check(device: &Device) -> Result<(), Invalid> {
    if !device.features.contains(Features::EXPERIMENTAL_RAY_QUERY) {
        let expected = "one with WGPUNativeFeature_RayQuery";
        return Err(Invalid::new(
            "device",
            "a device without the feature",
            expected,
        ));
    }
    // LIMITS: trace-ray-tracing
    if device.is_traced() {
        let expected = "one without, as no trace with acceleration structures can be replayed";
        return Err(Invalid::new("device", "a device with a trace", expected));
    }
    Ok(())
}
