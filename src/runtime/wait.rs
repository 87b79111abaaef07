//! Waiting for futures, and looking whether any is complete: wgpuInstanceWaitAny.
//!
//! Here the application's own thread goes to the GPU for news. Above [`future`](super::future),
//! which only keeps what others know, and below [`watch`](super::watch), which needs the same
//! patience.

use super::{future::Events, logging, ready, register::Source};
use smallvec::SmallVec;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// How a wait ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Waited {
    Completed,
    TimedOut,
    /// Futures of several sources cannot be waited for together.
    Mixed,
}

/// How long to stay in one wait for the GPU, which nothing but the GPU can end: briefly at first, to
/// soon notice a future that ends for another reason, then longer and longer, because there are
/// drivers that spin for half a millisecond whenever they are asked to wait.
pub struct Patience(Duration);

impl Patience {
    pub const FIRST: Duration = Duration::from_micros(100);
    const MOST: Duration = Duration::from_millis(50);

    pub fn new() -> Self {
        Self(Self::FIRST)
    }

    pub fn slice(&mut self) -> Duration {
        let slice = self.0;
        self.0 = (2 * slice).min(Self::MOST);
        slice
    }
}

impl Events {
    /// Waits until one of the futures is complete, at most for `timeout` (`None`: without limit),
    /// and runs the callbacks of those that are. `completed` is told the place of every complete
    /// one. Without any future there is nothing to wait for.
    pub fn wait_any(
        &self,
        ids: &[u64],
        timeout: Option<Duration>,
        mut completed: impl FnMut(usize),
    ) -> Waited {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        if timeout != Some(Duration::ZERO) && self.are_mixed(ids) {
            return Waited::Mixed;
        }
        let mut has_run = false;
        loop {
            for source in self.sources(ids) {
                source.poll();
            }
            logging::deliver();
            ready::run_all();
            if ids.is_empty() || self.take(ids, &mut completed) {
                return Waited::Completed;
            }
            has_run = match self.block(ids, deadline, has_run) {
                Some(has_run) => has_run,
                None => return Waited::TimedOut,
            };
        }
    }

    /// Blocks until it is worth looking again: a submission that one of the futures waits for has
    /// run (which is what it says then), or one of them is complete. `None`: the time is over.
    fn block(&self, ids: &[u64], deadline: Option<Instant>, has_run: bool) -> Option<bool> {
        let mut patience = Patience::new();
        loop {
            let left = match deadline {
                Some(deadline) => deadline.saturating_duration_since(Instant::now()),
                None => Duration::MAX,
            };
            if left.is_zero() {
                return None;
            }
            let slice = patience.slice().min(left);
            match self.next_work(ids) {
                // Another thread has found that out as well and is about to complete the future.
                Some(_) if has_run => {
                    self.wait_for_change(ids, slice);
                    return Some(false);
                }
                Some((source, submission)) => {
                    if source.wait(submission, slice) {
                        return Some(true);
                    }
                }
                None => self.wait_for_change(ids, left),
            }
            if self.state.lock().futures.any_complete(ids) {
                return Some(false);
            }
        }
    }

    /// Whether the futures that are not gone belong to different sources or timelines.
    fn are_mixed(&self, ids: &[u64]) -> bool {
        let state = self.state.lock();
        let events = ids.iter().filter_map(|id| state.futures.get(*id));
        let mut places = events.map(|event| {
            let work = event.work.as_ref();
            work.map(|work| work.source.as_ptr().cast::<()>())
        });
        let first = places.next();
        places.any(|place| Some(place) != first)
    }

    /// The different sources of those futures that are pending.
    fn sources(&self, ids: &[u64]) -> SmallVec<[Arc<dyn Source>; 1]> {
        let state = self.state.lock();
        let mut sources: SmallVec<[Arc<dyn Source>; 1]> = SmallVec::new();
        let events = ids.iter().filter_map(|id| state.futures.get(*id));
        for work in events
            .filter(|event| event.is_pending())
            .flat_map(|event| &event.work)
        {
            let known =
                |source: &Arc<_>| std::ptr::addr_eq(Arc::as_ptr(source), work.source.as_ptr());
            if !sources.iter().any(known) {
                sources.extend(work.source.upgrade());
            }
        }
        sources
    }

    /// The first submission that one of the pending futures waits for.
    fn next_work(&self, ids: &[u64]) -> Option<(Arc<dyn Source>, u64)> {
        let state = self.state.lock();
        let events = ids.iter().filter_map(|id| state.futures.get(*id));
        let pending = events.filter(|event| event.is_pending());
        let works = pending.filter_map(|event| event.work.as_ref());
        let next = works.min_by_key(|work| work.submission)?;
        Some((next.source.upgrade()?, next.submission.unwrap_or(0)))
    }

