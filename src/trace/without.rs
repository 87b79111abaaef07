//! No traces: whoever wants one of a library that was built without is refused.

use super::shader::Source;
use std::{path::Path, sync::Arc};
use wgpu_core::{device::DeviceDescriptor, global::Global, id::DeviceId};
use wgpu_types::AdapterInfo;

/// There is none.
pub enum Claim {}

/// There is none.
pub enum DeviceTrace {}

impl Claim {
    pub fn make(
        _: &mut DeviceDescriptor,
        traces: Option<&Path>,
        _: &AdapterInfo,
    ) -> Result<Option<Self>, String> {
        match traces {
            None => Ok(None),
            Some(_) => Err("WGPU_TRACE: this library was built without tracing".into()),
        }
    }

    pub fn begin(self, _: &Arc<Global>, _: DeviceId) -> Result<DeviceTrace, String> {
        match self {}
    }

    pub fn give_up(self) {
        match self {}
    }
}

impl DeviceTrace {
    pub fn actions<T, E>(&self, _: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match *self {}
    }

    pub fn shader<T, E>(
        &self,
        _: (&str, u64),
        _: Option<Source>,
        _: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        match *self {}
    }

    pub fn data<T, E>(&self, _: &str, _: u64, _: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match *self {}
    }
}
