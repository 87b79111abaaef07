//! Queue: submissions by number.

pub type WGPUSubmissionIndex = u64;