    /// Runs the callbacks of the complete ones among the futures, and says whether there are any.
    fn take(&self, ids: &[u64], completed: &mut impl FnMut(usize)) -> bool {
        let mut complete: SmallVec<[u64; 8]> = SmallVec::new();
        {
            let state = self.state.lock();
            for (position, id) in ids.iter().enumerate() {
                if state.futures.is_complete(*id) {
                    completed(position);
                    complete.push(*id);
                }
            }
        }
        self.finish(&complete);
        !complete.is_empty()
    }

    /// Blocks until one of the futures is complete, at most for `limit`.
    fn wait_for_change(&self, ids: &[u64], limit: Duration) {
        let deadline = Instant::now().checked_add(limit);
        let mut state = self.state.lock();
        while !state.futures.any_complete(ids) {
            match deadline {
                Some(deadline) => {
                    if self.changed.wait_until(&mut state, deadline).timed_out() {
                        return;
                    }
                }
                None => self.changed.wait(&mut state),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{
        callback::Mode,
        future::tests::{Asked, Gpu},
        request::Abandoned,
    };
    use parking_lot::Mutex;
    use std::{sync::mpsc::channel, thread};

    const NOW: Option<Duration> = Some(Duration::ZERO);
    const SHORT: Option<Duration> = Some(Duration::from_millis(20));

    #[test]
    fn fut_04_a_wait_without_time_takes_any_futures() {
        let events = Arc::new(Events::default());
        let (one, two) = (Arc::new(Gpu::default()), Arc::new(Gpu::default()));
        let mode = Mode::WaitAnyOnly;
        let ids = [
            one.begin(&events, mode, 1, || ()),
            two.begin(&events, mode, 1, || ()),
            events.ask(mode),
        ];
        assert_eq!(events.wait_any(&ids, NOW, |_| ()), Waited::TimedOut);
        two.finish(1);
        let mut complete = Vec::new();
        let waited = events.wait_any(&ids, NOW, |position| complete.push(position));
        assert_eq!((waited, complete), (Waited::Completed, vec![1]));
    }

    #[test]
    fn fut_06_a_timed_wait_does_not_mix_sources() {
        let events = Arc::new(Events::default());
        let (one, two) = (Arc::new(Gpu::default()), Arc::new(Gpu::default()));
        let mode = Mode::WaitAnyOnly;
        let queue = one.begin(&events, mode, 1, || ());
        let same_queue = one.begin(&events, mode, 2, || ());
        let other_queue = two.begin(&events, mode, 1, || ());
        let cpu = events.ask(mode);
        let wait = |ids: &[u64]| events.wait_any(ids, SHORT, |_| ());
        assert_eq!(wait(&[queue, cpu]), Waited::Mixed);
        assert_eq!(wait(&[queue, other_queue]), Waited::Mixed);
        assert_eq!(wait(&[queue, same_queue]), Waited::TimedOut);
        assert_eq!(wait(&[cpu]), Waited::TimedOut);
    }

    #[test]
    fn fut_07_every_complete_future_of_the_list_is_told_and_its_callback_has_run() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let ids: Vec<_> = (1..=4)
            .map(|submission| {
                let told = told.clone();
                let fire = move || told.send(submission).unwrap();
                gpu.begin(&events, Mode::WaitAnyOnly, submission, fire)
            })
            .collect();
        gpu.finish(3);
        let mut complete = Vec::new();
        let twice = [ids[3], ids[2], ids[0], ids[2]];
        let waited = events.wait_any(&twice, None, |position| complete.push(position));
        assert_eq!((waited, complete), (Waited::Completed, vec![1, 2, 3]));
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), [3, 1]);
    }

    #[test]
    fn fut_07_a_callback_that_runs_elsewhere_is_waited_for() {
        let (told, heard) = channel();
        let (go_on, gone_on) = channel();
        let events = Arc::new(Events::default());
        let id = events.ask(Mode::AllowProcessEvents);
        events.answer_to(id, move || {
            told.send(()).unwrap();
            gone_on.recv().unwrap();
        });
        let other = Arc::clone(&events);
        let thread = thread::spawn(move || other.process());
        heard.recv().unwrap();
        assert_eq!(events.wait_any(&[id], SHORT, |_| ()), Waited::TimedOut);
        go_on.send(()).unwrap();
        assert_eq!(events.wait_any(&[id], None, |_| ()), Waited::Completed);
        assert_eq!(
            heard.try_recv(),
            Err(std::sync::mpsc::TryRecvError::Disconnected)
        );
        thread.join().unwrap();
    }

    #[test]
    fn fut_08_a_wait_blocks() {
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let id = gpu.begin(&events, Mode::WaitAnyOnly, 1, || ());
        let begin = Instant::now();
        let limit = Duration::from_millis(200);
        assert_eq!(
            events.wait_any(&[id], Some(limit), |_| ()),
            Waited::TimedOut
        );
        assert!(begin.elapsed() >= limit);
        // One look per slice.
        assert!(gpu.polls() < 60, "{} looks", gpu.polls());
    }

