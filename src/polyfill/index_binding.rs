//! Index buffers of 16-bit indices that are bound from a place that is no multiple of 4. WebGPU has
//! bytes that were never written be zero; wgpu-core zeroes them from where a binding begins, in
//! steps of 4 bytes, and fails where that is none. So there has to be a binding before that begins
//! at one.

// UPSTREAM: none known
// LIMITS: index-binding

use super::empty_binding::Part;

/// Binds the part, with `set`.
#[inline]
pub fn bind<E>((offset, size): Part, mut set: impl FnMut(Part) -> Result<(), E>) -> Result<(), E> {
    if offset % 4 == 2 {
        let longer = size.and_then(|size| size.checked_add(2));
        set((offset - 2, longer))?;
    }
    set((offset, size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZero;

    fn bound(part: Part) -> Vec<Part> {
        let mut parts = Vec::new();
        let all = bind::<()>(part, |part| {
            parts.push(part);
            Ok(())
        });
        assert_eq!(all, Ok(()));
        parts
    }

    #[test]
    fn what_begins_at_2_mod_4_is_bound_from_2_bytes_before_as_well() {
        let size = NonZero::new(6);
        assert_eq!(bound((8, size)), [(8, size)]);
        assert_eq!(bound((10, size)), [(8, NonZero::new(8)), (10, size)]);
        assert_eq!(bound((10, None)), [(8, None), (10, None)]);
    }
}
