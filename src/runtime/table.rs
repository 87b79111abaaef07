//! The handle table: which pointer-sized values are live objects, and where each object lives.
//!
//! A slot is used again after its object is gone, with the next generation, so an old handle never
//! matches a new object. When a slot has spent its generations it is retired, so that on 64-bit
//! platforms no handle value names two objects within the life of the process.
//!
//! A look-up is two loads and a few compares, without a lock and without writing shared memory: the
//! slots of most programs lie side by side at an address known when linking. Making and freeing a slot
//! take the table's lock. What most calls need to know of an object they
//! are given stands beside its handle ([`Facts`]), in the same line of the processor's cache.
//!
//! Types and lifetimes of the objects are the business of [`super::handle`]; here an object is an
//! opaque pointer.

pub use super::slot::Given;

use super::ledger::{Grave, Ledger};
use super::parts::{MAX_GENERATION, MAX_SLOTS, MAY_REPEAT, Parts, kind_of};
use super::slot::{Facts, Slot};
use super::sync::{AtomicPtr, Mutex};
use super::words::Words;
use std::{
    ptr,
    sync::atomic::Ordering::{Acquire, Release},
};

/// How many slots lie side by side, 4 MiB of addresses, which cost memory as they come into use.
/// Tests make tables on the stack.
const NEAR: usize = match (cfg!(loom), cfg!(test)) {
    (true, _) => 0,
    (false, true) => 2 * PAGE_SLOTS,
    (false, false) => 1 << 16,
};
/// log2 of the slots on a page. Pages are made for those that come after, when they are needed, and
/// stay.
const PAGE_BITS: u32 = 10;
const PAGE_SLOTS: usize = 1 << PAGE_BITS;
const PAGES: usize = if cfg!(loom) {
    1
} else {
    MAX_SLOTS as usize / PAGE_SLOTS
};

/// At first all of its bits are 0, so that it takes no place in the library's file.
pub struct Table {
    near: [Slot; NEAR],
    pages: [AtomicPtr<Slot>; PAGES],
    /// Nothing before the first handle is made.
    ledger: Mutex<Option<Box<Ledger>>>,
}

/// Why a handle cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub enum Dead {
    /// It was one, until its last reference was released.
    Released { label: Option<String> },
    /// It was one in the process that this one was forked from.
    Forked,
    /// It never was one.
    Unknown,
    /// It is one, but has as many references as can be counted.
    Crowded,
}

impl Table {
    #[cfg(not(loom))]
    pub const fn new() -> Self {
        Self {
            near: [const { Slot::new() }; NEAR],
            pages: [const { AtomicPtr::new(ptr::null_mut()) }; PAGES],
            ledger: Mutex::new(None),
        }
    }

    #[cfg(loom)]
    pub fn new() -> Self {
        Self {
            near: [],
            pages: std::array::from_fn(|_| AtomicPtr::new(ptr::null_mut())),
            ledger: Mutex::new(None),
        }
    }

    #[inline]
    fn slot(&self, index: u32) -> Option<&Slot> {
        match self.near.get(index as usize) {
            Some(slot) => Some(slot),
            None => self.far_slot(index),
        }
    }

    #[cold]
    fn far_slot(&self, index: u32) -> Option<&Slot> {
        let first = self.pages.get((index >> PAGE_BITS) as usize)?.load(Acquire);
        if first.is_null() {
            return None;
        }
        // SAFETY: a page that is set holds PAGE_SLOTS slots and lives as long as the table.
        Some(unsafe { &*first.add(index as usize % PAGE_SLOTS) })
    }

    /// The slot of a live handle of this kind.
    #[inline]
    fn find(&self, kind: u8, key: usize) -> Option<&Slot> {
        if kind_of(key) != kind {
            return None;
        }
        let slot = self.slot(Parts::of(key).index)?;
        slot.holds(key).then_some(slot)
    }

