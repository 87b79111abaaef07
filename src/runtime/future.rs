//! Futures: what asynchronous calls return, and when their callbacks run.
//!
//! A future is pending until its outcome is known, then ready until its callback has run, then
//! gone. Who runs the callback depends on the mode it was registered with: the wait for it, the
//! next [`Events::process`], or (spontaneous ones) the end of the call during which it became
//! ready. No lock is held while a callback runs.

use super::callback::Mode;
use parking_lot::{Condvar, Mutex};
use std::{
    collections::{BTreeMap, VecDeque},
    ptr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
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

/// Where the work behind a future is done: a device with its queue.
pub trait Source: Send + Sync {
    /// Completes the futures whose work is done. With a limit, first waits that long for some.
    fn poll(&self, wait: Option<Duration>);
}

struct Event {
    mode: Mode,
    /// `None` for work of the CPU timeline.
    source: Option<Arc<dyn Source>>,
    abandon: Abandon,
    ready: Option<Fire>,
}

#[derive(Default)]
struct State {
    last_id: u64,
    events: BTreeMap<u64, Event>,
    /// Set when the application has let go of the instance: nobody will wait or process.
    closed: bool,
}

/// The event manager of one instance.
#[derive(Default)]
pub struct Events {
    state: Mutex<State>,
    changed: Condvar,
}

/// How a wait ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Waited {
    Completed,
    TimedOut,
    /// Futures of several sources cannot be waited for together.
    Mixed,
}

/// How long a thread stays in one source before it looks at everything else again.
const SLICE: Duration = Duration::from_millis(2);

impl Events {
    /// Registers a callback; its future is pending from now on.
    pub fn begin(
        &self,
        mode: Mode,
        source: Option<Arc<dyn Source>>,
        abandon: impl FnOnce(u64, Abandoned) + Send + 'static,
    ) -> u64 {
        let mut state = self.state.lock();
        state.last_id += 1;
        let id = state.last_id;
        // Without an instance nobody can wait any more: what completes is told at once.
        let mode = if state.closed {
            Mode::AllowSpontaneous
        } else {
            mode
        };
        let event = Event {
            mode,
            source,
            abandon: Box::new(abandon),
            ready: None,
        };
        state.events.insert(id, event);
        id
    }

    /// A future whose outcome is known from the start.
    pub fn settled(
        &self,
        mode: Mode,
        abandon: impl FnOnce(u64, Abandoned) + Send + 'static,
        fire: impl FnOnce() + Send + 'static,
    ) -> u64 {
        let id = self.begin(mode, None, abandon);
        self.complete(id, fire);
        id
    }

    /// Makes a pending future ready. One that is ready or gone already stays as it is.
    pub fn complete(&self, id: u64, fire: impl FnOnce() + Send + 'static) {
        let mut state = self.state.lock();
        let Some(event) = state.events.get_mut(&id) else {
            return;
        };
        if event.ready.is_some() {
            return;
        }
        event.ready = Some(Box::new(fire));
        let spontaneous = (event.mode == Mode::AllowSpontaneous)
            .then(|| state.events.remove(&id))
            .flatten();
        drop(state);
        if let Some(fire) = spontaneous.and_then(|event| event.ready) {
            SPONTANEOUS.push(fire);
        }
        self.changed.notify_all();
    }

    /// Ends every pending future of a source whose device is lost.
    pub fn abandon_source(&self, source: *const ()) {
        let of_source = |event: &Event| {
            let source_of = event.source.as_ref();
            source_of.is_some_and(|is| ptr::addr_eq(Arc::as_ptr(is), source))
        };
        let lost: Vec<_> = {
            let state = self.state.lock();
            let events = state.events.iter();
            events
                .filter(|(_, event)| of_source(event))
                .map(|(id, _)| *id)
                .collect()
        };
        for id in lost {
            self.abandon(id, Abandoned::DeviceLost);
        }
    }

    /// Ends a pending future without an outcome.
    pub fn abandon(&self, id: u64, why: Abandoned) {
        let mut state = self.state.lock();
        let event = state
            .events
            .get_mut(&id)
            .filter(|event| event.ready.is_none());
        let Some(event) = event else {
            return;
        };
        let abandon = std::mem::replace(&mut event.abandon, Box::new(|_, _| ()));
        drop(state);
        self.complete(id, move || abandon(id, why));
    }

