//! One place of the handle table: what of it is read and counted without a lock.

use super::sync::{AtomicPtr, AtomicU64, AtomicUsize, fence};
use std::{
    ptr,
    sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release},
};

/// What is known of an object without going there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Which device it belongs to; 0: none.
    pub device: usize,
    /// Its identity where the work is done; 0: it has none, or is an error object.
    pub id: u64,
    /// One more number, which means what the object's type wants it to.
    pub detail: u64,
}

/// What became of a reference that was given up.
#[derive(Debug, PartialEq, Eq)]
pub enum Given {
    /// There was none: the handle is dead.
    Nothing,
    /// Others remain.
    Back,
    /// It was the last: the handle is dead, the object is the caller's to drop.
    Last(*mut ()),
}

/// In place of a count: the object is that of the process that this one was forked from.
const FORGOTTEN: u32 = u32::MAX;
/// The most references that can be counted.
const MOST: u32 = FORGOTTEN - 1;

/// All that a look-up needs lies in one line of the processor's cache.
#[repr(align(64))]
pub struct Slot {
    /// The live handle, 0 while the slot is free.
    key: AtomicUsize,
    object: AtomicPtr<()>,
    device: AtomicUsize,
    id: AtomicU64,
    detail: AtomicU64,
    /// Generation of the live (or last) handle in the upper half, the application's references in
    /// the lower: one word, so that a reference is never taken on the slot's next object.
    references: AtomicU64,
}

/// Makes `Slot::new`, which is no constant for the model checker.
macro_rules! new_slot {
    ($($constant:tt)?) => {
        impl Slot {
            pub $($constant)? fn new() -> Self {
                Self {
                    key: AtomicUsize::new(0),
                    object: AtomicPtr::new(ptr::null_mut()),
                    device: AtomicUsize::new(0),
                    id: AtomicU64::new(0),
                    detail: AtomicU64::new(0),
                    references: AtomicU64::new(0),
                }
            }
        }
    };
}

#[cfg(not(loom))]
new_slot!(const);
#[cfg(loom)]
new_slot!();

impl Slot {
    /// Gives a free slot its next object, with one reference.
    pub fn fill(&self, key: usize, generation: u32, object: *mut (), facts: Facts) {
        // Whoever sees any of what follows sees that the key before is gone.
        fence(Release);
        self.object.store(object, Relaxed);
        self.device.store(facts.device, Relaxed);
        self.id.store(facts.id, Relaxed);
        self.detail.store(facts.detail, Relaxed);
        self.count(generation, 1);
        self.key.store(key, Release);
    }

    #[inline]
    pub fn holds(&self, key: usize) -> bool {
        self.key.load(Acquire) == key
    }

    #[inline]
    pub fn object(&self) -> *mut () {
        self.object.load(Relaxed)
    }

    /// What is known of the object with this key, unless the slot passes on meanwhile.
    #[inline]
    pub fn facts(&self, key: usize) -> Option<Facts> {
        let facts = Facts {
            device: self.device.load(Relaxed),
            id: self.id.load(Relaxed),
            detail: self.detail.load(Relaxed),
        };
        fence(Acquire);
        (self.key.load(Relaxed) == key).then_some(facts)
    }

    /// Changes what is known of an object that the caller keeps alive.
    pub fn set_detail(&self, detail: u64) {
        self.detail.store(detail, Relaxed);
    }

    /// Generation of the live (or last) handle.
    pub fn generation(&self) -> u32 {
        (self.references.load(Acquire) >> 32) as u32
    }

    pub fn count(&self, generation: u32, references: u32) {
        let both = u64::from(generation) << 32 | u64::from(references);
        self.references.store(both, Release);
    }

    /// In the child of a fork: lets the object be, which is the parent's.
    #[cfg(unix)]
    pub fn forget(&self) {
        if self.key.load(Relaxed) != 0 {
            self.key.store(0, Relaxed);
            self.count(self.generation(), FORGOTTEN);
        }
    }

    /// Whether the last handle is the parent's.
    pub fn was_forgotten(&self) -> bool {
        self.references.load(Acquire) as u32 == FORGOTTEN
    }

    /// Takes one more reference, if the object of this generation is alive.
    #[inline]
    pub fn retain(&self, generation: u32) -> bool {
        let mut seen = self.references.load(Acquire);
        loop {
            let counted = (seen >> 32) as u32 == generation && seen as u32 != 0;
            if !counted || seen as u32 >= MOST {
                return false;
            }
            let more = seen + 1;
            match self
                .references
                .compare_exchange_weak(seen, more, AcqRel, Acquire)
            {
                Ok(_) => return true,
                Err(now) => seen = now,
            }
        }
    }

    /// Gives one reference back; with the last one the key goes.
    #[inline]
    pub fn release(&self, generation: u32) -> Given {
        let mut seen = self.references.load(Acquire);
        loop {
            if (seen >> 32) as u32 != generation || seen as u32 == 0 {
                return Given::Nothing;
            }
            let less = seen - 1;
            match self
                .references
                .compare_exchange_weak(seen, less, AcqRel, Acquire)
            {
                Ok(_) if seen as u32 == 1 => {
                    self.key.store(0, Release);
                    return Given::Last(self.object.load(Acquire));
                }
                Ok(_) => return Given::Back,
                Err(now) => seen = now,
            }
        }
    }
}