    /// The object behind a live handle of this kind.
    #[inline]
    pub fn get(&self, kind: u8, key: usize) -> Option<*mut ()> {
        let slot = self.find(kind, key)?;
        Some(slot.object())
    }

    /// What is known of the object behind a live handle of this kind. Whoever releases the handle
    /// meanwhile: these are the facts of its object, or there are none.
    #[inline]
    pub fn facts(&self, kind: u8, key: usize) -> Option<Facts> {
        self.find(kind, key)?.facts(key)
    }

    /// Changes the detail among the facts of a live handle.
    pub fn set_detail(&self, kind: u8, key: usize, detail: u64) {
        if let Some(slot) = self.find(kind, key) {
            slot.set_detail(detail);
        }
    }

    /// Whether a value is a live handle, of whatever kind.
    #[inline]
    pub fn is_live(&self, key: usize) -> bool {
        key != 0 && self.find(kind_of(key), key).is_some()
    }

    /// Makes a handle with one reference for `object`. Panics when every slot is taken.
    pub fn insert(&self, kind: u8, object: *mut (), facts: Facts) -> usize {
        debug_assert!(kind != 0 && kind_of(kind.into()) == kind);
        let index = self.free_slot();
        let slot = self.slot(index).expect("a free slot lies on a page");
        let generation = slot.generation() % MAX_GENERATION + 1;
        let key = Parts {
            kind,
            index,
            generation,
        }
        .key();
        slot.fill(key, generation, object, facts);
        key
    }

    fn free_slot(&self) -> u32 {
        let mut ledger = self.ledger.lock();
        let ledger = ledger.get_or_insert_default();
        if let Some(index) = ledger.free.pop() {
            return index;
        }
        let index = ledger.made;
        assert!(index < MAX_SLOTS, "all {MAX_SLOTS} handles are in use");
        if index as usize >= NEAR && (index as usize).is_multiple_of(PAGE_SLOTS) {
            let page = &self.pages[(index >> PAGE_BITS) as usize];
            let slots: Box<[Slot]> = (0..PAGE_SLOTS).map(|_| Slot::new()).collect();
            page.store(Box::into_raw(slots).cast(), Release);
        }
        ledger.made += 1;
        index
    }

    /// Takes one more reference on a live handle; `false`: [`post_mortem`](Self::post_mortem) knows
    /// why there is none.
    #[inline]
    pub fn retain(&self, kind: u8, key: usize) -> bool {
        let Some(slot) = self.find(kind, key) else {
            return false;
        };
        slot.retain(Parts::of(key).generation)
    }

    /// Gives one reference back.
    #[inline]
    pub fn release(&self, kind: u8, key: usize) -> Given {
        let Some(slot) = self.find(kind, key) else {
            return Given::Nothing;
        };
        slot.release(Parts::of(key).generation)
    }

    /// Puts the slot of a handle whose last reference was given back up for its next object. Until
    /// then the handle stays known as released, so that an object's end may still be reported.
    pub fn recycle(&self, key: usize, label: Option<Words>) {
        let Parts {
            index, generation, ..
        } = Parts::of(key);
        let mut ledger = self.ledger.lock();
        let ledger = ledger.get_or_insert_default();
        ledger.bury(index, label.map(|label| Grave { key, label }));
        if generation < MAX_GENERATION || MAY_REPEAT {
            ledger.free.push(index);
        }
    }

    /// Lets every handle die and its object be. Their slots are not used again.
    ///
    /// # Safety
    /// This thread is the only one, as in the child of a fork, and is in no function of this table.
    #[cfg(all(unix, not(loom)))]
    pub unsafe fn forget_all(&'static self) {
        let mut ledger = Box::<Ledger>::default();
        // SAFETY: of those that used the table none is left, in the middle of something perhaps.
        unsafe {
            ledger.made = (*self.ledger.data_ptr()).as_ref().map_or(0, |it| it.made);
            for slot in (0..ledger.made).map_while(|index| self.slot(index)) {
                slot.forget();
            }
            super::lock::renew(&self.ledger, Some(ledger));
        }
    }

