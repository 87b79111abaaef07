//! The state of a buffer's mapping, and the memory that a mapping gives access to.

use crate::runtime::failure::{Failure, Invalid};
use bytemuck::allocation::try_zeroed_slice_box;
use std::{
    ops::Range,
    ptr::{self, NonNull},
};

/// The mapping of a buffer, as its application sees it.
pub enum Map {
    Unmapped,
    /// Requested, and not yet told. The future tells this request from a later one.
    Pending {
        future: u64,
    },
    Mapped(Mapping),
}

impl Map {
    pub fn is_pending(&self, request: u64) -> bool {
        matches!(self, Self::Pending { future } if *future == request)
    }

    /// What a further request has to say against this one. With its device, a buffer loses its
    /// mapping.
    pub fn in_the_way(&self, device_lost: bool) -> Option<&'static str> {
        match self {
            Self::Unmapped => None,
            Self::Mapped(_) if device_lost => None,
            Self::Pending { .. } => Some("a mapping is pending"),
            Self::Mapped(_) => Some("is mapped"),
        }
    }
}

/// Memory of a buffer that the CPU may use.
pub struct Mapping {
    /// Where the first byte of `range` lies. wgpu-core is asked when somebody wants to know.
    start: Option<NonNull<u8>>,
    /// In bytes from the buffer's start.
    range: Range<u64>,
    writable: bool,
    /// Memory of the library's own, in place of wgpu-core's.
    own: Option<Box<[u8]>>,
    /// Whether that is a copy of wgpu-core's, and not the memory of an error object that is mapped
    /// at creation, for which nobody else has any.
    copied: bool,
}

/// What addresses are aligned to, as far as their offsets are.
const ALIGNMENT: usize = 16;

// SAFETY: the pointer leads to memory that belongs to the mapping and is not bound to a thread.
unsafe impl Send for Mapping {}

impl Mapping {
    /// Memory that wgpu-core has mapped.
    pub fn of_core(range: Range<u64>, writable: bool) -> Self {
        Self {
            start: None,
            range,
            writable,
            own: None,
            copied: false,
        }
    }

    /// Memory for a buffer that failed to be created and is mapped at creation all the same.
    pub fn of_error_object(size: u64) -> Result<Self, Failure> {
        let (own, start) = allocate(0, size)?;
        Ok(Self {
            start: Some(start),
            range: 0..size,
            writable: true,
            own: Some(own),
            copied: false,
        })
    }

    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// How many bytes wgpu-core gets to see when the mapping ends, if they may be new to it.
    pub fn written(&self) -> Option<u64> {
        let seen = self.writable && (self.own.is_none() || self.copied);
        seen.then(|| self.range.end - self.range.start)
    }

    /// Where a part of the mapping lies; `locate` finds where a range begins that wgpu-core has
    /// mapped. Parts may overlap, and one that was asked for to be written may belong to a mapping
    /// for reading: clients of libwgpu_native read and write a mapping piece by piece through
    /// wgpuBufferGetMappedRange alone.
    pub fn part(
        &mut self,
        offset: u64,
        size: u64,
        locate: impl FnOnce(&Range<u64>) -> Result<NonNull<u8>, Failure>,
    ) -> Result<NonNull<u8>, Failure> {
        let within = self.check(offset, size).map_err(Failure::logged)?;
        let start = match self.start {
            Some(start) => start,
            None => {
                let start = locate(&self.range)?;
                let start = self.aligned(start)?;
                *self.start.insert(start)
            }
        };
        // SAFETY: offset and size were found to lie within the mapping.
        Ok(unsafe { start.add(within) })
    }

    /// The same bytes where SIMD code may expect them. What wgpu-core has from an allocator, for
    /// the noop backend and for OpenGL ES without persistent mappings, lies amiss on platforms of
    /// 32 bits.
    fn aligned(&mut self, start: NonNull<u8>) -> Result<NonNull<u8>, Failure> {
        let ahead = (self.range.start % ALIGNMENT as u64) as usize;
        if start.addr().get() % ALIGNMENT == ahead {
            return Ok(start);
        }
        let size = self.range.end - self.range.start;
        let (own, copy) = allocate(ahead, size)?;
        // SAFETY: wgpu-core has mapped as many bytes from `start` on, and nobody else has been told
        // of them; the copy has room for them.
        unsafe { ptr::copy_nonoverlapping(start.as_ptr(), copy.as_ptr(), size as usize) };
        (self.own, self.copied) = (Some(own), true);
        Ok(copy)
    }

    /// Whether there is something to hand back.
    pub fn is_copy(&self) -> bool {
        self.writable && self.copied
    }

    /// Gives wgpu-core what was written to a copy of its memory, before the mapping ends. A mapping
    /// that it has no more took its memory with it.
    pub fn hand_back(&self, locate: impl FnOnce(&Range<u64>) -> Result<NonNull<u8>, Failure>) {
        let (true, Some(from)) = (self.is_copy(), self.start) else {
            return;
        };
        let size = (self.range.end - self.range.start) as usize;
        if let Ok(to) = locate(&self.range) {
            // SAFETY: the copy was made as large as the mapping, which wgpu-core still has.
            unsafe { ptr::copy_nonoverlapping(from.as_ptr(), to.as_ptr(), size) };
        }
    }

    /// How far from the start of the mapping a part lies, if it is one.
    fn check(&self, offset: u64, size: u64) -> Result<usize, Invalid> {
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
        Ok((offset - start) as usize)
    }
}

/// Zeros, and the address of so many of them that lies `ahead` of one that is aligned. Those that
/// nobody looks at cost no memory.
fn allocate(ahead: usize, size: u64) -> Result<(Box<[u8]>, NonNull<u8>), Failure> {
    let room = usize::try_from(size).ok();
    let room = room.and_then(|size| size.checked_add(ahead + ALIGNMENT));
    let own = room.and_then(|room| try_zeroed_slice_box::<u8>(room).ok());
    let mut own = own.ok_or_else(|| {
        let message = format_args!("size: {size} bytes cannot be mapped: out of memory");
        Failure::logged(message)
    })?;
    let amiss = own.as_ptr().addr() % ALIGNMENT;
    let start = NonNull::from(&mut own[ALIGNMENT - amiss + ahead..]).cast();
    Ok((own, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn map_02_a_copy_agrees_with_its_offset_and_is_handed_back() {
        for (writable, written) in [(true, 7), (false, 0)] {
            let mut core = [0_u128; 4];
            let bytes = bytemuck::bytes_of_mut(&mut core);
            (bytes[16], bytes[47]) = (1, 2);
            let amiss = NonNull::from(&mut bytes[16..48]).cast::<u8>();
            let mut mapping = Mapping::of_core(24..56, writable);
            let copy = mapping.part(32, 24, |_| Ok(amiss)).unwrap();
            assert_eq!(copy.addr().get() % ALIGNMENT, 0);
            assert_eq!(mapping.written(), writable.then_some(32));
            // SAFETY: 24 bytes are mapped there.
            unsafe {
                assert_eq!((copy.sub(8).read(), copy.add(23).read()), (1, 2));
                copy.write(7);
            }
            mapping.hand_back(|_| Err(Failure::logged("the device is lost")));
            // SAFETY: it is within the bytes that stand for wgpu-core's.
            let ninth = || unsafe { amiss.add(8).read() };
            assert_eq!(ninth(), 0);
            mapping.hand_back(|_| Ok(amiss));
            assert_eq!(ninth(), written);
        }
    }
}
