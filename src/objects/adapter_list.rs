//! All adapters at once.

use crate::abi::*;
use crate::convert::instance_extras::instance_backend;
use crate::objects::{adapter::Adapter, instance::Instance};
use crate::runtime::{
    failure::{Failure, Invalid},
    handle,
    output::Output,
    view::{Named, Pointer, View},
};
use std::sync::Arc;
use wgpu_types::Backends;

fn backends(
    options: Option<View<WGPUInstanceEnumerateAdapterOptions>>,
) -> Result<Backends, Invalid> {
    match options {
        None => instance_backend(Named::plain("backends", &WGPUInstanceBackend_All)),
        Some(options) => {
            options.no_extensions()?;
            instance_backend(options.backends())
        }
    }
}

impl Instance {
    /// Counts the adapters, and lists them where there is an array for them.
    pub fn enumerate_adapters(
        self: &Arc<Self>,
        options: Pointer<WGPUInstanceEnumerateAdapterOptions>,
        adapters: Output<WGPUAdapter>,
    ) -> Result<usize, Failure> {
        let options = options.optional()?;
        let backends = backends(options).map_err(|invalid| invalid.within("options"))?;
        let found = self.global().enumerate_adapters(backends, false);
        // Made into records also when only counted: that is what lets go of them.
        let found: Vec<_> = found.into_iter().map(|id| Adapter::new(self, id)).collect();
        let count = found.len();
        // SAFETY: an array for adapters has room for all of them, as wgpu.h says.
        if let Some(room) = unsafe { adapters.room(count) }? {
            for (place, adapter) in room.iter_mut().zip(found) {
                *place = handle::insert(adapter);
            }
        }
        Ok(count)
    }
}
