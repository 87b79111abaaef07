//! Futures: what asynchronous calls return, and when their callbacks run.
//!
//! A future is pending until its outcome is known, then ready until somebody runs its callback, then
//! gone. Who may run the callback depends on the mode it was registered with: a wait for the future
//! (`wait`), [`Events::process`], or whoever comes by first (`spontaneous`). No lock is held while a
//! callback runs.

use super::callback::Mode;
use super::spontaneous::{self, run_spontaneous};
use parking_lot::{Condvar, Mutex};
use std::{
    cell::Cell,
    collections::BTreeMap,
    mem, ptr,
    sync::{Arc, Weak},
    thread::{self, ThreadId},
    time::Duration,
};

/// Runs the callback with the outcome.
pub type Fire = Box<dyn FnOnce() + Send>;

/// Why a future ends without an outcome of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abandoned {
    /// The instance is gone, and with it everyone who could wait.
    InstanceDropped,
    /// The device is lost, and with it the work that the future stands for.
    DeviceLost,
    /// The application took back what the future stands for; how is said here.
    Withdrawn(&'static str),
}

/// Runs the callback for a future (whose id it is told) that was abandoned.
pub type Abandon = Box<dyn FnOnce(u64, Abandoned) + Send>;

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
    Ready(Fire),
    /// The callback runs on this thread.
    Firing(ThreadId),
}

pub(super) struct Event {
    mode: Mode,
    /// `None` for the CPU timeline.
    pub(super) work: Option<Work>,
    progress: Progress,
    /// What to do instead when the future is abandoned; `None` once it is, or has fired.
    abandon: Option<Abandon>,
}

impl Event {
    pub(super) fn is_pending(&self) -> bool {
        matches!(self.progress, Progress::Pending)
    }

    /// Whether a wait on this thread may report the future as complete, once the callback has run
    /// if it has not yet. A callback that runs on another thread is waited for, except from within
    /// callbacks: those could wait for each other.
    fn is_complete(&self) -> bool {
        match self.progress {
            Progress::Pending => false,
            Progress::Ready(_) => true,
            Progress::Firing(by) => in_callback() || by == thread::current().id(),
        }
    }

    /// Takes the callback of a ready future, to be run by this thread.
    fn claim(&mut self) -> Option<Fire> {
        if !matches!(self.progress, Progress::Ready(_)) {
            return None;
        }
        self.abandon = None;
        let firing = Progress::Firing(thread::current().id());
        match mem::replace(&mut self.progress, firing) {
            Progress::Ready(fire) => Some(fire),
            _ => None,
        }
    }

    /// Makes the future ready to say why it was abandoned. Returns what else it would have said.
    fn abandon(&mut self, id: u64, why: Abandoned) -> Option<Progress> {
        let abandon = self.abandon.take()?;
        let ready = Progress::Ready(Box::new(move || abandon(id, why)));
        Some(mem::replace(&mut self.progress, ready))
    }
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

    fn claim(&mut self, id: u64) -> Option<Fire> {
        self.events.get_mut(&id)?.claim()
    }
}

/// The event manager of one instance.
#[derive(Default)]
pub struct Events {
    pub(super) state: Mutex<State>,
    /// Some future has become ready or is gone, or there is more to watch.
    pub(super) changed: Condvar,
}

impl Events {
    /// Registers a callback; its future is pending from now on. `abandon` must hold no share in an
    /// object: it is dropped wherever the future completes.
    pub fn begin(
        &self,
        mode: Mode,
        source: Option<Weak<dyn Source>>,
        abandon: impl FnOnce(u64, Abandoned) + Send + 'static,
    ) -> u64 {
        let mut state = self.state.lock();
        state.last_id += 1;
        let id = state.last_id;
        let event = Event {
            // Without an instance nobody can wait any more: what completes is told at once.
            mode: match state.closed {
                true => Mode::AllowSpontaneous,
                false => mode,
            },
            work: source.map(|source| Work {
                source,
                submission: 0,
                watched: mode == Mode::AllowSpontaneous,
            }),
            progress: Progress::Pending,
            abandon: Some(Box::new(abandon)),
        };
        state.events.insert(id, event);
        id
    }

