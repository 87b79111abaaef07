//! What the objects have in common.

use crate::runtime::{
    boundary::Call,
    failure::{Failure, Invalid},
};
use wgpu_types::error::WebGpuError;

/// The identity of an object that is being made, from its converted descriptor. Errors are raised;
/// whoever uses the object will hear of them again. `None` when wgpu-core was not even asked.
pub fn create<Descriptor, Id, Error: WebGpuError + 'static>(
    call: &Call,
    label: &str,
    descriptor: Result<Descriptor, Invalid>,
    make: impl FnOnce(Descriptor) -> (Id, Option<Error>),
) -> Option<Id> {
    match descriptor {
        Ok(descriptor) => {
            let (id, error) = make(descriptor);
            if let Some(error) = error {
                call.raise(Failure::core(label, error));
            }
            Some(id)
        }
        Err(invalid) => {
            call.raise(Failure::invalid(label, &invalid));
            None
        }
    }
}

/// Makes a struct with `label: Label` and `device: Arc<Device>` an object that C can hold.
macro_rules! device_child {
    ($type:ident, $c:ident) => {
        // SAFETY: the kind is the type's own name, so no other type has it.
        unsafe impl crate::runtime::handle::Object for $type {
            type C = crate::abi::$c;
            const KIND: crate::runtime::handle::Kind = crate::runtime::handle::Kind::$type;

            fn label(&self) -> String {
                self.label.get()
            }

            fn sink(&self) -> Option<&std::sync::Arc<crate::runtime::errors::Sink>> {
                Some(&self.device.errors)
            }
        }
    };
}

pub(crate) use device_child;
