//! How an application hears that a device is lost.

use crate::abi::*;
use crate::runtime::{
    callback::{CallbackInfo, HostCallback, Mode},
    errors::Sink,
    future::Events,
    text,
};
use std::sync::Arc;

/// The future that completes when the device is lost. With it end all others of the device.
pub struct LostFuture {
    pub(super) id: u64,
    events: Arc<Events>,
    host: HostCallback<<WGPUDeviceLostCallbackInfo as CallbackInfo>::Function>,
    errors: Arc<Sink>,
}

impl LostFuture {
    /// Registers the device-lost callback of a device that is being made.
    pub fn begin(
        events: &Arc<Events>,
        errors: &Arc<Sink>,
        mode: Mode,
        host: HostCallback<<WGPUDeviceLostCallbackInfo as CallbackInfo>::Function>,
    ) -> Arc<Self> {
        let sink = Arc::clone(errors);
        // With no callback to run, it need not be kept for one.
        let mode = match host.is_some() {
            true => mode,
            false => Mode::AllowSpontaneous,
        };
        let id = events.begin(mode, None, move |_, _| {
            let reason = WGPUDeviceLostReason_CallbackCancelled;
            tell_lost(&sink, host, reason, "the instance was released");
        });
        Arc::new(Self {
            id,
            events: Arc::clone(events),
            host,
            errors: Arc::clone(errors),
        })
    }

    /// Completes the future; only the first loss counts. Runs no callback.
    pub fn complete(&self, reason: WGPUDeviceLostReason, message: String) {
        let (host, errors) = (self.host, Arc::clone(&self.errors));
        errors.set_lost();
        self.events
            .complete(self.id, move || tell_lost(&errors, host, reason, &message));
    }
}

fn tell_lost(
    errors: &Sink,
    host: HostCallback<<WGPUDeviceLostCallbackInfo as CallbackInfo>::Function>,
    reason: WGPUDeviceLostReason,
    message: &str,
) {
    let device = errors.device();
    host.run(|function, userdata1, userdata2| {
        // SAFETY: the application gave function and userdata for this; the device is borrowed.
        unsafe { function(&device, reason, text::view(message), userdata1, userdata2) }
    });
}
