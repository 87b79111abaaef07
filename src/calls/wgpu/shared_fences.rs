//! Fences that others wait for and set.

use crate::abi::*;
use crate::objects::shared_memory::fence::SharedFence;
use abi_macros::call;

/// Makes a fence that others set and the GPU waits for, or the other way round. A device with
/// @ref WGPUNativeFeature_SharedFenceOpaqueFD can export it; without, it is of use for the CPU, with
/// wgpuSharedFenceSignal() and wgpuSharedFenceWait().
///
/// A validation error, if the device has none of the features that share memory or fences.
/// @param descriptor NULL: a fence with value 0.
/// @return The fence, NULL when a check fails.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSharedFence(
    device: WGPUDevice,
    descriptor: *const WGPUSharedFenceDescriptor,
) -> Nullable<WGPUSharedFence> {
    SharedFence::create(device, descriptor)
}

/// Makes a fence of the opaque file descriptor of a timeline semaphore of Vulkan
/// (VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT), of the same GPU and driver.
///
/// Needs @ref WGPUNativeFeature_SharedFenceOpaqueFD. A validation error, if the device lacks it, or if
/// `fd` is not open or no such semaphore.
/// @param descriptor Its `initialValue` is not looked at. NULL: no label.
/// @param fd It stays the caller's, who closes it.
/// @return The fence, NULL when a check fails.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceImportSharedFence(
    device: WGPUDevice,
    descriptor: *const WGPUSharedFenceDescriptor,
    fd: i32,
) -> Nullable<WGPUSharedFence> {
    SharedFence::import(device, descriptor, fd)
}

/// Fills in a new file descriptor for the fence, for vkImportSemaphoreFdKHR, for
/// cuImportExternalSemaphore (CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD) or for
/// wgpuDeviceImportSharedFence() in another process. The caller closes it, or hands it to somebody who
/// does: CUDA and Vulkan close what they import.
///
/// Needs @ref WGPUNativeFeature_SharedFenceOpaqueFD.
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedFenceExportOpaqueFD(
    sharedFence: WGPUSharedFence,
    fd: *mut i32,
) -> WGPUStatus {
    sharedFence.export(fd)
}

/// Tells the `VkSemaphore` behind the fence, for submissions of the program's own to the queue that
/// wgpuDeviceGetNativeVulkanDevice() tells. The rules are those of
/// wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error when nothing was filled in.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedFenceGetNativeVulkanSemaphore(
    sharedFence: WGPUSharedFence,
    semaphoreHandle: *mut WGPUNativeVulkanSemaphore,
) -> WGPUStatus {
    sharedFence.native(semaphoreHandle)
}

/// Returns the value that the fence has now; 0 if that cannot be told.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedFenceGetValue(sharedFence: WGPUSharedFence) -> u64 {
    sharedFence.value()
}

/// Sets the fence from the CPU. A validation error, if the value is not above the one that it has.
/// @return @ref WGPUStatus_Error when it was not set.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedFenceSignal(sharedFence: WGPUSharedFence, value: u64) -> WGPUStatus {
    sharedFence.signal(value)
}

/// Blocks the calling thread until the fence has reached the value.
///
/// - @ref WGPUWaitStatus_Success - it has.
/// - @ref WGPUWaitStatus_TimedOut - it has not, in so many nanoseconds. With 0 this is a look.
/// - @ref WGPUWaitStatus_Error - it cannot be waited for; the device is told why.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedFenceWait(
    sharedFence: WGPUSharedFence,
    value: u64,
    timeoutNS: u64,
) -> WGPUWaitStatus {
    sharedFence.wait(value, timeoutNS)
}

/// Renames `sharedFence` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSharedFenceSetLabel(
    sharedFence: WGPUSharedFence,
    label: WGPUStringView,
) {
    sharedFence.set_label(label)
}

/// Makes one more reference to `sharedFence`, to be given back with wgpuSharedFenceRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedFenceAddRef(sharedFence: WGPUSharedFence) {
    sharedFence.add_ref()
}

/// Gives back a reference to `sharedFence`. Submitted work that waits for it keeps it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSharedFenceRelease(sharedFence: WGPUSharedFence) {
    sharedFence.release()
}
