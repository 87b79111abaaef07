//! Polling a device, as wgpu.h has it.

use crate::abi::*;
use crate::objects::device::Device;
use crate::runtime::{
    failure::Failure,
    view::{Named, Pointer},
};
use std::sync::Arc;

impl Device {
    /// Lets finished work complete its futures and runs what callbacks that gives. Says whether
    /// nothing is left in flight.
    pub fn poll_submission(
        self: &Arc<Self>,
        wait: Named<WGPUBool>,
        submission: Pointer<WGPUSubmissionIndex>,
    ) -> Result<bool, Failure> {
        let submission = submission.optional().map_err(Failure::logged)?;
        let submission = submission.map(|submission| *submission);
        let idle = self.wait_idle(wait.get() != WGPU_FALSE, submission)?;
        self.events().process();
        Ok(idle)
    }
}
