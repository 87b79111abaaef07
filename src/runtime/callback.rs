//! The callbacks that C passes by `WGPU…CallbackInfo`.

use super::{
    failure::Invalid,
    handle::{self, Object},
    text,
    view::{CStruct, Extensible, Named},
};
use crate::abi::*;
use std::{ffi::c_void, mem, ptr, sync::Arc};

/// When a callback may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    WaitAnyOnly,
    AllowProcessEvents,
    AllowSpontaneous,
}

/// A callback of the host with its userdata. Only those of the callback infos below become one.
#[derive(Clone, Copy)]
pub struct HostCallback<F> {
    function: Option<F>,
    userdata1: *mut c_void,
    userdata2: *mut c_void,
}

// SAFETY: the userdata pointers are the application's, and by its choice of mode it says on which
// threads the callback may run; here they are only carried.
unsafe impl<F> Send for HostCallback<F> {}
// SAFETY: a shared callback gives no access to its userdata but by running it.
unsafe impl<F> Sync for HostCallback<F> {}

impl<F> HostCallback<F> {
    /// Runs `invoke` with function and userdata, if the application gave a function.
    fn run(self, invoke: impl FnOnce(F, *mut c_void, *mut c_void)) {
        if let Some(function) = self.function {
            invoke(function, self.userdata1, self.userdata2);
        }
    }

    pub fn is_some(&self) -> bool {
        self.function.is_some()
    }
}

/// How an asynchronous call ended, as the first parameter of its callback says it.
pub trait Status: Send + 'static {
    /// The instance went away first.
    const CANCELLED: Self;
}

/// Hears a status and a message.
pub type StatusCallback<S> =
    HostCallback<unsafe extern "C-unwind" fn(S, WGPUStringView, *mut c_void, *mut c_void)>;

impl<S: Status> StatusCallback<S> {
    pub fn tell(self, status: S, message: &str) {
        self.run(|function, userdata1, userdata2| {
            // SAFETY: the application gave function and userdata to be called like this, with a
            // message that is good until the function returns.
            unsafe { function(status, text::view(message), userdata1, userdata2) }
        });
    }
}

/// Hears a status, what the call gives (a handle or a number), and a message.
pub type ValueCallback<S, T> =
    HostCallback<unsafe extern "C-unwind" fn(S, T, WGPUStringView, *mut c_void, *mut c_void)>;

impl<S: Status, T> ValueCallback<S, T> {
    pub fn tell(self, status: S, value: T, message: &str) {
        self.run(|function, userdata1, userdata2| {
            // SAFETY: function and userdata belong together; as value, the callback infos below know
            // a number, or a handle, which is checked whenever it comes back.
            unsafe { function(status, value, text::view(message), userdata1, userdata2) }
        });
    }
}

impl<S: Status, C> ValueCallback<S, *mut C> {
    /// Tells of success with a handle for the object. Without a callback nobody gets one.
    pub fn give<T: Object<C = C>>(self, status: S, object: Arc<T>) {
        if self.is_some() {
            self.tell(status, handle::insert(object), "");
        }
    }

    /// Tells why there is no object.
    pub fn give_nothing(self, status: S, message: &str) {
        self.tell(status, ptr::null_mut(), message);
    }
}

/// Hears what a compiler has to say.
pub type CompilationInfoCallback = Host<WGPUCompilationInfoCallbackInfo>;

impl CompilationInfoCallback {
    pub fn tell(
        self,
        status: WGPUCompilationInfoRequestStatus,
        messages: &[WGPUCompilationMessage],
    ) {
        let info = WGPUCompilationInfo {
            messageCount: messages.len(),
            messages: messages.as_ptr(),
            ..WGPUCompilationInfo::INIT
        };
        self.run(|function, userdata1, userdata2| {
            // SAFETY: the function came with its userdata; the struct and the messages it points to
            // outlive the call, and that is how long it may read them.
            unsafe { function(status, &info, userdata1, userdata2) }
        });
    }
}

/// Hears of the loss of a device.
pub type DeviceLostCallback = Host<WGPUDeviceLostCallbackInfo>;

impl DeviceLostCallback {
    pub fn tell(self, device: WGPUDevice, reason: WGPUDeviceLostReason, message: &str) {
        self.run(|function, userdata1, userdata2| {
            // SAFETY: the userdata are what this function was given with; it is lent the handle,
            // which lies on this stack, and the message.
            unsafe { function(&device, reason, text::view(message), userdata1, userdata2) }
        });
    }
}

/// Hears that something of the application's is no longer used.
pub type ReleasedCallback = HostCallback<unsafe extern "C-unwind" fn(*mut c_void, *mut c_void)>;

