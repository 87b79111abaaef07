//! Callbacks that are ready to run, here and now, on whatever thread comes by.
//!
//! A callback that may run at any time becomes ready in the depths of a call, where locks may be
//! held. So it is put on a list, and every call from C runs what is on it at its end; so do the
//! library's own threads. Those who run the list need to know nothing of futures, so it stands below
//! them: [`future`](super::future) puts callbacks on it, [`wait`](super::wait) and
//! [`watch`](super::watch) run them on the way.

use parking_lot::Mutex;
use std::{
    cell::Cell,
    collections::VecDeque,
    ptr,
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

/// How many callbacks are on the list, for a look without the lock.
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

/// Whether [`run_all`] has nothing to do.
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
        keeper.fire(id);
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
