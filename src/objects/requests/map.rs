//! wgpuBufferMapAsync: a request for a mapping, from the call to the callback.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    buffer::{
        Buffer,
        mapping::{Map, Mapping},
    },
    device::Device,
};
use crate::runtime::{
    call::Call,
    callback::{Mode, Status, StatusCallback},
    failure::Failure,
    future::Pending,
    handle::Object,
    request::{Abandoned, Request},
    view::Named,
};
use std::{
    borrow::Cow,
    sync::{Arc, Weak, atomic::Ordering},
};
use wgpu_core::{
    device::HostMap,
    id::BufferId,
    resource::{BufferAccessError, BufferMapCallback, BufferMapOperation},
};

type Callback = StatusCallback<WGPUMapAsyncStatus>;

impl Buffer {
    /// Asks for a mapping.
    pub fn map_async(
        self: &Arc<Self>,
        call: &Call,
        mode: Named<WGPUMapMode>,
        offset: usize,
        size: usize,
        callback: Named<WGPUBufferMapCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (when, callback) = callback.parts().map_err(Failure::logged)?;
        let begun = Part::of(self, mode, offset, size)
            .and_then(|part| Ok((MapRequest::begin(self, part, when, callback)?, part)));
        let id = match begun {
            Ok((request, part)) => MapRequest::submit(request, part, when, self, call),
            Err(failure) => MapRequest::refuse(failure, self, when, callback, call),
        };
        Ok(WGPUFuture { id })
    }
}

/// What is to be mapped, and how.
#[derive(Clone, Copy)]
struct Part {
    buffer: BufferId,
    mode: HostMap,
    offset: u64,
    size: u64,
}

impl Part {
    fn of(
        buffer: &Buffer,
        mode: Named<WGPUMapMode>,
        offset: usize,
        size: usize,
    ) -> Result<Self, Failure> {
        let mode = convert::buffer::map_mode(mode)?;
        let offset = offset as u64;
        let size = match size {
            WGPU_WHOLE_MAP_SIZE => buffer.size.saturating_sub(offset),
            size => size as u64,
        };
        let error_object = || Failure::validation("buffer: is an error object");
        Ok(Self {
            buffer: buffer.id.ok_or_else(error_object)?,
            mode,
            offset,
            size,
        })
    }
}

struct MapRequest {
    buffer: Weak<Buffer>,
    part: Part,
    /// Tells this request from others for the buffer.
    future: u64,
    callback: Callback,
}

impl MapRequest {
    /// Makes a request the pending one of its buffer, which has to be unmapped.
    fn begin(
        buffer: &Arc<Buffer>,
        part: Part,
        when: Mode,
        callback: Callback,
    ) -> Result<Pending<Self>, Failure> {
        let device = &buffer.device;
        let mut map = buffer.map.lock();
        if let Some(problem) = map.in_the_way(device.errors.is_lost()) {
            // While a request is pending, the buffer has no say in it: nothing reaches the device.
            let pending = matches!(*map, Map::Pending { .. });
            drop(map);
            let message = format!(
                "buffer '{}': {problem} already, expected an unmapped buffer",
                buffer.name()
            );
            return Err(match pending {
                true => Failure::logged(message),
                false => Failure::validation(message),
            });
        }
        let make = |future| Self {
            buffer: Arc::downgrade(buffer),
            part,
            future,
            callback,
        };
        let request = device.events().begin(when, Some(device.source()), make);
        *map = Map::Pending {
            future: request.future(),
        };
        Ok(request)
    }

    /// Settles a request that cannot be: the callback hears why, and so does the device.
    fn refuse(
        failure: Failure,
        buffer: &Buffer,
        when: Mode,
        callback: Callback,
        call: &Call,
    ) -> u64 {
        let outcome = (WGPUMapAsyncStatus_Error, failure.message().to_owned());
        call.raise(failure);
        buffer.device.events().settled(when, callback, outcome)
    }

