//! The handle table: which pointer-sized values are live objects, and where each object lives.
//!
//! A handle is a number, never an address: `generation | slot index | kind`. A slot is used again
//! after its object is gone, with the next generation, so an old handle never matches a new object.
//! When a slot has spent its generations it is retired, so that on 64-bit platforms no handle value
//! names two objects within the life of the process. All 47 bits used there lie in the range of
//! user-space addresses, which runtimes that pack pointers (light userdata, NaN boxing) rely on.
//!
//! A look-up is three loads and two compares, without a lock and without writing shared memory.
//! Making and freeing a slot take the table's lock.
//!
//! Types and lifetimes of the objects are the business of [`super::handle`]; here an object is an
//! opaque pointer.

use super::sync::{AtomicPtr, AtomicU64, AtomicUsize, Mutex};
use std::{
    collections::BTreeMap,
    ptr,
    sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release},
};

const KIND_BITS: u32 = 5;
const INDEX_BITS: u32 = if usize::BITS == 64 { 22 } else { 17 };
const GENERATION_BITS: u32 = if usize::BITS == 64 { 20 } else { 10 };

const MAX_SLOTS: u32 = 1 << INDEX_BITS;
const MAX_GENERATION: u32 = (1 << GENERATION_BITS) - 1;

/// log2 of the slots on a page. Pages are made when they are needed, and stay.
const PAGE_BITS: u32 = 10;
const PAGE_SLOTS: usize = 1 << PAGE_BITS;
const PAGES: usize = if cfg!(loom) {
    1
} else {
    MAX_SLOTS as usize / PAGE_SLOTS
};

/// A handle's bits taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts {
    kind: u8,
    index: u32,
    generation: u32,
}

impl Parts {
    const fn of(key: usize) -> Self {
        Self {
            kind: (key & ((1 << KIND_BITS) - 1)) as u8,
            index: (key >> KIND_BITS) as u32 & (MAX_SLOTS - 1),
            generation: (key >> (KIND_BITS + INDEX_BITS)) as u32 & MAX_GENERATION,
        }
    }

    const fn key(self) -> usize {
        self.kind as usize
            | (self.index as usize) << KIND_BITS
            | (self.generation as usize) << (KIND_BITS + INDEX_BITS)
    }
}

/// The kind bits of a handle value, whether or not it names anything.
pub const fn kind_of(key: usize) -> u8 {
    Parts::of(key).kind
}

struct Slot {
    /// The live handle, 0 while the slot is free.
    key: AtomicUsize,
    object: AtomicPtr<()>,
    /// Generation of the live (or last) handle in the upper half, the application's references in
    /// the lower: one word, so that a reference is never taken on the slot's next object.
    references: AtomicU64,
}

/// In place of the count: what a handle named belongs to the process that this one was forked from.
const FORKED: u32 = u32::MAX;

const fn references(generation: u32, count: u32) -> u64 {
    (generation as u64) << 32 | count as u64
}

impl Slot {
    fn new() -> Self {
        Self {
            key: AtomicUsize::new(0),
            object: AtomicPtr::new(ptr::null_mut()),
            references: AtomicU64::new(0),
        }
    }

    fn generation(&self) -> u32 {
        (self.references.load(Acquire) >> 32) as u32
    }
}

/// What the lock guards: everything that look-ups do not need.
struct Ledger {
    free: Vec<u32>,
    /// How many slots exist, in use, free or retired.
    made: u32,
    /// Handle and label of the labelled object that a slot held last, for messages.
    graves: BTreeMap<u32, (usize, String)>,
}

impl Ledger {
    const fn new() -> Self {
        Self {
            free: Vec::new(),
            made: 0,
            graves: BTreeMap::new(),
        }
    }
}

pub struct Table {
    pages: [AtomicPtr<Slot>; PAGES],
    ledger: Mutex<Ledger>,
}

/// Why a value is not a live handle.
#[derive(Debug, PartialEq, Eq)]
pub enum Dead {
    /// It was one, until its last reference was released.
    Released { label: Option<String> },
    /// It was one in the process that this one was forked from.
    Forked,
    /// It never was one.
    Unknown,
}

