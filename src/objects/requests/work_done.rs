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
        let request = events.begin(mode, Some(device.source()), |_| WorkDoneRequest(callback));
        let id = request.future();
        if device.errors.is_lost() {
            events.abandon(id, Abandoned::DeviceLost);
        } else {
            if let Err(error) = device.staging.flush() {
                call.raise(Failure::core(&self.name(), *error));
            }
            let done = move || request.finish(());
            let submission = device.on_work_done(Box::new(done));
            // With nothing to wait for, the next look will do, and nobody has to be told to look.
            if submission != 0 || mode == Mode::AllowSpontaneous {
                events.submitted(id, submission);
            }
        }
        Ok(WGPUFuture { id })
    }
}