impl ReleasedCallback {
    pub fn of(
        function: WGPUVulkanReleasedCallback,
        userdata1: *mut c_void,
        userdata2: *mut c_void,
    ) -> Self {
        // SAFETY: both take two pointers and return nothing; a thread may end in the latter.
        let function = unsafe {
            mem::transmute::<
                WGPUVulkanReleasedCallback,
                Option<unsafe extern "C-unwind" fn(*mut c_void, *mut c_void)>,
            >(function)
        };
        Self {
            function,
            userdata1,
            userdata2,
        }
    }

    pub fn tell(self) {
        self.run(|function, userdata1, userdata2| {
            // SAFETY: what it is called with is what it was given with.
            unsafe { function(userdata1, userdata2) }
        });
    }
}

/// The callback of a `WGPU…CallbackInfo`.
pub type Host<Info> = HostCallback<<Info as CallbackInfo>::Function>;

/// One of the `WGPU…CallbackInfo` structs with a mode.
pub trait CallbackInfo: CStruct + Extensible {
    type Function;

    /// The mode field as it came.
    fn mode(&self) -> &WGPUCallbackMode;
    fn host(&self) -> Host<Self>;
}

impl<T: CallbackInfo> Named<'_, T> {
    /// Mode and callback, checked.
    pub fn parts(self) -> Result<(Mode, Host<T>), Invalid> {
        self.within(|info| {
            info.refuse_chain()?;
            let mode = Named::plain("mode", info.mode());
            let checked = match mode.get() {
                WGPUCallbackMode_WaitAnyOnly => Mode::WaitAnyOnly,
                WGPUCallbackMode_AllowProcessEvents => Mode::AllowProcessEvents,
                WGPUCallbackMode_AllowSpontaneous => Mode::AllowSpontaneous,
                _ => return Err(mode.unknown("a WGPUCallbackMode")),
            };
            Ok((checked, info.host()))
        })
    }
}

macro_rules! callback_infos {
    ($($info:ident: fn($($parameter:ty),*),)*) => {
        $(impl CallbackInfo for $info {
            type Function =
                unsafe extern "C-unwind" fn($($parameter,)* *mut c_void, *mut c_void);

            fn mode(&self) -> &WGPUCallbackMode {
                &self.mode
            }

            fn host(&self) -> Host<Self> {
                // SAFETY: the two are called alike; only that the thread may end in it is said anew.
                let function = unsafe {
                    mem::transmute::<
                        Option<unsafe extern "C" fn($($parameter,)* *mut c_void, *mut c_void)>,
                        Option<Self::Function>,
                    >(self.callback)
                };
                HostCallback {
                    function,
                    userdata1: self.userdata1,
                    userdata2: self.userdata2,
                }
            }
        })*
    };
}

callback_infos! {
    WGPUBlasPrepareCompactCallbackInfo: fn(WGPUBlasPrepareCompactStatus, WGPUStringView),
    WGPUBufferMapCallbackInfo: fn(WGPUMapAsyncStatus, WGPUStringView),
    WGPUCompilationInfoCallbackInfo: fn(WGPUCompilationInfoRequestStatus, *const WGPUCompilationInfo),
    WGPUCreateComputePipelineAsyncCallbackInfo:
        fn(WGPUCreatePipelineAsyncStatus, WGPUComputePipeline, WGPUStringView),
    WGPUCreateRenderPipelineAsyncCallbackInfo:
        fn(WGPUCreatePipelineAsyncStatus, WGPURenderPipeline, WGPUStringView),
    WGPUDeviceLostCallbackInfo: fn(*const WGPUDevice, WGPUDeviceLostReason, WGPUStringView),
    WGPUPopErrorScopeCallbackInfo: fn(WGPUPopErrorScopeStatus, WGPUErrorType, WGPUStringView),
    WGPUQueueWorkDoneCallbackInfo: fn(WGPUQueueWorkDoneStatus, WGPUStringView),
    WGPURequestAdapterCallbackInfo: fn(WGPURequestAdapterStatus, WGPUAdapter, WGPUStringView),
    WGPURequestDeviceCallbackInfo: fn(WGPURequestDeviceStatus, WGPUDevice, WGPUStringView),
}

macro_rules! statuses {
    ($($status:ident: $cancelled:ident,)*) => {
        $(impl Status for $status {
            const CANCELLED: Self = $cancelled;
        })*
    };
}

statuses! {
    WGPUBlasPrepareCompactStatus: WGPUBlasPrepareCompactStatus_CallbackCancelled,
    WGPUCreatePipelineAsyncStatus: WGPUCreatePipelineAsyncStatus_CallbackCancelled,
    WGPUMapAsyncStatus: WGPUMapAsyncStatus_CallbackCancelled,
    WGPUPopErrorScopeStatus: WGPUPopErrorScopeStatus_CallbackCancelled,
    WGPUQueueWorkDoneStatus: WGPUQueueWorkDoneStatus_CallbackCancelled,
    WGPURequestAdapterStatus: WGPURequestAdapterStatus_CallbackCancelled,
    WGPURequestDeviceStatus: WGPURequestDeviceStatus_CallbackCancelled,
}
