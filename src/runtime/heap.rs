//! The memory of the library: the system's, except that large blocks are kept when they are freed.
//!
//! The commands of a frame are collected in a few large blocks, which are free when the frame is
//! done. A system that takes their pages away has to find new ones for the next frame, and that costs
//! more than to record the commands. So there is a small store of such blocks while an instance
//! lives.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cmp, ptr,
    sync::atomic::{AtomicPtr, AtomicUsize, Ordering},
};

/// The sizes of the blocks that are kept. Far apart, because a block that grows within its size
/// stays where it is; pages that nobody touches cost nothing.
const SIZES: [usize; 5] = [64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];

/// What is not larger is the system's business.
const SMALL: usize = 32 << 10;

/// How many blocks of each size are kept at most.
const EACH: usize = 4;

/// As the system aligns all that asks for no more.
const ALIGN: usize = 16;

/// Blocks that nobody uses.
struct Store([[AtomicPtr<u8>; EACH]; SIZES.len()]);

static STORE: Store = Store::new();

/// How many [`Use`]s there are.
static USES: AtomicUsize = AtomicUsize::new(0);

impl Store {
    const fn new() -> Self {
        Self([const { [const { AtomicPtr::new(ptr::null_mut()) }; EACH] }; SIZES.len()])
    }

    /// Takes a block out, or null.
    fn take(&self, kind: usize) -> *mut u8 {
        let taken = self.0[kind].iter().find_map(|place| {
            // Looked at first, because a look costs less.
            let empty = place.load(Ordering::Relaxed).is_null();
            let block = match empty {
                true => return None,
                false => place.swap(ptr::null_mut(), Ordering::Acquire),
            };
            (!block.is_null()).then_some(block)
        });
        taken.unwrap_or(ptr::null_mut())
    }

    /// Puts a block in, if there is room.
    fn put(&self, kind: usize, block: *mut u8) -> bool {
        self.0[kind].iter().any(|place| {
            let null = ptr::null_mut();
            place.load(Ordering::Relaxed).is_null()
                && place
                    .compare_exchange(null, block, Ordering::Release, Ordering::Relaxed)
                    .is_ok()
        })
    }

    /// Gives every block back to the system.
    fn clear(&self) {
        for (kind, layout) in LAYOUTS.into_iter().enumerate() {
            loop {
                let block = self.take(kind);
                if block.is_null() {
                    break;
                }
                // SAFETY: what is in the store came from the system with this layout.
                unsafe { System.dealloc(block, layout) };
            }
        }
    }
}

/// Whether memory of this layout is the system's business at first sight. This much is done at each
/// place that allocates; what comes after it is done in one place.
#[inline]
fn is_small(layout: Layout) -> bool {
    layout.size() <= SMALL
}

/// Which of the sizes memory of this layout has; `None` for the system's business.
fn kind_of(layout: Layout) -> Option<usize> {
    if is_small(layout) || layout.align() > ALIGN {
        return None;
    }
    SIZES.iter().position(|kept| layout.size() <= *kept)
}

const LAYOUTS: [Layout; SIZES.len()] = {
    let mut layouts = [Layout::new::<u8>(); SIZES.len()];
    let mut kind = 0;
    while kind < SIZES.len() {
        layouts[kind] = match Layout::from_size_align(SIZES[kind], ALIGN) {
            Ok(layout) => layout,
            Err(_) => panic!("a size that memory cannot have"),
        };
        kind += 1;
    }
    layouts
};

/// As long as there is one, blocks are kept.
pub struct Use(());

impl Use {
    pub fn begin() -> Self {
        USES.fetch_add(1, Ordering::Relaxed);
        Self(())
    }
}

impl Drop for Use {
    fn drop(&mut self) {
        if USES.fetch_sub(1, Ordering::AcqRel) == 1 {
            STORE.clear();
        }
    }
}

/// The allocator.
struct Heap;

