//! What stands behind objects in the backend's own interface. Handles are spelled so that no header of
//! the backend is needed: what is a pointer there is `void *` here, and what is a number `uint64_t`.

use std::ffi::c_void;
use std::ptr::null_mut;

use abi_macros::CStruct;

use crate::abi::*;

/// The objects of Vulkan behind an adapter, filled by @ref wgpuAdapterGetNativeVulkanAdapter. All of
/// it is lent: good while the adapter, or a device made from it, is alive; not yours to destroy or
/// free.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanAdapter {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkInstance`
    pub instance: *mut c_void,
    /// `VkPhysicalDevice`
    pub physicalDevice: *mut c_void,
    /// `PFN_vkGetInstanceProcAddr`: the way to all functions of Vulkan, those of layers included,
    /// without a loader of your own.
    pub getInstanceProcAddr: *mut c_void,
    /// The version of Vulkan that `instance` may be used with, as in `VkApplicationInfo::apiVersion`.
    pub instanceVersion: u32,
    /// The version of Vulkan that the driver has, as in `VkPhysicalDeviceProperties::apiVersion`.
    /// The lower of the two counts.
    pub deviceVersion: u32,
    /// The extensions of `instance` that are enabled, with a space between them.
    pub instanceExtensions: WGPUStringView,
}

impl WGPUNativeVulkanAdapter {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        instance: null_mut(),
        physicalDevice: null_mut(),
        getInstanceProcAddr: null_mut(),
        instanceVersion: 0,
        deviceVersion: 0,
        instanceExtensions: WGPUStringView::INIT,
    };
}

/// The objects of Vulkan behind a device, filled by @ref wgpuDeviceGetNativeVulkanDevice. All of it
/// is lent: good while the device is alive; not yours to destroy or free. Those of its adapter come
/// with @ref wgpuDeviceGetNativeVulkanAdapter.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanDevice {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkDevice`
    pub device: *mut c_void,
    /// `VkQueue`, the only one that the library uses.
    pub queue: *mut c_void,
    /// The family of `queue`.
    pub queueFamilyIndex: u32,
    /// The index of `queue` in its family.
    pub queueIndex: u32,
    /// The extensions of `device` that are enabled, with a space between them.
    pub deviceExtensions: WGPUStringView,
}

impl WGPUNativeVulkanDevice {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        device: null_mut(),
        queue: null_mut(),
        queueFamilyIndex: 0,
        queueIndex: 0,
        deviceExtensions: WGPUStringView::INIT,
    };
}

/// The buffer of Vulkan behind a buffer, filled by @ref wgpuBufferGetNativeVulkanBuffer. It is lent:
/// good while the buffer is alive and not destroyed; not yours to destroy.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanBuffer {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkBuffer`
    pub buffer: u64,
}

impl WGPUNativeVulkanBuffer {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        buffer: 0,
    };
}

/// The image of Vulkan behind a texture, filled by @ref wgpuTextureGetNativeVulkanImage. It is lent:
/// good while the texture is alive and not destroyed, and that of a surface until it is presented;
/// not yours to destroy.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanImage {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkImage`
    pub image: u64,
    /// `VkFormat` of the image.
    pub format: u32,
}

impl WGPUNativeVulkanImage {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        image: 0,
        format: 0,
    };
}

/// The image view of Vulkan behind a texture view, filled by
/// @ref wgpuTextureViewGetNativeVulkanImageView. It is lent: good while the view is alive and its
/// texture not destroyed; not yours to destroy.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanImageView {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkImageView`
    pub imageView: u64,
}

impl WGPUNativeVulkanImageView {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        imageView: 0,
    };
}

/// The objects of Vulkan behind a surface, filled by @ref wgpuSurfaceGetNativeVulkanSurface. They are
/// lent: `surface` is good while the surface is alive, `swapchain` until it is configured anew or
/// unconfigured; not yours to destroy, and images of the swapchain not yours to acquire.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanSurface {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkSurfaceKHR`
    pub surface: u64,
    /// `VkSwapchainKHR`; 0 while the surface is not configured for a device of Vulkan.
    pub swapchain: u64,
}

impl WGPUNativeVulkanSurface {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        surface: 0,
        swapchain: 0,
    };
}

/// The objects of Direct3D 12 behind a device, filled by @ref wgpuDeviceGetNativeD3D12Device. They
/// are lent: good while the device is alive. `AddRef` one to keep it longer, and `Release` it only
/// then.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeD3D12Device {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `IDXGIAdapter3 *`
    pub adapter: *mut c_void,
    /// `ID3D12Device *`
    pub device: *mut c_void,
    /// `ID3D12CommandQueue *`, the only one that the library uses.
    pub queue: *mut c_void,
}

impl WGPUNativeD3D12Device {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        adapter: null_mut(),
        device: null_mut(),
        queue: null_mut(),
    };
}

/// The resource of Direct3D 12 behind a buffer or a texture, filled by
/// @ref wgpuBufferGetNativeD3D12Resource and @ref wgpuTextureGetNativeD3D12Resource. It is lent: good
/// while the object is alive and not destroyed. `AddRef` it to keep it longer.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeD3D12Resource {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `ID3D12Resource *`
    pub resource: *mut c_void,
}

impl WGPUNativeD3D12Resource {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        resource: null_mut(),
    };
}

/// The OpenGL context behind a device, filled by @ref wgpuDeviceGetNativeGLDevice. It is lent: good
/// while the device is alive; not yours to destroy.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeGLDevice {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `EGLDisplay`; NULL on Windows.
    pub display: *mut c_void,
    /// `EGLContext`; on Windows `HGLRC`.
    pub context: *mut c_void,
}

impl WGPUNativeGLDevice {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        display: null_mut(),
        context: null_mut(),
    };
}

/// The object of OpenGL behind a texture, filled by @ref wgpuTextureGetNativeGLTexture. It is lent:
/// good while the texture is alive and not destroyed; not yours to delete.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeGLTexture {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Its name: a number of `glGenTextures`, or of `glGenRenderbuffers` if `target` says so.
    pub name: u32,
    /// What it is bound to: `GL_TEXTURE_2D` and its like, or `GL_RENDERBUFFER`.
    pub target: u32,
}

impl WGPUNativeGLTexture {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        name: 0,
        target: 0,
    };
}
