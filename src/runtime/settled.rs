//! Requests that a call answers itself, at its end.

use super::{
    callback::Mode,
    future::Events,
    ready::{self, InCallback, in_callback},
    request::Request,
};
use std::sync::Arc;

impl Events {
    /// A future whose request is answered from the start, as the last thing that a call does, with
    /// nothing locked: a callback that may run at any time runs now, without being registered. Nobody
    /// else has heard of the future yet.
    pub fn settled_last<R: Request>(
        self: &Arc<Self>,
        mode: Mode,
        request: R,
        outcome: R::Outcome,
    ) -> u64 {
        let Some(id) = self.id_to_fire(mode) else {
            return self.settled(mode, request, outcome);
        };
        if !ready::is_empty() {
            ready::run_all();
        }
        let _within = InCallback::begin();
        request.finish(outcome);
        id
    }

    /// A new id, if the callback of a future that is complete may run at once.
    fn id_to_fire(&self, mode: Mode) -> Option<u64> {
        let mut state = self.state.lock();
        let at_once = state.mode(mode) == Mode::AllowSpontaneous && !in_callback();
        at_once.then(|| state.futures.next_id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::future::tests::{ASKED, Do, LONG};
    use std::sync::mpsc::channel;

    #[test]
    fn fut_02_what_is_settled_last_waits_for_whom_its_mode_says() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let settle = |events: &Arc<Events>, mode, what: &'static str| {
            let told = told.clone();
            let tell: Do = Box::new(move || told.send(what).unwrap());
            events.settled_last(mode, ASKED, tell)
        };
        let waits = settle(&events, Mode::WaitAnyOnly, "waited for");
        assert_eq!(heard.try_recv().ok(), None);
        let at_once = settle(&events, Mode::AllowSpontaneous, "at once");
        assert_eq!(heard.try_recv().ok(), Some("at once"));
        events.finish(&[waits, at_once]);
        assert_eq!(heard.try_recv().ok(), Some("waited for"));

        let within = InCallback::begin();
        settle(&events, Mode::AllowSpontaneous, "after the callback");
        drop(within);
        // Another thread may come by before this one.
        ready::run_all();
        assert_eq!(heard.recv_timeout(LONG), Ok("after the callback"));
        events.close();
        settle(&events, Mode::WaitAnyOnly, "without an instance");
        assert_eq!(heard.try_recv().ok(), Some("without an instance"));
    }
}
