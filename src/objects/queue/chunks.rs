//! The memory in which writes wait: buffers that stay mapped while they are filled, and are mapped
//! again as soon as the GPU has read them.

use crate::polyfill::device_end::DeviceEnd;
use std::{
    mem,
    ptr::NonNull,
    sync::{
        Arc,
        atomic::{AtomicU8, AtomicUsize, Ordering},
    },
};
use wgpu_core::{
    device::HostMap,
    global::Global,
    id::{BufferId, DeviceId},
    resource::{BufferDescriptor, BufferMapOperation, CreateBufferError},
};
use wgpu_types::BufferUsages;

/// Bytes of a chunk. One takes four of the largest writes; what a program keeps of them while it
/// sleeps is not worth mentioning.
const SIZE: u32 = 256 << 10;
/// How many chunks can be full before they have to be sent off.
const MOST_FULL: usize = 16;
/// How many are kept that nobody needs.
const SPARE: usize = 4;

/// Where buffers that the application knows nothing of come from and go to.
#[derive(Clone)]
pub struct Own {
    pub global: Arc<Global>,
    pub device: DeviceId,
    pub end: Arc<DeviceEnd>,
    /// How many of them the instance has.
    pub count: Arc<AtomicUsize>,
}

impl Own {
    /// A buffer that is mapped at its creation, and where.
    pub fn create_mapped(
        &self,
        descriptor: &BufferDescriptor,
    ) -> Result<(BufferId, NonNull<u8>), CreateBufferError> {
        let (global, size) = (&self.global, Some(descriptor.size));
        let (buffer, error) = global.device_create_buffer(self.device, descriptor, None);
        self.adopt();
        let mapped = match error {
            Some(error) => Err(error),
            None => global
                .buffer_get_mapped_range(buffer, 0, size)
                .map_err(CreateBufferError::AccessError),
        };
        match mapped {
            Ok((start, _)) => Ok((buffer, start)),
            Err(error) => {
                self.drop_buffer(buffer);
                Err(error)
            }
        }
    }

    /// Takes a buffer over.
    pub fn adopt(&self) {
        self.count.fetch_add(1, Ordering::Relaxed);
    }

    pub fn drop_buffer(&self, buffer: BufferId) {
        self.global.buffer_drop(buffer);
        self.count.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Where a chunk is.
const AWAY: u8 = 0;
const BACK: u8 = 1;
const LOST: u8 = 2;

struct Chunk {
    buffer: BufferId,
    memory: NonNull<u8>,
    filled: u32,
    place: Arc<AtomicU8>,
}

/// The chunks of a queue.
#[derive(Default)]
pub struct Chunks {
    /// Those with something in them, and last the one that is being filled.
    full: Vec<Chunk>,
    /// Those that the GPU reads, or has read.
    sent: Vec<Chunk>,
}

// SAFETY: the memory of a chunk belongs to its buffer, which is bound to no thread.
unsafe impl Send for Chunks {}

/// Where in the chunks a write waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    chunk: usize,
    offset: u32,
}

impl Place {
    /// The place so many bytes behind.
    pub fn plus(self, bytes: u32) -> Self {
        Self {
            offset: self.offset + bytes,
            ..self
        }
    }
}

impl Chunks {
    /// Whether so many bytes need a chunk more than there may be.
    pub fn are_full_for(&self, bytes: usize) -> bool {
        self.full.len() >= MOST_FULL && !self.last_has_room(bytes)
    }

    fn last_has_room(&self, bytes: usize) -> bool {
        self.full.last().is_some_and(|last| last.has_room(bytes))
    }

    /// The place where the next bytes go, if they fit without a further chunk.
    pub fn next(&self, bytes: usize) -> Option<Place> {
        let chunk = self.full.len().checked_sub(1)?;
        let last = self.full.last().filter(|last| last.has_room(bytes))?;
        let offset = last.filled;
        Some(Place { chunk, offset })
    }

    /// Takes bytes in; `None` if there is no memory for them.
    pub fn put(&mut self, own: &Own, bytes: &[u8]) -> Option<Place> {
        if !self.last_has_room(bytes.len()) {
            let chunk = self.take_back(own).or_else(|| Chunk::new(own))?;
            self.full.push(chunk);
        }
        self.append(bytes)
    }

