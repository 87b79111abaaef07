//! Submissions by number, and waiting for them.

use crate::abi::*;
use abi_macros::call;

/// Submits like wgpuQueueSubmit(), and numbers the submission for wgpuDevicePoll(). Later
/// submissions of the same queue have larger numbers; those of different devices have nothing to do
/// with each other.
/// @return The index of this submission; 0 when `queue` is not a live queue.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmitForIndex(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) -> WGPUSubmissionIndex {
    queue.submit(call, commands)
}

/// Looks for finished work on one device, and runs the callbacks of operations that have completed
/// as wgpuInstanceProcessEvents() does. Standard code uses wgpuInstanceWaitAny() instead.
/// @param wait False: returns at once. True: blocks until the submission has run.
/// @param submissionIndex The submission to wait for. NULL: the latest one. An index that was never
///   returned is logged and not waited for.
/// @return 1 when the queue has nothing left to do; 0 when work is in flight, or the call failed.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePoll(
    device: WGPUDevice,
    wait: WGPUBool,
    submissionIndex: Nullable<*const WGPUSubmissionIndex>,
) -> WGPUBool {
    device.poll_submission(wait, submissionIndex)
}
