//! wgpuDeviceCreateRenderPipelineAsync and wgpuDeviceCreateComputePipelineAsync: pipelines that are
//! compiled on a thread of the library's own.

use crate::abi::*;
use crate::objects::{device::Device, pipeline::Compiled};
use crate::runtime::{
    callback::{Mode, Status, ValueCallback},
    errors::Sink,
    failure::{Failure, Route},
    handle::Object,
    panics,
    request::{Abandoned, Request},
    worker,
};
use std::{
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use wgpu_types::error::ErrorType;

type Callback<T> = ValueCallback<WGPUCreatePipelineAsyncStatus, *mut <T as Object>::C>;

struct PipelineRequest<T: Object> {
    errors: Arc<Sink>,
    callback: Callback<T>,
}

impl<T: Object> Request for PipelineRequest<T> {
    /// Fails as a whole where the compiler panicked.
    type Outcome = Result<Compiled<T>, Failure>;

    /// Without a callback there is nobody for the pipeline.
    fn wants_outcome(&self) -> bool {
        self.callback.is_some()
    }

    fn finish(self, compiled: Self::Outcome) {
        let success = WGPUCreatePipelineAsyncStatus_Success;
        match compiled {
            Ok((pipeline, None)) => self.callback.give(success, pipeline),
            // Nothing that happens on a lost device is an error.
            Ok((pipeline, Some(_))) if self.errors.is_lost() => {
                self.callback.give(success, pipeline);
            }
            Ok((_, Some(failure))) | Err(failure) => {
                self.callback
                    .give_nothing(status(&failure), failure.message());
            }
        }
    }

    fn abandon(self, why: Abandoned) {
        self.callback.give_nothing(Status::CANCELLED, why.reason());
    }
}

fn status(failure: &Failure) -> WGPUCreatePipelineAsyncStatus {
    match failure.route() {
        Route::Device(ErrorType::Validation) => WGPUCreatePipelineAsyncStatus_ValidationError,
        _ => WGPUCreatePipelineAsyncStatus_InternalError,
    }
}

/// Has a pipeline compiled and tells the callback how it went. `compile` owns all that it needs,
/// shares in the objects of its descriptor among them.
pub fn create_async<T: Object>(
    device: &Device,
    mode: Mode,
    callback: Callback<T>,
    compile: impl FnOnce() -> Compiled<T> + Send + 'static,
) -> WGPUFuture {
    let errors = Arc::clone(&device.errors);
    let request = PipelineRequest::<T> { errors, callback };
    let request = device.events().begin(mode, None, |_| request);
    let id = request.future();
    worker::run(move |is_to_be_done| {
        request.finish(match is_to_be_done {
            true => caught(compile),
            false => {
                mem::forget(compile);
                Err(Failure::internal(
                    "the process ends before the pipeline is compiled",
                ))
            }
        });
    });
    WGPUFuture { id }
}

/// A compiler that panics has failed.
fn caught<T>(compile: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(compile)).map_err(|panic| {
        let message = panics::message(&*panic);
        Failure::internal(format!("internal error: {message}"))
    })
}
