//! Where a device's errors go: to the innermost matching error scope of the calling thread, else to
//! the uncaptured-error callback, else to the log.

use super::{
    failure::{Failure, Route},
    text,
};
use crate::abi::*;
use parking_lot::RwLock;
use std::{
    cell::RefCell,
    ffi::c_void,
    mem::{self, ManuallyDrop},
    ptr,
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering},
    },
};
use wgpu_types::error::ErrorType;

/// An error as it reaches the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caught {
    pub kind: WGPUErrorType,
    pub message: String,
}

/// No error scope is open where one was to be closed.
#[derive(Debug, PartialEq, Eq)]
pub struct NoScope;

/// The end of the line for the errors of one device.
pub struct Sink {
    callback: WGPUUncapturedErrorCallbackInfo,
    /// What the callback gets as its device: the handle while the application holds it, then NULL.
    device: RwLock<usize>,
    /// Set once the device is lost: from then on there are no errors.
    lost: AtomicBool,
    /// The program was written for libwgpu_native, and may read validation errors.
    native: bool,
}

/// The callback, as one that may end its thread.
type UncapturedError = unsafe extern "C-unwind" fn(
    *const WGPUDevice,
    WGPUErrorType,
    WGPUStringView,
    *mut c_void,
    *mut c_void,
);

// SAFETY: the callback's userdata pointers are the application's; that its callback may run on any
// thread is the contract of WGPUUncapturedErrorCallbackInfo.
unsafe impl Send for Sink {}
// SAFETY: shared or sent, the userdata are only carried to the callback.
unsafe impl Sync for Sink {}

struct Scope {
    filter: WGPUErrorFilter,
    caught: Option<Caught>,
}

/// The scopes that this thread has open on one device.
struct Stack {
    sink: Weak<Sink>,
    scopes: Vec<Scope>,
}

type Stacks = RefCell<Vec<Stack>>;

