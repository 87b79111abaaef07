//! The callbacks that C passes by `WGPU…CallbackInfo`.

use super::{chain::no_extensions, failure::Invalid, view::Named};
use crate::abi::*;
use std::ffi::c_void;

/// When a callback may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    WaitAnyOnly,
    AllowProcessEvents,
    AllowSpontaneous,
}

/// A callback of the host with its userdata.
#[derive(Clone, Copy)]
pub struct HostCallback<F> {
    function: Option<F>,
    userdata1: *mut c_void,
    userdata2: *mut c_void,
}

// SAFETY: the userdata pointers are the application's, and by its choice of mode it says on which
// threads the callback may run; here they are only carried.
unsafe impl<F> Send for HostCallback<F> {}
// SAFETY: as above.
unsafe impl<F> Sync for HostCallback<F> {}

impl<F> HostCallback<F> {
    /// Runs `invoke` with function and userdata, if the application gave a function.
    pub fn run(self, invoke: impl FnOnce(F, *mut c_void, *mut c_void)) {
        if let Some(function) = self.function {
            invoke(function, self.userdata1, self.userdata2);
        }
    }

    pub fn is_some(&self) -> bool {
        self.function.is_some()
    }
}

/// One of the `WGPU…CallbackInfo` structs with a mode.
pub trait CallbackInfo: Copy {
    type Function;

    /// The mode field as it came.
    fn raw_mode(&self) -> WGPUCallbackMode;
    fn next_in_chain(&self) -> *const WGPUChainedStruct;
    fn host(&self) -> HostCallback<Self::Function>;

    /// Mode and callback, checked.
    ///
    /// # Safety
    /// The chain is NULL or well-formed.
    unsafe fn parts(&self) -> Result<(Mode, HostCallback<Self::Function>), Invalid> {
        // SAFETY: the caller's promise.
        unsafe { self.parts_in("callbackInfo") }
    }

    /// The same for a struct at another place.
    ///
    /// # Safety
    /// As for [`Self::parts`].
    unsafe fn parts_in(
        &self,
        field: &str,
    ) -> Result<(Mode, HostCallback<Self::Function>), Invalid> {
        // SAFETY: the caller's promise.
        unsafe { no_extensions(self.next_in_chain()) }.map_err(|invalid| invalid.within(field))?;
        let mode = match self.raw_mode() {
            WGPUCallbackMode_WaitAnyOnly => Mode::WaitAnyOnly,
            WGPUCallbackMode_AllowProcessEvents => Mode::AllowProcessEvents,
            WGPUCallbackMode_AllowSpontaneous => Mode::AllowSpontaneous,
            mode => {
                let value = format_args!("{mode:?}");
                return Err(Invalid::new("mode", value, "a WGPUCallbackMode").within(field));
            }
        };
        Ok((mode, self.host()))
    }
}

impl<T: CallbackInfo> Named<'_, T> {
    /// Mode and callback, checked.
    pub fn parts(self) -> Result<(Mode, HostCallback<T::Function>), Invalid> {
        // SAFETY: the chain is as the header says, like everything that a named struct leads to.
        unsafe { self.get().parts_in(&self.name().to_string()) }
    }
}

macro_rules! callback_infos {
    ($($info:ident: fn($($parameter:ty),*),)*) => {
        $(impl CallbackInfo for $info {
            type Function = unsafe extern "C" fn($($parameter,)* *mut c_void, *mut c_void);

            fn raw_mode(&self) -> WGPUCallbackMode {
                self.mode
            }

            fn next_in_chain(&self) -> *const WGPUChainedStruct {
                self.nextInChain
            }

            fn host(&self) -> HostCallback<Self::Function> {
                HostCallback {
                    function: self.callback,
                    userdata1: self.userdata1,
                    userdata2: self.userdata2,
                }
            }
        })*
    };
}

callback_infos! {
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
