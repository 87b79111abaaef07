//! `WGPUCommandBuffer` and its functions.

use crate::abi::*;
use crate::objects::object::core_object;
use crate::runtime::boundary::{self};

core_object!(
    CommandBuffer,
    WGPUCommandBufferImpl,
    CommandBufferId,
    command_buffer_drop
);

/// Renames `commandBuffer`; errors of wgpuQueueSubmit() use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandBufferSetLabel(
    commandBuffer: WGPUCommandBuffer,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<CommandBuffer>(
            "wgpuCommandBufferSetLabel",
            "commandBuffer",
            commandBuffer,
            label,
        )
    }
}

/// Takes one more reference to `commandBuffer`; each one needs its own wgpuCommandBufferRelease().
/// More references do not make it possible to submit it twice.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferAddRef(commandBuffer: WGPUCommandBuffer) {
    boundary::add_ref::<CommandBuffer>("wgpuCommandBufferAddRef", "commandBuffer", commandBuffer)
}

/// Gives up one reference to `commandBuffer`. Submitting does not take the reference away, so a
/// submitted command buffer is released as well; releasing an unsubmitted one throws its commands
/// away.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferRelease(commandBuffer: WGPUCommandBuffer) {
    boundary::release::<CommandBuffer>("wgpuCommandBufferRelease", "commandBuffer", commandBuffer)
}
