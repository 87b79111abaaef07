//! Textures in memory that others use as well, and images and buffers that the program made by Vulkan.

use crate::abi::*;
use abi_macros::CStruct;
use std::ptr::null_mut;

#[repr(C)]
pub struct WGPUSharedTextureMemoryImpl {
    _opaque: [u8; 0],
}
/// Memory that another API or process uses as well, of which textures are made. Made by
/// @ref wgpuDeviceCreateSharedTextureMemory or @ref wgpuDeviceImportSharedTextureMemory. Its textures
/// keep it alive. May be used from any thread.
pub type WGPUSharedTextureMemory = *mut WGPUSharedTextureMemoryImpl;

/// What memory to make or to import, for @ref wgpuDeviceCreateSharedTextureMemory and
/// @ref wgpuDeviceImportSharedTextureMemory.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUSharedMemoryOpaqueFD,
    WGPUSharedMemoryVulkanImage,
    WGPUSharedMemoryVulkanImageInfo,
    WGPUSharedMemoryDmaBuf
)]
pub struct WGPUSharedTextureMemoryDescriptor {
    /// For an import, exactly one of @ref WGPUSharedMemoryOpaqueFD, @ref WGPUSharedMemoryVulkanImage
    /// and @ref WGPUSharedMemoryDmaBuf. @ref WGPUSharedMemoryVulkanImageInfo comes with an image of
    /// the program's own, and with an image in the memory of a file descriptor that a program of Vulkan
    /// made.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages. Null: none.
    pub label: WGPUStringView,
    /// The largest texture that the memory is for. 2D or 3D, one sample, a color format that is not
    /// compressed and of one plane, without the usage TransientAttachment. Its own label is not
    /// looked at.
    pub texture: WGPUTextureDescriptor,
}

impl WGPUSharedTextureMemoryDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        texture: WGPUTextureDescriptor::INIT,
    };
}

/// The image of Vulkan in shared memory: what has to be said, beside the memory, to make the same
/// image elsewhere, as VkImageCreateInfo has it. @ref wgpuSharedTextureMemoryGetVulkanImageInfo fills
/// it in. Chained to @ref WGPUSharedTextureMemoryDescriptor it tells how an image that is imported was
/// made. Where the texture has `viewFormats`, a VkImageFormatListCreateInfo with these and the
/// texture's own format belongs to it, theirs first.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryVulkanImageInfo)]
pub struct WGPUSharedMemoryVulkanImageInfo {
    /// Must carry sType @ref WGPUSType_SharedMemoryVulkanImageInfo. Where the struct is filled in, so
    /// is this.
    pub chain: WGPUChainedStruct,
    /// `VkImageCreateFlags`
    pub flags: u32,
    /// `VkImageType`
    pub imageType: u32,
    /// `VkFormat`
    pub format: u32,
    /// `VkExtent3D::width`
    pub width: u32,
    /// `VkExtent3D::height`
    pub height: u32,
    /// `VkExtent3D::depth`
    pub depth: u32,
    /// Mip levels.
    pub mipLevels: u32,
    /// Array layers.
    pub arrayLayers: u32,
    /// `VkSampleCountFlagBits`
    pub samples: u32,
    /// `VkImageTiling`
    pub tiling: u32,
    /// `VkImageUsageFlags`
    pub usage: u32,
}

/// Chained to @ref WGPUSharedTextureMemoryDescriptor to use an image that the program made itself, on
/// the `VkDevice` that @ref wgpuDeviceGetNativeVulkanDevice tells. It stays the program's.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryVulkanImage)]
pub struct WGPUSharedMemoryVulkanImage {
    /// Must carry sType @ref WGPUSType_SharedMemoryVulkanImage.
    pub chain: WGPUChainedStruct,
    /// `VkImage`, with memory and with sharing mode exclusive. It must stay until the shared memory
    /// and all textures of it are released, and @ref wgpuDevicePoll has said that the queue is empty.
    pub image: u64,
}

