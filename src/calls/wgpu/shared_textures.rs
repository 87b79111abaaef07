//! Textures in memory that others use as well.

use crate::abi::*;
use crate::objects::shared_memory::texture::SharedTextureMemory;
use abi_macros::call;

/// Makes memory for textures that another API or process can use as well, by the file descriptor that
/// wgpuSharedTextureMemoryExportOpaqueFD() gives: Vulkan, CUDA, or this library in another process.
/// It holds nothing that counts at first. See docs/interop.md.
///
/// Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD. A validation error, if the device lacks it, if
/// there could be no such texture, if @ref WGPUSharedTextureMemoryDescriptor excludes it, or if the
/// driver does not share images of this format, usage and size.
/// @return The memory, NULL when a check fails or there is no memory.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSharedTextureMemory(
    device: WGPUDevice,
    descriptor: *const WGPUSharedTextureMemoryDescriptor,
) -> Nullable<WGPUSharedTextureMemory> {
    SharedTextureMemory::create(device, descriptor)
}

/// Makes memory for textures of an image that exists: in the memory of a file descriptor, chained as
/// @ref WGPUSharedMemoryOpaqueFD, or made by the program itself, chained as
/// @ref WGPUSharedMemoryVulkanImage. How a program of Vulkan made it says
/// @ref WGPUSharedMemoryVulkanImageInfo, chained as well; without it, it was made as
/// wgpuDeviceCreateSharedTextureMemory() makes it of an equal descriptor. See docs/interop.md.
///
/// Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD or @ref WGPUNativeFeature_SharedMemoryVulkan. A
/// validation error, if the device lacks it, if the memory is another GPU's or driver's, or too small,
/// if the type, offset or alignment does not fit, if the file descriptor is not open or no memory, or
/// if the image is not what the texture needs.
/// @return The memory, NULL when a check fails.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceImportSharedTextureMemory(
    device: WGPUDevice,
    descriptor: *const WGPUSharedTextureMemoryDescriptor,
) -> Nullable<WGPUSharedTextureMemory> {
    SharedTextureMemory::import(device, descriptor)
}

/// Fills in a new file descriptor for the memory, with all that its user has to know of it. The caller
/// closes it, or hands it to somebody who does. It may be sent to another process, over a socket say,
/// where the struct as it is can be chained to @ref WGPUSharedTextureMemoryDescriptor. Who is not
/// this library also has to know wgpuSharedTextureMemoryGetVulkanImageInfo().
///
/// It is a validation error to export memory that was imported.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemoryExportOpaqueFD(
    sharedTextureMemory: WGPUSharedTextureMemory,
    handle: *mut WGPUSharedMemoryOpaqueFD,
) -> WGPUStatus {
    sharedTextureMemory.export(handle)
}

/// Tells how the image in the memory was made, for who makes the same one elsewhere.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemoryGetVulkanImageInfo(
    sharedTextureMemory: WGPUSharedTextureMemory,
    imageInfo: *mut WGPUSharedMemoryVulkanImageInfo,
) -> WGPUStatus {
    sharedTextureMemory.image(imageInfo)
}

/// Makes a texture of the memory. Views and bind groups of it may be made at any time, but only
/// between wgpuSharedTextureMemoryBeginAccess() and wgpuSharedTextureMemoryEndAccess() may commands
/// that use it be submitted, or texels be written to it. Several textures of one memory may exist,
/// with an access open for one of them at most.
///
/// What it holds is never thrown away: a render pass with @ref WGPUStoreOp_Discard for it, and
/// wgpuCommandEncoderClearTexture(), are validation errors.
///
/// A validation error, if `descriptor` differs from that of the memory, but for the label and fewer
/// usages and view formats.
/// @param descriptor NULL: that of the memory, without a label.
/// @return The texture, NULL when a check fails.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemoryCreateTexture(
    sharedTextureMemory: WGPUSharedTextureMemory,
    descriptor: *const WGPUTextureDescriptor,
) -> Nullable<WGPUTexture> {
    sharedTextureMemory.create_texture(descriptor)
}

/// Begins an access: the texture may be used from now on, until wgpuSharedTextureMemoryEndAccess().
/// The GPU waits for the given fences before it touches the memory; this call does not. Nobody else
/// may touch the memory meanwhile.
///
/// A validation error, if the texture is not of this memory or destroyed, if an access to the memory
/// is open, or if the image cannot be in a layout of @ref WGPUSharedMemoryVulkanLayouts.
/// @param descriptor NULL: waits for nothing, and fills the memory with zeros.
/// @return @ref WGPUStatus_Error when the access has not begun.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemoryBeginAccess(
    sharedTextureMemory: WGPUSharedTextureMemory,
    texture: WGPUTexture,
    descriptor: *const WGPUSharedMemoryBeginAccess,
) -> WGPUStatus {
    sharedTextureMemory.begin_access(call, texture, descriptor)
}

/// Ends an access: commands that use the texture can be submitted no more. What was submitted may still
/// run; others may touch the memory when the fence that is filled in has reached its value, and then
/// find the image in the layout `endLayout` of @ref WGPUSharedMemoryVulkanLayouts. Who can import the
/// fence has his queue wait for it; everybody else waits with wgpuSharedFenceWait().
///
/// It is a validation error if no access is open for the texture. A texture that is released ends its
/// access without a fence; one that is destroyed goes on having it.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemoryEndAccess(
    sharedTextureMemory: WGPUSharedTextureMemory,
    texture: WGPUTexture,
    done: *mut WGPUSharedFenceValue,
) -> WGPUStatus {
    sharedTextureMemory.end_access(call, texture, done)
}

/// Renames `sharedTextureMemory` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedTextureMemorySetLabel(
    sharedTextureMemory: WGPUSharedTextureMemory,
    label: WGPUStringView,
) {
    sharedTextureMemory.set_label(label)
}

/// Makes one more reference to `sharedTextureMemory`, to be given back with
/// wgpuSharedTextureMemoryRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedTextureMemoryAddRef(sharedTextureMemory: WGPUSharedTextureMemory) {
    sharedTextureMemory.add_ref()
}

/// Gives back a reference to `sharedTextureMemory`. Its textures keep the memory, and so does whoever
/// has imported a file descriptor of it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedTextureMemoryRelease(sharedTextureMemory: WGPUSharedTextureMemory) {
    sharedTextureMemory.release()
}
