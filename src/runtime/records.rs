//! Log records on their way to who receives them.
//!
//! wgpu-core logs with its locks held, and who hears of a record may call the library again. So a
//! record is kept until the call that it came up in has done its work, as errors are.

#[cfg(unix)]
use super::lock;
use super::ready::{self, Thread};
use log::{Level, Record};
use parking_lot::Mutex;
use std::{borrow::Cow, cell::Cell};

/// A record that waits.
pub(super) struct Kept {
    pub level: Level,
    pub message: String,
    pub target: String,
    pub file: Cow<'static, str>,
    pub line: u32,
    /// On which thread it came up, if that is one that will come by for its records.
    by: Option<Thread>,
}

static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

thread_local! {
    /// Whether this thread comes by for its records: it has ended a call before, or it is one of
    /// ours. What a driver's thread has to say is told by whoever ends a call next.
    static COMES_BY: Cell<bool> = const { Cell::new(false) };
}

/// Forgets what another process tells.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: this thread keeps and takes records in no other function now.
    unsafe { lock::renew(&KEPT, Vec::new()) };
}

/// Keeps a record until [`next`] is asked for it.
pub(super) fn keep(level: Level, record: &Record) {
    // Made before anything is locked: who formats it may log as well, or panic.
    let kept = Kept {
        level,
        message: record.args().to_string(),
        target: record.target().to_owned(),
        file: match record.file_static() {
            Some(file) => file.into(),
            None => record.file().unwrap_or_default().to_owned().into(),
        },
        line: record.line().unwrap_or(0),
        by: COMES_BY
            .try_with(Cell::get)
            .unwrap_or(false)
            .then(Thread::this),
    };
    KEPT.lock().push(kept);
    ready::announce();
}

/// Takes the first record that is for this thread to tell.
pub(super) fn next() -> Option<Kept> {
    let _ = COMES_BY.try_with(|comes_by| comes_by.set(true));
    let mut all = KEPT.lock();
    if all.is_empty() {
        return None;
    }
    let this = Thread::this();
    let is_ours = |kept: &Kept| kept.by.is_none_or(|by| by == this);
    let next = all.iter().position(is_ours)?;
    let next = all.remove(next);
    ready::retract();
    Some(next)
}

/// Takes all that is left, at the end of the process.
#[cfg(any(unix, test))]
pub(super) fn rest() -> Vec<Kept> {
    match KEPT.try_lock() {
        Some(mut all) => std::mem::take(&mut *all),
        None => Vec::new(),
    }
}
