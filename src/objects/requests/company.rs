//! Requests to be told when the work is done that are answered together.

use crate::runtime::{future::Events, request::Request};
use parking_lot::Mutex;
use std::sync::Arc;
use wgpu_core::device::queue::SubmittedWorkDoneClosure;

/// Futures that one closure of wgpu-core's completes: between the first and the last of them the
/// queue was given nothing to do. A closure for each would cost more than all the rest.
#[derive(Default)]
struct Company {
    /// How many calls had given the queue work (`Staging::calls`).
    calls: u64,
    /// The submission that has to run first; 0: none.
    submission: u64,
    /// `None` when they are complete, and nobody can join.
    futures: Arc<Mutex<Option<Vec<u64>>>>,
}

/// The company of a device that was made last, which others may join.
#[derive(Default)]
pub struct LastCompany(Mutex<Company>);

impl LastCompany {
    /// Adds a future to the company, if there is nothing that it has to wait for besides. Says what
    /// that is.
    pub fn join(&self, calls: u64, id: u64) -> Option<u64> {
        let company = self.0.lock();
        let mut futures = company.futures.lock();
        futures
            .as_mut()
            .filter(|_| company.calls == calls)?
            .push(id);
        Some(company.submission)
    }

    /// Makes a company of one, completed by the closure that `on_done` gets. Says what it waits for, as
    /// `on_done` does.
    pub fn found<R: Request<Outcome = ()>>(
        &self,
        events: &Arc<Events>,
        calls: u64,
        id: u64,
        on_done: impl FnOnce(SubmittedWorkDoneClosure) -> u64,
    ) -> u64 {
        let futures = Arc::new(Mutex::new(Some(vec![id])));
        let done = {
            let (events, futures) = (Arc::clone(events), Arc::clone(&futures));
            move || {
                let ids = futures.lock().take().unwrap_or_default();
                events.complete_all::<R>(&ids, ());
            }
        };
        let submission = on_done(Box::new(done));
        *self.0.lock() = Company {
            calls,
            submission,
            futures,
        };
        submission
    }
}