/// What became of a reference that was given up.
#[derive(Debug, PartialEq, Eq)]
pub enum Given {
    /// Others remain.
    Back,
    /// It was the last: the handle is dead, the object is the caller's to drop.
    Last(*mut ()),
}

impl Table {
    #[cfg(not(loom))]
    pub const fn new() -> Self {
        Self {
            pages: [const { AtomicPtr::new(ptr::null_mut()) }; PAGES],
            ledger: Mutex::new(Ledger::new()),
        }
    }

    #[cfg(loom)]
    pub fn new() -> Self {
        Self {
            pages: std::array::from_fn(|_| AtomicPtr::new(ptr::null_mut())),
            ledger: Mutex::new(Ledger::new()),
        }
    }

    #[inline]
    fn slot(&self, index: u32) -> Option<&Slot> {
        let first = self.pages.get((index >> PAGE_BITS) as usize)?.load(Acquire);
        if first.is_null() {
            return None;
        }
        // SAFETY: a page that is set holds PAGE_SLOTS slots and lives as long as the table.
        Some(unsafe { &*first.add(index as usize % PAGE_SLOTS) })
    }

    /// The object behind a live handle of this kind.
    #[inline]
    pub fn get(&self, kind: u8, key: usize) -> Option<*mut ()> {
        if kind_of(key) != kind {
            return None;
        }
        let slot = self.slot(Parts::of(key).index)?;
        if slot.key.load(Acquire) != key {
            return None;
        }
        Some(slot.object.load(Relaxed))
    }

    /// Whether a value is a live handle, of whatever kind.
    pub fn is_live(&self, key: usize) -> bool {
        self.live(key).is_ok()
    }

    /// Makes a handle with one reference for `object`. Panics when every slot is taken.
    pub fn insert(&self, kind: u8, object: *mut ()) -> usize {
        debug_assert!(kind != 0 && u32::from(kind) < 1 << KIND_BITS);
        let index = self.free_slot();
        let slot = self.slot(index).expect("a free slot lies on a page");
        let generation = slot.generation() % MAX_GENERATION + 1;
        let key = Parts {
            kind,
            index,
            generation,
        }
        .key();
        slot.object.store(object, Relaxed);
        slot.references.store(references(generation, 1), Release);
        slot.key.store(key, Release);
        key
    }

    fn free_slot(&self) -> u32 {
        let mut ledger = self.ledger.lock();
        if let Some(index) = ledger.free.pop() {
            return index;
        }
        let index = ledger.made;
        assert!(index < MAX_SLOTS, "all {MAX_SLOTS} handles are in use");
        let page = &self.pages[(index >> PAGE_BITS) as usize];
        if (index as usize).is_multiple_of(PAGE_SLOTS) {
            let slots: Box<[Slot]> = (0..PAGE_SLOTS).map(|_| Slot::new()).collect();
            page.store(Box::into_raw(slots).cast(), Release);
        }
        ledger.made += 1;
        index
    }

    /// Takes one more reference on a live handle.
    #[inline]
    pub fn retain(&self, key: usize) -> Result<(), Dead> {
        let slot = self.live(key)?;
        let generation = Parts::of(key).generation;
        let mut seen = slot.references.load(Acquire);
        loop {
            if (seen >> 32) as u32 != generation || seen as u32 == 0 {
                return Err(self.post_mortem(key));
            }
            assert!(seen as u32 != u32::MAX, "too many references");
            match slot
                .references
                .compare_exchange_weak(seen, seen + 1, AcqRel, Acquire)
            {
                Ok(_) => return Ok(()),
                Err(now) => seen = now,
            }
        }
    }