    /// A future whose outcome is known from the start.
    pub fn settled(
        self: &Arc<Self>,
        mode: Mode,
        abandon: impl FnOnce(u64, Abandoned) + Send + 'static,
        fire: impl FnOnce() + Send + 'static,
    ) -> u64 {
        let id = self.begin(mode, None, abandon);
        self.complete(id, fire);
        id
    }

    /// Makes a pending future ready. One that is ready or gone already stays as it is. Runs no
    /// callback, so it may be called whatever is locked.
    pub fn complete(self: &Arc<Self>, id: u64, fire: impl FnOnce() + Send + 'static) {
        let mut state = self.state.lock();
        let Some(event) = state.events.get_mut(&id).filter(|it| it.is_pending()) else {
            return;
        };
        event.progress = Progress::Ready(Box::new(fire));
        self.became_ready(event.mode, id);
    }

    /// Ends a pending future without an outcome. Runs no callback.
    pub fn abandon(self: &Arc<Self>, id: u64, why: Abandoned) {
        let mut state = self.state.lock();
        let Some(event) = state.events.get_mut(&id).filter(|it| it.is_pending()) else {
            return;
        };
        event.abandon(id, why);
        self.became_ready(event.mode, id);
    }

    /// Ends every pending future of a source whose device is lost. Runs no callback.
    pub fn abandon_source(self: &Arc<Self>, source: *const ()) {
        let mut state = self.state.lock();
        for (id, event) in &mut state.events {
            let work = event.work.as_ref();
            let of_source = |work: &Work| ptr::addr_eq(work.source.as_ptr(), source);
            if event.is_pending() && work.is_some_and(of_source) {
                event.abandon(*id, Abandoned::DeviceLost);
                self.became_ready(event.mode, *id);
            }
        }
    }

    fn became_ready(self: &Arc<Self>, mode: Mode, id: u64) {
        if mode == Mode::AllowSpontaneous {
            spontaneous::push(Arc::clone(self), id);
        }
        self.changed.notify_all();
    }

    /// Runs the callbacks that are ready and may run here. Never blocks.
    pub fn process(&self) {
        run_spontaneous();
        let ready: Vec<_> = {
            let state = self.state.lock();
            let events = state.events.iter();
            events
                .filter(|(_, event)| event.mode != Mode::WaitAnyOnly)
                .filter(|(_, event)| matches!(event.progress, Progress::Ready(_)))
                .map(|(id, _)| *id)
                .collect()
        };
        for id in ready {
            self.fire(id);
        }
    }