thread_local! {
    static STACKS: Stacks = const { RefCell::new(Vec::new()) };
    /// Those of a thread that ends, whose own are gone: what it calls by then works all the same.
    /// Nobody frees what it does not pop.
    static LAST_STACKS: ManuallyDrop<Stacks> = const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

fn with_stacks<R>(work: impl FnOnce(&mut Vec<Stack>) -> R) -> R {
    let mut work = Some(work);
    let mut run = |stacks: &Stacks| work.take().map(|work| work(&mut stacks.borrow_mut()));
    match STACKS.try_with(&mut run) {
        Ok(result) => result,
        Err(_) => LAST_STACKS.with(|stacks| {
            let result = run(stacks);
            let mut stacks = stacks.borrow_mut();
            if stacks.iter().all(|stack| stack.scopes.is_empty()) {
                *stacks = Vec::new();
            }
            result
        }),
    }
    .expect("it runs once")
}

impl Sink {
    pub fn new(callback: WGPUUncapturedErrorCallbackInfo, native: bool) -> Arc<Self> {
        Arc::new(Self {
            callback,
            native,
            device: RwLock::new(0),
            lost: AtomicBool::new(false),
        })
    }

    /// A number that tells devices apart while they live; 0 where there is none.
    #[inline]
    pub fn identity(sink: Option<&Arc<Self>>) -> usize {
        sink.map_or(0, |sink| Arc::as_ptr(sink).addr())
    }

    /// Tells which handle the uncaptured-error callback is to see.
    pub fn set_device(&self, device: WGPUDevice) {
        *self.device.write() = device.addr();
    }

    /// The handle that callbacks are lent as their device.
    pub fn device(&self) -> WGPUDevice {
        ptr::without_provenance_mut(*self.device.read())
    }

    /// How a failure of this function is told: in the words of libwgpu_native to programs that were
    /// written for it.
    pub fn words(&self, function: &str, failure: &Failure) -> String {
        match failure.route() {
            Route::Device(ErrorType::Validation) if self.native => {
                failure.in_native_words(function)
            }
            _ => format!("{function}: {}", failure.message()),
        }
    }

    pub fn set_lost(&self) {
        self.lost.store(true, Ordering::Release);
    }

    pub fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Acquire)
    }

    /// Opens a scope on the calling thread.
    pub fn push_scope(self: &Arc<Self>, filter: WGPUErrorFilter) {
        let scope = Scope {
            filter,
            caught: None,
        };
        with_stacks(
            |stacks| match stacks.iter_mut().find(|stack| stack.is_for(self)) {
                Some(stack) => stack.scopes.push(scope),
                None => self.push_first_scope(stacks, scope),
            },
        );
    }

    /// The thread's first scope on this device; it forgets devices that are gone.
    #[cold]
    fn push_first_scope(self: &Arc<Self>, stacks: &mut Vec<Stack>, scope: Scope) {
        stacks.retain(|stack| stack.sink.strong_count() > 0);
        stacks.push(Stack {
            sink: Arc::downgrade(self),
            scopes: vec![scope],
        });
    }

    /// Closes the calling thread's innermost scope: what it caught. With a lost device that is
    /// nothing: an error may have been on its way here while another thread lost the device.
    pub fn pop_scope(self: &Arc<Self>) -> Result<Option<Caught>, NoScope> {
        with_stacks(|stacks| {
            let stack = stacks.iter_mut().find(|stack| stack.is_for(self));
            let scope = stack.and_then(|stack| stack.scopes.pop()).ok_or(NoScope)?;
            Ok(scope.caught.filter(|_| !self.is_lost()))
        })
    }

    /// Delivers an error. May run the host's callback. A lost device has no errors, for scopes
    /// neither.
    pub fn report(self: &Arc<Self>, kind: ErrorType, message: String) {
        if self.is_lost() {
            return;
        }
        let (kind, filter) = match kind {
            ErrorType::Validation => (WGPUErrorType_Validation, WGPUErrorFilter_Validation),
            ErrorType::OutOfMemory => (WGPUErrorType_OutOfMemory, WGPUErrorFilter_OutOfMemory),
            ErrorType::Internal => (WGPUErrorType_Internal, WGPUErrorFilter_Internal),
            ErrorType::DeviceLost => return,
        };
        let caught = Caught { kind, message };
        if let Some(uncaught) = self.offer(filter, caught) {
            self.uncaptured(&uncaught);
        }
    }

    /// Gives the error to a scope, or back.
    fn offer(self: &Arc<Self>, filter: WGPUErrorFilter, error: Caught) -> Option<Caught> {
        let mut error = Some(error);
        with_stacks(|stacks| {
            let stack = stacks.iter_mut().find(|stack| stack.is_for(self));
            let mut scopes = stack
                .into_iter()
                .flat_map(|stack| stack.scopes.iter_mut().rev());
            if let Some(scope) = scopes.find(|scope| scope.filter == filter) {
                let error = error.take();
                if scope.caught.is_none() {
                    scope.caught = error;
                }
            }
        });
        error
    }

    fn uncaptured(&self, error: &Caught) {
        let callback = self.callback.callback;
        // SAFETY: it is called as it would be without, and may end its thread besides.
        let callback = unsafe {
            mem::transmute::<WGPUUncapturedErrorCallback, Option<UncapturedError>>(callback)
        };
        let Some(callback) = callback else {
            log::error!("{}", error.message);
            return;
        };
        let device = self.device();
        // SAFETY: the application gave callback and userdata for this; the device is borrowed and
        // the message lives until the call returns.
        unsafe {
            callback(
                &device,
                error.kind,
                text::view(&error.message),
                self.callback.userdata1,
                self.callback.userdata2,
            );
        }
    }
}