    /// Gives one reference back.
    #[inline]
    pub fn release(&self, key: usize) -> Result<Given, Dead> {
        let slot = self.live(key)?;
        let generation = Parts::of(key).generation;
        let mut seen = slot.references.load(Acquire);
        loop {
            if (seen >> 32) as u32 != generation || seen as u32 == 0 {
                return Err(self.post_mortem(key));
            }
            match slot
                .references
                .compare_exchange_weak(seen, seen - 1, AcqRel, Acquire)
            {
                Ok(_) if seen as u32 == 1 => {
                    slot.key.store(0, Release);
                    return Ok(Given::Last(slot.object.load(Acquire)));
                }
                Ok(_) => return Ok(Given::Back),
                Err(now) => seen = now,
            }
        }
    }

    /// Puts the slot of a handle whose last reference was given back up for its next object. Until
    /// then the handle stays known as released, so that an object's end may still be reported.
    pub fn recycle(&self, key: usize, label: Option<String>) {
        let Parts {
            index, generation, ..
        } = Parts::of(key);
        let mut ledger = self.ledger.lock();
        match label {
            Some(label) => ledger.graves.insert(index, (key, label)),
            None => ledger.graves.remove(&index),
        };
        // 32-bit handles have too few generations to retire slots: there they start over.
        if generation < MAX_GENERATION || usize::BITS == 32 {
            ledger.free.push(index);
        }
    }

    /// Lets every handle die and its object be. Their slots are not used again.
    ///
    /// # Safety
    /// This thread is the only one, as in the child of a fork, and is in no function of this table.
    #[cfg(all(unix, not(loom)))]
    pub unsafe fn forget_all(&'static self) {
        for slot in (0..MAX_SLOTS).map_while(|index| self.slot(index)) {
            if slot.key.swap(0, Relaxed) != 0 {
                let forked = references(slot.generation(), FORKED);
                slot.references.store(forked, Relaxed);
            }
        }
        let mut ledger = Ledger::new();
        // SAFETY: of those that used the table none is left, in the middle of something perhaps.
        unsafe {
            ledger.made = (*self.ledger.data_ptr()).made;
            super::lock::renew(&self.ledger, ledger);
        }
    }

    #[inline]
    fn live(&self, key: usize) -> Result<&Slot, Dead> {
        match self.slot(Parts::of(key).index) {
            Some(slot) if key != 0 && slot.key.load(Acquire) == key => Ok(slot),
            _ => Err(self.post_mortem(key)),
        }
    }

