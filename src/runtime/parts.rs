//! A handle's value: a number, never an address, made of `generation | slot index | kind`. All 47 bits
//! used on 64-bit platforms lie in the range of user-space addresses, which runtimes that pack
//! pointers (light userdata, NaN boxing) rely on.

const KIND_BITS: u32 = 5;
const INDEX_BITS: u32 = if usize::BITS == 64 { 22 } else { 17 };
const GENERATION_BITS: u32 = if usize::BITS == 64 { 20 } else { 10 };

/// Whether a handle may one day name another object: 32 bits have no room for enough generations.
pub const MAY_REPEAT: bool = usize::BITS == 32;

pub const MAX_SLOTS: u32 = 1 << INDEX_BITS;
pub const MAX_GENERATION: u32 = (1 << GENERATION_BITS) - 1;

/// A handle's bits taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub kind: u8,
    pub index: u32,
    pub generation: u32,
}

impl Parts {
    pub const fn of(key: usize) -> Self {
        Self {
            kind: (key & ((1 << KIND_BITS) - 1)) as u8,
            index: (key >> KIND_BITS) as u32 & (MAX_SLOTS - 1),
            generation: (key >> (KIND_BITS + INDEX_BITS)) as u32 & MAX_GENERATION,
        }
    }

    pub const fn key(self) -> usize {
        self.kind as usize
            | (self.index as usize) << KIND_BITS
            | (self.generation as usize) << (KIND_BITS + INDEX_BITS)
    }
}

/// The kind bits of a handle value, whether or not it names anything.
pub const fn kind_of(key: usize) -> u8 {
    Parts::of(key).kind
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    #[test]
    fn handles_fit_user_space_addresses() {
        let largest = Parts::of(usize::MAX);
        assert_eq!(Parts::of(largest.key()), largest);
        assert!(usize::BITS == 32 || largest.key() < 1 << 47);
    }
}