#[cfg(feature = "heap")]
#[global_allocator]
static HEAP: Heap = Heap;

impl Heap {
    /// A block for what is no larger; null if the system has none, even with the store's.
    fn block(kind: usize, make: impl Fn(Layout) -> *mut u8) -> *mut u8 {
        let block = make(LAYOUTS[kind]);
        if !block.is_null() {
            return block;
        }
        STORE.clear();
        make(LAYOUTS[kind])
    }
}

// SAFETY: memory of a kind always has that kind's layout for the system, whatever its own size is,
// and all other memory is the system's. A block is in one place of the store or in use.
unsafe impl GlobalAlloc for Heap {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match is_small(layout) {
            // SAFETY: the layout is the caller's, whose part it is that it has a size.
            true => unsafe { System.alloc(layout) },
            false => alloc_large(layout),
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        match is_small(layout) {
            // SAFETY: the caller's layout has a size, by this function's contract.
            true => unsafe { System.alloc_zeroed(layout) },
            false => alloc_large_zeroed(layout),
        }
    }

    #[inline]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        match is_small(layout) {
            // SAFETY: small memory came from the system as it is.
            true => unsafe { System.dealloc(memory, layout) },
            // SAFETY: it came from this allocator with this layout, by this function's contract.
            false => unsafe { dealloc_large(memory, layout) },
        }
    }

    #[inline]
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        match is_small(layout) && size <= SMALL {
            // SAFETY: neither the old memory nor the new is more than what the system makes it.
            true => unsafe { System.realloc(memory, layout, size) },
            // SAFETY: all is as this function's caller vouches for.
            false => unsafe { realloc_large(memory, layout, size) },
        }
    }
}

#[inline(never)]
fn alloc_large(layout: Layout) -> *mut u8 {
    let Some(kind) = kind_of(layout) else {
        // SAFETY: what is not small has a size.
        return unsafe { System.alloc(layout) };
    };
    let kept = STORE.take(kind);
    if !kept.is_null() {
        return kept;
    }
    // SAFETY: no kind has the size 0.
    Heap::block(kind, |layout| unsafe { System.alloc(layout) })
}

#[inline(never)]
fn alloc_large_zeroed(layout: Layout) -> *mut u8 {
    let Some(kind) = kind_of(layout) else {
        // SAFETY: large memory has a size, too, when it is to be zero.
        return unsafe { System.alloc_zeroed(layout) };
    };
    // The system often has zeros for nothing, so the store is left alone.
    // SAFETY: the layout of a kind is not empty.
    Heap::block(kind, |layout| unsafe { System.alloc_zeroed(layout) })
}

/// # Safety
/// As [`GlobalAlloc::dealloc`].
#[inline(never)]
unsafe fn dealloc_large(memory: *mut u8, layout: Layout) {
    let Some(kind) = kind_of(layout) else {
        // SAFETY: memory of no kind came from the system as it is.
        return unsafe { System.dealloc(memory, layout) };
    };
    if USES.load(Ordering::Relaxed) == 0 || !STORE.put(kind, memory) {
        // SAFETY: memory of a kind came from the system with the kind's layout.
        unsafe { System.dealloc(memory, LAYOUTS[kind]) };
    }
}

