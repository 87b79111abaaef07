//! The boundary that every call from C passes: it knows the function's name, resolves handles,
//! stops panics, and delivers what went wrong once the call's own work is done.
//!
//! `#[call]` on an exported function writes its passage: through [`borrowing`] or one of its
//! siblings.

use super::{
    call::{After, Aftermath, Call, Reference},
    errors::Sink,
    failpoint,
    failure::{Failure, Invalid, Route},
    handle::{self, Held, Last, Object, Opaque, Released},
    logging,
    misuse::Misuse,
    null_value::NullValue,
    panics::{self, Panic},
    ready, thread_end,
};
use std::{mem, sync::Arc};
use wgpu_types::error::ErrorType;

/// An exported function: its name, and that of its first argument, the object it belongs to.
#[derive(Clone, Copy)]
pub struct Function {
    name: &'static str,
    object: &'static str,
}

impl Function {
    pub const fn new(name: &'static str, object: &'static str) -> Self {
        Self { name, object }
    }
}

/// What a call returns to C, from what its body made.
pub trait IntoC<C> {
    fn into_c(self) -> C;
}

impl<C: NullValue> IntoC<C> for C {
    #[inline]
    fn into_c(self) -> C {
        self
    }
}

/// A new object becomes a handle, which the application owns.
impl<T: Object> IntoC<*mut T::C> for Arc<T> {
    fn into_c(self) -> *mut T::C {
        handle::insert(self)
    }
}

impl IntoC<u32> for bool {
    fn into_c(self) -> u32 {
        self.into()
    }
}

/// A function of the object behind `handle`. Its errors go to the object's device. The body must
/// not run callbacks of the host: a function that does is [`sharing`].
#[inline]
pub fn borrowing<C: Opaque, R: NullValue, V: IntoC<R>>(
    function: &'static Function,
    handle: *mut C,
    body: impl FnOnce(&C::Object, &Call) -> Result<V, Failure>,
) -> R {
    sharing(function, handle, |object, call| body(object, call))
}

/// A function of the object behind `handle` that may run callbacks of the host, which in turn may
/// release the handle, as other threads may: the object is held meanwhile.
#[inline]
pub fn sharing<C: Opaque, R: NullValue, V: IntoC<R>>(
    function: &'static Function,
    handle: *mut C,
    body: impl FnOnce(&Arc<C::Object>, &Call) -> Result<V, Failure>,
) -> R {
    if C::Object::ONE_THREAD {
        return lending(function, handle, body);
    }
    let Some(held) = Held::<C::Object>::new(handle) else {
        return refuse_handle(function, handle);
    };
    let object = held.object();
    let call = Call::new(function.name, Sink::identity(object.sink()));
    let result = thread_end::catch(|| body(object, &call).map(IntoC::into_c));
    let value = finish(function, call, result, || object.sink());
    if let Some(last) = held.give_back() {
        end(function, last);
    }
    value
}

/// The same for an object of one thread, on which no function runs callbacks of the host.
#[inline]
fn lending<C: Opaque, R: NullValue, V: IntoC<R>>(
    function: &'static Function,
    handle: *mut C,
    body: impl FnOnce(&Arc<C::Object>, &Call) -> Result<V, Failure>,
) -> R {
    // SAFETY: the borrow ends with this call, in which nobody releases the handle: no callback of the
    // host runs, and no other thread may use the object at the same time (`ONE_THREAD`).
    let Some(object) = (unsafe { handle::lend::<C::Object>(handle) }) else {
        return refuse_handle(function, handle);
    };
    let call = Call::new(function.name, Sink::identity(object.sink()));
    let result = thread_end::catch(|| body(&object, &call).map(IntoC::into_c));
    finish(function, call, result, || object.sink())
}

/// A getter: what it returns stands in the object's record.
#[inline]
pub fn reading<C: Opaque, R: NullValue>(
    function: &'static Function,
    handle: *mut C,
    read: impl FnOnce(&C::Object) -> R,
) -> R {
    // SAFETY: a getter's borrow is over before anyone else can act on this thread; releasing the
    // handle on another one meanwhile is outside what the header allows.
    match unsafe { handle::get(handle) } {
        Some(object) => stopping(|| read(object)),
        None => refuse_handle(function, handle),
    }
}

/// A function that belongs to no object.
pub fn alone<R: NullValue, V: IntoC<R>>(
    function: &'static Function,
    body: impl FnOnce(&Call) -> Result<V, Failure>,
) -> R {
    let call = Call::new(function.name, 0);
    let result = thread_end::catch(|| body(&call).map(IntoC::into_c));
    finish(function, call, result, || None)
}

