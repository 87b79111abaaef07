//! Futures: what asynchronous calls return, and what becomes of them.
//!
//! A future is pending until its request is answered or abandoned, then ready until somebody runs its
//! callback, then gone. Who may run the callback depends on the mode it was registered with: a wait
//! for the future or wgpuInstanceProcessEvents ([`wait`](super::wait)), or whoever comes by first
//! ([`ready`](super::ready)). No lock is held while a callback runs.
//!
//! This file moves futures along in their [`register`](super::register); it never waits for a GPU.
//! What does stands above it: [`wait`](super::wait), because the application waits, and
//! [`watch`](super::watch), because nobody does.

use super::{
    callback::Mode,
    ready::{self, InCallback, Keeper},
    register::{Claimed, Event, Register, Source, Work},
    request::{Abandoned, Request},
};
use parking_lot::{Condvar, Mutex, MutexGuard};
use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    marker::PhantomData,
    mem::ManuallyDrop,
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering},
    },
};

/// A source that a thread watches for spontaneous callbacks.
pub(super) struct Watched {
    pub(super) source: Weak<dyn Source>,
    /// The submissions and the ids of the futures that wait for them; some may be ready by now.
    pub(super) waits: BinaryHeap<Reverse<(u64, u64)>>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) futures: Register,
    pub(super) watched: Vec<Watched>,
    /// Set when the application has let go of the instance: nobody will wait or process.
    pub(super) closed: bool,
}

impl State {
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
    /// Whether there may be callbacks for wgpuInstanceProcessEvents, for a look without the lock.
    pub(super) to_process: AtomicBool,
}

/// A request whose outcome is to come.
pub struct Pending<R> {
    events: Arc<Events>,
    future: u64,
    request: PhantomData<fn(R)>,
}

impl<R: Request> Pending<R> {
    /// The id of the future.
    pub fn future(&self) -> u64 {
        self.future
    }

    /// The submission that has to run first, as [`Events::submitted`] was told it; 0: none.
    pub fn submission(&self) -> Option<u64> {
        let state = self.events.state.lock();
        match state.futures.get(self.future) {
            Some(event) => event.work.as_ref()?.submission,
            None => Some(0),
        }
    }

    /// Completes the future, unless it is ready or gone already. Runs no callback, so it may be
    /// called whatever is locked.
    pub fn finish(&self, outcome: R::Outcome) {
        self.events.complete::<R>(self.future, outcome);
    }
}

impl Events {
    /// Registers a request, made with the id of its future, which is pending from now on.
    pub fn begin<R: Request>(
        self: &Arc<Self>,
        mode: Mode,
        source: Option<Weak<dyn Source>>,
        request: impl FnOnce(u64) -> R,
    ) -> Pending<R> {
        Pending {
            future: self.register(mode, source, request),
            events: Arc::clone(self),
            request: PhantomData,
        }
    }

    /// The same, for who answers many at once ([`complete_all`](Self::complete_all)).
    pub fn register<R: Request>(
        &self,
        mode: Mode,
        source: Option<Weak<dyn Source>>,
        request: impl FnOnce(u64) -> R,
    ) -> u64 {
        let mut state = self.state.lock();
        let id = state.futures.next_id();
        let work = source.map(|source| Work {
            source,
            submission: None,
            watched: mode == Mode::AllowSpontaneous,
        });
        let event = Event::pending(state.mode(mode), work, request(id));
        state.futures.insert(id, event);
        id
    }

    /// A future whose request is answered from the start.
    pub fn settled<R: Request>(
        self: &Arc<Self>,
        mode: Mode,
        request: R,
        outcome: R::Outcome,
    ) -> u64 {
        // If it is not needed, it is dropped with nothing locked.
        let outcome = request.wants_outcome().then_some(outcome);
        let mut state = self.state.lock();
        let id = state.futures.next_id();
        let mode = state.mode(mode);
        let event = Event::answered(mode, request, outcome);
        state.futures.insert(id, event);
        self.became_ready(mode, id);
        id
    }

