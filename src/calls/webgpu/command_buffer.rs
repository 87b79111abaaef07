//! The functions of `WGPUCommandBuffer`.

use crate::abi::*;
use abi_macros::call;

/// Renames `commandBuffer`; errors of wgpuQueueSubmit() use the name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandBufferSetLabel(
    commandBuffer: WGPUCommandBuffer,
    label: WGPUStringView,
) {
    commandBuffer.set_label(label)
}

/// Takes one more reference to `commandBuffer`; each one needs its own wgpuCommandBufferRelease().
/// More references do not make it possible to submit it twice.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferAddRef(commandBuffer: WGPUCommandBuffer) {
    commandBuffer.add_ref()
}

/// Gives up one reference to `commandBuffer`. Submitting does not take the reference away, so a
/// submitted command buffer is released as well; releasing an unsubmitted one throws its commands
/// away.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferRelease(commandBuffer: WGPUCommandBuffer) {
    commandBuffer.release()
}
