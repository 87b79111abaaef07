//! An object of wgpu-core behind several of ours.

use super::{
    count::{Surplus, Surpluses},
    pool::Pool,
};
use crate::objects::instance::Instance;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
};
use std::{ops::Deref, sync::Arc};
use wgpu_core::global::Global;
use wgpu_types::error::WebGpuError;

/// What is known of one kind of object that may be shared.
pub trait Kind: Send + Sync + Sized + 'static {
    type Id: Copy + Send + Sync;

    fn drop_core(global: &Global, id: Self::Id);

    fn surplus(surpluses: &Surpluses) -> &Surplus;
}

/// A descriptor, of which a `Made` is made.
pub trait Describes {
    type Made: Kind;

    /// Is equal for equal descriptors.
    fn hash(&self) -> u64;

    fn describes(&self, made: &Self::Made) -> bool;

    fn into_made(self) -> Self::Made;
}

/// An object of wgpu-core, and what is known of it. It ends with the last share in it.
pub struct Core<T: Kind> {
    pub id: T::Id,
    made: T,
    instance: Arc<Instance>,
}

impl<T: Kind> Core<T> {
    fn new(id: T::Id, made: T, instance: &Arc<Instance>) -> Arc<Self> {
        T::surplus(&instance.surpluses).shrink();
        Arc::new(Self {
            id,
            made,
            instance: Arc::clone(instance),
        })
    }
}

impl<T: Kind> Deref for Core<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.made
    }
}

impl<T: Kind> Drop for Core<T> {
    fn drop(&mut self) {
        T::drop_core(self.instance.global(), self.id);
        T::surplus(&self.instance.surpluses).grow();
    }
}

/// The share that an object of ours has.
pub struct Share<T: Kind>(Arc<Core<T>>);

impl<T: Kind> Share<T> {
    fn new(core: Arc<Core<T>>) -> Self {
        T::surplus(&core.instance.surpluses).grow();
        Self(core)
    }

    /// The share in an object of wgpu-core that nobody else will have.
    pub fn alone(id: T::Id, made: T, instance: &Arc<Instance>) -> Self {
        Self::new(Core::new(id, made, instance))
    }

    pub fn core(&self) -> &Arc<Core<T>> {
        &self.0
    }
}

impl<T: Kind> Deref for Share<T> {
    type Target = Core<T>;

    fn deref(&self) -> &Core<T> {
        &self.0
    }
}

impl<T: Kind> Drop for Share<T> {
    fn drop(&mut self) {
        T::surplus(&self.0.instance.surpluses).shrink();
    }
}

/// Where an object of wgpu-core is made, and where an equal one may be.
pub struct Place<'a, T: Kind> {
    pub instance: &'a Arc<Instance>,
    pub pool: Option<&'a Pool<Core<T>>>,
}

/// A share in an object with the converted descriptor. Only one that is whole is found by others:
/// an error belongs to the call that made it. `None` when wgpu-core was not even asked.
pub fn create<D: Describes, Error: WebGpuError + 'static>(
    call: &Call,
    label: Option<&str>,
    place: Place<D::Made>,
    descriptor: Result<D, Invalid>,
    make: impl FnOnce(&D) -> (<D::Made as Kind>::Id, Option<Error>),
) -> Option<Share<D::Made>> {
    let label = label.unwrap_or_default();
    let descriptor = match descriptor {
        Ok(descriptor) => descriptor,
        Err(invalid) => {
            call.raise(Failure::invalid(label, &invalid));
            return None;
        }
    };
    let pool = place.pool.map(|pool| (pool, descriptor.hash()));
    let found = pool.and_then(|(pool, hash)| pool.find(hash, |core| descriptor.describes(core)));
    if let Some(core) = found {
        return Some(Share::new(core));
    }
    let (id, error) = make(&descriptor);
    let core = Core::new(id, descriptor.into_made(), place.instance);
    match (error, pool) {
        (Some(error), _) => call.raise(Failure::core(label, error)),
        (None, Some((pool, hash))) => pool.add(hash, &core),
        (None, None) => {}
    }
    Some(Share::new(core))
}

/// Makes the struct of an object that is little more than a share: the name of the type, of C's
/// opaque struct, of the kind that is shared, and further fields.
macro_rules! shared_object {
    ($type:ident, $c:ident, $kind:ty $(, $field:ident: $field_type:ty)*) => {
        pub struct $type {
            /// `None` for an error object that wgpu-core has never seen.
            pub(crate) core: Option<crate::objects::shared::core::Share<$kind>>,
            pub(crate) label: crate::runtime::label::Label,
            $(pub(crate) $field: $field_type,)*
            pub(crate) device: std::sync::Arc<crate::objects::device::Device>,
        }

        crate::objects::record::device_child!($type, $c);

        impl crate::objects::record::Identified for $type {
            type Id = <$kind as crate::objects::shared::core::Kind>::Id;

            fn id(&self) -> Option<Self::Id> {
                self.core.as_ref().map(|core| core.id)
            }
        }

        impl $type {
            /// The record of a new object.
            pub(crate) fn new(
                device: &std::sync::Arc<crate::objects::device::Device>,
                core: Option<crate::objects::shared::core::Share<$kind>>,
                label: Option<&str>,
                $($field: $field_type,)*
            ) -> std::sync::Arc<Self> {
                std::sync::Arc::new(Self {
                    core,
                    label: crate::runtime::label::Label::new(label),
                    $($field,)*
                    device: std::sync::Arc::clone(device),
                })
            }
        }
    };
}

pub(crate) use shared_object;
