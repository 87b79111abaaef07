//! What the objects have in common.

use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
};
use wgpu_types::error::WebGpuError;

/// The identity of an object that is being made, from its converted descriptor. Errors are raised;
/// whoever uses the object will hear of them again. `None` when wgpu-core was not even asked.
pub fn create<'a, Descriptor, Id, Error: WebGpuError + 'static>(
    call: &Call,
    label: impl Into<Option<&'a str>>,
    descriptor: Result<Descriptor, Invalid>,
    make: impl FnOnce(Descriptor) -> (Id, Option<Error>),
) -> Option<Id> {
    let label = label.into().unwrap_or_default();
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

/// An object with an identity in wgpu-core, unless it is an error object.
pub trait Identified: Object {
    type Id: Copy;

    fn id(&self) -> Option<Self::Id>;

    /// The identity; an error object has none and is of no use as this argument.
    #[inline]
    fn require_id(&self, argument: impl Into<String>) -> Result<Self::Id, Invalid> {
        match self.id() {
            Some(id) => Ok(id),
            None => Err(invalid_object(argument, &self.name())),
        }
    }
}

#[cold]
fn invalid_object(argument: impl Into<String>, label: &str) -> Invalid {
    let value = match label {
        "" => "an invalid object".into(),
        label => format!("invalid object '{label}'"),
    };
    Invalid::new(argument, value, "one whose creation succeeded")
}

/// Makes a struct with `label: Label` and `device: Arc<Device>` an object that C can hold.
macro_rules! device_child {
    ($type:ident, $c:ident) => {
        crate::runtime::handle::object! {
            $type, $c {
                fn label(&self) -> Option<&crate::runtime::label::Label> {
                    Some(&self.label)
                }

                fn sink(&self) -> Option<&std::sync::Arc<crate::runtime::errors::Sink>> {
                    Some(&self.device.errors)
                }
            }
        }
    };
}

/// Makes the struct of an object that is little more than an identity in wgpu-core: the name of
/// the type, of C's opaque struct, of the id, of the function that drops it, and further fields.
macro_rules! core_object {
    ($type:ident, $c:ident, $id:ident, $drop:ident $(, $field:ident: $field_type:ty)*) => {
        pub struct $type {
            /// `None` for an error object that wgpu-core has never seen.
            pub(crate) id: Option<wgpu_core::id::$id>,
            pub(crate) label: crate::runtime::label::Label,
            $(pub(crate) $field: $field_type,)*
            pub(crate) device: std::sync::Arc<crate::objects::device::Device>,
        }

        crate::objects::record::device_child!($type, $c);

        impl crate::objects::record::Identified for $type {
            type Id = wgpu_core::id::$id;

            fn id(&self) -> Option<Self::Id> {
                self.id
            }
        }

        impl $type {
            /// The record of a new object.
            pub(crate) fn new(
                device: &std::sync::Arc<crate::objects::device::Device>,
                id: Option<wgpu_core::id::$id>,
                label: Option<&str>,
                $($field: $field_type,)*
            ) -> std::sync::Arc<Self> {
                std::sync::Arc::new(Self {
                    id,
                    label: crate::runtime::label::Label::new(label),
                    $($field,)*
                    device: std::sync::Arc::clone(device),
                })
            }
        }

        impl Drop for $type {
            fn drop(&mut self) {
                if let Some(id) = self.id {
                    self.device.global().$drop(id);
                }
            }
        }
    };
}

/// Methods of a decorator of [`Resolver`](crate::convert::resolver::Resolver) that leaves the look-up to its `call`.
macro_rules! as_they_are {
    ($($method:ident: $c:ident => $id:ident,)*) => {
        $(fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
            self.call.$method(handle)
        })*
    };
}

pub(crate) use {as_they_are, core_object, device_child};
