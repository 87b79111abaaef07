//! wgpuQueueOnSubmittedWorkDone.

use crate::abi::*;
use crate::objects::{device::Device, queue::Queue};
use crate::runtime::{
    call::Call,
    callback::{Mode, Status, StatusCallback},
    failure::Failure,
    handle::Object,
    request::{Abandoned, Request},
    view::Named,
};
use parking_lot::Mutex;
use std::sync::Arc;

struct WorkDoneRequest(StatusCallback<WGPUQueueWorkDoneStatus>);

impl Request for WorkDoneRequest {
    type Outcome = ();

    fn finish(self, (): ()) {
        self.0.tell(WGPUQueueWorkDoneStatus_Success, "");
    }

    fn abandon(self, why: Abandoned) {
        match why {
            Abandoned::InstanceDropped => self.0.tell(Status::CANCELLED, why.reason()),
            // Work on a lost device will never be more done than it is now.
            Abandoned::DeviceLost | Abandoned::Withdrawn(_) => self.finish(()),
        }
    }
}

/// Futures that one closure of wgpu-core's completes: between the first and the last of them the
/// queue was given nothing to do. A closure for each would cost more than all the rest.
#[derive(Default)]
struct Company {
    /// How many calls had given the queue work (`Staging::calls`).
    calls: u64,
    /// The submission that has to run first; 0: none.
    submission: u64,
    /// `None` when they are complete, and nobody can join.
    futures: Arc<Mutex<Option<Vec<u64>>>>,
}

/// The company of a device that was made last, which others may join.
#[derive(Default)]
pub struct LastCompany(Mutex<Company>);

impl LastCompany {
    /// Adds a future to the company, if there is nothing that it has to wait for besides. Says what
    /// that is.
    fn join(&self, calls: u64, id: u64) -> Option<u64> {
        let company = self.0.lock();
        let mut futures = company.futures.lock();
        futures
            .as_mut()
            .filter(|_| company.calls == calls)?
            .push(id);
        Some(company.submission)
    }

    /// Makes a company of one. Says what it waits for.
    fn found(&self, device: &Device, calls: u64, id: u64) -> u64 {
        let futures = Arc::new(Mutex::new(Some(vec![id])));
        let done = {
            let (events, futures) = (Arc::clone(device.events()), Arc::clone(&futures));
            move || {
                let ids = futures.lock().take().unwrap_or_default();
                events.complete_all::<WorkDoneRequest>(&ids, ());
            }
        };
        let submission = device.on_work_done(Box::new(done));
        *self.0.lock() = Company {
            calls,
            submission,
            futures,
        };
        submission
    }
}

impl Queue {
    /// Tells the callback when all is done that was submitted so far.
    pub fn on_submitted_work_done(
        &self,
        call: &Call,
        callback: Named<WGPUQueueWorkDoneCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let device = &self.device;
        let events = device.events();
        let id = events.register(mode, Some(device.source()), |_| WorkDoneRequest(callback));
        if device.errors.is_lost() {
            events.abandon(id, Abandoned::DeviceLost);
        } else {
            if let Err(error) = device.staging.flush() {
                call.raise(Failure::core(&self.name(), *error));
            }
            let (company, calls) = (&device.company, device.staging.calls());
            let joined = company.join(calls, id);
            let submission = joined.unwrap_or_else(|| company.found(device, calls, id));
            // With nothing to wait for, the next look will do, and nobody has to be told to look.
            if submission != 0 || mode == Mode::AllowSpontaneous {
                events.submitted(id, submission);
            }
        }
        Ok(WGPUFuture { id })
    }
}
