//! Vertex and index buffers of which nothing is bound. WebGPU lets a binding have size 0; wgpu-core
//! knows none. What comes nearest is the end of the buffer, or a byte before it where its size is
//! not a multiple of 4.

// UPSTREAM: gfx-rs/wgpu#3170
// LIMITS: empty-vertex-binding

use crate::abi::WGPU_WHOLE_SIZE;
use std::num::NonZero;

/// Where a part of a buffer begins, and its size unless it is the rest of the buffer.
pub type Part = (u64, Option<NonZero<u64>>);

/// What wgpu-core takes for a part of a buffer of `buffer_size` bytes that is bound for a draw.
#[inline]
pub fn part(buffer_size: u64, offset: u64, size: u64, alignment: u64) -> Part {
    match size {
        WGPU_WHOLE_SIZE => (offset, None),
        0 if offset.is_multiple_of(alignment) && offset <= buffer_size => {
            let end = buffer_size & !3;
            (end, NonZero::new(buffer_size - end).and(NonZero::new(1)))
        }
        size => (offset, NonZero::new(size)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_the_end_of_the_buffer() {
        assert_eq!(part(16, 4, 8, 4), (4, NonZero::new(8)));
        assert_eq!(part(16, 4, WGPU_WHOLE_SIZE, 4), (4, None));
        assert_eq!(part(16, 4, 0, 4), (16, None));
        assert_eq!(part(18, 4, 0, 2), (16, NonZero::new(1)));
        // What WebGPU refuses, wgpu-core refuses as it is.
        assert_eq!(part(16, 2, 0, 4), (2, None));
        assert_eq!(part(16, 20, 0, 4), (20, None));
    }
}