/// A handle that itself is what a call is about.
pub struct Entry<C> {
    function: &'static Function,
    handle: *mut C,
}

impl<C: Opaque> Entry<C> {
    pub fn new(function: &'static Function, handle: *mut C) -> Self {
        Self { function, handle }
    }

    /// Gives the application one more reference.
    #[inline]
    pub fn add_ref(self) {
        stopping(|| {
            failpoint::reach("add_ref");
            if !handle::add_ref::<C::Object>(self.handle) {
                refuse_handle(self.function, self.handle)
            }
        });
    }

    /// One more reference to the one object of another type that belongs to this one. Where it does not
    /// stand beside the handle yet, it is asked for.
    #[inline]
    pub fn companion<T: Object>(self, ask: impl FnOnce(&Arc<C::Object>) -> *mut T::C) -> *mut T::C {
        if let Some(known) = handle::companion::<C::Object, T>(self.handle) {
            return known;
        }
        sharing(self.function, self.handle, |object, _| {
            let asked = ask(object);
            handle::accompany::<C::Object, T>(self.handle, asked);
            Ok(asked)
        })
    }

    /// Takes one of the application's references back.
    #[inline]
    pub fn release(self) {
        stopping(|| {
            failpoint::reach("release");
            match handle::release::<C::Object>(self.handle) {
                Released::One => {}
                Released::Last(last) => end(self.function, last),
                Released::Nothing => refuse_handle(self.function, self.handle),
            }
        });
    }
}

/// Lets go of an object, as a part of a call.
fn end<T: Object>(function: &'static Function, last: Last<T>) {
    alone(function, |_| {
        last.end();
        Ok(())
    })
}

#[cold]
fn refuse_handle<C: Opaque, R: NullValue>(function: &'static Function, handle: *mut C) -> R {
    refuse(function, &handle::misuse::<C::Object>(handle))
}

#[cold]
fn refuse<R: NullValue>(function: &'static Function, misuse: &Misuse) -> R {
    stopping(|| {
        failpoint::reach("refuse");
        let invalid = Invalid::misuse(function.object, misuse);
        deliver(function.name, None, Failure::from(invalid).into_log());
        logging::deliver();
        R::null()
    })
}

/// Work that is not a call's body, in which a panic stops as well.
#[inline]
fn stopping<R: NullValue>(work: impl FnOnce() -> R) -> R {
    match thread_end::catch(work) {
        Ok(value) => value,
        Err(panic) => stopped(panic),
    }
}

#[cold]
fn stopped<R: NullValue>(panic: Panic) -> R {
    // The panic hook has logged it; there is nobody else to tell. What it carries might panic in its
    // turn when it is dropped.
    mem::forget(panic);
    let _ = thread_end::catch(logging::deliver).map_err(mem::forget);
    R::null()
}

#[inline]
fn finish<'a, R: NullValue>(
    function: &'static Function,
    call: Call,
    result: Result<Result<R, Failure>, Panic>,
    sink: impl FnOnce() -> Option<&'a Arc<Sink>>,
) -> R {
    let (held, after) = call.into_aftermath();
    if let Some(reference) = held {
        stopping(|| reference.give_back());
    }
    match result {
        Ok(Ok(value)) if after.is_none() && ready::is_empty() => value,
        result => finish_slowly(function.name, after, result, sink()),
    }
}

/// The end of a call that failed, held objects, or has callbacks to run, which may release its object.
#[cold]
fn finish_slowly<R: NullValue>(
    name: &'static str,
    after: Aftermath,
    result: Result<Result<R, Failure>, Panic>,
    sink: Option<&Arc<Sink>>,
) -> R {
    let After { raised, held } = *after.unwrap_or_default();
    stopping(|| held.into_iter().for_each(Reference::give_back));
    match result {
        Ok(Ok(value)) if raised.is_empty() && ready::is_empty() => value,
        result => finish_loudly(name, raised, result, sink.cloned()),
    }
}

/// The end of a call that somebody is to hear of.
fn finish_loudly<R: NullValue>(
    name: &'static str,
    raised: Vec<Failure>,
    result: Result<Result<R, Failure>, Panic>,
    sink: Option<Arc<Sink>>,
) -> R {
    logging::deliver();
    ready::run_all();
    for failure in raised {
        deliver(name, sink.as_ref(), failure);
    }
    let value = match result {
        Ok(Ok(value)) => value,
        Ok(Err(failure)) => {
            deliver(name, sink.as_ref(), failure);
            R::null()
        }
        Err(panic) => {
            let message = format!("internal error: {}", panics::message(&*panic));
            // The panic hook has logged it with its place; the device hears of it, too.
            if sink.is_some() {
                deliver(name, sink.as_ref(), Failure::internal(message));
            } else {
                deliver(name, None, Failure::logged(message));
            }
            R::null()
        }
    };
    logging::deliver();
    value
}

