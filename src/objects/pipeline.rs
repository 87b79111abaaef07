//! What render and compute pipelines have in common: compilation on a thread of the library's own,
//! and checks against their layout.

use crate::abi::*;
use crate::convert::{
    pipeline_checks,
    shader_interface::{EntryPoint, ShaderInterface},
};
use crate::objects::{
    device::Device,
    immediates::{Room, Space},
    pipeline_layout::PipelineLayout,
    shader_module::ShaderModule,
};
use crate::runtime::{
    boundary::{Call, panic_message},
    callback::Mode,
    failure::{Failure, Invalid, Route},
    handle::Object,
    worker,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use wgpu_types::error::ErrorType;

/// Has a pipeline compiled and `tell`s how it went. `compile` gives an error object along with its
/// failure; it owns all that it needs, shares in the objects of its descriptor among them.
pub fn create_async<T: Object>(
    device: &Arc<Device>,
    mode: Mode,
    compile: impl FnOnce() -> (Arc<T>, Option<Failure>) + Send + 'static,
    tell: impl Fn(WGPUCreatePipelineAsyncStatus, Option<Arc<T>>, &str) + Copy + Send + 'static,
) -> WGPUFuture {
    let events = Arc::clone(device.events());
    let id = events.begin(mode, None, move |_, _| {
        let status = WGPUCreatePipelineAsyncStatus_CallbackCancelled;
        tell(status, None, "the instance was released");
    });
    let errors = Arc::clone(&device.errors);
    worker::run(move || {
        let (pipeline, failure) = match catch_unwind(AssertUnwindSafe(compile)) {
            Ok((pipeline, failure)) => (Some(pipeline), failure),
            Err(panic) => {
                let message = format!("internal error: {}", panic_message(&*panic));
                (None, Some(Failure::internal(message)))
            }
        };
        let succeeded = WGPUCreatePipelineAsyncStatus_Success;
        events.complete(id, move || match failure {
            None => tell(succeeded, pipeline, ""),
            // Nothing that happens on a lost device is an error.
            Some(_) if pipeline.is_some() && errors.is_lost() => tell(succeeded, pipeline, ""),
            Some(failure) => tell(status(&failure), None, failure.message()),
        });
    });
    WGPUFuture { id }
}

fn status(failure: &Failure) -> WGPUCreatePipelineAsyncStatus {
    match failure.route() {
        Route::Device(ErrorType::Validation) => WGPUCreatePipelineAsyncStatus_ValidationError,
        _ => WGPUCreatePipelineAsyncStatus_InternalError,
    }
}

/// What the layout of a pipeline has for immediates: a derived one, room for those that the shaders
/// declare.
pub fn immediate_space(layout: Option<&PipelineLayout>, modules: &[&ShaderModule]) -> Space {
    if let Some(layout) = layout {
        return layout.immediates.clone();
    }
    let declared = modules
        .iter()
        .map(|module| module.interface().map(ShaderInterface::immediate_size))
        .try_fold(0, |most, size| Some(size?.max(most)));
    Space {
        room: declared.map_or(Room::Unknown, Room::Known),
        ..Space::default()
    }
}

/// The layout of a pipeline, unless it is to be derived.
pub fn layout(call: &Call, layout: WGPUPipelineLayout) -> Result<Option<&PipelineLayout>, Invalid> {
    match layout.is_null() {
        true => Ok(None),
        false => call.look_up("layout", layout).map(Some),
    }
}

/// The bindings of an entry point against the limits, and the layout if there is one.
pub fn check_bindings(
    device: &Device,
    layout: Option<&PipelineLayout>,
    field: &str,
    entry: &EntryPoint,
) -> Result<(), Invalid> {
    pipeline_checks::check_groups(field, entry, &device.limits)?;
    match layout {
        Some(layout) => {
            pipeline_checks::check_depth_samplers(field, entry, &layout.filtering_samplers)
        }
        None => Ok(()),
    }
}

/// A share in the layout of a pipeline, unless it is to be derived.
pub fn share_layout(
    call: &Call,
    layout: WGPUPipelineLayout,
) -> Result<Option<Arc<PipelineLayout>>, Failure> {
    match layout.is_null() {
        true => Ok(None),
        false => call.share("layout", layout).map(Some),
    }
}
