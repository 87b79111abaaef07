//! Running what is ready: wgpuInstanceProcessEvents.

use super::{future::Events, ready};
use std::sync::atomic::Ordering;

impl Events {
    /// Runs the callbacks that are ready and may run here. Never blocks.
    pub fn process(&self) {
        ready::run_all();
        if self.to_process.load(Ordering::Relaxed) {
            self.run_ready();
        }
    }

    /// Runs the callbacks that are there by now, in the order of the calls that asked for them; what
    /// they add can wait. Says how many futures it has looked at.
    fn run_ready(&self) -> usize {
        let mut state = self.state.lock();
        let count = state.futures.sort_to_process();
        for _ in 0..count {
            let claimed = state.futures.claim_to_process();
            let more = state.futures.has_to_process();
            self.to_process.store(more, Ordering::Relaxed);
            if let Some(claimed) = claimed {
                drop(state);
                state = self.run(claimed);
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{
        callback::Mode,
        future::tests::Gpu,
        request::{Abandoned, Request},
    };
    use std::sync::{Arc, mpsc::channel};

    #[test]
    fn fut_19_processing_looks_only_at_what_is_ready() {
        const MANY: usize = 20_000;
        let events = Arc::new(Events::default());
        let gpu = Arc::new(Gpu::default());
        for _ in 0..MANY {
            events.ask(Mode::AllowProcessEvents);
            gpu.begin(&events, Mode::AllowProcessEvents, 1, || ());
            events.answer(Mode::WaitAnyOnly, || ());
        }
        assert_eq!(events.run_ready(), 0);
        for _ in 0..3 {
            events.answer(Mode::AllowProcessEvents, || ());
        }
        assert_eq!(events.run_ready(), 3);
        assert_eq!(events.run_ready(), 0);
    }

    #[test]
    fn fut_19_an_outcome_that_nobody_can_get_is_not_kept() {
        struct Unheard;

        impl Request for Unheard {
            type Outcome = Arc<()>;

            fn wants_outcome(&self) -> bool {
                false
            }

            fn finish(self, _: Arc<()>) {
                panic!("nobody hears of it");
            }

            fn abandon(self, _: Abandoned) {}
        }

        let events = Arc::new(Events::default());
        let outcome = Arc::new(());
        let pending = events.begin(Mode::WaitAnyOnly, None, |_| Unheard);
        pending.finish(Arc::clone(&outcome));
        assert_eq!(Arc::strong_count(&outcome), 1);
        let settled = events.settled(Mode::WaitAnyOnly, Unheard, Arc::clone(&outcome));
        assert_eq!(Arc::strong_count(&outcome), 1);
        events.finish(&[pending.future(), settled]);
    }

    #[test]
    fn fut_19_what_waits_have_run_does_not_pile_up_for_processing() {
        const MANY: usize = 20_000;
        let events = Arc::new(Events::default());
        for _ in 0..MANY {
            let id = events.answer(Mode::AllowProcessEvents, || ());
            events.finish(&[id]);
        }
        let looked_at = events.run_ready();
        assert!(looked_at < 100, "{looked_at} of {MANY}");
    }

    #[test]
    fn fut_20_callbacks_run_in_the_order_of_the_calls() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let ids: Vec<_> = (0..4)
            .map(|_| events.ask(Mode::AllowProcessEvents))
            .collect();
        for place in [2, 0, 3, 1] {
            let told = told.clone();
            events.answer_to(ids[place], move || told.send(place).unwrap());
        }
        events.process();
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn fut_10_a_callback_may_process_what_is_left_and_nothing_is_lost() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        let add = |name| {
            let (told, events) = (told.clone(), Arc::clone(&events));
            move || {
                told.send(name).unwrap();
                let told = told.clone();
                events.answer(Mode::AllowProcessEvents, move || {
                    told.send("added").unwrap();
                });
            }
        };
        let inner = Arc::clone(&events);
        let first = add("first");
        events.answer(Mode::AllowProcessEvents, move || {
            first();
            inner.process();
        });
        events.answer(Mode::AllowProcessEvents, add("second"));
        events.process();
        let heard_by_now: Vec<_> = heard.try_iter().collect();
        assert_eq!(heard_by_now[..3], ["first", "second", "added"]);
        events.process();
        assert_eq!(heard_by_now.len() + heard.try_iter().count(), 4);
        assert_eq!(events.run_ready(), 0);
    }

    #[test]
    fn fut_20_what_a_callback_adds_waits_for_the_next_look() {
        let (told, heard) = channel();
        let events = Arc::new(Events::default());
        fn again(events: &Arc<Events>, told: std::sync::mpsc::Sender<()>) {
            let own = Arc::clone(events);
            events.answer(Mode::AllowProcessEvents, move || {
                told.send(()).unwrap();
                again(&own, told);
            });
        }
        again(&events, told);
        for _ in 0..3 {
            events.process();
            assert_eq!(heard.try_iter().count(), 1);
        }
    }
}
