//! Room on the stack for work whose depth a program from outside decides.

/// What the compiler gets for one shader, whatever stack the host calls from. Memory is taken as it
/// is used. The limits of `shader-bounds` are chosen so that this is enough.
const ROOM: usize = 64 << 20;

/// What the compiler takes in any case, and for each level that a shader nests: more than it was ever
/// seen to.
const LEAST: usize = 512 << 10;
const LEVEL: usize = 64 << 10;

/// Does the work on a stack of its own, on this thread.
pub fn with_room<T>(work: impl FnOnce() -> T) -> T {
    stacker::grow(ROOM, work)
}

/// The same for work that nests so many levels: on this thread's stack if that has enough left, for a
/// new one costs more than a short shader does.
pub fn with_levels<T>(levels: usize, work: impl FnOnce() -> T) -> T {
    let room = levels.saturating_mul(LEVEL).saturating_add(LEAST);
    match room <= left() {
        true => work(),
        false => with_room(work),
    }
}

/// What is left of this thread's stack; nothing while it runs on another one, as fibers do.
#[cfg(target_os = "linux")]
fn left() -> usize {
    use std::{ops::Range, ptr};
    thread_local! {
        static OWN: Range<usize> = own().unwrap_or_default();
    }
    let here = 0_u8;
    let here = ptr::from_ref(&here).addr();
    let left = OWN.try_with(|own| own.contains(&here).then(|| here - own.start));
    left.ok().flatten().unwrap_or(0)
}

#[cfg(not(target_os = "linux"))]
fn left() -> usize {
    0
}

/// Where this thread's stack is.
#[cfg(target_os = "linux")]
fn own() -> Option<std::ops::Range<usize>> {
    use std::{mem::MaybeUninit, ptr};
    let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
    let (mut start, mut size) = (ptr::null_mut(), 0);
    // SAFETY: the attributes are those of the thread that asks, which lives, and are read and given
    // back only once they are there; the others are variables of ours.
    let known = unsafe {
        libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) == 0 && {
            let found = libc::pthread_attr_getstack(attributes.as_ptr(), &mut start, &mut size);
            libc::pthread_attr_destroy(attributes.as_mut_ptr());
            found == 0
        }
    };
    known.then(|| start.addr()..start.addr() + size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        hint::black_box,
        panic::{AssertUnwindSafe, catch_unwind},
        ptr, thread,
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
    #[cfg(target_os = "linux")]
    fn a_large_thread_has_room_of_its_own() {
        let is_here = |size: usize, levels| {
            let thread = thread::Builder::new().stack_size(size);
            let thread = thread.spawn(move || {
                let outside = 0_u8;
                with_levels(levels, || {
                    let inside = 0_u8;
                    let apart = ptr::from_ref(&inside)
                        .addr()
                        .abs_diff(ptr::from_ref(&outside).addr());
                    (apart < 16 << 10, left())
                })
            });
            thread.unwrap().join().unwrap()
        };
        let (here, left) = is_here(8 << 20, 10);
        assert!(here && left > 7 << 20 && left < 8 << 20, "{left}");
        for (size, levels) in [(256 << 10, 1), (8 << 20, 200), (8 << 20, usize::MAX)] {
            // The new stack is not the thread's own.
            assert_eq!(is_here(size, levels), (false, 0));
        }
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
