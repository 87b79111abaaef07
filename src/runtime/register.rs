//! The register of an instance's futures: each by its id, and which of them are for
//! wgpuInstanceProcessEvents to run.
//!
//! What a step costs does not grow with the number of futures that nobody waits for.

use super::{
    callback::Mode,
    numbered::Numbered,
    ready::{Thread, in_callback},
    request::{Abandoned, Awaited, Kept, Request},
};
use std::{collections::VecDeque, ptr, sync::Weak, time::Duration};

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
    /// The submission that has to run first, 0 when there is none. Not known at once.
    pub(super) submission: Option<u64>,
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

/// A future that is not gone.
pub(super) struct Event {
    mode: Mode,
    /// `None` for the CPU timeline.
    pub(super) work: Option<Work>,
    progress: Progress,
    /// `None` once its callback runs.
    request: Option<Box<dyn Awaited>>,
}

impl Event {
    pub(super) fn pending<R: Request>(mode: Mode, work: Option<Work>, request: R) -> Self {
        Self {
            mode,
            work,
            progress: Progress::Pending,
            request: Some(Box::new(Kept {
                request,
                outcome: None,
            })),
        }
    }

    /// A future whose request is answered, with nothing where the outcome is no use.
    pub(super) fn answered<R: Request>(
        mode: Mode,
        request: R,
        outcome: Option<R::Outcome>,
    ) -> Self {
        Self {
            mode,
            work: None,
            progress: Progress::Answered,
            request: Some(Box::new(Kept { request, outcome })),
        }
    }

    pub(super) fn is_pending(&self) -> bool {
        matches!(self.progress, Progress::Pending)
    }

    fn is_ready(&self) -> bool {
        matches!(self.progress, Progress::Answered | Progress::Abandoned(_))
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
}

/// The callback of a ready future, which this thread is to run.
pub(super) struct Claimed {
    pub(super) id: u64,
    request: Box<dyn Awaited>,
    abandoned: Option<Abandoned>,
}

impl Claimed {
    /// Runs the callback.
    pub(super) fn run(self) {
        self.request.end(self.abandoned);
    }
}

#[derive(Default)]
pub(super) struct Register {
    last_id: u64,
    events: Numbered<Event>,
    /// The ready ones that wgpuInstanceProcessEvents may run. Some may have been run by a wait.
    to_process: VecDeque<u64>,
}

impl Register {
    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    pub(super) fn get(&self, id: u64) -> Option<&Event> {
        self.events.get(id)
    }

    pub(super) fn insert(&mut self, id: u64, event: Event) {
        let ready = event.is_ready().then_some(event.mode);
        self.events.insert(id, event);
        self.note_ready(id, ready);
    }

    /// Answers a pending future with the outcome, which is taken then. Says its mode, if it has
    /// become ready by that.
    pub(super) fn answer<R: Request>(
        &mut self,
        id: u64,
        outcome: &mut Option<R::Outcome>,
    ) -> Option<Mode> {
        let event = self.events.get_mut(id).filter(|it| it.is_pending())?;
        let request = event.request.as_mut()?.as_any();
        let kept = request.downcast_mut::<Kept<R>>()?;
        if kept.request.wants_outcome() {
            kept.outcome = outcome.take();
        }
        event.progress = Progress::Answered;
        let ready = Some(event.mode);
        self.note_ready(id, ready);
        ready
    }

    /// Ends a pending future without an outcome. Says its mode, if it has become ready by that.
    pub(super) fn abandon(&mut self, id: u64, why: Abandoned) -> Option<Mode> {
        let event = self.events.get_mut(id).filter(|it| it.is_pending())?;
        event.progress = Progress::Abandoned(why);
        let ready = Some(event.mode);
        self.note_ready(id, ready);
        ready
    }

    /// Takes their outcome from all futures, and tells which there are.
    pub(super) fn abandon_all(&mut self, why: Abandoned) -> Vec<u64> {
        for event in self.events.values_mut() {
            if matches!(event.progress, Progress::Pending | Progress::Answered) {
                event.progress = Progress::Abandoned(why);
            }
        }
        let mut ids: Vec<_> = self.events.iter().map(|(id, _)| id).collect();
        ids.sort_unstable();
        ids
    }

    /// The pending futures of a source.
    pub(super) fn pending_of(&self, source: *const ()) -> Vec<u64> {
        let of_source = |work: &Work| ptr::addr_eq(work.source.as_ptr(), source);
        let events = self.events.iter().filter(|(_, event)| event.is_pending());
        let mut ids: Vec<_> = events
            .filter(|(_, event)| event.work.as_ref().is_some_and(of_source))
            .map(|(id, _)| id)
            .collect();
        ids.sort_unstable();
        ids
    }

    /// Notes what a pending future waits for.
    pub(super) fn set_submission(&mut self, id: u64, submission: u64) -> Option<&Work> {
        let work = self.events.get_mut(id)?.work.as_mut()?;
        work.submission = Some(submission);
        Some(work)
    }

    fn note_ready(&mut self, id: u64, mode: Option<Mode>) {
        if mode != Some(Mode::AllowProcessEvents) {
            return;
        }
        // Waits leave behind what they run. Looking through the list when it has doubled costs no
        // more than making it did.
        if self.to_process.len() > 2 * self.events.len() + 32 {
            let events = &self.events;
            let is_ready = |id: &u64| events.get(*id).is_some_and(Event::is_ready);
            self.to_process.retain(is_ready);
        }
        self.to_process.push_back(id);
    }

    /// Has the callbacks for wgpuInstanceProcessEvents run in the order of the calls that asked for
    /// them. Says how many there are, at most.
    pub(super) fn sort_to_process(&mut self) -> usize {
        self.to_process.make_contiguous().sort_unstable();
        self.to_process.len()
    }

    pub(super) fn has_to_process(&self) -> bool {
        !self.to_process.is_empty()
    }

    /// The next callback for wgpuInstanceProcessEvents; `None` if a wait was faster.
    pub(super) fn claim_to_process(&mut self) -> Option<Claimed> {
        let id = self.to_process.pop_front()?;
        self.claim(id)
    }

    /// Takes the callback of a ready future, to be run by this thread.
    pub(super) fn claim(&mut self, id: u64) -> Option<Claimed> {
        let event = self.events.get_mut(id)?;
        let abandoned = match event.progress {
            Progress::Answered => None,
            Progress::Abandoned(why) => Some(why),
            Progress::Pending | Progress::Firing(_) => return None,
        };
        event.progress = Progress::Firing(Thread::this());
        Some(Claimed {
            id,
            request: event.request.take()?,
            abandoned,
        })
    }

    /// With the end of its callback a future is gone.
    pub(super) fn remove(&mut self, id: u64) {
        self.events.remove(id);
    }

    /// Whether a wait on this thread may report the future as complete.
    pub(super) fn is_complete(&self, id: u64) -> bool {
        self.get(id).is_none_or(Event::is_complete)
    }

    pub(super) fn is_pending(&self, id: u64) -> bool {
        self.get(id).is_some_and(Event::is_pending)
    }

    pub(super) fn any_complete(&self, ids: &[u64]) -> bool {
        ids.iter().any(|id| self.is_complete(*id))
    }
}
