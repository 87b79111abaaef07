//! Where the parts of an external texture are bound: at the upper end of the numbers that every device
//! has, four for each. A shader and the layout of a bind group, which know nothing of each other, come
//! to the same numbers; what is bound at the number of the external texture itself is nothing.

// LIMITS: external-texture-numbers

/// Planes and parameters.
pub const PARTS: u32 = 4;
/// The number of bindings that every device has.
const NUMBERS: u32 = 1000;
/// The external textures have numbers below.
pub const MOST: u32 = NUMBERS / PARTS;

/// The numbers of the planes and, last, of the parameters; `None` where there is no room for them.
pub fn places(binding: u32) -> Option<[u32; PARTS as usize]> {
    let first = (binding < MOST).then(|| NUMBERS - PARTS * (binding + 1))?;
    Some([first, first + 1, first + 2, first + 3])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_parts_have_a_place_together() {
        let all: HashSet<_> = (0..MOST).flat_map(|it| places(it).unwrap()).collect();
        assert_eq!(all.len(), NUMBERS as usize);
        assert!(all.iter().all(|place| *place < NUMBERS));
        assert_eq!(places(MOST), None);
        assert_eq!(places(u32::MAX), None);
    }
}
