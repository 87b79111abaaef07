//! Futures: what asynchronous calls return, and what becomes of them.
//!
//! A future is pending until its request is answered or abandoned, then ready until somebody runs its
//! callback, then gone. Who may run the callback depends on the mode it was registered with: a wait
//! for the future or wgpuInstanceProcessEvents ([`wait`](super::wait)), or whoever comes by first
//! ([`ready`](super::ready)). No lock is held while a callback runs.
//!
//! This file is the register of futures and moves them along; it never waits for a GPU. What does
//! stands above it: [`wait`](super::wait), because the application waits, and
//! [`watch`](super::watch), because nobody does.

use super::{
    callback::Mode,
    ready::{self, InCallback, Keeper, Thread, in_callback},
    request::{Abandoned, Request},
};
use parking_lot::{Condvar, Mutex};
use std::{
    collections::BTreeMap,
    ptr,
    sync::{Arc, Weak},
    time::Duration,
};

/// Tells a callback how its request has ended: why it was abandoned, or the outcome.
type Tell = Box<dyn FnOnce(Option<Abandoned>) + Send>;

/// Where the work behind futures is done: a device with its queue.
pub trait Source: Send + Sync {
    /// Completes the futures whose work is done.
    fn poll(&self);

    /// Blocks until the submission has run, at most for `limit`, and holds no lock meanwhile. Says
    /// whether the submission has run.
    fn wait(&self, submission: u64, limit: Duration) -> bool;
}

/// What a future of the queue timeline waits for.
pub(super) struct Work {
    /// Weak, so that a future nobody waits for keeps no device alive.
    pub(super) source: Weak<dyn Source>,
    /// The submission that has to run first; 0 when there is none.
    pub(super) submission: u64,
    /// Whether somebody has to see to it that the callback runs by itself.
    pub(super) watched: bool,
}

enum Progress {
    Pending,
    Answered,
    Abandoned(Abandoned),
    /// The callback runs on this thread.
    Firing(Thread),
}

pub(super) struct Event {
    mode: Mode,
    /// `None` for the CPU timeline.
    pub(super) work: Option<Work>,
    progress: Progress,
    /// The request, with its outcome once it is answered; `None` once its callback runs.
    tell: Option<Tell>,
}

impl Event {
    pub(super) fn is_pending(&self) -> bool {
        matches!(self.progress, Progress::Pending)
    }

    /// Whether the callback waits for somebody to run it.
    fn is_ready(&self) -> bool {
        matches!(self.progress, Progress::Answered | Progress::Abandoned(_))
    }

    /// Whether the callback is ready and needs no wait for its future.
    pub(super) fn may_be_processed(&self) -> bool {
        self.mode != Mode::WaitAnyOnly && self.is_ready()
    }

    /// Whether a wait on this thread may report the future as complete, once the callback has run
    /// if it has not yet. A callback that runs on another thread is waited for, except from within
    /// callbacks: those could wait for each other.
    fn is_complete(&self) -> bool {
        match self.progress {
            Progress::Pending => false,
            Progress::Answered | Progress::Abandoned(_) => true,
            Progress::Firing(by) => in_callback() || by == Thread::this(),
        }
    }

    /// Takes the callback of a ready future, to be run by this thread.
    fn claim(&mut self) -> Option<(Tell, Option<Abandoned>)> {
        let abandoned = match self.progress {
            Progress::Answered => None,
            Progress::Abandoned(why) => Some(why),
            Progress::Pending | Progress::Firing(_) => return None,
        };
        self.progress = Progress::Firing(Thread::this());
        Some((self.tell.take()?, abandoned))
    }
}

/// A request that has got its outcome.
fn answer<R: Request>(request: R, outcome: R::Outcome) -> Tell {
    Box::new(move |abandoned| match abandoned {
        None => request.finish(outcome),
        Some(why) => request.abandon(why),
    })
}

#[derive(Default)]
pub(super) struct State {
    last_id: u64,
    pub(super) events: BTreeMap<u64, Event>,
    /// The sources that a thread watches for spontaneous callbacks.
    pub(super) watched: Vec<Weak<dyn Source>>,
    /// Set when the application has let go of the instance: nobody will wait or process.
    pub(super) closed: bool,
}

impl State {
    /// Whether a wait on this thread may report the future as complete.
    pub(super) fn is_complete(&self, id: u64) -> bool {
        self.events.get(&id).is_none_or(Event::is_complete)
    }

    pub(super) fn is_pending(&self, id: u64) -> bool {
        self.events.get(&id).is_some_and(Event::is_pending)
    }