/// Sends a failure where it belongs, with the function's name in front.
#[cold]
pub fn deliver(name: &str, sink: Option<&Arc<Sink>>, failure: Failure) {
    stopping(|| {
        failpoint::reach("deliver");
        logging::install();
        match (failure.route(), sink) {
            (Route::Silent, _) => {}
            (Route::Device(ErrorType::DeviceLost), _) => {}
            (Route::Device(kind), Some(sink)) => sink.report(kind, sink.words(name, &failure)),
            (Route::Device(_), None) => log::error!("{name}: {}", failure.message()),
            (Route::Log(level), _) => log::log!(level, "{name}: {}", failure.message()),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::handle::tests::Thing;

    static TEST: Function = Function::new("wgpuTest", "thing");

    /// An object that does not come to its end.
    struct Fragile;

    impl Opaque for Fragile {
        type Object = Self;
    }

    // SAFETY: no other object of the tests is an adapter.
    unsafe impl Object for Fragile {
        type C = Self;
        const KIND: handle::Kind = handle::Kind::Adapter;
        fn sink(&self) -> Option<&Arc<Sink>> {
            None
        }
        fn released(_: &Arc<Self>) {
            panic!("at the end of an object");
        }
    }

    #[test]
    fn a_call_returns_its_value() {
        assert_eq!(alone(&TEST, |_| Ok(7u32)), 7);
    }

    #[test]
    fn a_failed_call_returns_the_null_value() {
        let failing = |_: &Call| Err::<u32, _>(Failure::logged("no"));
        assert_eq!(alone(&TEST, failing), 0);
        let raising = |call: &Call| {
            call.raise(Failure::logged("a failure that still has a value"));
            Ok(7u32)
        };
        assert_eq!(alone(&TEST, raising), 7);
    }

    #[test]
    fn pro_02_a_panic_stops_at_the_boundary() {
        let panicking = |_: &Call| -> Result<u32, Failure> { panic!("as wgpu-core might") };
        assert_eq!(alone(&TEST, panicking), 0);
    }

    #[test]
    fn pro_02_a_panic_stops_wherever_a_call_goes() {
        let handle = handle::insert(Thing::new("panicking"));
        let fail = |_: &Call| Err::<u32, _>(Failure::logged("no"));
        for place in ["refuse", "deliver", "add_ref", "release"] {
            failpoint::arm(place);
            match place {
                "refuse" => {
                    let null = std::ptr::null_mut::<Thing>();
                    assert_eq!(reading(&TEST, null, |_| 1u32), 0);
                }
                "deliver" => assert_eq!(alone(&TEST, fail), 0),
                "add_ref" => Entry::new(&TEST, handle).add_ref(),
                _ => Entry::new(&TEST, handle).release(),
            }
            assert!(failpoint::was_reached(), "{place}");
        }
        let getter = |_: &Thing| -> u32 { panic!("in a getter") };
        assert_eq!(reading(&TEST, handle, getter), 0);
        let one = |_: &Thing, _: &Call| Ok(1u32);
        assert_eq!(borrowing(&TEST, handle, one), 1, "the handle lives on");
        Entry::new(&TEST, handle).release();
    }

    #[test]
    fn pro_02_a_panic_in_an_object_s_end_stops() {
        let handle = handle::insert(Arc::new(Fragile));
        Entry::new(&TEST, handle).release();
        assert_eq!(
            reading(&TEST, handle, |_| 1u32),
            0,
            "it has ended all the same"
        );
    }

    #[test]
    fn pro_01_a_method_on_a_dead_handle_returns_the_null_value() {
        let handle = handle::insert(Thing::new(""));
        let one = |_: &Thing, _: &Call| Ok(1u32);
        assert_eq!(borrowing(&TEST, handle, one), 1);
        Entry::new(&TEST, handle).release();
        assert_eq!(borrowing(&TEST, handle, one), 0);
        Entry::new(&TEST, handle).release();
    }

    #[test]
    fn a_shared_method_survives_the_release_of_its_handle() {
        let handle = handle::insert(Thing::new("kept"));
        let length = sharing(&TEST, handle, |thing: &Arc<Thing>, _| {
            Entry::new(&TEST, handle).release();
            Ok(thing.name().len())
        });
        assert_eq!(length, 4);
    }
}