    /// Runs the callback of a future if it is ready and nobody else does.
    pub(super) fn fire(&self, id: u64) {
        let fire = self.state.lock().claim(id);
        if let Some(fire) = fire {
            let _ended = Callback::begin(self, id);
            fire();
        }
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

    /// Ends every future: the application has let go of the instance.
    pub fn close(&self) {
        let mut dropped = Vec::new();
        let mut state = self.state.lock();
        state.closed = true;
        for (id, event) in &mut state.events {
            dropped.extend(event.abandon(*id, Abandoned::InstanceDropped));
        }
        let ids: Vec<_> = state.events.keys().copied().collect();
        drop(state);
        self.changed.notify_all();
        self.finish(&ids);
    }
}

thread_local! {
    /// How many callbacks this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Whether this thread runs a callback of a future.
pub(super) fn in_callback() -> bool {
    DEPTH.try_with(Cell::get).unwrap_or(0) > 0
}

/// A callback that runs; with its end, its future is gone.
struct Callback<'a> {
    events: &'a Events,
    id: u64,
}

impl<'a> Callback<'a> {
    fn begin(events: &'a Events, id: u64) -> Self {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() + 1));
        Self { events, id }
    }
}

impl Drop for Callback<'_> {
    fn drop(&mut self) {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() - 1));
        self.events.state.lock().events.remove(&self.id);
        self.events.changed.notify_all();
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::runtime::wait::Waited;
    use std::sync::mpsc::channel;

    /// A device whose work is done when the test says so.
    #[derive(Default)]
    pub struct Gpu {
        state: Mutex<GpuState>,
        advanced: Condvar,
    }

    #[derive(Default)]
    struct GpuState {
        done: u64,
        closures: Vec<(u64, Fire)>,
        polls: usize,
    }

    impl Gpu {
        pub fn source(self: &Arc<Self>) -> Weak<dyn Source> {
            Arc::downgrade(self) as Weak<dyn Source>
        }

        /// A future that completes with a submission.
        pub fn begin(
            self: &Arc<Self>,
            events: &Arc<Events>,
            mode: Mode,
            submission: u64,
            fire: impl FnOnce() + Send + 'static,
        ) -> u64 {
            let id = events.begin(mode, Some(self.source()), |_, _| ());
            let done = Arc::clone(events);
            let closure = Box::new(move || done.complete(id, fire));
            self.state.lock().closures.push((submission, closure));
            events.submitted(id, submission);
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

    const NOW: Option<Duration> = Some(Duration::ZERO);

    #[test]
    fn fut_01_ids_are_unique_and_not_zero() {
        let events = Arc::new(Events::default());
        let ids: Vec<_> = (0..3)
            .map(|_| events.settled(Mode::WaitAnyOnly, |_, _| (), || ()))
            .collect();
        assert_eq!(ids, [1, 2, 3]);
    }

    #[test]
    fn fut_02_a_callback_runs_where_its_mode_allows() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let settle = |mode, name| {
            let told = told.clone();
            events.settled(mode, |_, _| (), move || told.send(name).unwrap())
        };
        let waited = settle(Mode::WaitAnyOnly, "wait");
        settle(Mode::AllowProcessEvents, "process");
        let both = settle(Mode::AllowProcessEvents, "wait or process");
        assert!(heard.try_recv().is_err());
        assert_eq!(events.wait_any(&[both], NOW, |_| ()), Waited::Completed);
        assert_eq!(heard.try_recv(), Ok("wait or process"));
        events.process();
        assert_eq!(heard.try_recv(), Ok("process"));
        assert!(heard.try_recv().is_err());
        assert_eq!(events.wait_any(&[waited], NOW, |_| ()), Waited::Completed);
        assert_eq!(heard.try_recv(), Ok("wait"));
    }

    #[test]
    fn fut_02_a_spontaneous_callback_waits_for_the_end_of_the_call() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let tell = move || told.send(()).unwrap();
        events.settled(Mode::AllowSpontaneous, |_, _| (), tell);
        // Another thread may come by before this one.
        run_spontaneous();
        assert_eq!(heard.recv_timeout(Duration::from_secs(10)), Ok(()));
    }

    #[test]
    fn fut_03_a_callback_runs_once() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let id = events.begin(Mode::AllowProcessEvents, None, |_, _| ());
        for _ in 0..2 {
            let told = told.clone();
            events.complete(id, move || told.send(()).unwrap());
        }
        events.abandon(id, Abandoned::Withdrawn("too late"));
        events.process();
        events.process();
        events.close();
        assert_eq!(heard.try_iter().count(), 1);
    }

    #[test]
    fn fut_03_many_futures_complete_once_each_whoever_comes_by() {
        const THREADS: usize = 8;
        const FUTURES: usize = 1000;
        let modes = [
            Mode::WaitAnyOnly,
            Mode::AllowProcessEvents,
            Mode::AllowSpontaneous,
        ];
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let tell = |number| {
            let told = told.clone();
            move || told.send(number).unwrap()
        };
        let ids: Vec<_> = (0..FUTURES)
            .map(|number| {
                let mode = modes[number % modes.len()];
                gpu.begin(&events, mode, 1 + number as u64 / 10, tell(number))
            })
            .collect();
        thread::scope(|scope| {
            for first in 0..THREADS {
                let (events, gpu, ids, tell) = (&events, &gpu, &ids, &tell);
                scope.spawn(move || {
                    for number in (0..FUTURES).map(|number| (number + first * 100) % FUTURES) {
                        match (first + number) % 4 {
                            0 => events.process(),
                            1 => events.complete(ids[number], tell(number)),
                            2 => gpu.poll(),
                            _ => {
                                events.wait_any(&ids[number..=number], NOW, |_| ());
                            }
                        }
                    }
                });
            }
            scope.spawn(|| (1..=100).for_each(|submission| gpu.finish(submission)));
        });
        for id in &ids {
            events.wait_any(&[*id], None, |_| ());
        }
        run_spontaneous();
        let mut numbers: Vec<_> = (0..FUTURES)
            .map(|_| heard.recv_timeout(Duration::from_secs(10)).unwrap())
            .collect();
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(0..FUTURES));
        assert!(heard.try_recv().is_err());
    }

    #[test]
    fn fut_10_callbacks_may_use_the_event_manager() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let inner = Arc::clone(&events);
        let own = events.begin(Mode::AllowProcessEvents, None, |_, _| ());
        events.complete(own, move || {
            inner.process();
            let other = inner.settled(Mode::WaitAnyOnly, |_, _| (), || ());
            told.send(inner.wait_any(&[other], None, |_| ())).unwrap();
            // Its own future is as good as gone.
            told.send(inner.wait_any(&[own], None, |_| ())).unwrap();
            inner.close();
        });
        events.process();
        let heard: Vec<_> = heard.iter().collect();
        assert_eq!(heard, [Waited::Completed, Waited::Completed]);
    }

    #[test]
    fn own_07_closing_cancels_what_is_left() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let begin = || {
            let told = told.clone();
            let abandon = move |_, why| told.send(why).unwrap();
            events.begin(Mode::WaitAnyOnly, None, abandon)
        };
        let (pending, ready, aborted) = (begin(), begin(), begin());
        events.complete(ready, || panic!("nobody waited for it"));
        events.abandon(aborted, Abandoned::Withdrawn("for a test"));
        events.close();
        let why: Vec<_> = heard.try_iter().collect();
        let withdrawn = Abandoned::Withdrawn("for a test");
        let dropped = Abandoned::InstanceDropped;
        assert_eq!(why, [dropped, dropped, withdrawn]);
        events.complete(pending, || panic!("it is gone"));
        events.close();
        events.process();
    }

    #[test]
    fn own_07_closing_waits_for_callbacks_that_run() {
        let (told, heard) = channel();
        let over = Arc::new(Mutex::new(false));
        let events = Arc::new(Events::default());
        let ended = Arc::clone(&over);
        events.settled(
            Mode::AllowProcessEvents,
            |_, _| (),
            move || {
                told.send(()).unwrap();
                thread::sleep(Duration::from_millis(20));
                *ended.lock() = true;
            },
        );
        thread::scope(|scope| {
            scope.spawn(|| events.process());
            heard.recv().unwrap();
            events.close();
            assert!(*over.lock());
        });
    }

    #[test]
    fn own_07_what_begins_afterwards_needs_nobody_to_wait() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        events.close();
        let tell = move || told.send(()).unwrap();
        events.settled(Mode::WaitAnyOnly, |_, _| (), tell);
        run_spontaneous();
        assert_eq!(heard.recv_timeout(Duration::from_secs(10)), Ok(()));
    }

    #[test]
    fn err_09_a_lost_device_ends_its_futures() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let (lost, other) = (Arc::new(Gpu::default()), Arc::new(Gpu::default()));
        for device in [&lost, &other] {
            let told = told.clone();
            let abandon = move |_, why| told.send(why).unwrap();
            let mode = Mode::AllowProcessEvents;
            events.begin(mode, Some(device.source()), abandon);
        }
        events.abandon_source(Arc::as_ptr(&lost).cast());
        events.process();
        let heard: Vec<_> = heard.try_iter().collect();
        assert_eq!(heard, [Abandoned::DeviceLost]);
    }

    #[test]
    fn own_06_a_pending_future_keeps_no_device() {
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let id = events.begin(Mode::AllowSpontaneous, Some(gpu.source()), |_, _| ());
        events.submitted(id, 1);
        drop(gpu);
        assert_eq!(events.wait_any(&[id], NOW, |_| ()), Waited::TimedOut);
    }
}
