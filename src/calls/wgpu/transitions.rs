//! Transitions of buffers and textures.

use crate::abi::*;
use abi_macros::call;

/// Records that buffers and textures are made ready for a usage, as commands with that usage would
/// have it: a barrier in the backend, and on Vulkan the layout of images. The library does so by
/// itself where it is needed. This is for who uses their native handles besides: after the submission,
/// a texture is in the layout that belongs to the usage, such as `VK_IMAGE_LAYOUT_GENERAL` for
/// @ref WGPUTextureUsage_StorageBinding. What was never written is not zeroed by it.
///
/// Each buffer and texture once; a usage that it was not made with, or more than one, is a validation
/// error where the commands are finished.
/// @param bufferEntries As many as `bufferEntryCount` says. May be NULL with 0.
/// @param textureEntries The same for textures.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderTransitionResources(
    commandEncoder: WGPUCommandEncoder,
    bufferEntryCount: usize,
    bufferEntries: *const WGPUBufferTransition,
    textureEntryCount: usize,
    textureEntries: *const WGPUTextureTransition,
) {
    commandEncoder.transition_resources(call, bufferEntries, textureEntries)
}
