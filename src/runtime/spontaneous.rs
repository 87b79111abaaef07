//! Callbacks that may run at any time, on any thread.
//!
//! They become ready in the depths of a call, where locks may be held. So they are put on a list,
//! and every call from C runs what is on it at its end. For work of the GPU that is not enough, as
//! nobody may call anything: a thread watches each device that has such work pending.

use super::future::{Events, Source, in_callback};
use super::wait::Patience;
use parking_lot::Mutex;
use std::{
    collections::VecDeque,
    sync::{
        Arc, Weak,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// How many futures are on the list, for a look without the lock.
static COUNT: AtomicUsize = AtomicUsize::new(0);
static READY: Mutex<VecDeque<(Arc<Events>, u64)>> = Mutex::new(VecDeque::new());

/// Notes a future whose callback may run now.
pub(super) fn push(events: Arc<Events>, id: u64) {
    READY.lock().push_back((events, id));
    COUNT.fetch_add(1, Ordering::Release);
}

fn pop() -> Option<(Arc<Events>, u64)> {
    let next = READY.lock().pop_front()?;
    COUNT.fetch_sub(1, Ordering::Relaxed);
    Some(next)
}

/// Whether [`run_spontaneous`] has something to do.
#[inline]
pub fn spontaneous_pending() -> bool {
    COUNT.load(Ordering::Relaxed) != 0
}

/// Runs the spontaneous callbacks that are ready; from within a callback it leaves them to whoever
/// runs that one, so that a long list of them is no deep stack.
#[cold]
pub fn run_spontaneous() {
    if in_callback() {
        return;
    }
    while let Some((events, id)) = pop() {
        events.fire(id);
    }
}

/// How long a thread goes on watching a source that has nothing pending any more. Applications tend
/// to ask again at once.
const LINGER: Duration = Duration::from_millis(10);

impl Events {
    /// Tells which submission has to run before the future can complete; 0: none. If the callback
    /// may run spontaneously, it is seen to it that it does.
    pub fn submitted(self: &Arc<Self>, id: u64, submission: u64) {
        let Some(source) = self.set_submission(id, submission) else {
            return;
        };
        // With nothing to wait for, one look will do.
        if submission == 0
            && let Some(source) = source.upgrade()
        {
            source.poll();
        }
        let mut state = self.state.lock();
        if !state.is_pending(id) {
            return;
        }
        let mut watched = state.watched.iter();
        if watched.any(|watched| Weak::ptr_eq(watched, &source)) {
            self.changed.notify_all();
            return;
        }
        state.watched.push(Weak::clone(&source));
        drop(state);
        let events = Arc::clone(self);
        let watch = move || events.watch(&source);
        let thread = thread::Builder::new().name("wgpu-native poll".into());
        if let Err(error) = thread.spawn(watch) {
            // The callback then waits for the application to call something.
            log::warn!("no thread to watch for spontaneous callbacks: {error}");
        }
    }

    /// Notes what a pending future waits for, and says where, if somebody has to see to it.
    fn set_submission(&self, id: u64, submission: u64) -> Option<Weak<dyn Source>> {
        let mut state = self.state.lock();
        let event = state.events.get_mut(&id)?;
        let work = event.work.as_mut()?;
        work.submission = submission;
        work.watched.then(|| Weak::clone(&work.source))
    }

    /// Completes what becomes complete on a source, as long as spontaneous callbacks wait for it.
    fn watch(&self, source: &Weak<dyn Source>) {
        let mut patience = Patience::new();
        let mut has_run = None;
        while let Some((submission, id)) = self.next_watched(source) {
            if has_run == Some(id) {
                // Another thread has found that out as well and is about to complete the future.
                thread::sleep(Patience::FIRST);
            }
            if let Some(source) = source.upgrade()
                && source.wait(submission, patience.slice())
            {
                source.poll();
                has_run = Some(id);
                patience = Patience::new();
            }
            run_spontaneous();
        }
    }

    /// The watched future of a source that waits for the earliest submission, as submission and id.
    /// `None` ends the watch.
    fn next_watched(&self, source: &Weak<dyn Source>) -> Option<(u64, u64)> {
        let deadline = Instant::now() + LINGER;
        let mut state = self.state.lock();
        let mut over = source.strong_count() == 0;
        while !over {
            let pending = state.events.iter().filter(|(_, event)| event.is_pending());
            let works = pending.filter_map(|(id, event)| Some((id, event.work.as_ref()?)));
            let next = works
                .filter(|(_, work)| work.watched && Weak::ptr_eq(&work.source, source))
                .map(|(id, work)| (work.submission, *id))
                .min();
            if next.is_some() {
                return next;
            }
            over = state.closed || self.changed.wait_until(&mut state, deadline).timed_out();
        }
        state
            .watched
            .retain(|watched| !Weak::ptr_eq(watched, source));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{callback::Mode, future::tests::Gpu};
    use std::sync::mpsc::{RecvTimeoutError, channel};

    const LONG: Duration = Duration::from_secs(10);

    #[test]
    fn fut_02_spontaneous_callbacks_of_the_gpu_need_no_call() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        for submission in [2, 1, 0] {
            let told = told.clone();
            let tell = move || told.send(submission).unwrap();
            gpu.begin(&events, Mode::AllowSpontaneous, submission, tell);
        }
        // One that waits for nothing is ready at the end of its call.
        run_spontaneous();
        assert_eq!(heard.recv_timeout(LONG), Ok(0));
        let quiet = heard.recv_timeout(Duration::from_millis(20));
        assert_eq!(quiet, Err(RecvTimeoutError::Timeout));
        for submission in [1, 2] {
            gpu.finish(submission);
            assert_eq!(heard.recv_timeout(LONG), Ok(submission));
        }
    }

    #[test]
    fn fut_10_many_callbacks_make_no_deep_stack() {
        const COUNT: usize = 100_000;
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        for number in 0..COUNT {
            let told = told.clone();
            // A call from C ends like this.
            let call = move || {
                run_spontaneous();
                told.send(number).unwrap();
            };
            events.settled(Mode::AllowSpontaneous, |_, _| (), call);
        }
        run_spontaneous();
        let numbers = (0..COUNT).map(|_| heard.recv_timeout(LONG).unwrap());
        assert_eq!(numbers.sum::<usize>(), COUNT * (COUNT - 1) / 2);
    }

    #[test]
    fn nobody_watches_when_nothing_is_pending() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        gpu.begin(&events, Mode::AllowProcessEvents, 1, || ());
        assert!(events.state.lock().watched.is_empty());
        gpu.begin(&events, Mode::AllowSpontaneous, 2, move || {
            told.send(()).unwrap()
        });
        assert_eq!(events.state.lock().watched.len(), 1);
        gpu.finish(2);
        heard.recv_timeout(LONG).unwrap();
        let begin = Instant::now();
        while !events.state.lock().watched.is_empty() {
            assert!(begin.elapsed() < LONG);
            thread::sleep(Duration::from_millis(1));
        }
    }
}
