//! Memory that others use as well: by file descriptors, or the program's own.

use crate::abi::*;
use crate::objects::shared_memory::buffer::SharedBufferMemory;
use abi_macros::call;

/// Makes memory for buffers that another API or process can use as well, by the file descriptor that
/// wgpuSharedBufferMemoryExportOpaqueFD() gives: Vulkan, CUDA, or this library in another process. It
/// holds nothing that counts at first. See docs/interop.md.
///
/// Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD. A validation error, if the device lacks it, or
/// if the size is 0 or no multiple of 4, or the usage has MapRead or MapWrite.
/// @return The memory, NULL when a check fails or there is no memory.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSharedBufferMemory(
    device: WGPUDevice,
    descriptor: *const WGPUSharedBufferMemoryDescriptor,
) -> Nullable<WGPUSharedBufferMemory> {
    SharedBufferMemory::create(device, descriptor)
}

/// Makes memory for buffers of memory that exists: that of a file descriptor, chained as
/// @ref WGPUSharedMemoryOpaqueFD, the program's own, chained as @ref WGPUSharedMemoryHostPointer, or
/// a buffer of Vulkan that the program made, chained as @ref WGPUSharedMemoryVulkanBuffer. See
/// docs/interop.md.
///
/// Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD,
/// @ref WGPUNativeFeature_SharedMemoryHostPointer or @ref WGPUNativeFeature_SharedMemoryVulkan. A
/// validation error, if the device lacks it, if the
/// memory is another GPU's or driver's, or too small, if the type, offset or alignment does not fit, or
/// the file descriptor is not open or no memory.
/// @return The memory, NULL when a check fails.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceImportSharedBufferMemory(
    device: WGPUDevice,
    descriptor: *const WGPUSharedBufferMemoryDescriptor,
) -> Nullable<WGPUSharedBufferMemory> {
    SharedBufferMemory::import(device, descriptor)
}

/// Fills in a new file descriptor for the memory, with all that its user has to know. The caller
/// closes it, or hands it to somebody who does. It may be sent to another process, over a socket say,
/// where the struct as it is can be chained to @ref WGPUSharedBufferMemoryDescriptor.
///
/// It is a validation error to export memory that was imported.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedBufferMemoryExportOpaqueFD(
    sharedBufferMemory: WGPUSharedBufferMemory,
    handle: *mut WGPUSharedMemoryOpaqueFD,
) -> WGPUStatus {
    sharedBufferMemory.export(handle)
}

/// Makes a buffer of the memory. It may be bound at any time, but only between
/// wgpuSharedBufferMemoryBeginAccess() and wgpuSharedBufferMemoryEndAccess() may commands that use it
/// be submitted, or bytes be written to it. Several buffers of one memory may exist, with an access
/// open for one of them at most.
///
/// A validation error, if `descriptor` has another size than the memory, a usage that the memory was
/// not made for, or `mappedAtCreation`.
/// @param descriptor NULL: a buffer of the memory's usage without a label.
/// @return The buffer, NULL when a check fails.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedBufferMemoryCreateBuffer(
    sharedBufferMemory: WGPUSharedBufferMemory,
    descriptor: *const WGPUBufferDescriptor,
) -> Nullable<WGPUBuffer> {
    sharedBufferMemory.create_buffer(descriptor)
}

/// Begins an access: the buffer may be used from now on, until wgpuSharedBufferMemoryEndAccess(). The
/// GPU waits for the given fences before it touches the memory; this call does not. Nobody else may
/// touch the memory meanwhile.
///
/// A validation error, if the buffer is not of this memory or destroyed, or if an access to the memory
/// is open.
/// @param descriptor NULL: waits for nothing, and fills the memory with zeros.
/// @return @ref WGPUStatus_Error when the access has not begun.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedBufferMemoryBeginAccess(
    sharedBufferMemory: WGPUSharedBufferMemory,
    buffer: WGPUBuffer,
    descriptor: *const WGPUSharedMemoryBeginAccess,
) -> WGPUStatus {
    sharedBufferMemory.begin_access(call, buffer, descriptor)
}

/// Ends an access: commands that use the buffer can be submitted no more. What was submitted may still
/// run; others may touch the memory when the fence that is filled in has reached its value. Who can
/// import the fence has his queue wait for it; everybody else waits with wgpuSharedFenceWait().
///
/// It is a validation error if no access is open for the buffer. A buffer that is released ends its
/// access without a fence.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedBufferMemoryEndAccess(
    sharedBufferMemory: WGPUSharedBufferMemory,
    buffer: WGPUBuffer,
    done: *mut WGPUSharedFenceValue,
) -> WGPUStatus {
    sharedBufferMemory.end_access(call, buffer, done)
}

/// Renames `sharedBufferMemory` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedBufferMemorySetLabel(
    sharedBufferMemory: WGPUSharedBufferMemory,
    label: WGPUStringView,
) {
    sharedBufferMemory.set_label(label)
}

/// Makes one more reference to `sharedBufferMemory`, to be given back with
/// wgpuSharedBufferMemoryRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedBufferMemoryAddRef(sharedBufferMemory: WGPUSharedBufferMemory) {
    sharedBufferMemory.add_ref()
}

/// Gives back a reference to `sharedBufferMemory`. Its buffers keep the memory, and so does whoever
/// has imported a file descriptor of it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedBufferMemoryRelease(sharedBufferMemory: WGPUSharedBufferMemory) {
    sharedBufferMemory.release()
}