    /// Has wgpu-core map the buffer as soon as the GPU is done with it.
    fn submit(request: Pending<Self>, part: Part, when: Mode, buffer: &Buffer, call: &Call) -> u64 {
        let future = request.future();
        let device = &buffer.device;
        let withdrawn = buffer.withdrawn.load(Ordering::Relaxed);
        let callback = match withdrawn {
            false => Box::new(move |answer| request.finish(answer)),
            true => Self::doubtful(request, device),
        };
        let operation = BufferMapOperation {
            host: part.mode,
            callback: Some(callback),
        };
        if let Err(error) = device.staging.flush_for(&buffer.mark) {
            call.raise(Failure::core(&device.queue_label().get(), *error));
        }
        let global = device.global();
        match global.buffer_map_async(part.buffer, part.offset, Some(part.size), operation) {
            // The next look will do, and nobody has to be told to look.
            Ok(0) if when != Mode::AllowSpontaneous && !withdrawn => {}
            Ok(submission) => device.events().submitted(future, submission),
            // The callback has heard of it, too.
            Err(error) => call.raise(Failure::core(&buffer.name(), error)),
        }
        future
    }

    /// What wgpu-core calls with an answer that may be another request's, and so come too early.
    fn doubtful(request: Pending<Self>, device: &Arc<Device>) -> BufferMapCallback {
        let device = Arc::downgrade(device);
        Box::new(move |answer| {
            // Which submission this waits for is known only after wgpu-core has taken the request.
            let early = match (&answer, request.submission()) {
                (Err(_), _) | (_, Some(0)) => None,
                (Ok(()), submission) => device.upgrade().filter(|device| {
                    !submission.is_some_and(|submission| device.has_run(submission))
                }),
            };
            match early {
                Some(device) => {
                    device.on_work_done(Box::new(move || request.finish(answer)));
                }
                None => request.finish(answer),
            }
        })
    }

    /// What the answer of wgpu-core means by the time that the callback hears of it.
    fn end(
        &self,
        buffer: &Buffer,
        answer: Result<(), BufferAccessError>,
    ) -> (WGPUMapAsyncStatus, Cow<'static, str>) {
        match answer {
            _ if buffer.device.errors.is_lost() => {
                let message = Abandoned::DeviceLost.reason();
                (WGPUMapAsyncStatus_Aborted, message.into())
            }
            Ok(()) if self.become_mapping(buffer) => (WGPUMapAsyncStatus_Success, "".into()),
            Ok(()) | Err(BufferAccessError::MapAborted) => {
                (WGPUMapAsyncStatus_Aborted, "the buffer was unmapped".into())
            }
            Err(error) => {
                let failure = Failure::core(&buffer.name(), error);
                (WGPUMapAsyncStatus_Error, failure.into_message().into())
            }
        }
    }

    /// Turns the request into a mapping, if it still is the pending one.
    fn become_mapping(&self, buffer: &Buffer) -> bool {
        let mut map = buffer.map.lock();
        if !map.is_pending(self.future) {
            return false;
        }
        let Part { offset, size, .. } = self.part;
        let range = offset..offset.saturating_add(size);
        let writable = self.part.mode == HostMap::Write;
        *map = Map::Mapped(Mapping::of_core(range, writable));
        true
    }

    /// Leaves the buffer unmapped, if this request still is the pending one; says whether it was.
    fn step_back(&self, buffer: &Buffer) -> bool {
        let mut map = buffer.map.lock();
        let pending = map.is_pending(self.future);
        if pending {
            *map = Map::Unmapped;
        }
        pending
    }

    /// The same where wgpu-core has not answered.
    fn withdraw(&self, buffer: &Buffer) {
        buffer.withdrawn.store(true, Ordering::Relaxed);
        if self.step_back(buffer) {
            // What fails here is over anyway.
            let _ = buffer.core_unmap(self.part.buffer);
        }
    }
}

impl Request for MapRequest {
    type Outcome = Result<(), BufferAccessError>;

    fn finish(self, answer: Self::Outcome) {
        let Some(buffer) = self.buffer.upgrade() else {
            let status = WGPUMapAsyncStatus_Aborted;
            return self.callback.tell(status, "the buffer was released");
        };
        let (status, message) = self.end(&buffer, answer);
        if status != WGPUMapAsyncStatus_Success {
            self.step_back(&buffer);
        }
        self.callback.tell(status, &message);
    }

    fn abandon(self, why: Abandoned) {
        if let Some(buffer) = self.buffer.upgrade() {
            self.withdraw(&buffer);
        }
        let status = match why {
            Abandoned::InstanceDropped => Status::CANCELLED,
            Abandoned::DeviceLost | Abandoned::Withdrawn(_) => WGPUMapAsyncStatus_Aborted,
        };
        self.callback.tell(status, why.reason());
    }
}
