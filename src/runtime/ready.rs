//! Callbacks that are ready to run, here and now, on whatever thread comes by.
//!
//! A callback that may run at any time becomes ready in the depths of a call, where locks may be
//! held. So it is put on a list, and every call from C runs what is on it at its end; so do the
//! library's own threads. Those who run the list need to know nothing of futures, so it stands below
//! them: [`future`](super::future) puts callbacks on it, [`wait`](super::wait) and
//! [`watch`](super::watch) run them on the way.

#[cfg(unix)]
use super::lock;
use super::thread_end;
use parking_lot::Mutex;
use std::{
    cell::Cell,
    collections::VecDeque,
    mem, ptr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Who keeps the callbacks, each by the id of its future.
pub(super) trait Keeper: Send + Sync {
    /// Runs the callback of a future if it is ready and nobody else does.
    fn fire(&self, id: u64);
}

/// How many callbacks are on the list, and what else waits for the end of a call, for a look without
/// the lock.
static COUNT: AtomicUsize = AtomicUsize::new(0);
static READY: Mutex<VecDeque<(Arc<dyn Keeper>, u64)>> = Mutex::new(VecDeque::new());

/// Notes a callback that may run now.
pub(super) fn push(keeper: Arc<dyn Keeper>, id: u64) {
    READY.lock().push_back((keeper, id));
    COUNT.fetch_add(1, Ordering::Release);
}

fn pop() -> Option<(Arc<dyn Keeper>, u64)> {
    let next = READY.lock().pop_front()?;
    COUNT.fetch_sub(1, Ordering::Relaxed);
    Some(next)
}

/// Forgets callbacks that are another process's to run.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: whoever had the list locked was a thread of the parent.
    unsafe { lock::renew(&READY, VecDeque::new()) };
    COUNT.store(0, Ordering::Relaxed);
}

/// Something else than a callback waits for the end of a call.
pub(super) fn announce() {
    COUNT.fetch_add(1, Ordering::Release);
}

/// It waits no longer.
pub(super) fn retract() {
    COUNT.fetch_sub(1, Ordering::Relaxed);
}

/// Whether nothing waits for the end of a call.
#[inline]
pub fn is_empty() -> bool {
    COUNT.load(Ordering::Relaxed) == 0
}

/// Runs the callbacks on the list; from within a callback it leaves them to whoever runs that one,
/// so that a long list of them is no deep stack.
#[cold]
pub fn run_all() {
    if in_callback() {
        return;
    }
    while !is_empty()
        && let Some((keeper, id)) = pop()
    {
        // The panic hook has told of it; the others are to run all the same.
        let _ = thread_end::catch(|| keeper.fire(id)).map_err(mem::forget);
    }
}

thread_local! {
    /// How many callbacks this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// A thread, while it lives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Thread(usize);

impl Thread {
    /// This one, told by where its data lies: the standard library's way takes a share in it.
    pub(super) fn this() -> Self {
        Self(DEPTH.with(|depth| ptr::from_ref(depth).addr()))
    }
}

/// Whether this thread runs a callback of a future.
pub(super) fn in_callback() -> bool {
    DEPTH.try_with(Cell::get).unwrap_or(0) > 0
}

/// A callback that this thread runs.
pub(super) struct InCallback(());

impl InCallback {
    pub(super) fn begin() -> Self {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() + 1));
        Self(())
    }
}

impl Drop for InCallback {
    fn drop(&mut self) {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() - 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{Sender, channel};

    /// Tells of its callbacks, of which those with an even number panic.
    struct Telling(Mutex<Sender<u64>>);

    impl Keeper for Telling {
        fn fire(&self, id: u64) {
            self.0.lock().send(id).unwrap();
            assert!(id % 2 == 1, "in a callback");
        }
    }

    #[test]
    fn pro_02_a_callback_that_panics_keeps_none_from_running() {
        let (told, heard) = channel();
        let keeper = Arc::new(Telling(Mutex::new(told)));
        for id in 0..4 {
            push(Arc::clone(&keeper) as Arc<dyn Keeper>, id);
        }
        run_all();
        // Another thread may have come by.
        let long = std::time::Duration::from_secs(60);
        let mut ids: Vec<_> = (0..4).map(|_| heard.recv_timeout(long).unwrap()).collect();
        ids.sort_unstable();
        assert_eq!(ids, [0, 1, 2, 3]);
    }
}
