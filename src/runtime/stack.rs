//! Room on the stack for work whose depth a program from outside decides.

/// What the compiler gets for one shader, whatever stack the host calls from. Memory is taken as it
/// is used. The limits of `shader-bounds` are chosen so that this is enough.
const ROOM: usize = 64 << 20;

/// Does the work on a stack of its own, on this thread.
pub fn with_room<T>(work: impl FnOnce() -> T) -> T {
    stacker::grow(ROOM, work)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        hint::black_box,
        panic::{AssertUnwindSafe, catch_unwind},
        thread,
    };

    fn dig(depth: usize) -> usize {
        let block = black_box([depth; 128]);
        match depth {
            0 => 0,
            _ => 1 + dig(depth - 1) + block[5] - depth,
        }
    }

    #[test]
    fn a_small_thread_can_go_deep() {
        let small = thread::Builder::new().stack_size(64 << 10);
        let digger = small.spawn(|| with_room(|| dig(10_000))).unwrap();
        assert_eq!(digger.join().unwrap(), 10_000);
    }

    #[test]
    fn a_panic_comes_through() {
        let panicked = catch_unwind(AssertUnwindSafe(|| with_room(|| panic!("deep down"))));
        assert_eq!(
            *panicked.unwrap_err().downcast_ref::<&str>().unwrap(),
            "deep down"
        );
    }
}
