//! Buffers and what is written into them.

use wgpu_core::device::HostMap;
use wgpu_core::device::trace::Data;
use wgpu_core::resource::{BufferDescriptor, BufferMapOperation};
use wgpu_types::BufferUsages;

use super::error::PlayError;
use super::known::{BufferInfo, BufferPointer};
use super::objects::in_order;
use super::play::{Player, Watcher};

impl Player {
    pub(super) fn create_buffer(&mut self, pointer: BufferPointer, desc: BufferDescriptor<'_>) {
        self.buffers_made += 1;
        let info = BufferInfo {
            label: desc.label.as_deref().map(String::from),
            size: desc.size,
            usage: desc.usage,
            ordinal: self.buffers_made,
            destroyed: false,
        };
        // So that it can be read at the end. What is mapped for reading can be read as it is.
        let mut desc = desc;
        if !desc.usage.contains(BufferUsages::MAP_READ) {
            desc.usage |= BufferUsages::COPY_SRC;
        }
        let (id, error) = self.global.device_create_buffer(self.device, &desc, None);
        self.note(error);
        self.buffers.insert(&self.global, pointer, id, info);
    }

    pub(super) fn destroy_buffer(
        &mut self,
        pointer: BufferPointer,
        watcher: &mut dyn Watcher,
    ) -> Result<(), PlayError> {
        let id = self.buffers.get(pointer)?;
        watcher.buffer_ends(self, pointer);
        self.global.buffer_destroy(id);
        if let Some(info) = self.buffers.extra_mut(pointer) {
            info.destroyed = true;
        }
        Ok(())
    }

    pub(super) fn drop_buffer(&mut self, pointer: BufferPointer, watcher: &mut dyn Watcher) {
        if self.buffer(pointer).is_some_and(|info| !info.destroyed) {
            watcher.buffer_ends(self, pointer);
        }
        self.buffers.release(&self.global, pointer);
    }

    pub(super) fn write_buffer(
        &mut self,
        pointer: BufferPointer,
        data: &Data,
        offset: u64,
        size: u64,
        queued: bool,
    ) -> Result<(), PlayError> {
        let id = self.buffers.get(pointer)?;
        let files = self.data.clone();
        let bytes = files.sized(data, size)?;
        if queued {
            return self
                .global
                .queue_write_buffer(self.queue, id, offset, &bytes)
                .map_err(|error| PlayError::device(&error));
        }
        // Written through a mapping that has just ended.
        let operation = BufferMapOperation {
            host: HostMap::Write,
            callback: None,
        };
        self.global
            .buffer_map_async(id, offset, Some(size), operation)
            .map_err(|error| PlayError::device(&error))?;
        self.wait()?;
        let (to, length) = self
            .global
            .buffer_get_mapped_range(id, offset, Some(size))
            .map_err(|error| PlayError::device(&error))?;
        let length = bytes.len().min(length as usize);
        // SAFETY: the range is mapped for writing, has at least `length` bytes, and nobody else
        // has its address.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), to.as_ptr(), length) };
        self.global
            .buffer_unmap(id)
            .map_err(|error| PlayError::device(&error))
    }

    /// What is known of a buffer; `None` when there is none at this address.
    pub fn buffer(&self, pointer: BufferPointer) -> Option<&BufferInfo> {
        self.buffers.entry(pointer).ok().map(|(_, info)| info)
    }

    /// All buffers that the program has not released, in the order of their creation.
    pub fn live_buffers(&self) -> Vec<BufferPointer> {
        in_order(self.buffers.live(), |info| info.ordinal)
    }
}
