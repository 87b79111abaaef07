//! Submissions by number, and waiting for them.

use crate::abi::*;
use abi_macros::call;

/// Native extension, no feature needed. Submits like wgpuQueueSubmit(), errors and ownership
/// included, and names the submission for wgpuDevicePoll(). Later submissions of the same queue
/// have larger indices; indices of different devices have nothing to do with each other.
/// @return The index of this submission, 0 when `queue` is not a live queue.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmitForIndex(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) -> WGPUSubmissionIndex {
    queue.submit(call, commands)
}

/// Native extension, no feature needed. Checks one device for finished work, and runs callbacks of
/// operations found complete as wgpuInstanceProcessEvents() would. With `wait` false it returns at
/// once; with `wait` true it blocks until the given submission, or the latest one when
/// `submissionIndex` is NULL, has run. An index that was never returned is logged and not waited
/// for. Any thread may call it. Standard code uses wgpuInstanceWaitAny() instead.
/// @return 1 when the queue has nothing left to do, 0 when work is in flight or the call failed.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePoll(
    device: WGPUDevice,
    wait: WGPUBool,
    submissionIndex: Nullable<*const WGPUSubmissionIndex>,
) -> WGPUBool {
    device.poll_submission(wait, submissionIndex)
}