    /// Why `key` is not live, or why it has no room for one more reference.
    #[cold]
    pub fn post_mortem(&self, key: usize) -> Dead {
        if self.is_live(key) {
            return Dead::Crowded;
        }
        let parts = Parts::of(key);
        let slot = self.slot(parts.index);
        let generation = slot.map_or(0, Slot::generation);
        if parts.generation == generation && slot.is_some_and(Slot::was_forgotten) {
            return Dead::Forked;
        }
        if parts.key() != key || parts.kind == 0 || !(1..=generation).contains(&parts.generation) {
            return Dead::Unknown;
        }
        let ledger = self.ledger.lock();
        let ledger = ledger.as_ref();
        Dead::Released {
            label: ledger.and_then(|ledger| ledger.epitaph(parts.index, key)),
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

    fn insert(table: &Table, kind: u8, n: usize) -> usize {
        table.insert(kind, object(n), facts(n))
    }

    fn retain(table: &Table, key: usize) -> bool {
        table.retain(kind_of(key), key)
    }

    fn release(table: &Table, key: usize) -> Given {
        table.release(kind_of(key), key)
    }

    fn facts(n: usize) -> Facts {
        let n64 = n as u64;
        Facts {
            device: n + 1,
            id: n64 + 2,
            detail: n64 + 3,
        }
    }

    /// The object behind a handle, whose facts are its own.
    fn get(table: &Table, key: usize) -> Option<*mut ()> {
        let object = table.get(kind_of(key), key)?;
        assert_eq!(table.facts(kind_of(key), key)?.device, object.addr() + 1);
        Some(object)
    }

    #[test]
    fn a_handle_is_live_from_insert_to_last_release() {
        let table = Table::new();
        let key = insert(&table, 3, 1);
        assert_eq!(kind_of(key), 3);
        assert_eq!(get(&table, key), Some(object(1)));
        assert!(retain(&table, key));
        assert_eq!(release(&table, key), Given::Back);
        assert_eq!(release(&table, key), Given::Last(object(1)));
        table.recycle(key, Some("vertices".into()));
        assert_eq!(get(&table, key), None);
        let label = Some("vertices".to_owned());
        assert_eq!(release(&table, key), Given::Nothing);
        assert_eq!(table.post_mortem(key), Dead::Released { label });
    }

    #[test]
    fn references_are_counted_as_far_as_there_are_numbers() {
        let table = Table::new();
        let key = insert(&table, 1, 1);
        let slot = table.find(1, key).unwrap();
        let generation = Parts::of(key).generation;
        slot.count(generation, u32::MAX - 2);
        assert!(retain(&table, key));
        assert!(!retain(&table, key));
        assert_eq!(table.post_mortem(key), Dead::Crowded);
        assert_eq!(release(&table, key), Given::Back);
    }

    #[test]
    fn a_reused_slot_has_another_handle() {
        let table = Table::new();
        let first = insert(&table, 1, 1);
        release(&table, first);
        table.recycle(first, None);
        let second = insert(&table, 1, 2);
        assert_ne!(first, second);
        assert_eq!(get(&table, first), None);
        assert!(!retain(&table, first));
        assert_eq!(table.post_mortem(first), Dead::Released { label: None });
        assert_eq!(get(&table, second), Some(object(2)));
    }

    #[test]
    #[cfg_attr(miri, ignore = "a million handles are too many for an interpreter")]
    fn a_slot_is_retired_rather_than_repeating_a_handle() {
        let table = Table::new();
        let mut last = 0;
        for _ in 0..MAX_GENERATION {
            last = insert(&table, 1, 1);
            release(&table, last);
            table.recycle(last, None);
        }
        assert_eq!(Parts::of(last).index, 0);
        assert_eq!(Parts::of(insert(&table, 1, 1)).index, 1);
    }

    #[test]
    fn values_that_never_were_handles_are_unknown() {
        let table = Table::new();
        let key = insert(&table, 1, 1);
        let strangers = [0, 1, 2, 0xdead_beef, usize::MAX, key + 32, !key];
        for stranger in strangers {
            assert_eq!(get(&table, stranger), None, "{stranger:#x}");
            assert_eq!(table.post_mortem(stranger), Dead::Unknown, "{stranger:#x}");
        }
    }

    #[test]
    fn slots_on_every_page_are_found() {
        let table = Table::new();
        let keys: Vec<_> = (0..5000).map(|n| insert(&table, 1, n)).collect();
        assert!(
            (0..)
                .zip(keys)
                .all(|(n, key)| get(&table, key) == Some(object(n)))
        );
    }
}

#[cfg(all(test, loom))]
mod model {
    use super::*;
    use loom::{sync::Arc, thread};

    fn object(n: usize) -> *mut () {
        ptr::without_provenance_mut(n)
    }

    fn insert(table: &Table, kind: u8, n: usize) -> usize {
        table.insert(kind, object(n), facts(n))
    }

    fn retain(table: &Table, key: usize) -> bool {
        table.retain(kind_of(key), key)
    }

    fn release(table: &Table, key: usize) -> Given {
        table.release(kind_of(key), key)
    }

    fn facts(n: usize) -> Facts {
        let n64 = n as u64;
        Facts {
            device: n + 1,
            id: n64 + 2,
            detail: n64 + 3,
        }
    }

    /// The object behind a handle, whose facts are its own.
    fn get(table: &Table, key: usize) -> Option<*mut ()> {
        let object = table.get(kind_of(key), key)?;
        assert_eq!(table.facts(kind_of(key), key)?.device, object.addr() + 1);
        Some(object)
    }

    /// Whatever the order, exactly one of two releases is the last one.
    #[test]
    fn one_release_is_the_last() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let key = insert(&table, 1, 1);
            assert!(retain(&table, key));
            let other = {
                let table = table.clone();
                thread::spawn(move || release(&table, key) != Given::Back)
            };
            let mine = release(&table, key) != Given::Back;
            assert!(mine ^ other.join().unwrap());
        });
    }

    /// A reference asked for while the slot passes to its next object is refused or counted on the
    /// old object, never on the new one.
    #[test]
    fn retain_never_meets_the_next_object() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let old = insert(&table, 1, 1);
            let other = {
                let table = table.clone();
                thread::spawn(move || retain(&table, old))
            };
            let freed = release(&table, old) != Given::Back;
            if freed {
                table.recycle(old, None);
                let new = insert(&table, 1, 2);
                assert_eq!(release(&table, new), Given::Last(object(2)));
            }
            let retained = other.join().unwrap();
            assert!(retained != freed);
        });
    }

    /// Facts are the handle's own, or there are none, also while the slot passes on.
    #[test]
    fn facts_are_never_those_of_the_next_object() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let old = insert(&table, 1, 1);
            let other = {
                let table = table.clone();
                thread::spawn(move || table.facts(1, old))
            };
            release(&table, old);
            table.recycle(old, None);
            let new = insert(&table, 1, 2);
            assert_eq!(table.facts(1, new), Some(facts(2)));
            let seen = other.join().unwrap();
            assert!(seen.is_none_or(|seen| seen == facts(1)), "{seen:?}");
        });
    }

    /// A look-up sees a live handle with its own object or not at all.
    #[test]
    fn get_pairs_handle_and_object() {
        loom::model(|| {
            let table = Arc::new(Table::new());
            let first = insert(&table, 1, 1);
            let other = {
                let table = table.clone();
                thread::spawn(move || insert(&table, 2, 2))
            };
            assert_eq!(get(&table, first), Some(object(1)));
            let second = other.join().unwrap();
            assert_eq!(get(&table, second), Some(object(2)));
        });
    }
}
