//! Queue: submissions by number.

/// A point in a queue's order of work, returned by @ref wgpuQueueSubmitForIndex;
/// @ref wgpuDevicePoll can wait for it. Larger is later; only meaningful with the same device.
pub type WGPUSubmissionIndex = u64;
