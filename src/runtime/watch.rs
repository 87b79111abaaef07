//! Watching the GPU for callbacks that may run at any time.
//!
//! The work of the GPU ends while nobody may call anything, and callbacks of mode AllowSpontaneous
//! are not to wait for that: a thread watches each device that has such work pending. It does what an
//! application does that waits, with the same patience, so it stands on [`wait`](super::wait).

use super::{
    exit,
    future::{Events, State, Watched},
    logging, ready,
    register::Source,
    thread_end,
    wait::Patience,
};
use std::{
    cmp::Reverse,
    mem,
    sync::{Arc, Weak},
    thread,
    time::{Duration, Instant},
};

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
        if !state.futures.is_pending(id) {
            return;
        }
        let wait = Reverse((submission, id));
        if let Some(watched) = watched(&mut state, &source) {
            watched.waits.push(wait);
            self.changed.notify_all();
            return;
        }
        state.watched.push(Watched {
            source: Weak::clone(&source),
            waits: [wait].into(),
        });
        drop(state);
        let (events, watching) = (Arc::clone(self), Weak::clone(&source));
        let watch = move || {
            if let Err(panic) = thread_end::catch(|| events.watch(&watching)) {
                // The panic hook has told of it. The next who needs it watches anew.
                mem::forget(panic);
                forget(&mut events.state.lock(), &watching);
                logging::deliver();
            }
        };
        let thread = thread::Builder::new().name("wgpu-native poll".into());
        if let Err(error) = thread.spawn(watch) {
            // The callback then waits for the application to call something.
            log::warn!("no thread to watch for spontaneous callbacks: {error}");
            forget(&mut self.state.lock(), &source);
        }
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
            let Some(inside) = exit::enter() else {
                return forget(&mut self.state.lock(), source);
            };
            if let Some(source) = source.upgrade()
                && source.wait(submission, patience.slice())
            {
                source.poll();
                has_run = Some(id);
                patience = Patience::new();
            }
            drop(inside);
            logging::deliver();
            ready::run_all();
        }
    }

    /// The watched future of a source that waits for the earliest submission, as submission and id.
    /// `None` ends the watch.
    fn next_watched(&self, source: &Weak<dyn Source>) -> Option<(u64, u64)> {
        let deadline = Instant::now() + LINGER;
        let mut state = self.state.lock();
        let mut over = source.strong_count() == 0;
        while !over {
            let next = first_wait(&mut state, source);
            if next.is_some() {
                return next;
            }
            over = state.closed || self.changed.wait_until(&mut state, deadline).timed_out();
        }
        forget(&mut state, source);
        None
    }
}

/// What is watched on a source.
fn watched<'a>(state: &'a mut State, source: &Weak<dyn Source>) -> Option<&'a mut Watched> {
    let mut watched = state.watched.iter_mut();
    watched.find(|watched| Weak::ptr_eq(&watched.source, source))
}

/// Notes that nobody watches a source.
fn forget(state: &mut State, source: &Weak<dyn Source>) {
    state
        .watched
        .retain(|watched| !Weak::ptr_eq(&watched.source, source));
}

