//! How a buffer is mapped: the requests for it, and the memory that they give access to.

use crate::abi::*;
use crate::convert;
use crate::objects::buffer::Buffer;
use crate::runtime::{
    boundary::Call,
    callback::CallbackInfo,
    failure::{Failure, Invalid},
    future::{Abandoned, Source},
    handle::Object,
    text,
};
use std::{
    mem,
    ops::Range,
    ptr::NonNull,
    sync::{Arc, OnceLock},
};
use wgpu_core::{
    device::HostMap,
    id::BufferId,
    resource::{BufferAccessError, BufferMapOperation},
};

const CANCELLED: &str = "the instance was released";

/// The mapping of a buffer, as its application sees it.
pub enum Map {
    Unmapped,
    /// Requested, and not yet told. The future tells this request from a later one.
    Pending {
        future: u64,
    },
    Mapped(Mapping),
}

pub struct Mapping {
    /// Where the first byte of `range` lies.
    start: NonNull<u8>,
    /// In bytes from the buffer's start.
    range: Range<u64>,
    writable: bool,
    /// The memory of an error object that is mapped at creation; nobody else has any for it.
    own: Option<Box<[u128]>>,
}

// SAFETY: the pointer leads to memory that belongs to the mapping and is not bound to a thread.
unsafe impl Send for Mapping {}

impl Mapping {
    /// Memory for a buffer that failed to be created and is mapped at creation all the same.
    pub fn of_error_object(size: u64) -> Result<Self, Failure> {
        let refused = || {
            Failure::logged(format_args!(
                "size: {size} bytes cannot be mapped: out of memory"
            ))
        };
        let words = usize::try_from(size.div_ceil(16)).map_err(|_| refused())?;
        let mut own = Vec::new();
        own.try_reserve_exact(words).map_err(|_| refused())?;
        own.resize(words, 0u128);
        let mut own = own.into_boxed_slice();
        Ok(Self {
            start: NonNull::from(&mut *own).cast(),
            range: 0..size,
            writable: true,
            own: Some(own),
        })
    }

    /// Where a part of the mapping lies. Parts may overlap, and one that was asked for to be
    /// written may belong to a mapping for reading: clients of libwgpu_native read and write a
    /// mapping piece by piece through wgpuBufferGetMappedRange alone.
    fn part(&self, offset: u64, size: u64) -> Result<(NonNull<u8>, usize), Invalid> {
        let Range { start, end } = self.range;
        if !offset.is_multiple_of(8) {
            return Err(Invalid::new("offset", offset, "a multiple of 8"));
        }
        if !size.is_multiple_of(4) {
            return Err(Invalid::new("size", size, "a multiple of 4"));
        }
        let inside = offset >= start && offset.checked_add(size).is_some_and(|to| to <= end);
        if !inside {
            let value = format!("{size} bytes from {offset}");
            let expected = format!("a part of the mapped range {start}..{end}");
            return Err(Invalid::new("offset", value, expected));
        }
        // SAFETY: offset and size were found to lie within the mapping.
        let at = unsafe { self.start.add((offset - start) as usize) };
        Ok((at, size as usize))
    }
}

impl Buffer {
    pub fn map_state(&self) -> WGPUBufferMapState {
        match *self.map.lock() {
            Map::Pending { .. } => WGPUBufferMapState_Pending,
            Map::Mapped(_) if !self.device.errors.is_lost() => WGPUBufferMapState_Mapped,
            _ => WGPUBufferMapState_Unmapped,
        }
    }

    pub fn core_mapping(
        &self,
        id: BufferId,
        range: Range<u64>,
        writable: bool,
    ) -> Result<Mapping, Failure> {
        let size = range.end - range.start;
        let (start, _) = self
            .device
            .global()
            .buffer_get_mapped_range(id, range.start, Some(size))
            .map_err(|error| Failure::core(&self.name(), error))?;
        Ok(Mapping {
            start,
            range,
            writable,
            own: None,
        })
    }