impl Stack {
    fn is_for(&self, sink: &Arc<Sink>) -> bool {
        ptr::eq(self.sink.as_ptr(), Arc::as_ptr(sink))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::c_void;

    fn silent() -> Arc<Sink> {
        Sink::new(WGPUUncapturedErrorCallbackInfo::INIT, false)
    }

    fn validation(message: &str) -> Caught {
        Caught {
            kind: WGPUErrorType_Validation,
            message: message.into(),
        }
    }

    #[test]
    fn err_02_a_scope_keeps_the_first_error_of_its_type() {
        let sink = silent();
        sink.push_scope(WGPUErrorFilter_Validation);
        sink.push_scope(WGPUErrorFilter_OutOfMemory);
        sink.report(ErrorType::Validation, "first".into());
        sink.report(ErrorType::Validation, "second".into());
        assert_eq!(sink.pop_scope(), Ok(None));
        assert_eq!(sink.pop_scope(), Ok(Some(validation("first"))));
        assert_eq!(sink.pop_scope(), Err(NoScope));
    }

    #[test]
    fn err_01_scopes_are_per_thread_and_per_device() {
        let (sink, other) = (silent(), silent());
        sink.push_scope(WGPUErrorFilter_Validation);
        other.push_scope(WGPUErrorFilter_Validation);
        let elsewhere = Arc::clone(&sink);
        std::thread::spawn(move || {
            elsewhere.report(ErrorType::Validation, "elsewhere".into());
            assert_eq!(elsewhere.pop_scope(), Err(NoScope));
        })
        .join()
        .unwrap();
        sink.report(ErrorType::Validation, "here".into());
        assert_eq!(other.pop_scope(), Ok(None));
        assert_eq!(sink.pop_scope(), Ok(Some(validation("here"))));
    }

    /// Uses scopes when the thread's own are gone: its data ends in reverse order.
    struct AtTheEnd(Arc<Sink>);

    impl Drop for AtTheEnd {
        fn drop(&mut self) {
            assert!(STACKS.try_with(|_| ()).is_err());
            self.0.push_scope(WGPUErrorFilter_Validation);
            assert_eq!(self.0.pop_scope(), Ok(None));
        }
    }

    #[test]
    fn scopes_that_a_thread_pops_at_its_end_leave_nothing() {
        thread_local! {
            static LAST: RefCell<Option<AtTheEnd>> = const { RefCell::new(None) };
        }
        let sink = silent();
        let used = Arc::clone(&sink);
        std::thread::spawn(move || {
            LAST.set(Some(AtTheEnd(Arc::clone(&used))));
            used.push_scope(WGPUErrorFilter_Validation);
        })
        .join()
        .unwrap();
        assert_eq!(Arc::strong_count(&sink), 1, "it was used");
        assert_eq!(Arc::weak_count(&sink), 0);
    }

    #[test]
    fn err_03_an_uncaught_error_reaches_the_callback_until_the_device_is_lost() {
        unsafe extern "C" fn note(
            device: *const WGPUDevice,
            kind: WGPUErrorType,
            message: WGPUStringView,
            seen: *mut c_void,
            _: *mut c_void,
        ) {
            // SAFETY: the test passes a vector; device and message are valid in the callback.
            unsafe {
                assert_eq!((*device).addr(), 0x77);
                assert_eq!(kind, WGPUErrorType_Internal);
                let message = String::from_utf8_lossy(text::bytes(message).unwrap()).into_owned();
                (*seen.cast::<Vec<String>>()).push(message);
            }
        }
        let mut seen: Vec<String> = Vec::new();
        let callback = WGPUUncapturedErrorCallbackInfo {
            callback: Some(note),
            userdata1: ptr::from_mut(&mut seen).cast(),
            ..WGPUUncapturedErrorCallbackInfo::INIT
        };
        let sink = Sink::new(callback, false);
        sink.set_device(ptr::without_provenance_mut(0x77));
        sink.report(ErrorType::Internal, "oh".into());
        sink.set_lost();
        sink.report(ErrorType::Internal, "too late".into());
        assert_eq!(seen, ["oh"]);
    }

    #[test]
    fn err_09_the_scopes_of_a_lost_device_have_caught_nothing() {
        let sink = silent();
        sink.push_scope(WGPUErrorFilter_Validation);
        sink.push_scope(WGPUErrorFilter_Validation);
        sink.report(ErrorType::Validation, "on its way".into());
        sink.set_lost();
        assert_eq!(sink.pop_scope(), Ok(None));
        assert_eq!(sink.pop_scope(), Ok(None));
        assert_eq!(sink.pop_scope(), Err(NoScope));
    }

    #[test]
    fn err_09_no_scope_takes_an_error_of_a_lost_device() {
        let sink = silent();
        sink.push_scope(WGPUErrorFilter_Validation);
        sink.set_lost();
        sink.report(ErrorType::Validation, "too late".into());
        let caught = with_stacks(|stacks| {
            let stack = stacks.iter_mut().find(|stack| stack.is_for(&sink));
            stack.unwrap().scopes.pop().unwrap().caught
        });
        assert_eq!(caught, None);
    }
}