    /// Runs the callbacks that are ready and may run here. Never blocks.
    pub fn process(&self) {
        run_spontaneous();
        let ready: Vec<_> = {
            let mut state = self.state.lock();
            let ids: Vec<_> = state
                .events
                .iter()
                .filter(|(_, event)| event.ready.is_some() && event.mode != Mode::WaitAnyOnly)
                .map(|(id, _)| *id)
                .collect();
            ids.iter()
                .filter_map(|id| state.events.remove(id))
                .collect()
        };
        for event in ready {
            event.fire();
        }
    }

    /// Waits until one of the futures is complete, at most for `timeout` (`None`: without limit),
    /// and runs the callbacks of those that are. `completed` is told every complete one.
    pub fn wait_any(
        &self,
        ids: &[u64],
        timeout: Option<Duration>,
        mut completed: impl FnMut(usize),
    ) -> Waited {
        let deadline = timeout.map(|timeout| Instant::now() + timeout);
        let may_block = timeout != Some(Duration::ZERO);
        if may_block && self.sources(ids).len() > 1 {
            return Waited::Mixed;
        }
        loop {
            for source in self.sources(ids).into_iter().flatten() {
                source.poll(None);
            }
            run_spontaneous();
            if self.take(ids, &mut completed) {
                return Waited::Completed;
            }
            let left = match deadline {
                Some(deadline) => deadline.saturating_duration_since(Instant::now()),
                None => Duration::MAX,
            };
            if left.is_zero() {
                return Waited::TimedOut;
            }
            match self.sources(ids).into_iter().next() {
                Some(Some(source)) => source.poll(Some(left.min(SLICE))),
                _ => self.wait_for_change(ids, left),
            }
        }
    }

    /// The different sources of those futures that are pending.
    fn sources(&self, ids: &[u64]) -> Vec<Option<Arc<dyn Source>>> {
        let state = self.state.lock();
        let mut sources: Vec<Option<Arc<dyn Source>>> = Vec::new();
        for event in ids.iter().filter_map(|id| state.events.get(id)) {
            let known = sources.iter().any(|source| match (source, &event.source) {
                (Some(known), Some(source)) => Arc::ptr_eq(known, source),
                (None, None) => true,
                _ => false,
            });
            if !known {
                sources.push(event.source.clone());
            }
        }
        sources
    }

    /// Takes the complete ones of the futures off the list and runs their callbacks.
    fn take(&self, ids: &[u64], completed: &mut impl FnMut(usize)) -> bool {
        let mut ready = Vec::new();
        let mut any = false;
        {
            let mut state = self.state.lock();
            for (position, id) in ids.iter().enumerate() {
                let pending = state
                    .events
                    .get(id)
                    .is_some_and(|event| event.ready.is_none());
                if !pending {
                    any = true;
                    completed(position);
                    ready.extend(state.events.remove(id));
                }
            }
        }
        for event in ready {
            event.fire();
        }
        any
    }

    fn wait_for_change(&self, ids: &[u64], limit: Duration) {
        let mut state = self.state.lock();
        let pending = |state: &State, id| {
            state
                .events
                .get(id)
                .is_some_and(|event: &Event| event.ready.is_none())
        };
        if ids.iter().all(|id| pending(&state, id)) {
            match Instant::now().checked_add(limit) {
                Some(deadline) => {
                    let _ = self.changed.wait_until(&mut state, deadline);
                }
                None => self.changed.wait(&mut state),
            }
        }
    }

    /// Ends every future: the application has let go of the instance.
    pub fn close(&self) {
        let events = {
            let mut state = self.state.lock();
            state.closed = true;
            std::mem::take(&mut state.events)
        };
        self.changed.notify_all();
        for (id, event) in events {
            (event.abandon)(id, Abandoned::InstanceDropped);
        }
    }
}

impl Event {
    fn fire(self) {
        if let Some(fire) = self.ready {
            fire();
        }
    }
}

/// Callbacks that may run at any time and are ready to.
struct Spontaneous {
    count: AtomicUsize,
    queue: Mutex<VecDeque<Fire>>,
}

static SPONTANEOUS: Spontaneous = Spontaneous {
    count: AtomicUsize::new(0),
    queue: Mutex::new(VecDeque::new()),
};

impl Spontaneous {
    fn push(&self, fire: Fire) {
        self.queue.lock().push_back(fire);
        self.count.fetch_add(1, Ordering::Release);
    }

    fn pop(&self) -> Option<Fire> {
        let fire = self.queue.lock().pop_front()?;
        self.count.fetch_sub(1, Ordering::Relaxed);
        Some(fire)
    }
}

