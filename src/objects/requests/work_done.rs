//! wgpuQueueOnSubmittedWorkDone.

use crate::abi::*;
use crate::objects::queue::Queue;
use crate::runtime::{
    call::Call,
    callback::{Mode, Status, StatusCallback},
    failure::Failure,
    handle::Object,
    request::{Abandoned, Request},
    view::Named,
};

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
            let submission = joined.unwrap_or_else(|| {
                company
                    .found::<WorkDoneRequest>(events, calls, id, |done| device.on_work_done(done))
            });
            // With nothing to wait for, the next look will do, and nobody has to be told to look.
            if submission != 0 || mode == Mode::AllowSpontaneous {
                events.submitted(id, submission);
            }
        }
        Ok(WGPUFuture { id })
    }
}
