//! Writes to buffers: those that wait for the next submission, and those that cannot.

use super::{
    Queue,
    open_writes::{Memory, OpenWrite},
    staging::Staging,
};
use crate::abi::*;
use crate::objects::{buffer::Buffer, hand_over::in_turn, record::Identified};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    name::Name,
    view::{Array, Named},
};
use std::{
    ffi::c_void,
    ptr::{self, NonNull},
};
use wgpu_core::{device::DeviceError, id::BufferId};
use wgpu_types::BufferSize;

impl Queue {
    pub fn write_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        data: Array<u8>,
    ) -> Result<(), Failure> {
        let object = call.get(buffer)?;
        let data = data.slice()?;
        let id = object.require_id(buffer.name())?;
        in_turn(&self.device, (buffer.name(), object.turn.as_ref()), || {
            self.write((object, id), offset, data)
        })
    }

    /// Lets a write wait for the next submission if it may, and makes it at once if not.
    fn write(
        &self,
        (object, id): (&Buffer, BufferId),
        offset: u64,
        data: &[u8],
    ) -> Result<(), Failure> {
        if object.takes_write(offset, data.len()) {
            let staging = &self.device.staging;
            let waits = staging.write((id, &object.mark), offset, data, || object.is_writable());
            if waits.map_err(|error| Failure::core(&self.name(), *error))? {
                return Ok(());
            }
        }
        self.write_at_once((object, id), offset, data)
    }

    /// Has wgpu-core write to a buffer, or say why it does not.
    fn write_at_once(
        &self,
        (object, id): (&Buffer, BufferId),
        offset: u64,
        data: &[u8],
    ) -> Result<(), Failure> {
        let device = &self.device;
        let (global, queue) = (device.global(), device.queue_id);
        let size = data.len() as u64;
        if let Some(size) = BufferSize::new(size) {
            // wgpu-core makes a copy before it looks whether that can be written.
            self.check_write((object, id), offset, size)?;
        }
        let ordered = match Staging::takes(data.len()) {
            true => device.staging.flush_for(&object.mark),
            false => device.staging.before_large_write(&object.mark),
        };
        ordered.map_err(|error| Failure::core(&self.name(), *error))?;
        let write = || device.queue_call(|| global.queue_write_buffer(queue, id, offset, data));
        device
            .traced_data("bin", size, write)
            .map_err(|error| Failure::core(&object.name(), error))
    }

    /// Refuses a write that leaves the buffer or that it is not for.
    fn check_write(
        &self,
        (object, id): (&Buffer, BufferId),
        offset: u64,
        size: BufferSize,
    ) -> Result<(), Failure> {
        let device = &self.device;
        device
            .global()
            .queue_validate_write_buffer(device.queue_id, id, offset, size)
            .map_err(|error| Failure::core(&object.name(), error))
    }

    /// Opens a write: memory for its bytes.
    pub fn begin_write_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        size: usize,
    ) -> Result<NonNull<u8>, Failure> {
        let object = call.get(buffer)?;
        let id = object.require_id(buffer.name())?;
        let Some(bytes) = BufferSize::new(size as u64) else {
            return Err(Invalid::new("size", 0, "a multiple of 4 above 0").into());
        };
        require_life(object)?;
        object.require_turn()?;
        self.check_write((object, id), offset, bytes)?;
        let device = &self.device;
        let memory = match device.is_traced() {
            true => Memory::heap(size)
                .ok_or_else(|| Failure::core(&object.name(), DeviceError::OutOfMemory)),
            false => Memory::mapped(device.staging.own(), bytes.get())
                .map_err(|error| Failure::core(&object.name(), error)),
        }?;
        Ok(device.open_writes.open(OpenWrite {
            memory,
            to: buffer.get().addr(),
            offset,
        }))
    }

    /// Ends an open write, whose bytes then wait as those of other writes do.
    pub fn end_write_buffer(&self, call: &Call, data: *const c_void) -> Result<(), Failure> {
        let Some(write) = self.device.open_writes.take(data.cast()) else {
            if self.device.errors.is_lost() {
                return Ok(());
            }
            let expected = "what wgpuQueueBeginWriteBuffer() returned and is not ended yet";
            return Err(Invalid::new("data", format!("{data:p}"), expected).into());
        };
        let to: WGPUBuffer = ptr::without_provenance_mut(write.to);
        let target = call.get(Named::plain("buffer", &to)).and_then(|object| {
            let id = object.require_id("buffer")?;
            require_life(object)?;
            Ok((object, id))
        });
        let mut write = Some(write);
        let ended = target.map_err(Failure::from).and_then(|target| {
            let turn = (Name::from("buffer"), target.0.turn.as_ref());
            in_turn(&self.device, turn, || match write.take() {
                Some(write) => self.end_write(target, write),
                None => Ok(()),
            })
        });
        if let Some(write) = write {
            write.memory.discard(self.device.staging.own());
        }
        ended
    }

    fn end_write(
        &self,
        (object, id): (&Buffer, BufferId),
        write: OpenWrite,
    ) -> Result<(), Failure> {
        let (buffer, size) = match write.memory {
            Memory::Mapped { buffer, size, .. } => (buffer, size),
            Memory::Heap(heap) => {
                return self.write_at_once((object, id), write.offset, heap.bytes());
            }
        };
        let staging = &self.device.staging;
        let (to, range) = ((id, &object.mark), (write.offset, size));
        if staging.write_from(buffer, to, range, || object.is_writable()) {
            return Ok(());
        }
        match BufferSize::new(size) {
            Some(size) => self.check_write((object, id), write.offset, size),
            None => Ok(()),
        }
    }
}

fn require_life(buffer: &Buffer) -> Result<(), Invalid> {
    if !buffer.is_destroyed() {
        return Ok(());
    }
    let value = format!("destroyed buffer '{}'", buffer.name());
    Err(Invalid::new("buffer", value, "one that is not destroyed"))
}
