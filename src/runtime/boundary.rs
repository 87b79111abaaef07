//! The boundary that every call from C passes: it knows the function's name, resolves handles,
//! stops panics, and delivers what went wrong once the call's own work is done.

use super::{
    errors::Sink,
    failure::{Failure, Invalid, Route},
    handle::{self, Misuse, Object},
    logging,
    null_value::NullValue,
    ready,
};
use crate::abi::WGPUStringView;
use std::{
    any::Any,
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use wgpu_types::error::ErrorType;

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
    fn new(name: &'static str, sink: Option<&Arc<Sink>>) -> Self {
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
    fn has_raised(&self) -> bool {
        let raised = self.raised.take();
        let has_raised = raised.is_some();
        self.raised.set(raised);
        has_raised
    }

    /// The object behind a handle that was passed as `argument`.
    #[inline]
    pub fn arg<'call, T: Object>(
        &'call self,
        argument: &str,
        handle: *mut T::C,
    ) -> Result<&'call T, Failure> {
        Ok(self.look_up(argument, handle)?)
    }

    /// The same for an argument that may be NULL.
    #[inline]
    pub fn optional<'call, T: Object>(
        &'call self,
        argument: &str,
        handle: *mut T::C,
    ) -> Result<Option<&'call T>, Failure> {
        if handle.is_null() {
            return Ok(None);
        }
        self.arg(argument, handle).map(Some)
    }

    /// The object behind a handle in a struct, whose place there is `field`.
    #[inline]
    pub fn look_up<'call, T: Object>(
        &'call self,
        field: &str,
        handle: *mut T::C,
    ) -> Result<&'call T, Invalid> {
        // SAFETY: the borrow ends with the call; a call that runs callbacks of the host uses
        // `share` for what it needs afterwards, and releasing a handle while another thread uses
        // it is outside what the header allows.
        unsafe { handle::get(handle) }
            .and_then(|object| self.of_this_device(object))
            .map_err(|misuse| Invalid::misuse(field, &misuse))
    }

    /// A share in the object behind a handle that was passed as `argument`.
    pub fn share<T: Object>(&self, argument: &str, handle: *mut T::C) -> Result<Arc<T>, Failure> {
        let object: Arc<T> =
            handle::share(handle).map_err(|misuse| Failure::misuse(argument, &misuse))?;
        self.of_this_device(&*object)
            .map_err(|misuse| Failure::misuse(argument, &misuse))?;
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
}

/// A function that belongs to no object.
pub fn call<R: NullValue>(name: &'static str, body: impl FnOnce(&Call) -> Result<R, Failure>) -> R {
    let call = Call::new(name, None);
    let result = catch_unwind(AssertUnwindSafe(|| body(&call)));
    finish(&call, result, || None)
}

/// A getter: what it returns stands in the object's record.
#[inline]
pub fn getter<T: Object, R: NullValue>(
    name: &'static str,
    argument: &'static str,
    handle: *mut T::C,
    read: impl FnOnce(&T) -> R,
) -> R {
    // SAFETY: the borrow ends with this call; releasing the handle on another thread meanwhile is
    // outside what the header allows.
    match unsafe { handle::get(handle) } {
        Ok(object) => read(object),
        Err(misuse) => refuse(name, argument, &misuse),
    }
}

/// A function of the object behind `handle`. Its errors go to the object's device. The body must
/// not run callbacks of the host: a function that does is a [`method_shared`].
#[inline]
pub fn method<T: Object, R: NullValue>(
    name: &'static str,
    argument: &'static str,
    handle: *mut T::C,
    body: impl FnOnce(&T, &Call) -> Result<R, Failure>,
) -> R {
    // SAFETY: the borrow ends with this call, which by contract runs no callback of the host that
    // could release the handle; releasing it on another thread is outside what the header allows.
    let object: &T = match unsafe { handle::get(handle) } {
        Ok(object) => object,
        Err(misuse) => return refuse(name, argument, &misuse),
    };
    let call = Call::new(name, object.sink());
    let result = catch_unwind(AssertUnwindSafe(|| body(object, &call)));
    finish(&call, result, || object.sink().cloned())
}

/// A function of the object behind `handle` that may run callbacks of the host, which in turn may
/// release the handle: it works on a share of its own.
pub fn method_shared<T: Object, R: NullValue>(
    name: &'static str,
    argument: &'static str,
    handle: *mut T::C,
    body: impl FnOnce(&Arc<T>, &Call) -> Result<R, Failure>,
) -> R {
    let object: Arc<T> = match handle::share(handle) {
        Ok(object) => object,
        Err(misuse) => return refuse(name, argument, &misuse),
    };
    let call = Call::new(name, object.sink());
    let result = catch_unwind(AssertUnwindSafe(|| body(&object, &call)));
    finish(&call, result, || object.sink().cloned())
}

