//! Compaction: wgpuBlasPrepareCompact, from the call to the callback, and wgpuQueueCompactBlas.

use super::{
    blas::Blas,
    structures::{Bottom, BottomState, Compaction, called},
};
use crate::abi::*;
use crate::objects::{
    queue::Queue,
    record::{self},
};
use crate::runtime::{
    call::Call,
    callback::{Mode, Status, StatusCallback},
    failure::{Failure, Invalid},
    future::Pending,
    handle::Object,
    request::{Abandoned, Request},
    view::Named,
};
use std::sync::{Arc, Weak};
use wgpu_core::resource::BlasPrepareCompactResult;
use wgpu_types::AccelerationStructureFlags;

type Callback = StatusCallback<WGPUBlasPrepareCompactStatus>;

struct CompactRequest {
    bottom: Weak<Bottom>,
    callback: Callback,
}

impl Blas {
    /// Asks how small the structure can be made.
    pub fn prepare_compact(
        &self,
        call: &Call,
        callback: Named<WGPUBlasPrepareCompactCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let device = &self.device;
        let events = device.events();
        let begun = device.structures.between(|_| {
            let bottom = self.require("blas".into())?;
            if !device.errors.is_lost() {
                begin(&bottom)?;
            }
            Ok(bottom)
        });
        let bottom = match begun {
            Ok(bottom) => bottom,
            Err(invalid) => {
                let failure = Failure::invalid(&self.name(), &invalid);
                let outcome = (
                    WGPUBlasPrepareCompactStatus_Error,
                    failure.message().to_owned(),
                );
                call.raise(failure);
                let id = events.settled(mode, callback, outcome);
                return Ok(WGPUFuture { id });
            }
        };
        let request = CompactRequest {
            bottom: Arc::downgrade(&bottom),
            callback,
        };
        let request = events.begin(mode, Some(device.source()), |_| request);
        let id = request.future();
        match device.errors.is_lost() {
            true => events.abandon(id, Abandoned::DeviceLost),
            false => self.submit(call, mode, request, &bottom),
        }
        Ok(WGPUFuture { id })
    }

    /// Has wgpu-core answer as soon as the GPU has.
    fn submit(&self, call: &Call, mode: Mode, request: Pending<CompactRequest>, bottom: &Bottom) {
        let events = self.device.events();
        let id = request.future();
        let answer = Box::new(move |answer| request.finish(answer));
        let global = self.device.global();
        match global.blas_prepare_compact_async(bottom.id, Some(answer)) {
            // The next look will do, and nobody has to be told to look.
            Ok(0) if mode != Mode::AllowSpontaneous => {}
            Ok(submission) => events.submitted(id, submission),
            // The callback has heard of it, too.
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
    }
}

/// Has the structure be prepared from now on, if it can be. One that is already would have wgpu-core
/// read its size twice, and give up.
fn begin(bottom: &Bottom) -> Result<(), Invalid> {
    let mut state = bottom.state.lock();
    let (problem, expected) = match state.compaction {
        _ if !bottom
            .flags
            .contains(AccelerationStructureFlags::ALLOW_COMPACTION) =>
        {
            let expected = "one that was made with AllowCompaction";
            ("without AllowCompaction", expected)
        }
        Compaction::Idle if state.built != 0 => {
            state.compaction = Compaction::Preparing;
            return Ok(());
        }
        Compaction::Idle => ("that was never built", "one whose build was submitted"),
        Compaction::Preparing => ("that is being prepared", "one call for each build"),
        Compaction::Ready => ("that is prepared already", "one call for each build"),
        Compaction::Compacted => ("that is compacted", "one that is not"),
    };
    let value = format!("{} {problem}", called("BLAS", &bottom.label));
    Err(Invalid::new("blas", value, expected))
}

impl CompactRequest {
    /// Notes how it has ended for the structure, and says whether that is of any use.
    fn end(&self, compaction: Compaction) -> bool {
        let Some(bottom) = self.bottom.upgrade() else {
            return false;
        };
        let mut state = bottom.state.lock();
        if state.compaction == Compaction::Preparing {
            state.compaction = compaction;
        }
        !state.destroyed
    }
}

impl Request for CompactRequest {
    type Outcome = BlasPrepareCompactResult;

    fn finish(self, answer: Self::Outcome) {
        match answer {
            Ok(()) if self.end(Compaction::Ready) => {
                let status = WGPUBlasPrepareCompactStatus_Success;
                self.callback.tell(status, "");
            }
            Ok(()) => {
                let status = WGPUBlasPrepareCompactStatus_Aborted;
                let message = "the BLAS was destroyed or released";
                self.callback.tell(status, message);
            }
            Err(error) => {
                self.end(Compaction::Idle);
                let failure = Failure::core("", error);
                let status = WGPUBlasPrepareCompactStatus_Error;
                self.callback.tell(status, failure.message());
            }
        }
    }

    fn abandon(self, why: Abandoned) {
        let status = match why {
            Abandoned::InstanceDropped => Status::CANCELLED,
            Abandoned::DeviceLost | Abandoned::Withdrawn(_) => WGPUBlasPrepareCompactStatus_Aborted,
        };
        self.callback.tell(status, why.reason());
    }
}

impl Queue {
    /// A copy of a BLAS that takes no more memory than it needs.
    pub fn compact_blas(&self, call: &Call, blas: Named<WGPUBlas>) -> Result<Arc<Blas>, Failure> {
        let device = &self.device;
        let object: &Blas = call.get(blas)?;
        let label = object.name();
        device.structures.between(|next| {
            let bottom = object.require(blas.name()).and_then(|bottom| {
                let compaction = bottom.state.lock().compaction;
                match compaction {
                    Compaction::Ready => Ok(bottom),
                    _ => {
                        let value =
                            format!("{} that is not prepared", called("BLAS", &bottom.label));
                        let expected = "one for which wgpuBlasPrepareCompact has succeeded";
                        Err(Invalid::new(blas.name(), value, expected))
                    }
                }
            });
            let mut made_for = None;
            let made = record::attempt(label.as_str(), bottom, |bottom| {
                let flags = bottom.flags - AccelerationStructureFlags::ALLOW_COMPACTION;
                made_for = Some((flags, bottom.sizes.clone()));
                let (global, queue) = (device.global(), device.queue_id);
                let (id, _, error) =
                    device.queue_call(|| global.queue_compact_blas(queue, bottom.id, None));
                (id, error)
            });
            let state = BottomState {
                built: next(),
                destroyed: false,
                compaction: Compaction::Compacted,
            };
            let context = (device, call, Some(label.as_str()));
            Ok(Blas::made(context, made, made_for, state))
        })
    }
}
