//! One call from C: what it is called, whose it is, and what went wrong in it so far.

use super::{
    errors::Sink,
    failure::{Failure, Invalid},
    handle::{self, Facts, Held, Object, Opaque, Released},
    misuse::Misuse,
    name::Name,
    view::Named,
};
use smallvec::SmallVec;
use std::{cell::Cell, ptr, sync::Arc};

/// What is to be done at the end of a call; for most calls nothing, so it is one word.
pub(super) type Aftermath = Option<Box<After>>;

#[derive(Default)]
pub(super) struct After {
    /// Failures of a call that returns something all the same.
    pub(super) raised: Vec<Failure>,
    /// References on the objects that were looked up, but for the last.
    pub(super) held: SmallVec<[Reference; 4]>,
}

/// One call from C. What records commands looks at it, but does not pass it on where all is well:
/// then it is never made in memory.
pub struct Call {
    name: &'static str,
    /// The device that the call is about; 0: none.
    device: usize,
    /// A reference on the object that was looked up last: few calls look at more than one.
    held: Cell<Option<Reference>>,
    after: Cell<Aftermath>,
}

/// A reference of the library's own on an object of whatever type.
pub(super) struct Reference {
    handle: usize,
    give_back: fn(usize),
}

impl Reference {
    /// Gives the reference back; with the last one the object goes.
    pub(super) fn give_back(self) {
        (self.give_back)(self.handle);
    }
}

impl Call {
    #[inline]
    pub(super) fn new(name: &'static str, device: usize) -> Self {
        Self {
            name,
            device,
            held: Cell::new(None),
            after: Cell::new(None),
        }
    }

    #[inline]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Notes a failure of a call that goes on (and returns an error object, say). It is delivered
    /// when the call's work is done, so that no callback of the host runs in the middle of it.
    pub fn raise(&self, failure: impl Into<Failure>) {
        self.afterwards(|after| after.raised.push(failure.into()));
    }

    fn afterwards(&self, note: impl FnOnce(&mut After)) {
        let mut after = self.after.take().unwrap_or_default();
        note(&mut after);
        self.after.set(Some(after));
    }

    /// The object behind a handle, which the call holds to its end.
    pub fn get<'call, C: Opaque>(
        &'call self,
        handle: Named<'_, *mut C>,
    ) -> Result<&'call C::Object, Invalid> {
        let held = self.hold(handle)?;
        let object = Arc::as_ptr(held.object());
        let reference = Reference {
            handle: handle.get().addr(),
            give_back: |handle| give_back::<C>(ptr::without_provenance_mut(handle)),
        };
        if let Some(first) = self.held.replace(Some(reference)) {
            self.afterwards(|after| after.held.push(first));
        }
        // SAFETY: what was held is given back at the end of the call alone, by the reference.
        Ok(unsafe { &*object })
    }

    #[inline]
    fn hold<C: Opaque>(&self, handle: Named<'_, *mut C>) -> Result<Held<C::Object>, Invalid> {
        self.facts(handle)?;
        Held::new(handle.get()).ok_or_else(|| {
            let (member, element) = handle.name().parts();
            unknown::<C>(member, element, handle.get())
        })
    }

    /// What is known of the object behind a handle: enough for most, and never of another object,
    /// even where the handle is released meanwhile.
    #[inline]
    pub fn facts<C: Opaque>(&self, handle: Named<'_, *mut C>) -> Result<Facts, Invalid> {
        match handle::facts::<C::Object>(handle.get()) {
            Some(facts) if self.is_of_this_device(facts.device) => Ok(facts),
            _ => {
                let (member, element) = handle.name().parts();
                Err(unknown::<C>(member, element, handle.get()))
            }
        }
    }

    /// The object behind a handle that may be NULL, held like that of [`get`](Self::get).
    #[inline]
    pub fn get_optional<'call, C: Opaque>(
        &'call self,
        handle: Named<'_, *mut C>,
    ) -> Result<Option<&'call C::Object>, Invalid> {
        handle.unless_null(|handle| self.get(handle))
    }

    /// A share in the object behind a handle, which may outlast the call.
    #[inline]
    pub fn share_of<C: Opaque>(
        &self,
        handle: Named<'_, *mut C>,
    ) -> Result<Arc<C::Object>, Invalid> {
        let (member, element) = handle.name().parts();
        share_of(self.device, member, element, handle.get())
    }

    #[inline]
    fn is_of_this_device(&self, device: usize) -> bool {
        may_meet(self.device, device)
    }

    /// What is to be done now that its work is.
    #[inline]
    pub(super) fn into_aftermath(self) -> (Option<Reference>, Aftermath) {
        (self.held.into_inner(), self.after.into_inner())
    }
}

/// Objects of other devices are refused: their identities mean something else to wgpu-core, or
/// nothing, where the devices belong to different instances.
#[inline]
fn may_meet(device: usize, other: usize) -> bool {
    device == other || device == 0 || other == 0
}

/// A share in the object behind a handle, for a call about a device. It takes no call and no name, which
/// would be made in memory to be passed on.
#[inline(never)]
fn share_of<C: Opaque>(
    device: usize,
    member: &'static str,
    element: Option<usize>,
    handle: *mut C,
) -> Result<Arc<C::Object>, Invalid> {
    match handle::share::<C::Object>(handle) {
        Ok(object) if may_meet(device, Sink::identity(object.sink())) => Ok(object),
        found => Err(misused(member, element, handle, found.as_deref().ok())),
    }
}

/// What is wrong with a handle that leads nowhere, or to an object of another device.
#[cold]
fn misused<C: Opaque>(
    member: &'static str,
    element: Option<usize>,
    handle: *mut C,
    found: Option<&C::Object>,
) -> Invalid {
    let misuse = match found {
        Some(object) => Misuse::OtherDevice {
            label: object.name(),
        },
        None => handle::misuse::<C::Object>(handle),
    };
    Invalid::misuse(Name::of_parts(member, element), &misuse)
}

/// What is wrong with a handle of which a call has no facts.
#[cold]
fn unknown<C: Opaque>(member: &'static str, element: Option<usize>, handle: *mut C) -> Invalid {
    let found = handle::share::<C::Object>(handle);
    misused(member, element, handle, found.as_deref().ok())
}

fn give_back<C: Opaque>(handle: *mut C) {
    if let Released::Last(last) = handle::release::<C::Object>(handle) {
        last.end();
    }
}
