//! What a buffer does with its mapping once there is one. How it is asked for, see
//! [`requests::map`](crate::objects::requests).

use super::{Buffer, mapping::Map};
use crate::abi::*;
use crate::objects::record::Identified;
use crate::runtime::{
    call::Call,
    failure::{self, Failure, Invalid},
    handle::Object,
    output::OutputArray,
    register::Source,
    request::Abandoned,
    view::Array,
};
use std::{
    mem,
    ops::Range,
    ptr::{self, NonNull},
    sync::atomic::Ordering,
};
use wgpu_core::{id::BufferId, resource::BufferAccessError};

impl Buffer {
    pub fn map_state(&self) -> WGPUBufferMapState {
        match *self.map.lock() {
            Map::Pending { .. } => WGPUBufferMapState_Pending,
            Map::Mapped(_) if !self.device.errors.is_lost() => WGPUBufferMapState_Mapped,
            _ => WGPUBufferMapState_Unmapped,
        }
    }

    /// Where a range begins that wgpu-core has mapped.
    fn locate(&self, range: &Range<u64>) -> Result<NonNull<u8>, Failure> {
        let id = self.require_id("buffer")?;
        let (global, size) = (self.device.global(), range.end - range.start);
        match self.while_mapped(|| global.buffer_get_mapped_range(id, range.start, Some(size))) {
            Ok((start, _)) => Ok(start),
            Err(error) => Err(Failure::logged(failure::chain(&error))),
        }
    }

    /// Makes a call that ends a mapping, and with it tells a trace what was written.
    fn traced<T, E>(&self, map: &Map, call: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let written = match map {
            Map::Mapped(mapping) => {
                if mapping.is_copy() {
                    let hand_back = || mapping.hand_back(|range| self.locate(range));
                    self.device.queue_call(hand_back);
                }
                mapping.written()
            }
            _ => None,
        };
        match written {
            Some(size) => self.device.traced_data("bin", size, call),
            None => call(),
        }
    }

    /// Ends a mapping before the buffer ends, so that a trace still has the buffer when it gets what
    /// was written.
    pub fn unmap_before_end(&self, map: &Map, id: BufferId) {
        if matches!(map, Map::Mapped(mapping) if mapping.is_writable()) {
            // What fails here is over anyway.
            let _ = self.traced(map, || self.core_unmap(id));
        }
    }

    /// Ends a mapping of wgpu-core's, or a request for one.
    pub fn core_unmap(&self, id: BufferId) -> Result<(), BufferAccessError> {
        self.while_mapped(|| self.device.global().buffer_unmap(id))
    }

    /// Makes a call for a buffer that is mapped, or about to be.
    fn while_mapped<T>(
        &self,
        call: impl Fn() -> Result<T, BufferAccessError>,
    ) -> Result<T, BufferAccessError> {
        match call() {
            // Another thread's poll has the mapping in its hands: it makes it, or has found a
            // withdrawn request for the same buffer. After a poll of our own it has put it back.
            Err(BufferAccessError::NotMapped) => {
                self.device.poll();
                call()
            }
            result => result,
        }
    }

    /// Ends whatever mapping there is; a pending request is aborted. Says what there was.
    pub fn end_mapping(&self, why: &'static str) -> Map {
        let mut locked = self.map.lock();
        let map = mem::replace(&mut *locked, Map::Unmapped);
        if matches!(map, Map::Pending { .. }) {
            self.withdrawn.store(true, Ordering::Relaxed);
        }
        drop(locked);
        self.abort(&map, why);
        map
    }

    /// Aborts the request for a mapping that has ended, if it was one.
    pub fn abort(&self, map: &Map, why: &'static str) {
        // wgpu-core may drop the request without a word, so it is ended here.
        // UPSTREAM: gfx-rs/wgpu#9511
        // LIMITS: mapping-requests
        if let Map::Pending { future } = *map {
            let events = self.device.events();
            events.abandon(future, Abandoned::Withdrawn(why));
        }
    }

    pub fn unmap(&self, call: &Call) {
        let map = self.end_mapping("the buffer was unmapped");
        let (Some(id), false) = (self.id, matches!(map, Map::Unmapped)) else {
            return;
        };
        match self.traced(&map, || self.core_unmap(id)) {
            Err(BufferAccessError::NotMapped | BufferAccessError::MapAborted) | Ok(()) => {}
            // Nothing is left of the mapping then, which is all that was asked for.
            Err(
                BufferAccessError::DestroyedResource(_) | BufferAccessError::InvalidResource(_),
            ) => {}
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
        // What was written to a buffer for reading goes by a copy that wgpu-core keeps for the
        // next submission; mapping it again would not wait for that one.
        // UPSTREAM: none known
        // LIMITS: mapped-for-reading
        let written = matches!(map, Map::Mapped(mapping) if mapping.is_writable());
        if written && self.usage & WGPUBufferUsage_MapRead != 0 {
            self.device.flush(call);
        }
    }

    /// The address of a part of the mapping, after all checks of the content timeline.
    pub fn mapped_range(&self, offset: usize, size: usize) -> Result<NonNull<u8>, Failure> {
        let mut map = self.map.lock();
        let lost = self.device.errors.is_lost();
        let (Map::Mapped(mapping), false) = (&mut *map, lost) else {
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
        mapping.part(offset, size, |range| self.locate(range))
    }

    /// Copies a part of the mapping out of it.
    pub fn read_mapped_range(
        &self,
        offset: usize,
        size: usize,
        data: OutputArray<u8>,
    ) -> Result<WGPUStatus, Failure> {
        let from = self.copied_range(offset, size, false)?;
        let data = data.slice().map_err(Failure::logged)?;
        // SAFETY: the range has as many bytes as `data`; it stays mapped until the application ends
        // the mapping, which it cannot do while it copies.
        unsafe { ptr::copy(from.as_ptr().cast_const(), data.as_mut_ptr(), data.len()) };
        Ok(WGPUStatus_Success)
    }

    /// Copies a part of the mapping into it.
    pub fn write_mapped_range(
        &self,
        offset: usize,
        size: usize,
        data: Array<u8>,
    ) -> Result<WGPUStatus, Failure> {
        let to = self.copied_range(offset, size, true)?;
        let data = data.slice().map_err(Failure::logged)?;
        // SAFETY: `data` has as many bytes as the range, and the mapping was found to be one for
        // writing.
        unsafe { ptr::copy(data.as_ptr(), to.as_ptr(), data.len()) };
        Ok(WGPUStatus_Success)
    }

    /// The address of a part for a copy, which takes its size to the letter and keeps to the mode.
    fn copied_range(
        &self,
        offset: usize,
        size: usize,
        write: bool,
    ) -> Result<NonNull<u8>, Failure> {
        if size == WGPU_WHOLE_MAP_SIZE {
            let whole = Invalid::new("size", "WGPU_WHOLE_MAP_SIZE", "a size");
            return Err(Failure::logged(whole));
        }
        let read_only =
            matches!(&*self.map.lock(), Map::Mapped(mapping) if write && !mapping.is_writable());
        if read_only {
            let value = "a mapping for reading";
            let invalid = Invalid::new("buffer", value, "one for writing");
            return Err(Failure::logged(invalid));
        }
        self.mapped_range(offset, size)
    }
}
