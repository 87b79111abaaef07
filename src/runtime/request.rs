//! Requests: what the application asks for with an asynchronous call.
//!
//! A request is a small object that knows how to tell its callback each of its ends, and so the words
//! and the status for each stand once. When it is told is the business of
//! [`future`](super::future).

use super::callback::{Status, StatusCallback};
use std::any::Any;

/// Why a request ends without an outcome of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abandoned {
    /// The instance is gone, and with it everyone who could wait.
    InstanceDropped,
    /// The device is lost, and with it the work that the future stands for.
    DeviceLost,
    /// The application took back what the future stands for; how is said here.
    Withdrawn(&'static str),
}

impl Abandoned {
    /// The message for the callback.
    pub fn reason(self) -> &'static str {
        match self {
            Self::InstanceDropped => "the instance was released",
            Self::DeviceLost => "the device is lost",
            Self::Withdrawn(how) => how,
        }
    }
}

/// A request with its callback, which hears of one of two ends, once.
///
/// It must hold no share in an object: it is dropped wherever the future completes.
pub trait Request: Send + 'static {
    /// How it ends if nobody abandons it.
    type Outcome: Send + 'static;

    /// Whether the outcome is any use: one that nobody can get is let go of at once, where a future that
    /// is never waited for would keep it.
    fn wants_outcome(&self) -> bool {
        true
    }

    /// Tells the outcome.
    fn finish(self, outcome: Self::Outcome);

    /// Tells that there is no outcome. [`Abandoned::InstanceDropped`] may happen to every request,
    /// [`Abandoned::DeviceLost`] to those that wait for a device, and [`Abandoned::Withdrawn`] to
    /// those that somebody withdraws.
    fn abandon(self, why: Abandoned);
}

/// A request of whatever type, until it is told how it has ended.
pub(super) trait Awaited: Send {
    /// Tells the request why it was abandoned, or else its outcome.
    fn end(self: Box<Self>, abandoned: Option<Abandoned>);

    /// The [`Kept`] that it is.
    fn as_any(&mut self) -> &mut dyn Any;
}

/// A request, and its outcome once it is answered.
pub(super) struct Kept<R: Request> {
    pub(super) request: R,
    pub(super) outcome: Option<R::Outcome>,
}

impl<R: Request> Awaited for Kept<R> {
    fn end(self: Box<Self>, abandoned: Option<Abandoned>) {
        let Self { request, outcome } = *self;
        match (abandoned, outcome) {
            (Some(why), _) => request.abandon(why),
            (None, Some(outcome)) => request.finish(outcome),
            // Nobody is to hear of it.
            (None, None) => {}
        }
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}

/// The least there is to ask: a status and a message.
impl<S: Status> Request for StatusCallback<S> {
    type Outcome = (S, String);

    fn finish(self, (status, message): (S, String)) {
        self.tell(status, &message);
    }

    fn abandon(self, why: Abandoned) {
        self.tell(S::CANCELLED, why.reason());
    }
}
