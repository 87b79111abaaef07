//! The capture of a device.

use super::attached;
use crate::runtime::failure::Failure;
use parking_lot::Mutex;
use std::sync::Arc;
use wgpu_core::{global::Global, id::DeviceId};
use wgpu_types::Backend;

/// What a graphics debugger captures of a device, if it does.
pub struct Capture {
    global: Arc<Global>,
    device: DeviceId,
    backend: Backend,
    /// Nobody waits for this lock: it is held while the driver may run callbacks.
    going_on: Mutex<bool>,
}

impl Capture {
    /// None as yet, of a device that is on this backend.
    pub fn of(global: &Arc<Global>, device: DeviceId, backend: Backend) -> Self {
        Self {
            global: Arc::clone(global),
            device,
            backend,
            going_on: Mutex::new(false),
        }
    }

    /// Has the debugger capture what the device does from now on.
    pub fn begin(&self) -> Result<(), Failure> {
        match self.going_on.try_lock() {
            Some(mut going_on) if !*going_on => {
                attached::begin(&self.global, self.device, self.backend)
                    .map_err(Failure::warned)?;
                *going_on = true;
                Ok(())
            }
            _ => Err(Failure::warned("a capture of this device is going on")),
        }
    }

    /// Ends the capture, if there is one, and has it saved. `before` comes last into it.
    pub fn end(&self, before: impl FnOnce()) -> Result<(), Failure> {
        match self.going_on.try_lock() {
            Some(mut going_on) if *going_on => {
                before();
                *going_on = false;
                match attached::end(&self.global, self.device, self.backend) {
                    true => Ok(()),
                    false => Err(Failure::logged(
                        "the graphics debugger could not save the capture",
                    )),
                }
            }
            _ => Ok(()),
        }
    }
}
