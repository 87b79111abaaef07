//! Accesses: memory comes into our hands, and goes out of them.

use super::fence::{SharedFence, sharing};
use crate::abi::*;
use crate::objects::{
    device::Device,
    turns::Turn,
    vulkan::{self, Hand, Memory},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::{self, Object},
    output::Output,
    view::{Pointer, View},
};
use parking_lot::Mutex;
use std::sync::{Arc, Weak};
use wgpu_core::{SubmissionIndex, id::CommandBufferId};

/// Who has the memory.
#[derive(Default)]
pub struct Holder(Mutex<Weak<Turn>>);

/// What the memory of an object is.
pub struct Shared<'a> {
    pub device: &'a Arc<Device>,
    pub memory: &'a Arc<Memory>,
    pub holder: &'a Holder,
}

impl Shared<'_> {
    /// Lets something of this memory be used.
    pub fn begin(
        &self,
        call: &Call,
        (name, turn): (&str, &Arc<Turn>),
        descriptor: Pointer<WGPUSharedMemoryBeginAccess>,
    ) -> Result<WGPUStatus, Failure> {
        let descriptor = descriptor.or_initial()?;
        descriptor.no_extensions()?;
        let waits = waits(call, descriptor)?;
        let to = match descriptor.initialized {
            WGPU_FALSE => Hand::OursEmpty,
            _ => Hand::Ours,
        };
        sharing(self.device)?.gate.pass(|| {
            if self.holder.0.lock().upgrade().is_some() {
                let expected = "memory without an open access";
                return Err(Invalid::new(name, "one of memory in use", expected).into());
            }
            self.hand_over(to, &waits)?;
            *self.holder.0.lock() = Arc::downgrade(turn);
            turn.set_open(true);
            Ok(WGPUStatus_Success)
        })
    }

    /// Ends its use, and tells which fence says that it has ended.
    pub fn end(
        &self,
        (name, turn): (&str, &Arc<Turn>),
        done: Output<WGPUSharedFenceValue>,
    ) -> Result<WGPUStatus, Failure> {
        let mut done = done.required()?;
        let sharing = sharing(self.device)?;
        let (fence, value) = sharing.gate.pass(|| {
            if !turn.is_open() {
                let expected = "one with an open access";
                return Err(Invalid::new(name, "one without an open access", expected).into());
            }
            turn.set_open(false);
            *self.holder.0.lock() = Weak::new();
            self.hand_over(Hand::Others, &[])?;
            let (semaphore, value) = sharing.next_value()?;
            let device = self.device;
            let (global, queue) = (device.global(), device.queue_id);
            // By itself: another thread's submission may come between, and signal early; all that
            // counts lies before it.
            let submission =
                vulkan::signal(global, queue, (&semaphore, value), || self.submit(&[]))?;
            sharing.keep(submission, semaphore.clone());
            Ok::<_, Failure>((semaphore, value))
        })?;
        done.fence = handle::insert(SharedFence::new(self.device, fence, Some("end of access")));
        done.value = value;
        Ok(WGPUStatus_Success)
    }

    /// Submits that the memory changes hands, behind what is waited for.
    fn hand_over(&self, to: Hand, waits: &[(&SharedFence, u64)]) -> Result<(), Failure> {
        let device = self.device;
        let sharing = sharing(device)?;
        let (global, queue) = (device.global(), device.queue_id);
        sharing.let_go(|submission| device.has_run(submission));
        let commands = vulkan::hand_over(global, device.id, &sharing.context, self.memory, to)?;
        for (fence, value) in waits {
            vulkan::begin_wait(global, queue, &fence.semaphore, *value);
        }
        let submitted = self.submit(&[commands]);
        global.command_buffer_drop(commands);
        let submission = submitted.inspect_err(|_| {
            for (fence, _) in waits {
                vulkan::withdraw_wait(global, queue, &fence.semaphore);
            }
        })?;
        sharing.keep(submission, Arc::clone(self.memory) as _);
        for (fence, _) in waits {
            sharing.keep(submission, Arc::clone(&fence.semaphore) as _);
        }
        Ok(())
    }

    fn submit(&self, commands: &[CommandBufferId]) -> Result<SubmissionIndex, Failure> {
        let device = self.device;
        let submit = || device.staging.submit(commands);
        let submitted = match commands {
            [] => submit(),
            _ => device.traced(submit),
        };
        submitted.map_err(|error| Failure::core(&device.name(), *error))
    }
}

/// What an access waits for.
fn waits<'call>(
    call: &'call Call,
    descriptor: View<WGPUSharedMemoryBeginAccess>,
) -> Result<Vec<(&'call SharedFence, u64)>, Invalid> {
    descriptor.waits().map_structs(|wait| {
        let fence: &SharedFence = call.get(wait.fence())?;
        Ok((fence, wait.value))
    })
}