/// The first of the futures that are watched on a source, as submission and id. Those that have
/// become ready are forgotten on the way.
fn first_wait(state: &mut State, source: &Weak<dyn Source>) -> Option<(u64, u64)> {
    loop {
        let Reverse((submission, id)) = *watched(state, source)?.waits.peek()?;
        if state.futures.is_pending(id) {
            return Some((submission, id));
        }
        watched(state, source)?.waits.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{
        callback::Mode,
        future::tests::{ASKED, Gpu},
        wait::Waited,
    };
    use std::sync::{
        atomic::{AtomicU32, Ordering},
        mpsc::{RecvTimeoutError, channel},
    };

    const NOW: Option<Duration> = Some(Duration::ZERO);
    const LONG: Duration = Duration::from_secs(10);

    /// A future that completes with a submission, watched if need be.
    fn begin(
        gpu: &Arc<Gpu>,
        events: &Arc<Events>,
        mode: Mode,
        submission: u64,
        fire: impl FnOnce() + Send + 'static,
    ) -> u64 {
        let id = gpu.begin(events, mode, submission, fire);
        events.submitted(id, submission);
        id
    }

    #[test]
    fn fut_02_spontaneous_callbacks_of_the_gpu_need_no_call() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        for submission in [2, 1, 0] {
            let told = told.clone();
            let tell = move || told.send(submission).unwrap();
            begin(&gpu, &events, Mode::AllowSpontaneous, submission, tell);
        }
        // One that waits for nothing is ready at the end of its call.
        ready::run_all();
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
                ready::run_all();
                told.send(number).unwrap();
            };
            events.answer(Mode::AllowSpontaneous, call);
        }
        ready::run_all();
        let numbers = (0..COUNT).map(|_| heard.recv_timeout(LONG).unwrap());
        assert_eq!(numbers.sum::<usize>(), COUNT * (COUNT - 1) / 2);
    }

    #[test]
    fn nobody_watches_when_nothing_is_pending() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        begin(&gpu, &events, Mode::AllowProcessEvents, 1, || ());
        assert!(events.state.lock().watched.is_empty());
        begin(&gpu, &events, Mode::AllowSpontaneous, 2, move || {
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
                begin(&gpu, &events, mode, 1 + number as u64 / 10, tell(number))
            })
            .collect();
        thread::scope(|scope| {
            for first in 0..THREADS {
                let (events, gpu, ids, tell) = (&events, &gpu, &ids, &tell);
                scope.spawn(move || {
                    for number in (0..FUTURES).map(|number| (number + first * 100) % FUTURES) {
                        match (first + number) % 4 {
                            0 => events.process(),
                            1 => events.answer_to(ids[number], tell(number)),
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
        ready::run_all();
        let mut numbers: Vec<_> = (0..FUTURES)
            .map(|_| heard.recv_timeout(Duration::from_secs(10)).unwrap())
            .collect();
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(0..FUTURES));
        assert!(heard.try_recv().is_err());
    }

    #[test]
    fn own_06_a_pending_future_keeps_no_device() {
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let mode = Mode::AllowSpontaneous;
        let id = events.begin(mode, Some(gpu.source()), |_| ASKED).future();
        events.submitted(id, 1);
        drop(gpu);
        assert_eq!(events.wait_any(&[id], NOW, |_| ()), Waited::TimedOut);
    }

    /// A device whose driver panics when it is waited for, the first time.
    #[derive(Default)]
    struct Fragile(AtomicU32);

    impl Source for Fragile {
        fn poll(&self) {}

        fn wait(&self, _: u64, _: Duration) -> bool {
            assert!(self.0.fetch_add(1, Ordering::Relaxed) > 0, "in a driver");
            thread::sleep(Duration::from_millis(1));
            false
        }
    }

    #[test]
    fn pro_02_a_panic_of_the_watch_is_over_with_it() {
        let events = Arc::new(Events::default());
        let fragile = Arc::new(Fragile::default());
        let source: Weak<dyn Source> = Arc::downgrade(&fragile) as _;
        let mode = Mode::AllowSpontaneous;
        let watched = || events.state.lock().watched.len();
        let begin = || {
            let pending = events.begin(mode, Some(Weak::clone(&source)), |_| ASKED);
            events.submitted(pending.future(), 1);
        };
        begin();
        while watched() > 0 {
            thread::yield_now();
        }
        assert_eq!(fragile.0.load(Ordering::Relaxed), 1);
        begin();
        while fragile.0.load(Ordering::Relaxed) < 3 {
            thread::yield_now();
        }
        assert_eq!(watched(), 1, "there is another watch");
        events.close();
    }
}
