//! wgpuDevicePopErrorScope.

use crate::abi::*;
use crate::objects::device::Device;
use crate::runtime::{
    callback::{Status, ValueCallback},
    errors::{Caught, NoScope},
    failure::Failure,
    request::{Abandoned, Request},
    view::Named,
};

type Callback = ValueCallback<WGPUPopErrorScopeStatus, WGPUErrorType>;

/// What a closed error scope has to tell.
struct ErrorScopeRequest(Callback);

impl Request for ErrorScopeRequest {
    type Outcome = Result<Option<Caught>, NoScope>;

    fn finish(self, popped: Self::Outcome) {
        let (status, kind, message) = match &popped {
            Ok(Some(error)) => (
                WGPUPopErrorScopeStatus_Success,
                error.kind,
                error.message.as_str(),
            ),
            Ok(None) => (WGPUPopErrorScopeStatus_Success, WGPUErrorType_NoError, ""),
            Err(NoScope) => (
                WGPUPopErrorScopeStatus_Error,
                WGPUErrorType_NoError,
                "no error scope is open on this thread",
            ),
        };
        self.0.tell(status, kind, message);
    }

    fn abandon(self, why: Abandoned) {
        self.0
            .tell(Status::CANCELLED, WGPUErrorType_NoError, why.reason());
    }
}

impl Device {
    /// Closes the calling thread's innermost error scope.
    pub fn pop_error_scope(
        &self,
        callback: Named<WGPUPopErrorScopeCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let popped = self.errors.pop_scope();
        let request = ErrorScopeRequest(callback);
        let id = self.events().settled_last(mode, request, popped);
        Ok(WGPUFuture { id })
    }
}