    pub(super) fn any_complete(&self, ids: &[u64]) -> bool {
        ids.iter().any(|id| self.is_complete(*id))
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// The mode that counts: without an instance nobody can wait any more, and what completes is
    /// told at once.
    pub(super) fn mode(&self, asked: Mode) -> Mode {
        match self.closed {
            true => Mode::AllowSpontaneous,
            false => asked,
        }
    }
}

/// The futures of one instance.
#[derive(Default)]
pub struct Events {
    pub(super) state: Mutex<State>,
    /// Some future has become ready or is gone, or there is more to watch.
    pub(super) changed: Condvar,
}

/// A request whose outcome is to come.
#[derive(Clone)]
pub struct Pending<R> {
    events: Arc<Events>,
    future: u64,
    request: R,
}

impl<R: Request> Pending<R> {
    /// The id of the future.
    pub fn future(&self) -> u64 {
        self.future
    }

    pub fn request(&self) -> &R {
        &self.request
    }

    /// Completes the future, unless it is ready or gone already. Runs no callback, so it may be
    /// called whatever is locked.
    pub fn finish(self, outcome: R::Outcome) {
        self.events.complete(self.future, self.request, outcome);
    }
}

impl Events {
    /// Registers a request, made with the id of its future, which is pending from now on.
    pub fn begin<R: Request + Clone>(
        self: &Arc<Self>,
        mode: Mode,
        source: Option<Weak<dyn Source>>,
        request: impl FnOnce(u64) -> R,
    ) -> Pending<R> {
        let mut state = self.state.lock();
        let future = state.next_id();
        let request = request(future);
        let abandoned = request.clone();
        let event = Event {
            mode: state.mode(mode),
            work: source.map(|source| Work {
                source,
                submission: 0,
                watched: mode == Mode::AllowSpontaneous,
            }),
            progress: Progress::Pending,
            tell: Some(Box::new(move |why| {
                if let Some(why) = why {
                    abandoned.abandon(why);
                }
            })),
        };
        state.events.insert(future, event);
        Pending {
            events: Arc::clone(self),
            future,
            request,
        }
    }

    /// A future whose request is answered from the start.
    pub fn settled<R: Request>(
        self: &Arc<Self>,
        mode: Mode,
        request: R,
        outcome: R::Outcome,
    ) -> u64 {
        let mut state = self.state.lock();
        let id = state.next_id();
        let mode = state.mode(mode);
        let event = Event {
            mode,
            work: None,
            progress: Progress::Answered,
            tell: Some(answer(request, outcome)),
        };
        state.events.insert(id, event);
        self.became_ready(mode, id);
        id
    }

    fn complete<R: Request>(self: &Arc<Self>, id: u64, request: R, outcome: R::Outcome) {
        let mut state = self.state.lock();
        let Some(event) = state.events.get_mut(&id).filter(|it| it.is_pending()) else {
            return;
        };
        event.progress = Progress::Answered;
        event.tell = Some(answer(request, outcome));
        self.became_ready(event.mode, id);
    }

    /// Ends a pending future without an outcome. Runs no callback.
    pub fn abandon(self: &Arc<Self>, id: u64, why: Abandoned) {
        let mut state = self.state.lock();
        let Some(event) = state.events.get_mut(&id).filter(|it| it.is_pending()) else {
            return;
        };
        event.progress = Progress::Abandoned(why);
        self.became_ready(event.mode, id);
    }

    /// Ends every pending future of a source whose device is lost. Runs no callback.
    pub fn abandon_source(self: &Arc<Self>, source: *const ()) {
        let mut state = self.state.lock();
        for (id, event) in &mut state.events {
            let work = event.work.as_ref();
            let of_source = |work: &Work| ptr::addr_eq(work.source.as_ptr(), source);
            if event.is_pending() && work.is_some_and(of_source) {
                event.progress = Progress::Abandoned(Abandoned::DeviceLost);
                self.became_ready(event.mode, *id);
            }
        }
    }

    fn became_ready(self: &Arc<Self>, mode: Mode, id: u64) {
        if mode == Mode::AllowSpontaneous {
            ready::push(Arc::clone(self) as Arc<dyn Keeper>, id);
        }
        self.changed.notify_all();
    }

    /// Notes what a pending future waits for, and says where, if somebody has to see to it.
    pub(super) fn set_submission(&self, id: u64, submission: u64) -> Option<Weak<dyn Source>> {
        let mut state = self.state.lock();
        let event = state.events.get_mut(&id)?;
        let work = event.work.as_mut()?;
        work.submission = submission;
        work.watched.then(|| Weak::clone(&work.source))
    }

    /// Runs the callbacks of complete futures. Those that another thread runs are over, too, when it
    /// returns, unless it is called within a callback.
    pub(super) fn finish(&self, ids: &[u64]) {
        for id in ids {
            self.fire(*id);
        }
        let mut state = self.state.lock();
        while !ids.iter().all(|id| state.is_complete(*id)) {
            self.changed.wait(&mut state);
        }
    }