/// Whether [`run_spontaneous`] has something to do.
#[inline]
pub fn spontaneous_pending() -> bool {
    SPONTANEOUS.count.load(Ordering::Relaxed) != 0
}

/// Runs the spontaneous callbacks that are ready. They become ready while wgpu-core's locks may be
/// held, so every call from C does this at its end.
#[cold]
pub fn run_spontaneous() {
    while let Some(fire) = SPONTANEOUS.pop() {
        fire();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    struct Idle;

    impl Source for Idle {
        fn poll(&self, wait: Option<Duration>) {
            if let Some(wait) = wait {
                std::thread::sleep(wait);
            }
        }
    }

    #[test]
    fn fut_02_a_callback_runs_where_its_mode_allows() {
        let (told, heard) = channel();
        let events = Events::default();
        let settle = |mode, name| {
            let told = told.clone();
            events.settled(mode, |_, _| (), move || told.send(name).unwrap())
        };
        let waited = settle(Mode::WaitAnyOnly, "wait");
        settle(Mode::AllowProcessEvents, "process");
        assert!(heard.try_recv().is_err());
        events.process();
        assert_eq!(heard.try_recv(), Ok("process"));
        assert!(heard.try_recv().is_err());
        assert_eq!(
            events.wait_any(&[waited], Some(Duration::ZERO), |_| ()),
            Waited::Completed
        );
        assert_eq!(heard.try_recv(), Ok("wait"));
    }

    #[test]
    fn fut_03_a_callback_runs_once() {
        let (told, heard) = channel();
        let events = Events::default();
        let id = events.begin(Mode::AllowProcessEvents, None, |_, _| ());
        for _ in 0..2 {
            let told = told.clone();
            events.complete(id, move || told.send(()).unwrap());
        }
        events.process();
        events.process();
        assert_eq!(heard.try_iter().count(), 1);
    }

    #[test]
    fn fut_06_a_timed_wait_does_not_mix_sources() {
        let events = Events::default();
        let gpu = events.begin(Mode::WaitAnyOnly, Some(Arc::new(Idle)), |_, _| ());
        let cpu = events.begin(Mode::WaitAnyOnly, None, |_, _| ());
        let limit = Duration::from_millis(1);
        assert_eq!(
            events.wait_any(&[gpu, cpu], Some(limit), |_| ()),
            Waited::Mixed
        );
        let poll = Some(Duration::ZERO);
        assert_eq!(events.wait_any(&[gpu, cpu], poll, |_| ()), Waited::TimedOut);
        assert_eq!(
            events.wait_any(&[gpu], Some(limit), |_| ()),
            Waited::TimedOut
        );
    }

    #[test]
    fn fut_09_a_future_that_is_gone_counts_as_complete() {
        let mut complete = Vec::new();
        let events = Events::default();
        let id = events.begin(Mode::WaitAnyOnly, None, |_, _| ());
        let waited = events.wait_any(&[id, 99], None, |position| complete.push(position));
        assert_eq!((waited, complete), (Waited::Completed, vec![1]));
    }

    #[test]
    fn fut_10_a_wait_ends_when_another_thread_completes_the_future() {
        let events = Arc::new(Events::default());
        let id = events.begin(Mode::WaitAnyOnly, None, |_, _| ());
        let other = Arc::clone(&events);
        let thread = std::thread::spawn(move || other.complete(id, || ()));
        assert_eq!(events.wait_any(&[id], None, |_| ()), Waited::Completed);
        thread.join().unwrap();
    }

    #[test]
    fn own_07_closing_cancels_what_is_left() {
        let (told, heard) = channel();
        let events = Events::default();
        let tell = told.clone();
        let id = events.begin(Mode::WaitAnyOnly, None, move |_, why| {
            tell.send(why).unwrap()
        });
        events.close();
        assert_eq!(heard.try_recv(), Ok(Abandoned::InstanceDropped));
        events.complete(id, || panic!("it is gone"));
        events.begin(Mode::WaitAnyOnly, None, |_, _| ());
        events.process();
    }

    #[test]
    fn err_09_a_lost_device_ends_its_futures() {
        let (told, heard) = channel();
        let events = Events::default();
        let device: Arc<dyn Source> = Arc::new(Idle);
        let source = Arc::as_ptr(&device).cast();
        let mode = Mode::AllowProcessEvents;
        events.begin(mode, Some(device), move |_, why| told.send(why).unwrap());
        events.abandon_source(source);
        events.process();
        assert_eq!(heard.try_recv(), Ok(Abandoned::DeviceLost));
    }
}