    /// The same where the [`next`](Self::next) place is known to have room.
    pub fn append(&mut self, bytes: &[u8]) -> Option<Place> {
        let place = self.next(bytes.len())?;
        self.full[place.chunk].filled += bytes.len() as u32;
        self.replace(place, bytes);
        Some(place)
    }

    /// Overwrites what was put at a place, or behind it.
    pub fn replace(&mut self, place: Place, bytes: &[u8]) {
        let chunk = &self.full[place.chunk];
        assert!(place.offset as usize + bytes.len() <= chunk.filled as usize);
        // SAFETY: the chunk is mapped while it is not sent, and the bytes were found to end within
        // what of it is taken, which is all the library's own.
        unsafe {
            let to = chunk.memory.add(place.offset as usize);
            to.copy_from_nonoverlapping(NonNull::from(bytes).cast(), bytes.len());
        }
    }

    /// The buffer and the offset in it that a place is.
    pub fn source(&self, place: Place) -> (BufferId, u64) {
        (self.full[place.chunk].buffer, place.offset.into())
    }

    /// Lets the GPU have what was put.
    pub fn seal(&self, own: &Own) {
        for chunk in &self.full {
            // It is mapped; what else may fail is a lost device.
            let _ = own.global.buffer_unmap(chunk.buffer);
        }
    }

    /// Has the chunks come back when the GPU has done what was submitted so far.
    pub fn send(&mut self, own: &Own) {
        for mut chunk in mem::take(&mut self.full) {
            chunk.recall(own);
            self.sent.push(chunk);
        }
        self.thin_out(own);
    }

    /// Nothing waits in the chunks.
    pub fn clear(&mut self, own: &Own) {
        for chunk in &mut self.full {
            chunk.filled = 0;
        }
        if self.sent.len() > SPARE {
            self.thin_out(own);
        }
    }

    /// A chunk that is back.
    fn take_back(&mut self, own: &Own) -> Option<Chunk> {
        let position = self.sent.iter().position(|chunk| chunk.is(BACK))?;
        let mut chunk = self.sent.swap_remove(position);
        let mapped = own
            .global
            .buffer_get_mapped_range(chunk.buffer, 0, Some(SIZE.into()));
        match mapped {
            Ok((memory, _)) => {
                chunk.memory = memory;
                chunk.filled = 0;
                Some(chunk)
            }
            Err(_) => {
                own.drop_buffer(chunk.buffer);
                None
            }
        }
    }

    /// Lets go of chunks that are back and too many, and of those that will never be.
    fn thin_out(&mut self, own: &Own) {
        let mut spare = 0;
        self.sent.retain(|chunk| {
            spare += usize::from(chunk.is(BACK));
            let keep = !chunk.is(LOST) && (chunk.is(AWAY) || spare <= SPARE);
            if !keep {
                own.drop_buffer(chunk.buffer);
            }
            keep
        });
    }

    /// Lets go of all.
    pub fn drop_all(&mut self, own: &Own) {
        for chunk in self.full.drain(..).chain(self.sent.drain(..)) {
            own.drop_buffer(chunk.buffer);
        }
    }
}

impl Chunk {
    fn new(own: &Own) -> Option<Self> {
        let descriptor = BufferDescriptor {
            label: Some("staged writes".into()),
            size: SIZE.into(),
            usage: BufferUsages::MAP_WRITE | BufferUsages::COPY_SRC,
            mapped_at_creation: true,
        };
        let (buffer, memory) = own.create_mapped(&descriptor).ok()?;
        Some(Self {
            buffer,
            memory,
            filled: 0,
            place: Arc::new(AtomicU8::new(BACK)),
        })
    }

    fn has_room(&self, bytes: usize) -> bool {
        bytes <= (SIZE - self.filled) as usize
    }

    fn is(&self, place: u8) -> bool {
        self.place.load(Ordering::Acquire) == place
    }

    /// Has it mapped as soon as the GPU has read it.
    fn recall(&mut self, own: &Own) {
        self.place.store(AWAY, Ordering::Release);
        let place = Arc::clone(&self.place);
        let operation = BufferMapOperation {
            host: HostMap::Write,
            // Locks may be held here, the queue's among them.
            callback: Some(Box::new(move |result| {
                let now = if result.is_ok() { BACK } else { LOST };
                place.store(now, Ordering::Release);
            })),
        };
        // The callback hears of an error, too.
        let _ = own
            .global
            .buffer_map_async(self.buffer, 0, Some(SIZE.into()), operation);
    }
}