    /// Ends every future, also those that are answered: the application has let go of the instance.
    pub fn close(&self) {
        let mut state = self.state.lock();
        state.closed = true;
        for event in state.events.values_mut() {
            if matches!(event.progress, Progress::Pending | Progress::Answered) {
                event.progress = Progress::Abandoned(Abandoned::InstanceDropped);
            }
        }
        let ids: Vec<_> = state.events.keys().copied().collect();
        drop(state);
        self.changed.notify_all();
        self.finish(&ids);
    }
}

impl Keeper for Events {
    fn fire(&self, id: u64) {
        let claimed = self.state.lock().events.get_mut(&id).and_then(Event::claim);
        if let Some((tell, abandoned)) = claimed {
            let _gone = Gone { events: self, id };
            let _within = InCallback::begin();
            tell(abandoned);
        }
    }
}

/// With the end of its callback, however it ends, a future is gone.
struct Gone<'a> {
    events: &'a Events,
    id: u64,
}

impl Drop for Gone<'_> {
    fn drop(&mut self) {
        self.events.state.lock().events.remove(&self.id);
        self.events.changed.notify_all();
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    /// A request of a test, which says what is to be done when it is abandoned; its outcome is what
    /// is to be done otherwise.
    #[derive(Clone)]
    pub struct Asked<A>(pub A);

    pub type Do = Box<dyn FnOnce() + Send>;

    impl<A: FnOnce(Abandoned) + Send + 'static> Request for Asked<A> {
        type Outcome = Do;

        fn finish(self, outcome: Do) {
            outcome();
        }

        fn abandon(self, why: Abandoned) {
            (self.0)(why);
        }
    }

    /// A request that nobody misses.
    pub const ASKED: Asked<fn(Abandoned)> = Asked(|_| ());

    impl Events {
        /// A future of the CPU timeline.
        pub fn ask(self: &Arc<Self>, mode: Mode) -> u64 {
            self.begin(mode, None, |_| ASKED).future()
        }

        /// One that is complete from the start.
        pub fn answer(self: &Arc<Self>, mode: Mode, fire: impl FnOnce() + Send + 'static) -> u64 {
            self.settled(mode, ASKED, Box::new(fire))
        }

        /// Completes one, as many times as the test likes.
        pub fn answer_to(self: &Arc<Self>, id: u64, fire: impl FnOnce() + Send + 'static) {
            self.complete(id, ASKED, Box::new(fire));
        }
    }

    /// A device whose work is done when the test says so.
    #[derive(Default)]
    pub struct Gpu {
        state: Mutex<GpuState>,
        advanced: Condvar,
    }

    #[derive(Default)]
    struct GpuState {
        done: u64,
        closures: Vec<(u64, Do)>,
        polls: usize,
    }

    impl Gpu {
        pub fn source(self: &Arc<Self>) -> Weak<dyn Source> {
            Arc::downgrade(self) as Weak<dyn Source>
        }

        /// A future that completes with a submission. Nobody watches for it.
        pub fn begin(
            self: &Arc<Self>,
            events: &Arc<Events>,
            mode: Mode,
            submission: u64,
            fire: impl FnOnce() + Send + 'static,
        ) -> u64 {
            let pending = events.begin(mode, Some(self.source()), |_| ASKED);
            let id = pending.future();
            let closure = Box::new(move || pending.finish(Box::new(fire)));
            self.state.lock().closures.push((submission, closure));
            events.set_submission(id, submission);
            id
        }

        pub fn finish(&self, submission: u64) {
            self.state.lock().done = submission;
            self.advanced.notify_all();
        }

        pub fn polls(&self) -> usize {
            self.state.lock().polls
        }
    }

    impl Source for Gpu {
        fn poll(&self) {
            let mut state = self.state.lock();
            state.polls += 1;
            let done = state.done;
            let ready: Vec<_> = state.closures.extract_if(.., |it| it.0 <= done).collect();
            drop(state);
            for (_, closure) in ready {
                closure();
            }
        }

        fn wait(&self, submission: u64, limit: Duration) -> bool {
            let mut state = self.state.lock();
            let pending = |state: &mut GpuState| state.done < submission;
            self.advanced.wait_while_for(&mut state, pending, limit);
            state.done >= submission
        }
    }

    pub const LONG: Duration = Duration::from_secs(10);

    #[test]
    fn fut_01_ids_are_unique_and_not_zero() {
        let events = Arc::new(Events::default());
        let ids: Vec<_> = (0..3)
            .map(|_| events.answer(Mode::WaitAnyOnly, || ()))
            .collect();
        assert_eq!(ids, [1, 2, 3]);
    }

    #[test]
    fn fut_02_a_spontaneous_callback_waits_for_the_end_of_the_call() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let tell = move || told.send(()).unwrap();
        events.answer(Mode::AllowSpontaneous, tell);
        // Another thread may come by before this one.
        ready::run_all();
        assert_eq!(heard.recv_timeout(LONG), Ok(()));
    }

    #[test]
    fn own_07_what_begins_afterwards_needs_nobody_to_wait() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        events.close();
        let tell = move || told.send(()).unwrap();
        events.answer(Mode::WaitAnyOnly, tell);
        ready::run_all();
        assert_eq!(heard.recv_timeout(LONG), Ok(()));
    }
}
