//! Submissions by number, and waiting for them.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmitForIndex(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) -> WGPUSubmissionIndex {
    not_done("wgpuQueueSubmitForIndex")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePoll(
    device: WGPUDevice,
    wait: WGPUBool,
    submissionIndex: Nullable<*const WGPUSubmissionIndex>,
) -> WGPUBool {
    not_done("wgpuDevicePoll")
}
