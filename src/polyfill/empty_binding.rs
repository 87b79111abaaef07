//! Vertex and index buffers of size 0.
//!
//! WebGPU lets a part of a buffer that is empty be bound, and refuses draws that read from it.
//! wgpu-core knows no binding of size 0: 0 is the rest of the buffer there. The end of the buffer
//! stands for it, where the rest is empty, or a byte before it where the size is odd.

// UPSTREAM: gfx-rs/wgpu#3170
// LIMITS: empty-vertex-binding

use std::num::NonZero;

/// Where a part of a buffer begins, and its size unless it is the rest of the buffer.
pub type Part = (u64, Option<NonZero<u64>>);

/// What to bind for no bytes at `offset`, in a buffer of this size. What is not allowed to begin
/// with stays as it is.
#[inline]
pub fn empty_part(buffer_size: u64, offset: u64, alignment: u64) -> Part {
    match offset.is_multiple_of(alignment) && offset <= buffer_size {
        true => {
            let end = buffer_size & !3;
            (end, NonZero::new(buffer_size - end).and(NonZero::new(1)))
        }
        false => (offset, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bytes_are_the_end_of_the_buffer() {
        assert_eq!(empty_part(16, 0, 4), (16, None));
        assert_eq!(empty_part(16, 16, 4), (16, None));
        assert_eq!(empty_part(0, 0, 4), (0, None));
    }

    #[test]
    fn a_byte_stands_for_none_where_the_size_is_odd() {
        assert_eq!(empty_part(18, 4, 4), (16, NonZero::new(1)));
        assert_eq!(empty_part(3, 0, 2), (0, NonZero::new(1)));
    }

    #[test]
    fn what_is_not_allowed_stays_as_it_is() {
        assert_eq!(empty_part(16, 3, 4), (3, None));
        assert_eq!(empty_part(16, 20, 4), (20, None));
    }
}
