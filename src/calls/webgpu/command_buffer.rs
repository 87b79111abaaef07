//! The functions of `WGPUCommandBuffer`.

use crate::abi::*;
use abi_macros::call;

/// Renames `commandBuffer`, as the errors of wgpuQueueSubmit() show it. See GPUObjectBase.label in
/// the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandBufferSetLabel(
    commandBuffer: WGPUCommandBuffer,
    label: WGPUStringView,
) {
    commandBuffer.set_label(label)
}

/// Makes one more reference to `commandBuffer`, to be given back with wgpuCommandBufferRelease().
/// It can still be submitted only once.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferAddRef(commandBuffer: WGPUCommandBuffer) {
    commandBuffer.add_ref()
}

/// Gives back a reference to `commandBuffer`. With the last one, the commands of one that was not
/// submitted are thrown away.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandBufferRelease(commandBuffer: WGPUCommandBuffer) {
    commandBuffer.release()
}