    #[test]
    fn fut_09_a_future_that_is_gone_counts_as_complete() {
        let mut complete = Vec::new();
        let events = Arc::new(Events::default());
        let id = events.ask(Mode::WaitAnyOnly);
        let waited = events.wait_any(&[id, 99], None, |position| complete.push(position));
        assert_eq!((waited, complete), (Waited::Completed, vec![1]));
        assert_eq!(events.wait_any(&[], None, |_| ()), Waited::Completed);
    }

    #[test]
    fn fut_10_a_wait_ends_when_another_thread_ends_the_future() {
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let mode = Mode::WaitAnyOnly;
        let completed = events.ask(mode);
        let abandoned = gpu.begin(&events, mode, 1, || ());
        let other = Arc::clone(&events);
        let thread = thread::spawn(move || {
            thread::sleep(Duration::from_millis(10));
            other.answer_to(completed, || ());
            other.abandon(abandoned, Abandoned::Withdrawn("for a test"));
        });
        for id in [completed, abandoned] {
            assert_eq!(events.wait_any(&[id], None, |_| ()), Waited::Completed);
        }
        thread.join().unwrap();
    }

    #[test]
    fn map_05_an_abandoned_future_says_so_to_the_wait() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        let asked = |id| Asked(move |why| told.send((id, why)).unwrap());
        let pending = events.begin(Mode::WaitAnyOnly, Some(gpu.source()), asked);
        let id = pending.future();
        let why = Abandoned::Withdrawn("the buffer was unmapped");
        events.abandon(id, why);
        assert_eq!(events.wait_any(&[id], None, |_| ()), Waited::Completed);
        assert_eq!(heard.try_recv(), Ok((id, why)));
    }

    #[test]
    fn fut_02_a_callback_runs_where_its_mode_allows() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let settle = |mode, name| {
            let told = told.clone();
            events.answer(mode, move || told.send(name).unwrap())
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
    fn fut_03_a_callback_runs_once() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let id = events.ask(Mode::AllowProcessEvents);
        for _ in 0..2 {
            let told = told.clone();
            events.answer_to(id, move || told.send(()).unwrap());
        }
        events.abandon(id, Abandoned::Withdrawn("too late"));
        events.process();
        events.process();
        events.close();
        assert_eq!(heard.try_iter().count(), 1);
    }

    #[test]
    fn fut_10_callbacks_may_use_the_event_manager() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let inner = Arc::clone(&events);
        let own = events.ask(Mode::AllowProcessEvents);
        events.answer_to(own, move || {
            inner.process();
            let other = inner.answer(Mode::WaitAnyOnly, || ());
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
            let asked = Asked(move |why| told.send(why).unwrap());
            events.begin(Mode::WaitAnyOnly, None, |_| asked)
        };
        let (pending, ready, aborted) = (begin(), begin(), begin());
        ready.finish(Box::new(|| panic!("nobody waited for it")));
        events.abandon(aborted.future(), Abandoned::Withdrawn("for a test"));
        events.close();
        let why: Vec<_> = heard.try_iter().collect();
        let withdrawn = Abandoned::Withdrawn("for a test");
        let dropped = Abandoned::InstanceDropped;
        assert_eq!(why, [dropped, dropped, withdrawn]);
        pending.finish(Box::new(|| panic!("it is gone")));
        events.close();
        events.process();
    }

    #[test]
    fn own_07_closing_waits_for_callbacks_that_run() {
        let (told, heard) = channel();
        let over = Arc::new(Mutex::new(false));
        let events = Arc::new(Events::default());
        let ended = Arc::clone(&over);
        events.answer(Mode::AllowProcessEvents, move || {
            told.send(()).unwrap();
            thread::sleep(Duration::from_millis(20));
            *ended.lock() = true;
        });
        thread::scope(|scope| {
            scope.spawn(|| events.process());
            heard.recv().unwrap();
            events.close();
            assert!(*over.lock());
        });
    }

    #[test]
    fn err_09_a_lost_device_ends_its_futures() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let (lost, other) = (Arc::new(Gpu::default()), Arc::new(Gpu::default()));
        for device in [&lost, &other] {
            let told = told.clone();
            let asked = Asked(move |why| told.send(why).unwrap());
            let mode = Mode::AllowProcessEvents;
            events.begin(mode, Some(device.source()), |_| asked);
        }
        events.abandon_source(Arc::as_ptr(&lost).cast());
        events.process();
        let heard: Vec<_> = heard.try_iter().collect();
        assert_eq!(heard, [Abandoned::DeviceLost]);
    }
}