/// # Safety
/// As [`GlobalAlloc::realloc`].
#[inline(never)]
unsafe fn realloc_large(memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
    // SAFETY: the new size is one that a layout may have, by this function's contract.
    let new = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
    match (kind_of(layout), kind_of(new)) {
        // SAFETY: the system made the old memory as it is, and is to make the new one.
        (None, None) => unsafe { System.realloc(memory, layout, size) },
        (Some(old), Some(new)) if old == new => memory,
        _ => {
            // SAFETY: the caller vouches for the new layout as for any that it asks for.
            let moved = unsafe { Heap.alloc(new) };
            if !moved.is_null() {
                let count = cmp::min(layout.size(), size);
                // SAFETY: both have at least so many bytes, the new memory is another, and the
                // caller gives the old memory up for it.
                unsafe {
                    ptr::copy_nonoverlapping(memory, moved, count);
                    Heap.dealloc(memory, layout);
                }
            }
            moved
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::HashSet, sync::Mutex, thread};

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size, 8).unwrap()
    }

    #[test]
    fn memory_has_the_smallest_size_that_holds_it() {
        assert_eq!(kind_of(layout(SMALL)), None);
        assert_eq!(kind_of(layout(SMALL + 1)), Some(0));
        assert_eq!(kind_of(layout(64 << 10)), Some(0));
        assert_eq!(kind_of(layout((64 << 10) + 1)), Some(1));
        assert_eq!(kind_of(layout(4 << 20)), Some(3));
        assert_eq!(kind_of(layout(16 << 20)), Some(4));
        assert_eq!(kind_of(layout((16 << 20) + 1)), None);
        let aligned = Layout::from_size_align(1 << 20, 4096).unwrap();
        assert_eq!(kind_of(aligned), None);
    }

    #[test]
    fn a_store_holds_each_block_once_and_no_more_than_it_has_room_for() {
        let store = Store::new();
        let blocks: Vec<_> = (1..=EACH + 1).map(ptr::without_provenance_mut).collect();
        for (number, block) in blocks.iter().enumerate() {
            assert_eq!(store.put(2, *block), number < EACH);
        }
        assert!(store.take(1).is_null());
        let taken: HashSet<_> = (0..EACH).map(|_| store.take(2)).collect();
        assert_eq!(taken, blocks[..EACH].iter().copied().collect());
        assert!(store.take(2).is_null());
    }

    #[test]
    fn threads_never_get_the_same_block() {
        let store = Store::new();
        for block in 1..=EACH {
            assert!(store.put(0, ptr::without_provenance_mut(block)));
        }
        let out = Mutex::new(HashSet::new());
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..10_000 {
                        let block = store.take(0);
                        if !block.is_null() {
                            assert!(out.lock().unwrap().insert(block.addr()));
                            assert!(out.lock().unwrap().remove(&block.addr()));
                            assert!(store.put(0, block));
                        }
                    }
                });
            }
        });
    }

    #[test]
    fn what_grows_and_shrinks_keeps_what_it_holds() {
        let _used = Use::begin();
        let sizes = [
            100,
            SMALL,
            SMALL + 1,
            60 << 10,
            3 << 20,
            9 << 20,
            70 << 10,
            10,
        ];
        let byte = |place: usize| (place * 7 % 251) as u8;
        // SAFETY: the memory is used within its size, and given back with its last layout.
        unsafe {
            let mut memory = Heap.alloc(layout(sizes[0]));
            for place in 0..sizes[0] {
                memory.add(place).write(byte(place));
            }
            for pair in sizes.windows(2) {
                memory = Heap.realloc(memory, layout(pair[0]), pair[1]);
                for place in 0..pair[0].min(pair[1]) {
                    assert_eq!(memory.add(place).read(), byte(place));
                }
                for place in pair[0]..pair[1] {
                    memory.add(place).write(byte(place));
                }
            }
            Heap.dealloc(memory, layout(10));
        }
    }

    #[test]
    fn memory_of_zeros_is_zero_whatever_is_kept() {
        let _used = Use::begin();
        let wanted = layout(200 << 10);
        // SAFETY: the memory is used within its layout, and given back with it.
        unsafe {
            let dirty = Heap.alloc(wanted);
            dirty.write_bytes(0xff, wanted.size());
            Heap.dealloc(dirty, wanted);
            let clean = Heap.alloc_zeroed(wanted);
            assert!((0..wanted.size()).all(|place| clean.add(place).read() == 0));
            Heap.dealloc(clean, wanted);
        }
    }
}