    pub fn map_async(
        self: &Arc<Self>,
        call: &Call,
        mode: WGPUMapMode,
        offset: usize,
        size: usize,
        callback: WGPUBufferMapCallbackInfo,
    ) -> Result<WGPUFuture, Failure> {
        // SAFETY: the chain is as webgpu.h says, which whoever passed the struct promised.
        let (callback_mode, host) = unsafe { callback.parts() }.map_err(Failure::logged)?;
        let tell = move |status: WGPUMapAsyncStatus, message: &str| {
            host.run(|function, userdata1, userdata2| {
                // SAFETY: the application gave function and userdata for this.
                unsafe { function(status, text::view(message), userdata1, userdata2) }
            });
        };
        let events = self.device.events();
        let refuse = |failure: Failure| {
            let message = failure.message().to_owned();
            call.raise(failure);
            let id = events.settled(
                callback_mode,
                move |_, _| tell(WGPUMapAsyncStatus_CallbackCancelled, CANCELLED),
                move || tell(WGPUMapAsyncStatus_Error, &message),
            );
            Ok(WGPUFuture { id })
        };

        let host_map = match convert::buffer::map_mode("mode", mode) {
            Ok(host_map) => host_map,
            Err(invalid) => return refuse(invalid.into()),
        };
        let offset = offset as u64;
        let size = if size == WGPU_WHOLE_MAP_SIZE {
            self.size.saturating_sub(offset)
        } else {
            size as u64
        };
        let Some(id) = self.id else {
            return refuse(Failure::validation("buffer: is an error object"));
        };
        let mut map = self.map.lock();
        match *map {
            Map::Unmapped => {}
            // With its device, a buffer loses its mapping.
            Map::Mapped(_) if self.device.errors.is_lost() => {}
            Map::Pending { .. } => {
                drop(map);
                let label = self.name();
                return refuse(Failure::validation(format!(
                    "buffer '{label}': a mapping is pending already, expected an unmapped buffer"
                )));
            }
            Map::Mapped(_) => {
                drop(map);
                let label = self.name();
                return refuse(Failure::validation(format!(
                    "buffer '{label}': is mapped already, expected an unmapped buffer"
                )));
            }
        }
        let abandoned = Arc::downgrade(self);
        let future = events.begin(
            callback_mode,
            Some(self.device.source()),
            move |future, why| {
                if let Some(buffer) = abandoned.upgrade() {
                    buffer.forget(future);
                }
                match why {
                    Abandoned::InstanceDropped => {
                        tell(WGPUMapAsyncStatus_CallbackCancelled, CANCELLED)
                    }
                    Abandoned::DeviceLost => tell(WGPUMapAsyncStatus_Aborted, "the device is lost"),
                    Abandoned::Withdrawn(how) => tell(WGPUMapAsyncStatus_Aborted, how),
                }
            },
        );
        *map = Map::Pending { future };
        drop(map);

        let range = offset..offset.saturating_add(size);
        let mapped = Arc::downgrade(self);
        let finish = move |result: Result<(), _>| {
            let Some(buffer) = mapped.upgrade() else {
                return tell(WGPUMapAsyncStatus_Aborted, "the buffer was released");
            };
            let (status, message) = match result {
                _ if buffer.device.errors.is_lost() => {
                    (WGPUMapAsyncStatus_Aborted, "the device is lost".into())
                }
                Ok(()) if buffer.become_mapped(future, range, host_map) => {
                    (WGPUMapAsyncStatus_Success, String::new())
                }
                Ok(()) | Err(BufferAccessError::MapAborted) => {
                    (WGPUMapAsyncStatus_Aborted, "the buffer was unmapped".into())
                }
                Err(error) => {
                    let failure = Failure::core(&buffer.name(), error);
                    (WGPUMapAsyncStatus_Error, failure.into_message())
                }
            };
            buffer.no_longer_pending(future);
            tell(status, &message);
        };
        // Which submission the map has to wait for; known only after wgpu-core has taken it.
        let submission = Arc::new(OnceLock::new());
        let awaited = Arc::clone(&submission);
        let device = Arc::downgrade(&self.device);
        let waiting = Arc::clone(events);
        let done = Box::new(move |result: Result<(), _>| {
            let complete = move |result| waiting.complete(future, move || finish(result));
            match (device.upgrade(), &result) {
                // A request that was withdrawn may be taken for this one, and so come too early.
                (Some(device), Ok(())) if !awaited.get().is_some_and(|it| device.has_run(*it)) => {
                    device.on_work_done(Box::new(move || complete(result)));
                }
                _ => complete(result),
            }
        });
        let operation = BufferMapOperation {
            host: host_map,
            callback: Some(done),
        };
        let global = self.device.global();
        match global.buffer_map_async(id, offset, Some(size), operation) {
            Ok(index) => {
                let _ = submission.set(index);
                events.submitted(future, index);
            }
            // The callback has heard of it, too.
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
        Ok(WGPUFuture { id: future })
    }

    /// Turns the pending request into a mapping, if it still is the pending one.
    fn become_mapped(&self, future: u64, range: Range<u64>, host_map: HostMap) -> bool {
        let writable = host_map == HostMap::Write;
        let mut map = self.map.lock();
        let (Map::Pending { future: pending }, Some(id)) = (&*map, self.id) else {
            return false;
        };
        if *pending != future {
            return false;
        }
        match self.core_mapping(id, range, writable) {
            Ok(mapping) => {
                *map = Map::Mapped(mapping);
                true
            }
            Err(_) => {
                *map = Map::Unmapped;
                false
            }
        }
    }

    fn no_longer_pending(&self, future: u64) -> bool {
        let mut map = self.map.lock();
        let pending = matches!(*map, Map::Pending { future: pending } if pending == future);
        if pending {
            *map = Map::Unmapped;
        }
        pending
    }

    /// Ends a pending request that nobody will hear of.
    fn forget(&self, future: u64) {
        if self.no_longer_pending(future)
            && let Some(id) = self.id
        {
            // What fails here is over anyway.
            let _ = self.core_unmap(id, true);
        }
    }

    /// Makes a call that ends a mapping, and with it tells a trace what was written.
    fn traced<T, E>(&self, map: &Map, call: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match map {
            Map::Mapped(mapping) if mapping.writable && mapping.own.is_none() => {
                let size = mapping.range.end - mapping.range.start;
                self.device.traced_data("bin", size, call)
            }
            _ => call(),
        }
    }

    /// Ends a mapping before the buffer ends, so that a trace still has the buffer when it gets what
    /// was written.
    pub fn unmap_before_end(&self, map: &Map, id: BufferId) {
        if matches!(map, Map::Mapped(mapping) if mapping.writable) {
            // What fails here is over anyway.
            let _ = self.traced(map, || self.core_unmap(id, false));
        }
    }

    fn core_unmap(&self, id: BufferId, pending: bool) -> Result<(), BufferAccessError> {
        let global = self.device.global();
        match global.buffer_unmap(id) {
            // Another thread's poll may be about to map it. After one of our own, it has.
            Err(BufferAccessError::NotMapped) if pending => {
                self.device.poll();
                global.buffer_unmap(id)
            }
            result => result,
        }
    }

    /// Ends whatever mapping there is; a pending request is aborted. Says what there was.
    pub fn end_mapping(&self, why: &'static str) -> Map {
        let map = mem::replace(&mut *self.map.lock(), Map::Unmapped);
        // wgpu-core may drop the request without a word, so it is ended here.
        if let Map::Pending { future } = map {
            let events = self.device.events();
            events.abandon(future, Abandoned::Withdrawn(why));
        }
        map
    }

    pub fn unmap(&self, call: &Call) {
        let map = self.end_mapping("the buffer was unmapped");
        let Some(id) = self.id else {
            return;
        };
        let pending = matches!(map, Map::Pending { .. });
        match self.traced(&map, || self.core_unmap(id, pending)) {
            Err(BufferAccessError::NotMapped | BufferAccessError::MapAborted) | Ok(()) => {}
            // Nothing is left of the mapping then, which is all that was asked for.
            Err(
                BufferAccessError::DestroyedResource(_) | BufferAccessError::InvalidResource(_),
            ) => {}
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
        // What was written to a buffer for reading goes by a copy that wgpu-core keeps for the
        // next submission; mapping it again would not wait for that one.
        let written = matches!(map, Map::Mapped(mapping) if mapping.writable);
        if written && self.usage & WGPUBufferUsage_MapRead != 0 {
            self.device.flush(call);
        }
    }

    /// The address of a part of the mapping, after all checks of the content timeline.
    pub fn mapped_range(
        &self,
        offset: usize,
        size: usize,
    ) -> Result<(NonNull<u8>, usize), Failure> {
        let map = self.map.lock();
        let lost = self.device.errors.is_lost();
        let (Map::Mapped(mapping), false) = (&*map, lost) else {
            let label = self.name();
            return Err(Failure::logged(format_args!(
                "buffer '{label}': is not mapped"
            )));
        };
        let offset = offset as u64;
        let size = if size == WGPU_WHOLE_MAP_SIZE {
            self.size.saturating_sub(offset)
        } else {
            size as u64
        };
        mapping.part(offset, size).map_err(Failure::logged)
    }

    /// The same for a copy, which takes its size to the letter and keeps to the mode.
    pub fn copied_range(
        &self,
        offset: usize,
        size: usize,
        write: bool,
    ) -> Result<(NonNull<u8>, usize), Failure> {
        if size == WGPU_WHOLE_MAP_SIZE {
            return Err(Failure::logged(Invalid::new(
                "size",
                "WGPU_WHOLE_MAP_SIZE",
                "a size",
            )));
        }
        let read_only =
            matches!(&*self.map.lock(), Map::Mapped(mapping) if write && !mapping.writable);
        if read_only {
            let value = "a mapping for reading";
            return Err(Failure::logged(Invalid::new(
                "buffer",
                value,
                "one for writing",
            )));
        }
        self.mapped_range(offset, size)
    }
}