    fn complete<R: Request>(self: &Arc<Self>, id: u64, outcome: R::Outcome) {
        // If it is not needed, it is dropped with nothing locked.
        let mut outcome = Some(outcome);
        let mut state = self.state.lock();
        if let Some(mode) = state.futures.answer::<R>(id, &mut outcome) {
            self.became_ready(mode, id);
        }
    }

    /// Completes those of the futures that are pending, all of which have the same outcome. Runs no
    /// callback.
    pub fn complete_all<R: Request<Outcome: Copy>>(
        self: &Arc<Self>,
        ids: &[u64],
        outcome: R::Outcome,
    ) {
        let mut state = self.state.lock();
        for id in ids {
            if let Some(mode) = state.futures.answer::<R>(*id, &mut Some(outcome)) {
                self.became_ready(mode, *id);
            }
        }
    }

    /// Ends a pending future without an outcome. Runs no callback.
    pub fn abandon(self: &Arc<Self>, id: u64, why: Abandoned) {
        self.abandon_locked(&mut self.state.lock(), id, why);
    }

    fn abandon_locked(self: &Arc<Self>, state: &mut State, id: u64, why: Abandoned) {
        if let Some(mode) = state.futures.abandon(id, why) {
            self.became_ready(mode, id);
        }
    }

    /// Ends every pending future of a source whose device is lost. Runs no callback.
    pub fn abandon_source(self: &Arc<Self>, source: *const ()) {
        let mut state = self.state.lock();
        for id in state.futures.pending_of(source) {
            self.abandon_locked(&mut state, id, Abandoned::DeviceLost);
        }
    }

    /// Tells whom it concerns; the state is locked.
    fn became_ready(self: &Arc<Self>, mode: Mode, id: u64) {
        match mode {
            Mode::AllowSpontaneous => ready::push(Arc::clone(self) as Arc<dyn Keeper>, id),
            Mode::AllowProcessEvents => self.to_process.store(true, Ordering::Relaxed),
            Mode::WaitAnyOnly => {}
        }
        self.changed.notify_all();
    }

    /// Notes what a pending future waits for, and says where, if somebody has to see to it.
    pub(super) fn set_submission(&self, id: u64, submission: u64) -> Option<Weak<dyn Source>> {
        let mut state = self.state.lock();
        let work = state.futures.set_submission(id, submission)?;
        work.watched.then(|| Weak::clone(&work.source))
    }

    /// Runs a callback, with nothing locked. What is locked behind it is for the next step.
    pub(super) fn run(&self, claimed: Claimed) -> MutexGuard<'_, State> {
        let gone = Gone {
            events: self,
            id: claimed.id,
        };
        let within = InCallback::begin();
        claimed.run();
        drop(within);
        let Gone { events, id } = *ManuallyDrop::new(gone);
        events.note_gone(id)
    }

    /// Notes that a callback has run.
    fn note_gone(&self, id: u64) -> MutexGuard<'_, State> {
        let mut state = self.state.lock();
        state.futures.remove(id);
        self.changed.notify_all();
        state
    }

    /// Runs the callbacks of complete futures. Those that another thread runs are over, too, when it
    /// returns, unless it is called within a callback.
    pub(super) fn finish(&self, ids: &[u64]) {
        for id in ids {
            self.fire(*id);
        }
        let mut state = self.state.lock();
        while !ids.iter().all(|id| state.futures.is_complete(*id)) {
            self.changed.wait(&mut state);
        }
    }

    /// Ends every future, also those that are answered: the application has let go of the instance.
    pub fn close(&self) {
        let mut state = self.state.lock();
        state.closed = true;
        let ids = state.futures.abandon_all(Abandoned::InstanceDropped);
        drop(state);
        self.changed.notify_all();
        self.finish(&ids);
    }
}

impl Keeper for Events {
    fn fire(&self, id: u64) {
        let claimed = self.state.lock().futures.claim(id);
        if let Some(claimed) = claimed {
            drop(self.run(claimed));
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
        drop(self.events.note_gone(self.id));
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::{sync::mpsc::channel, time::Duration};

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
            self.complete::<Asked<fn(Abandoned)>>(id, Box::new(fire));
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
