//! `WGPUCommandBuffer` and its functions.

use crate::abi::*;
use crate::objects::{device::Device, object::device_child};
use crate::runtime::{
    boundary::{self, method},
    handle,
    label::Label,
};
use std::sync::Arc;
use wgpu_core::id::CommandBufferId;

pub struct CommandBuffer {
    /// `None` when the encoder was invalid.
    pub(crate) id: Option<CommandBufferId>,
    pub(crate) label: Label,
    pub(crate) device: Arc<Device>,
}

device_child!(CommandBuffer, WGPUCommandBufferImpl);

impl CommandBuffer {
    pub fn insert(
        device: &Arc<Device>,
        id: Option<CommandBufferId>,
        label: Label,
    ) -> WGPUCommandBuffer {
        handle::insert(Arc::new(Self {
            id,
            label,
            device: Arc::clone(device),
        }))
    }
}

impl Drop for CommandBuffer {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.device.global().command_buffer_drop(id);
        }
    }
}

/// Renames `commandBuffer`; errors of wgpuQueueSubmit() use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandBufferSetLabel(
    commandBuffer: WGPUCommandBuffer,
    label: WGPUStringView,
) {
    method("wgpuCommandBufferSetLabel", "commandBuffer", commandBuffer, |commands: &CommandBuffer, _| {
        // SAFETY: the string is as webgpu.h says.
        unsafe { commands.label.set(label) };
        Ok(())
    })
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