    /// Why `key` is not live.
    #[cold]
    pub fn post_mortem(&self, key: usize) -> Dead {
        let parts = Parts::of(key);
        let references = |slot: &Slot| slot.references.load(Acquire);
        let references = self.slot(parts.index).map_or(0, references);
        let generation = (references >> 32) as u32;
        if references as u32 == FORKED && parts.generation == generation {
            return Dead::Forked;
        }
        if parts.key() != key || parts.kind == 0 || !(1..=generation).contains(&parts.generation) {
            return Dead::Unknown;
        }
        let ledger = self.ledger.lock();
        let label = ledger.graves.get(&parts.index);
        Dead::Released {
            label: label
                .filter(|(buried, _)| *buried == key)
                .map(|(_, label)| label.clone()),
        }
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        for first in &self.pages {
            let first = first.load(Acquire);
            if !first.is_null() {
                let slots = ptr::slice_from_raw_parts_mut(first, PAGE_SLOTS);
                // SAFETY: `free_slot` made the page from a box of exactly this length.
                drop(unsafe { Box::from_raw(slots) });
            }
        }
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    fn object(n: usize) -> *mut () {
        ptr::without_provenance_mut(n)
    }

    #[test]
    fn a_handle_is_live_from_insert_to_last_release() {
        let table = Table::new();
        let key = table.insert(3, object(1));
        assert_eq!(kind_of(key), 3);
        assert_eq!(table.get(kind_of(key), key), Some(object(1)));
        table.retain(key).unwrap();
        assert_eq!(table.release(key), Ok(Given::Back));
        assert_eq!(table.release(key), Ok(Given::Last(object(1))));
        table.recycle(key, Some("vertices".into()));
        assert_eq!(table.get(kind_of(key), key), None);
        let label = Some("vertices".to_owned());
        assert_eq!(table.release(key), Err(Dead::Released { label }));
    }

    #[test]
    fn a_reused_slot_has_another_handle() {
        let table = Table::new();
        let first = table.insert(1, object(1));
        table.release(first).unwrap();
        table.recycle(first, None);
        let second = table.insert(1, object(2));
        assert_ne!(first, second);
        assert_eq!(table.get(kind_of(first), first), None);
        assert_eq!(table.retain(first), Err(Dead::Released { label: None }));
        assert_eq!(table.get(kind_of(second), second), Some(object(2)));
    }

    #[test]
    fn a_slot_is_retired_rather_than_repeating_a_handle() {
        let table = Table::new();
        let mut last = 0;
        for _ in 0..MAX_GENERATION {
            last = table.insert(1, object(1));
            table.release(last).unwrap();
            table.recycle(last, None);
        }
        assert_eq!(Parts::of(last).index, 0);
        assert_eq!(Parts::of(table.insert(1, object(1))).index, 1);
    }

    #[test]
    fn values_that_never_were_handles_are_unknown() {
        let table = Table::new();
        let key = table.insert(1, object(1));
        let strangers = [
            0,
            1,
            2,
            0xdead_beef,
            usize::MAX,
            key + (1 << KIND_BITS),
            !key,
        ];
        for stranger in strangers {
            assert_eq!(
                table.get(kind_of(stranger), stranger),
                None,
                "{stranger:#x}"
            );
            assert_eq!(table.post_mortem(stranger), Dead::Unknown, "{stranger:#x}");
        }
    }

    #[test]
    fn handles_fit_user_space_addresses() {
        let largest = Parts {
            kind: (1 << KIND_BITS) - 1,
            index: MAX_SLOTS - 1,
            generation: MAX_GENERATION,
        };
        assert_eq!(Parts::of(largest.key()), largest);
        assert!(usize::BITS == 32 || largest.key() < 1 << 47);
    }

    #[test]
    fn slots_on_every_page_are_found() {
        let table = Table::new();
        let keys: Vec<_> = (1..5000).map(|n| table.insert(1, object(n))).collect();
        for (n, key) in keys.iter().enumerate() {
            assert_eq!(table.get(kind_of(*key), *key), Some(object(n + 1)));
        }
    }
}

#[cfg(all(test, loom))]
mod model {
    use super::*;
    use loom::{sync::Arc, thread};

    fn object(n: usize) -> *mut () {
        ptr::without_provenance_mut(n)
    }

    /// Whatever the order, exactly one of two releases is the last one.
    #[test]
    fn one_release_is_the_last() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let key = table.insert(1, object(1));
            table.retain(key).unwrap();
            let other = {
                let table = table.clone();
                thread::spawn(move || table.release(key).unwrap() != Given::Back)
            };
            let mine = table.release(key).unwrap() != Given::Back;
            assert!(mine ^ other.join().unwrap());
        });
    }

    /// A reference asked for while the slot passes to its next object is refused or counted on the
    /// old object, never on the new one.
    #[test]
    fn retain_never_meets_the_next_object() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let old = table.insert(1, object(1));
            let other = {
                let table = table.clone();
                thread::spawn(move || table.retain(old).is_ok())
            };
            let freed = table.release(old).unwrap() != Given::Back;
            if freed {
                table.recycle(old, None);
                let new = table.insert(1, object(2));
                assert_eq!(table.release(new), Ok(Given::Last(object(2))));
            }
            let retained = other.join().unwrap();
            assert!(retained != freed);
        });
    }

    /// A look-up sees a live handle with its own object or not at all.
    #[test]
    fn get_pairs_handle_and_object() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let first = table.insert(1, object(1));
            let other = {
                let table = table.clone();
                thread::spawn(move || table.insert(2, object(2)))
            };
            assert_eq!(table.get(kind_of(first), first), Some(object(1)));
            let second = other.join().unwrap();
            assert_eq!(table.get(kind_of(second), second), Some(object(2)));
        });
    }
}
