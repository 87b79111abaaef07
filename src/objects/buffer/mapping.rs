//! The state of a buffer's mapping, and the memory that a mapping gives access to.

use crate::runtime::failure::{Failure, Invalid};
use bytemuck::allocation::try_zeroed_slice_box;
use std::{ops::Range, ptr::NonNull};

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
    /// The memory of an error object that is mapped at creation; nobody else has any for it.
    own: Option<Box<[u128]>>,
}

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
        }
    }

    /// Memory for a buffer that failed to be created and is mapped at creation all the same.
    pub fn of_error_object(size: u64) -> Result<Self, Failure> {
        let refused = || {
            Failure::logged(format_args!(
                "size: {size} bytes cannot be mapped: out of memory"
            ))
        };
        let words = usize::try_from(size.div_ceil(16)).map_err(|_| refused())?;
        // Zeros that nobody looks at cost no memory.
        let mut own = try_zeroed_slice_box(words).map_err(|()| refused())?;
        Ok(Self {
            start: Some(NonNull::from(&mut *own).cast()),
            range: 0..size,
            writable: true,
            own: Some(own),
        })
    }

    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// How many bytes wgpu-core gets to see when the mapping ends, if they may be new to it.
    pub fn written(&self) -> Option<u64> {
        let seen = self.writable && self.own.is_none();
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
            None => *self.start.insert(locate(&self.range)?),
        };
        // SAFETY: offset and size were found to lie within the mapping.
        Ok(unsafe { start.add(within) })
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
