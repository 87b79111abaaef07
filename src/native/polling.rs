//! Submissions by number, and waiting for them.

use crate::abi::*;
use crate::objects::{device::Device, queue::Queue};
use crate::runtime::{boundary::method_shared, failure::Failure, memory};
use std::sync::Arc;

/// Native extension, no feature needed. Submits like wgpuQueueSubmit(), errors and ownership
/// included, and names the submission for wgpuDevicePoll(). Later submissions of the same queue
/// have larger indices; indices of different devices have nothing to do with each other.
/// @return The index of this submission, 0 when `queue` is not a live queue.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmitForIndex(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) -> WGPUSubmissionIndex {
    method_shared(
        "wgpuQueueSubmitForIndex",
        "queue",
        queue,
        |queue: &Arc<Queue>, call| {
            // SAFETY: the array is as wgpu.h says.
            unsafe { queue.submit(call, commandCount, commands) }
        },
    )
}

/// Native extension, no feature needed. Checks one device for finished work, and runs callbacks of
/// operations found complete as wgpuInstanceProcessEvents() would. With `wait` false it returns at
/// once; with `wait` true it blocks until the given submission, or the latest one when
/// `submissionIndex` is NULL, has run. An index that was never returned is logged and not waited
/// for. Any thread may call it. Standard code uses wgpuInstanceWaitAny() instead.
/// @return 1 when the queue has nothing left to do, 0 when work is in flight or the call failed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePoll(
    device: WGPUDevice,
    wait: WGPUBool,
    submissionIndex: Nullable<*const WGPUSubmissionIndex>,
) -> WGPUBool {
    method_shared(
        "wgpuDevicePoll",
        "device",
        device,
        |device: &Arc<Device>, _| {
            // SAFETY: the number is as wgpu.h says.
            let index = unsafe { memory::optional("submissionIndex", submissionIndex) }
                .map_err(Failure::logged)?;
            let idle = device.wait_idle(wait != 0, index.copied())?;
            device.events().process();
            Ok(idle.into())
        },
    )
}
