//! Writes whose bytes the application puts itself where they wait.

use super::chunks::Own;
use bytemuck::allocation::try_zeroed_slice_box;
use parking_lot::Mutex;
use std::ptr::NonNull;
use wgpu_core::{id::BufferId, resource::BufferDescriptor, resource::CreateBufferError};
use wgpu_types::BufferUsages;

/// The open writes of a device.
#[derive(Default)]
pub struct OpenWrites(Mutex<Vec<OpenWrite>>);

pub struct OpenWrite {
    pub memory: Memory,
    /// The handle of the buffer, which may be released before the write ends.
    pub to: usize,
    pub offset: u64,
}

/// Where the bytes are put.
pub enum Memory {
    /// Into a buffer that stays mapped until the write ends.
    Mapped {
        buffer: BufferId,
        start: NonNull<u8>,
        size: u64,
    },
    /// Where a copy of them is wanted anyway: of what a trace tells, say.
    Heap(Heap),
}

/// Bytes that are aligned like those of a mapped buffer.
pub struct Heap {
    words: Box<[u64]>,
    size: usize,
}

impl Heap {
    pub fn bytes(&self) -> &[u8] {
        &bytemuck::cast_slice(&self.words)[..self.size]
    }
}

// SAFETY: what a mapped buffer's address leads to is the buffer's, on whatever thread it is used.
unsafe impl Send for Memory {}

impl Memory {
    /// A buffer to copy from, mapped.
    pub fn mapped(own: &Own, size: u64) -> Result<Self, CreateBufferError> {
        let descriptor = BufferDescriptor {
            label: Some("open write".into()),
            size,
            usage: BufferUsages::MAP_WRITE | BufferUsages::COPY_SRC,
            mapped_at_creation: true,
        };
        own.create_mapped(&descriptor)
            .map(|(buffer, start)| Self::Mapped {
                buffer,
                start,
                size,
            })
    }

    /// Memory of the library's own, if there is so much.
    pub fn heap(size: usize) -> Option<Self> {
        let words = try_zeroed_slice_box(size.div_ceil(8)).ok()?;
        Some(Self::Heap(Heap { words, size }))
    }

    /// The address of the first byte.
    pub fn start(&mut self) -> NonNull<u8> {
        match self {
            Self::Mapped { start, .. } => *start,
            Self::Heap(heap) => NonNull::from(&mut *heap.words).cast(),
        }
    }

    /// Gives it back, unused.
    pub fn discard(self, own: &Own) {
        if let Self::Mapped { buffer, .. } = self {
            own.drop_buffer(buffer);
        }
    }
}

impl OpenWrites {
    /// Opens a write; its bytes go to the address.
    pub fn open(&self, mut write: OpenWrite) -> NonNull<u8> {
        let start = write.memory.start();
        self.0.lock().push(write);
        start
    }

    /// Takes the write out whose bytes went to the address.
    pub fn take(&self, start: *const u8) -> Option<OpenWrite> {
        let mut open = self.0.lock();
        let is_it = |write: &mut OpenWrite| write.memory.start().as_ptr().cast_const() == start;
        let position = open.iter_mut().position(is_it)?;
        Some(open.swap_remove(position))
    }

    /// Ends all without writing.
    pub fn discard_all(&self, own: &Own) {
        for write in self.0.lock().drain(..) {
            write.memory.discard(own);
        }
    }
}