/// `wgpu…AddRef`.
pub fn add_ref<T: Object>(name: &'static str, argument: &'static str, handle: *mut T::C) {
    if let Err(misuse) = handle::add_ref::<T>(handle) {
        refuse(name, argument, &misuse)
    }
}

/// `wgpu…Release`.
pub fn release<T: Object>(name: &'static str, argument: &'static str, handle: *mut T::C) {
    match handle::release::<T>(handle) {
        Ok(None) => {}
        Ok(Some(last)) => call(name, |_| {
            last.end();
            Ok(())
        }),
        Err(misuse) => refuse(name, argument, &misuse),
    }
}

/// `wgpu…SetLabel`.
///
/// # Safety
/// The string is as webgpu.h says.
pub unsafe fn set_label<T: Object>(
    name: &'static str,
    argument: &'static str,
    handle: *mut T::C,
    label: WGPUStringView,
) {
    method(name, argument, handle, |object: &T, _| {
        if let Some(record) = object.label() {
            // SAFETY: the caller's promise.
            unsafe { record.set(label) };
        }
        Ok(())
    })
}

#[cold]
fn refuse<R: NullValue>(name: &'static str, argument: &str, misuse: &Misuse) -> R {
    deliver(name, None, Failure::misuse(argument, misuse).into_log());
    R::null()
}

#[inline]
fn finish<R: NullValue>(
    call: &Call,
    result: Result<Result<R, Failure>, Box<dyn Any + Send>>,
    sink: impl FnOnce() -> Option<Arc<Sink>>,
) -> R {
    match result {
        Ok(Ok(value)) if !call.has_raised() && ready::is_empty() => value,
        result => finish_slowly(call, result, sink()),
    }
}

/// The end of a call that failed or that has callbacks to run.
#[cold]
fn finish_slowly<R: NullValue>(
    call: &Call,
    result: Result<Result<R, Failure>, Box<dyn Any + Send>>,
    sink: Option<Arc<Sink>>,
) -> R {
    let name = call.name;
    ready::run_all();
    for failure in *call.raised.take().unwrap_or_default() {
        deliver(name, sink.as_ref(), failure);
    }
    match result {
        Ok(Ok(value)) => return value,
        Ok(Err(failure)) => deliver(name, sink.as_ref(), failure),
        Err(panic) => {
            let message = format!("internal error: {}", panic_message(&*panic));
            // The panic hook has logged it with its place; the device hears of it, too.
            if sink.is_some() {
                deliver(name, sink.as_ref(), Failure::internal(message));
            } else {
                deliver(name, None, Failure::logged(message));
            }
        }
    }
    R::null()
}

/// What a panic has to say.
pub fn panic_message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("panic without a message")
}

/// Sends a failure where it belongs, with the function's name in front.
#[cold]
pub fn deliver(name: &str, sink: Option<&Arc<Sink>>, failure: Failure) {
    logging::install();
    let message = format!("{name}: {}", failure.message());
    match (failure.route(), sink) {
        (Route::Silent, _) => {}
        (Route::Device(ErrorType::DeviceLost), _) => {}
        (Route::Device(kind), Some(sink)) => sink.report(kind, message),
        (Route::Device(_), None) => log::error!("{message}"),
        (Route::Log(level), _) => log::log!(level, "{message}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::handle::tests::Thing;

    #[test]
    fn a_call_returns_its_value() {
        assert_eq!(call("wgpuTest", |_| Ok(7u32)), 7);
    }

    #[test]
    fn a_failed_call_returns_the_null_value() {
        assert_eq!(
            call("wgpuTest", |_| Err::<u32, _>(Failure::logged("no"))),
            0
        );
        let raising = |call: &Call| {
            call.raise(Failure::logged("a failure that still has a value"));
            Ok(7u32)
        };
        assert_eq!(call("wgpuTest", raising), 7);
    }

    #[test]
    fn pro_02_a_panic_stops_at_the_boundary() {
        let panicking = |_: &Call| -> Result<u32, Failure> { panic!("as wgpu-core might") };
        assert_eq!(call("wgpuTest", panicking), 0);
    }

    #[test]
    fn pro_01_a_method_on_a_dead_handle_returns_the_null_value() {
        let handle = handle::insert(Thing::new(""));
        let one = |_: &Thing, _: &Call| Ok(1u32);
        assert_eq!(method("wgpuTest", "thing", handle, one), 1);
        release::<Thing>("wgpuTest", "thing", handle);
        assert_eq!(method("wgpuTest", "thing", handle, one), 0);
        release::<Thing>("wgpuTest", "thing", handle);
    }

    #[test]
    fn a_shared_method_survives_the_release_of_its_handle() {
        let handle = handle::insert(Thing::new("kept"));
        let length = method_shared("wgpuTest", "thing", handle, |thing: &Arc<Thing>, _| {
            release::<Thing>("wgpuTest", "thing", handle);
            Ok(thing.name().len())
        });
        assert_eq!(length, 4);
    }
}
