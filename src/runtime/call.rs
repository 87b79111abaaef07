//! One call from C: what it is called, whose it is, and what went wrong in it so far.

use super::{
    errors::Sink,
    failure::{Failure, Invalid},
    handle::{self, Object, Opaque},
    misuse::Misuse,
    view::Named,
};
use std::{cell::Cell, sync::Arc};

/// One call from C.
pub struct Call {
    name: &'static str,
    /// The error sink of the device that the call is about, which is its identity as well.
    device: Option<*const Sink>,
    /// Failures of a call that returns something all the same.
    #[expect(
        clippy::box_collection,
        reason = "most calls have none: one word instead of three"
    )]
    raised: Cell<Option<Box<Vec<Failure>>>>,
}

impl Call {
    #[inline]
    pub(super) fn new(name: &'static str, sink: Option<&Arc<Sink>>) -> Self {
        Self {
            name,
            device: sink.map(Arc::as_ptr),
            raised: Cell::new(None),
        }
    }

    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Notes a failure of a call that goes on (and returns an error object, say). It is delivered
    /// when the call's work is done, so that no callback of the host runs in the middle of it.
    pub fn raise(&self, failure: impl Into<Failure>) {
        let mut raised = self.raised.take().unwrap_or_default();
        raised.push(failure.into());
        self.raised.set(Some(raised));
    }

    #[inline]
    pub(super) fn has_raised(&self) -> bool {
        let raised = self.raised.take();
        let has_raised = raised.is_some();
        self.raised.set(raised);
        has_raised
    }

    /// The object behind a handle.
    #[inline]
    pub fn get<'call, C: Opaque>(
        &'call self,
        handle: Named<'_, *mut C>,
    ) -> Result<&'call C::Object, Invalid> {
        // SAFETY: the borrow ends with the call; a call that runs callbacks of the host holds a
        // share in what it needs afterwards (`share_of`), and releasing a handle while another
        // thread uses it is outside what the header allows.
        unsafe { handle::get(handle.get()) }
            .and_then(|object| self.of_this_device(object))
            .map_err(|misuse| Invalid::misuse(handle.name(), &misuse))
    }

    /// The same for a handle that may be NULL.
    #[inline]
    pub fn get_optional<'call, C: Opaque>(
        &'call self,
        handle: Named<'_, *mut C>,
    ) -> Result<Option<&'call C::Object>, Invalid> {
        handle.unless_null(|handle| self.get(handle))
    }

    /// A share in the object behind a handle, which may outlast the call.
    pub fn share_of<C: Opaque>(
        &self,
        handle: Named<'_, *mut C>,
    ) -> Result<Arc<C::Object>, Invalid> {
        let refused = |misuse: Misuse| Invalid::misuse(handle.name(), &misuse);
        let object: Arc<C::Object> = handle::share(handle.get()).map_err(refused)?;
        self.of_this_device(&*object).map_err(refused)?;
        Ok(object)
    }

    /// Refuses objects of other devices: their identities mean something else to wgpu-core, or
    /// nothing, where the devices belong to different instances.
    #[inline]
    fn of_this_device<'call, T: Object>(&self, object: &'call T) -> Result<&'call T, Misuse> {
        match (self.device, object.sink()) {
            (Some(device), Some(sink)) if !std::ptr::eq(device, Arc::as_ptr(sink)) => {
                Err(Misuse::OtherDevice {
                    label: object.name(),
                })
            }
            _ => Ok(object),
        }
    }

    /// What was raised, to be delivered.
    pub(super) fn take_raised(&self) -> Vec<Failure> {
        self.raised.take().map(|raised| *raised).unwrap_or_default()
    }
}
