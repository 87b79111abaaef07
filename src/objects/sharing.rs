//! What a device needs to share memory with others: its context in Vulkan, and what is kept for work
//! that wgpu-core does not know of.

use crate::convert::own_features::OwnFeatures;
use crate::objects::{
    turns::Gate,
    vulkan::{Context, Semaphore},
};
use crate::runtime::failure::Failure;
use parking_lot::Mutex;
use std::{any::Any, mem, sync::Arc, time::Duration};
use wgpu_core::{SubmissionIndex, global::Global, id::DeviceId};

/// What a submission uses.
type Used = Arc<dyn Any + Send + Sync>;

pub struct Sharing {
    pub context: Arc<Context>,
    /// Whatever changes hands or is used does so here, one after the other.
    pub gate: Gate,
    /// Who shares our memory waits for it: the device's own fence, made with the first need.
    fence: Mutex<Option<(Arc<Semaphore>, u64)>>,
    kept: Mutex<Vec<(SubmissionIndex, Used)>>,
}

/// How long the end of a device waits for work that nobody has ended; a fence that is never reached
/// holds it up for ever.
const PATIENCE: Duration = Duration::from_secs(10);

impl Sharing {
    pub fn of(global: &Global, device: DeviceId, features: OwnFeatures) -> Option<Box<Self>> {
        if features.is_empty() {
            return None;
        }
        Some(Box::new(Self {
            context: Context::of(global, device, features)?,
            gate: Gate::default(),
            fence: Mutex::new(None),
            kept: Mutex::default(),
        }))
    }

    /// The device's fence with its next value.
    pub fn next_value(&self) -> Result<(Arc<Semaphore>, u64), Failure> {
        let mut fence = self.fence.lock();
        let (semaphore, last) = match fence.take() {
            Some(fence) => fence,
            None => (Semaphore::new(&self.context, 0)?, 0),
        };
        let next = (semaphore, last + 1);
        *fence = Some((Arc::clone(&next.0), next.1));
        Ok(next)
    }

    /// Keeps something until a submission has run.
    pub fn keep(&self, submission: SubmissionIndex, used: Used) {
        self.kept.lock().push((submission, used));
    }

    /// Lets go of what was kept for submissions that have run.
    pub fn let_go(&self, has_run: impl Fn(SubmissionIndex) -> bool) {
        let mut kept = self.kept.lock();
        if kept.is_empty() {
            return;
        }
        let (done, rest) = mem::take(&mut *kept)
            .into_iter()
            .partition(|(submission, _)| has_run(*submission));
        *kept = rest;
        drop(kept);
        let _: Vec<_> = done;
    }

    /// The device ends: nothing may be left that is the driver's. What the GPU may still use stays for
    /// ever.
    pub fn end(&self, wait: impl Fn(SubmissionIndex, Duration) -> bool) {
        let fence = self.fence.lock().take();
        for (submission, used) in mem::take(&mut *self.kept.lock()) {
            if !wait(submission, PATIENCE) {
                mem::forget(used);
            }
        }
        drop(fence);
    }
}
