//! Instances and devices of Vulkan that the program makes itself, as it has to for OpenXR.

use crate::abi::*;
use crate::objects::native::{vulkan_adapter, vulkan_host};
use abi_macros::call;
use std::ffi::c_void;

/// Tells what a `VkInstance` of the program's is to be made with, which then goes into
/// @ref WGPUVulkanInstance.
/// @param getInstanceProcAddr `PFN_vkGetInstanceProcAddr`: Vulkan, or its loader. Required.
/// @param needs Overwritten. It owns nothing that has to be freed.
/// @return @ref WGPUStatus_Error, with `needs` untouched and a log record, for a bad argument, where
///   Vulkan does not answer, and in a library without the backend.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetVulkanInstanceNeeds(
    getInstanceProcAddr: *mut c_void,
    needs: *mut WGPUVulkanInstanceNeeds,
) -> WGPUStatus {
    vulkan_host::write_instance_needs(getInstanceProcAddr, needs)
}

/// Returns the adapter for a `VkPhysicalDevice`, such as the one that OpenXR's runtime names. The
/// instance may be one of @ref WGPUVulkanInstance or any other that has Vulkan.
/// @param physicalDevice One of the `VkInstance` that stands behind `instance`.
/// @return The adapter, of which you own a reference; NULL, with a log record, where the instance has no
///   such physical device or the library cannot use it.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceGetVulkanAdapter(
    instance: WGPUInstance,
    physicalDevice: *mut c_void,
) -> Nullable<WGPUAdapter> {
    vulkan_adapter::adapter(instance, physicalDevice)
}

/// Tells what a `VkDevice` of the program's is to be made with, which then goes into
/// @ref WGPUVulkanDevice, chained to the same descriptor.
/// @param descriptor As for wgpuAdapterRequestDevice(): features that it requires need extensions and
///   features of Vulkan.
/// @param needs Overwritten. What it leads to is lent: each call takes a little memory until the adapter
///   is released.
/// @return @ref WGPUStatus_Error, with `needs` untouched and a log record, for a descriptor that no
///   device of the adapter fits, and for an adapter of another backend.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetVulkanDeviceNeeds(
    adapter: WGPUAdapter,
    descriptor: Nullable<*const WGPUDeviceDescriptor>,
    needs: *mut WGPUVulkanDeviceNeeds,
) -> WGPUStatus {
    vulkan_adapter::write_device_needs(adapter, descriptor, needs)
}