/// Chained to @ref WGPUSharedTextureMemoryDescriptor to use the image in a dma-buf of Linux, of one
/// plane, one mip level and one layer: a picture of a camera, of a video decoder or of a compositor.
/// The texture's format has to be the one that DRM calls differently: RGBA8Unorm is
/// DRM_FORMAT_ABGR8888, BGRA8Unorm is DRM_FORMAT_ARGB8888. Fences that the kernel keeps with a dma-buf
/// are not waited for.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryDmaBuf)]
pub struct WGPUSharedMemoryDmaBuf {
    /// Must carry sType @ref WGPUSType_SharedMemoryDmaBuf.
    pub chain: WGPUChainedStruct,
    /// The file descriptor. It stays the caller's, who may close it after the import.
    pub fd: i32,
    /// How the texels lie, a DRM_FORMAT_MOD_…; 0, DRM_FORMAT_MOD_LINEAR, is row by row. Others need
    /// VK_EXT_image_drm_format_modifier.
    pub drmModifier: u64,
    /// Where the image begins, in bytes.
    pub offset: u64,
    /// From one row to the next, in bytes.
    pub stride: u64,
}

/// Chained to @ref WGPUSharedBufferMemoryDescriptor to use a buffer that the program made itself, on
/// the `VkDevice` that @ref wgpuDeviceGetNativeVulkanDevice tells. It stays the program's.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryVulkanBuffer)]
pub struct WGPUSharedMemoryVulkanBuffer {
    /// Must carry sType @ref WGPUSType_SharedMemoryVulkanBuffer.
    pub chain: WGPUChainedStruct,
    /// `VkBuffer`, with memory, with sharing mode exclusive, and not smaller than the descriptor says.
    /// It must stay until the shared memory and all buffers of it are released, and
    /// @ref wgpuDevicePoll has said that the queue is empty.
    pub buffer: u64,
    /// `VkBufferUsageFlags` that it was made with. The usages of the descriptor need those of the same
    /// name: CopySrc is VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Indirect needs the bit of storage buffers,
    /// too.
    pub bufferUsage: u32,
}

/// Chained to @ref WGPUSharedMemoryBeginAccess for a texture: in which layouts its image comes and
/// goes. Without it all three are VK_IMAGE_LAYOUT_GENERAL. Layouts that can be named are 1 (GENERAL),
/// 2 (COLOR_ATTACHMENT_OPTIMAL), 5 (SHADER_READ_ONLY_OPTIMAL), 6 (TRANSFER_SRC_OPTIMAL) and 7
/// (TRANSFER_DST_OPTIMAL), each for images with a usage that goes with it.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryVulkanLayouts)]
pub struct WGPUSharedMemoryVulkanLayouts {
    /// Must carry sType @ref WGPUSType_SharedMemoryVulkanLayouts.
    pub chain: WGPUChainedStruct,
    /// `VkImageLayout` in which the image is before the access. Where `initialized` is 0, it is not
    /// looked at.
    pub oldLayout: u32,
    /// `VkImageLayout` that follows it where the image comes from another `VkDevice`, which has
    /// released it to VK_QUEUE_FAMILY_EXTERNAL with `oldLayout` and `newLayout`; both are mostly the
    /// same. For an image of the program's own it is not looked at.
    pub newLayout: u32,
    /// `VkImageLayout` in which the image is after the access. To another `VkDevice` it is released
    /// to VK_QUEUE_FAMILY_EXTERNAL with this as both layouts.
    pub endLayout: u32,
}

impl WGPUSharedMemoryVulkanLayouts {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_SharedMemoryVulkanLayouts.0),
        },
        oldLayout: 1,
        newLayout: 1,
        endLayout: 1,
    };
}

/// The semaphore of Vulkan behind a fence, filled by @ref wgpuSharedFenceGetNativeVulkanSemaphore. It
/// is lent: good while the fence is alive; not yours to destroy.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeVulkanSemaphore {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// `VkSemaphore`, of type timeline.
    pub semaphore: u64,
}

impl WGPUNativeVulkanSemaphore {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        semaphore: 0,
    };
}
