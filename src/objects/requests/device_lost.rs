//! The device-lost callback, and wgpuDeviceGetLostFuture.

use crate::abi::*;
use crate::runtime::{
    callback::{DeviceLostCallback, Mode},
    errors::Sink,
    future::{Events, Pending},
    request::{Abandoned, Request},
};
use std::sync::Arc;

struct LostRequest {
    errors: Arc<Sink>,
    callback: DeviceLostCallback,
}

impl Request for LostRequest {
    /// `None`: nobody is told.
    type Outcome = Option<(WGPUDeviceLostReason, String)>;

    fn finish(self, loss: Self::Outcome) {
        if let Some((reason, message)) = loss {
            self.tell(reason, &message);
        }
    }

    fn abandon(self, why: Abandoned) {
        self.tell(WGPUDeviceLostReason_CallbackCancelled, why.reason());
    }
}

impl LostRequest {
    fn tell(self, reason: WGPUDeviceLostReason, message: &str) {
        self.callback.tell(self.errors.device(), reason, message);
    }
}

/// The future that completes when the device is lost. With it end all others of the device.
pub struct LostFuture {
    pending: Pending<LostRequest>,
    errors: Arc<Sink>,
}

impl LostFuture {
    /// Registers the device-lost callback of a device that is being made.
    pub fn begin(
        events: &Arc<Events>,
        errors: &Arc<Sink>,
        mode: Mode,
        callback: DeviceLostCallback,
    ) -> Arc<Self> {
        // With no callback to run, it need not be kept for one.
        let mode = match callback.is_some() {
            true => mode,
            false => Mode::AllowSpontaneous,
        };
        let request = LostRequest {
            errors: Arc::clone(errors),
            callback,
        };
        Arc::new(Self {
            pending: events.begin(mode, None, |_| request),
            errors: Arc::clone(errors),
        })
    }

    pub fn id(&self) -> u64 {
        self.pending.future()
    }

    /// Completes the future; only the first loss counts. Runs no callback.
    pub fn complete(&self, reason: WGPUDeviceLostReason, message: String) {
        self.errors.set_lost();
        self.pending.finish(Some((reason, message)));
    }

    /// Completes the future without its callback, unless there has been a loss.
    // LIMITS: quiet-release
    pub fn complete_untold(&self) {
        self.errors.set_lost();
        self.pending.finish(None);
    }
}
