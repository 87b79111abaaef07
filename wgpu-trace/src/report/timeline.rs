//! What happened, in order.

use serde::Serialize;

/// An entry of the timeline, and the number of its action.
#[derive(Debug, Serialize)]
pub struct Event {
    pub action: u64,
    #[serde(flatten)]
    pub what: What,
}

#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum What {
    /// Command buffers were handed to the queue.
    Submission {
        /// The number that the queue gave it.
        index: u64,
        /// Its passes: the first, and how many.
        first: usize,
        count: usize,
    },
    /// Data was written to a buffer or texture.
    Write { resource: usize, bytes: u64 },
    /// A frame went to the screen.
    Present { resource: usize, frame: u64 },
    /// Something was refused; what was recorded of it follows as passes.
    Failure {
        /// The place in the list of failures.
        failure: usize,
        first: usize,
        count: usize,
    },
}
