//! All adapters at once.

use crate::abi::*;
use crate::convert;
use crate::objects::{adapter::Adapter, instance::Instance};
use crate::runtime::view::Named;
use crate::runtime::{
    boundary::method_shared,
    chain::no_extensions,
    failure::{Failure, Invalid, Within},
    handle, memory,
};
use std::sync::Arc;
use wgpu_types::Backends;

/// # Safety
/// The chain is as wgpu.h says.
unsafe fn backends(
    options: Option<&WGPUInstanceEnumerateAdapterOptions>,
) -> Result<Backends, Invalid> {
    let mut backends = WGPUInstanceBackend_All;
    if let Some(options) = options {
        // SAFETY: the caller's promise.
        unsafe { no_extensions(options.nextInChain) }?;
        backends = options.backends;
    }
    convert::instance_extras::instance_backend(Named::plain("backends", &backends))
}

/// Native extension, no feature needed. Lists the adapters of the backends in `options->backends`;
/// NULL as `options`, or no bits, means all. It answers at once, without a callback. Call it with
/// NULL as `adapters` to learn the count, then with room for that many. The order says nothing
/// about quality.
/// @param adapters NULL, or an array filled with references that the caller releases one by one.
/// @return The number of adapters; 0 also after an error, which is logged.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceEnumerateAdapters(
    instance: WGPUInstance,
    options: Nullable<*const WGPUInstanceEnumerateAdapterOptions>,
    adapters: *mut WGPUAdapter,
) -> usize {
    method_shared(
        "wgpuInstanceEnumerateAdapters",
        "instance",
        instance,
        |instance: &Arc<Instance>, _| {
            // SAFETY: the struct is as wgpu.h says.
            let options = unsafe { memory::optional("options", options) }?;
            // SAFETY: the struct is as wgpu.h says.
            let backends = unsafe { backends(options) }.within("options")?;
            let found = instance.global().enumerate_adapters(backends, false);
            // Made into records also when only counted: that is what lets go of them.
            let found: Vec<_> = found
                .into_iter()
                .map(|id| Adapter::new(instance, id))
                .collect();
            let count = found.len();
            if !adapters.is_null() {
                // SAFETY: the array has room for every adapter, as wgpu.h says.
                let room = unsafe { memory::output_array("adapters", adapters, count) }
                    .map_err(Failure::from)?;
                for (place, adapter) in room.iter_mut().zip(found) {
                    *place = handle::insert(adapter);
                }
            }
            Ok(count)
        },
    )
}
