//! What the objects have in common.

use crate::runtime::{
    call::Call,
    errors::Sink,
    failure::{Failure, Invalid},
    handle::{self, Facts, Object, Opaque},
    name::Name,
    view::Named,
};
use wgpu_core::id::{Id, Marker};
use wgpu_types::error::WebGpuError;

/// The identity of an object that is being made, from its converted descriptor. Errors are raised;
/// whoever uses the object will hear of them again. `None` when wgpu-core was not even asked.
pub fn create<'a, Descriptor, Id, Error: WebGpuError + 'static>(
    call: &Call,
    label: impl Into<Option<&'a str>>,
    descriptor: Result<Descriptor, Invalid>,
    make: impl FnOnce(Descriptor) -> (Id, Option<Error>),
) -> Option<Id> {
    let (id, failure) = attempt(label, descriptor, make);
    if let Some(failure) = failure {
        call.raise(failure);
    }
    id
}

/// The same for objects that have more to do where their creation fails than to say so.
pub fn attempt<'a, Descriptor, Id, Error: WebGpuError + 'static>(
    label: impl Into<Option<&'a str>>,
    descriptor: Result<Descriptor, Invalid>,
    make: impl FnOnce(Descriptor) -> (Id, Option<Error>),
) -> (Option<Id>, Option<Failure>) {
    let label = label.into().unwrap_or_default();
    match descriptor {
        Ok(descriptor) => {
            let (id, error) = make(descriptor);
            (Some(id), error.map(|error| Failure::core(label, error)))
        }
        Err(invalid) => (None, Some(Failure::invalid(label, &invalid))),
    }
}

/// An object with an identity in wgpu-core, unless it is an error object.
pub trait Identified: Object {
    type Id: Identity;

    fn id(&self) -> Option<Self::Id>;

    /// What else commands ask of the object, in one number.
    fn detail(&self) -> u64 {
        0
    }

    /// The identity; an error object has none and is of no use as this argument.
    #[inline]
    fn require_id(&self, argument: impl Into<String>) -> Result<Self::Id, Invalid> {
        match self.id() {
            Some(id) => Ok(id),
            None => Err(invalid_object(argument, &self.name())),
        }
    }
}

/// An identity as the number that stands beside a handle; 0 is none.
pub trait Identity: Copy {
    fn number(self) -> u64;
    fn of(number: u64) -> Option<Self>;
}

impl<T: Marker> Identity for Id<T> {
    fn number(self) -> u64 {
        let (index, epoch) = self.unzip();
        u64::from(index) | u64::from(epoch) << 32
    }

    #[inline]
    fn of(number: u64) -> Option<Self> {
        (number != 0).then(|| Self::zip(number as u32, (number >> 32) as u32))
    }
}

/// What stands beside the handles of an object with an identity.
pub fn facts<T: Identified>(object: &T) -> Facts {
    Facts {
        device: Sink::identity(object.sink()),
        id: object.id().map_or(0, Identity::number),
        detail: object.detail(),
    }
}

/// The identity of the object behind a handle, and its [detail](Identified::detail), without a look
/// at the object itself.
#[inline]
pub fn look_up<C: Opaque<Object: Identified>>(
    call: &Call,
    handle: Named<*mut C>,
) -> Result<(<C::Object as Identified>::Id, u64), Invalid> {
    let facts = call.facts(handle)?;
    match Identity::of(facts.id) {
        Some(id) => Ok((id, facts.detail)),
        None => {
            let (member, element) = handle.name().parts();
            Err(without_identity(member, element, handle.get()))
        }
    }
}

#[cold]
fn without_identity<C: Opaque>(
    member: &'static str,
    element: Option<usize>,
    handle: *mut C,
) -> Invalid {
    let object = handle::share::<C::Object>(handle);
    invalid_object(
        Name::of_parts(member, element),
        &object.map_or_else(|_| String::new(), |it| it.name()),
    )
}

/// An object that is no good as this argument.
#[cold]
pub fn invalid_object(argument: impl Into<String>, label: &str) -> Invalid {
    let value = match label {
        "" => "an invalid object".into(),
        label => format!("invalid object '{label}'"),
    };
    Invalid::new(argument, value, "one whose creation succeeded")
}

/// Makes a struct with `label: Label` and `device: Arc<Device>` an object that C can hold: one that
/// is [`Identified`].
macro_rules! device_child {
    ($type:ident, $c:ident) => {
        crate::objects::record::labelled_object!($type, $c {
            fn facts(&self) -> crate::runtime::handle::Facts {
                crate::objects::record::facts(self)
            }
        });
    };
}

/// The same for an object that wgpu-core knows nothing of.
macro_rules! own_child {
    ($type:ident, $c:ident) => {
        crate::objects::record::labelled_object!($type, $c {
            fn facts(&self) -> crate::runtime::handle::Facts {
                crate::runtime::handle::Facts {
                    device: crate::runtime::errors::Sink::identity(self.sink()),
                    ..Default::default()
                }
            }
        });
    };
}

/// The same for an encoder, which one thread at a time may use.
macro_rules! encoder {
    ($type:ident, $c:ident) => {
        crate::objects::record::labelled_object!($type, $c {
            const ONE_THREAD: bool = true;
        });
    };
}

macro_rules! labelled_object {
    ($type:ident, $c:ident { $($member:tt)* }) => {
        crate::runtime::handle::object! {
            $type, $c {
                fn label(&self) -> Option<&crate::runtime::label::Label> {
                    Some(&self.label)
                }

                fn sink(&self) -> Option<&std::sync::Arc<crate::runtime::errors::Sink>> {
                    Some(&self.device.errors)
                }

                $($member)*
            }
        }
    };
}

/// Makes the struct of an object that is little more than an identity in wgpu-core: the name of
/// the type, of C's opaque struct, of the id, of the function that drops it, further fields, its
/// [detail](Identified::detail), and what happens before its end.
macro_rules! core_object {
    (
        $type:ident, $c:ident, $id:ident, $drop:ident
        $(, $field:ident: $field_type:ty)*
        $(; detail: $detail:expr)?
        $(; before_drop: $before_drop:expr)?
    ) => {
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

            $(fn detail(&self) -> u64 {
                $detail(self)
            })?
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
                $($before_drop(self);)?
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

/// An `Arc` of a new object, made where it stays: a large one is not made first, and moved then.
macro_rules! placed {
    ($object:expr) => {{
        let place = std::sync::Arc::<Self>::new_uninit();
        let object: *mut Self = std::sync::Arc::as_ptr(&place).cast_mut().cast();
        // SAFETY: nobody else knows of this memory yet, which has room for an object and gets one.
        unsafe {
            object.write($object);
            place.assume_init()
        }
    }};
}

pub(crate) use {
    as_they_are, core_object, device_child, encoder, labelled_object, own_child, placed,
};
