//! Instances and devices of Vulkan that the program has made itself.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use abi_macros::CStruct;

use crate::abi::*;

/// Tells that the library has let go of an instance or a device of the program's: from now on it may be
/// destroyed.
/// @param userdata1 As given with the callback.
/// @param userdata2 As given with the callback.
pub type WGPUVulkanReleasedCallback = Option<
    unsafe extern "C" fn(userdata1: Nullable<*mut c_void>, userdata2: Nullable<*mut c_void>),
>;

/// Chained to @ref WGPUInstanceDescriptor. The instance is this `VkInstance` of the program's, and has
/// the backend Vulkan alone. @ref wgpuGetVulkanInstanceNeeds says what it is to be made with. Backends, debugging
/// aids and the display of @ref WGPUInstanceExtras have no effect.
///
/// The `VkInstance` stays the program's, and in place until `callback` has run. **You promise** that it
/// is alive, that it was made with the version and the extensions that are named here, and that
/// `getInstanceProcAddr` is the function that it was found by.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_VulkanInstance)]
pub struct WGPUVulkanInstance {
    /// Must carry sType @ref WGPUSType_VulkanInstance.
    pub chain: WGPUChainedStruct,
    /// `PFN_vkGetInstanceProcAddr`. Required.
    pub getInstanceProcAddr: *mut c_void,
    /// `VkInstance`. Required.
    pub instance: *mut c_void,
    /// `VkApplicationInfo::apiVersion` that the instance was made with, 1.1 or later.
    pub apiVersion: u32,
    /// The extensions that were enabled, with a space between them. Default none.
    pub extensions: WGPUStringView,
    /// Called once, when the last object of this instance is gone, or its creation has failed; at the
    /// end of the call that released it, on its thread. NULL (default): nobody is told.
    pub callback: WGPUVulkanReleasedCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUVulkanInstance {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_VulkanInstance.0),
        },
        getInstanceProcAddr: null_mut(),
        instance: null_mut(),
        apiVersion: 0,
        extensions: WGPUStringView::INIT,
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

/// Chained to @ref WGPUDeviceDescriptor. The device is this `VkDevice` of the program's, and its queue
/// one of its. @ref wgpuAdapterGetVulkanDeviceNeeds says, for the same descriptor, what it is to be made
/// with.
///
/// The `VkDevice` stays the program's, and in place until `callback` has run. **You promise** that it is
/// alive, that it was made from the adapter's physical device with the queue, the extensions and the
/// features that wgpuAdapterGetVulkanDeviceNeeds() tells, and that the extensions named here were
/// enabled.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_VulkanDevice)]
pub struct WGPUVulkanDevice {
    /// Must carry sType @ref WGPUSType_VulkanDevice.
    pub chain: WGPUChainedStruct,
    /// `VkDevice`. Required.
    pub device: *mut c_void,
    /// The family of the queue, one with graphics and compute. Default 0.
    pub queueFamilyIndex: u32,
    /// The index of the queue in its family. Default 0. What holds for a lent `VkQueue` holds for it:
    /// see wgpuAdapterGetNativeVulkanAdapter().
    pub queueIndex: u32,
    /// The extensions that were enabled, with a space between them: at least those that
    /// wgpuAdapterGetVulkanDeviceNeeds() tells.
    pub extensions: WGPUStringView,
    /// Called once, when the last object of this device is gone, or the request has failed; at the end
    /// of the call that released it, on its thread. NULL (default): nobody is told.
    pub callback: WGPUVulkanReleasedCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUVulkanDevice {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_VulkanDevice.0),
        },
        device: null_mut(),
        queueFamilyIndex: 0,
        queueIndex: 0,
        extensions: WGPUStringView::INIT,
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

/// What a `VkInstance` for @ref WGPUVulkanInstance is to be made with; see
/// @ref wgpuGetVulkanInstanceNeeds.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUVulkanInstanceNeeds {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The highest version that the library makes use of, for `VkApplicationInfo::apiVersion`. A higher
    /// one does no harm.
    pub apiVersion: u32,
    /// The extensions to enable, of those that are there, with a space between them. The library cannot
    /// do without `VK_KHR_get_physical_device_properties2`; without those of surfaces it makes no
    /// surfaces. Lent for as long as the process runs.
    pub extensions: WGPUStringView,
}

impl WGPUVulkanInstanceNeeds {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        apiVersion: 0,
        extensions: WGPUStringView::INIT,
    };
}

/// What a `VkDevice` for @ref WGPUVulkanDevice is to be made with; see
/// @ref wgpuAdapterGetVulkanDeviceNeeds. All of it is lent: good while the adapter is alive.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUVulkanDeviceNeeds {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// A family with queues that will do.
    pub queueFamilyIndex: u32,
    /// The extensions to enable, all of them, with a space between them.
    pub extensions: WGPUStringView,
    /// A chain of structs with features to enable, for `VkDeviceCreateInfo::pNext`. Put your own before
    /// it, none of the same type.
    pub next: *const c_void,
    /// A `VkPhysicalDeviceFeatures` to enable, for `VkDeviceCreateInfo::pEnabledFeatures`.
    pub features: *const c_void,
}

impl WGPUVulkanDeviceNeeds {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        queueFamilyIndex: 0,
        extensions: WGPUStringView::INIT,
        next: null(),
        features: null(),
    };
}
