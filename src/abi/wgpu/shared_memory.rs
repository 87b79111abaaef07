//! Memory and fences that others use as well.

use crate::abi::*;
use abi_macros::CStruct;
use std::ffi::c_void;
use std::ptr::{null, null_mut};

#[repr(C)]
pub struct WGPUSharedBufferMemoryImpl {
    _opaque: [u8; 0],
}
/// Memory that another API or process uses as well, of which buffers are made. Made by
/// @ref wgpuDeviceCreateSharedBufferMemory or @ref wgpuDeviceImportSharedBufferMemory. Its buffers
/// keep it alive. May be used from any thread.
pub type WGPUSharedBufferMemory = *mut WGPUSharedBufferMemoryImpl;

#[repr(C)]
pub struct WGPUSharedFenceImpl {
    _opaque: [u8; 0],
}
/// A counter that two users of one memory wait for and set, each on its GPU queue or its CPU: a
/// timeline semaphore of Vulkan. Made by @ref wgpuDeviceCreateSharedFence or
/// @ref wgpuDeviceImportSharedFence, or given by the end of an access. May be used from any thread.
pub type WGPUSharedFence = *mut WGPUSharedFenceImpl;

/// Memory by its opaque file descriptor, as @ref wgpuSharedBufferMemoryExportOpaqueFD and
/// @ref wgpuSharedTextureMemoryExportOpaqueFD tell it. Chained to
/// @ref WGPUSharedBufferMemoryDescriptor or @ref WGPUSharedTextureMemoryDescriptor it is imported.
/// Vulkan calls the handle type
/// VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT, CUDA CU_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD. The
/// numbers are those of the memory's allocation; who opens it needs all of them.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryOpaqueFD)]
pub struct WGPUSharedMemoryOpaqueFD {
    /// Must carry sType @ref WGPUSType_SharedMemoryOpaqueFD. Where the struct is filled in, so is this.
    pub chain: WGPUChainedStruct,
    /// The file descriptor. The library never closes one that it was given, and what it gives is the
    /// caller's to close: CUDA and Vulkan close what they import.
    pub fd: i32,
    /// The number of the memory's type in Vulkan.
    pub memoryTypeIndex: u32,
    /// Bytes of the allocation, which may be more than those of the buffer or texture.
    pub allocationSize: u64,
    /// Where in the allocation the buffer or texture begins.
    pub offset: u64,
    /// Whether the memory is for one buffer or image alone (VkMemoryDedicatedAllocateInfo), which CUDA
    /// wants to know as CUDA_EXTERNAL_MEMORY_DEDICATED.
    pub dedicated: WGPUBool,
    /// The GPU that the memory is on, as VkPhysicalDeviceIDProperties and cuDeviceGetUuid have it. For
    /// an import, zeros are not looked at.
    pub deviceUUID: [u8; 16],
    /// The driver. File descriptors mean something to the same one only. For an import, zeros are not
    /// looked at.
    pub driverUUID: [u8; 16],
}

/// Chained to @ref WGPUSharedBufferMemoryDescriptor to use memory of the program itself, which the
/// GPU then reads and writes in place (VK_EXT_external_memory_host).
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SharedMemoryHostPointer)]
pub struct WGPUSharedMemoryHostPointer {
    /// Must carry sType @ref WGPUSType_SharedMemoryHostPointer.
    pub chain: WGPUChainedStruct,
    /// Start of the memory, at the beginning of a page. It must stay until the shared memory and all
    /// buffers of it are released, and @ref wgpuDevicePoll has said that the queue is empty.
    pub pointer: *mut c_void,
    /// Bytes, whole pages; the buffer may be smaller.
    pub pointerSize: u64,
}

/// What memory to make or to import, for @ref wgpuDeviceCreateSharedBufferMemory and
/// @ref wgpuDeviceImportSharedBufferMemory.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUSharedMemoryOpaqueFD,
    WGPUSharedMemoryHostPointer,
    WGPUSharedMemoryVulkanBuffer
)]
pub struct WGPUSharedBufferMemoryDescriptor {
    /// For an import, exactly one of @ref WGPUSharedMemoryOpaqueFD,
    /// @ref WGPUSharedMemoryHostPointer and @ref WGPUSharedMemoryVulkanBuffer.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages. Null: none.
    pub label: WGPUStringView,
    /// What buffers of it may be used for, without MapRead and MapWrite.
    pub usage: WGPUBufferUsage,
    /// Bytes of its buffers, a multiple of 4, not 0.
    pub size: u64,
}

impl WGPUSharedBufferMemoryDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        usage: WGPUBufferUsage_None,
        size: 0,
    };
}

/// A fence and a value of it.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSharedFenceValue {
    /// The fence.
    pub fence: WGPUSharedFence,
    /// What it reaches.
    pub value: u64,
}

impl WGPUSharedFenceValue {
    pub const INIT: Self = Self {
        fence: null_mut(),
        value: 0,
    };
}

/// How an access begins.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
#[extensions(WGPUSharedMemoryVulkanLayouts)]
pub struct WGPUSharedMemoryBeginAccess {
    /// May start a chain with @ref WGPUSharedMemoryVulkanLayouts, for a texture.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Whether the memory holds something that counts. With 0 it is filled with zeros first.
    pub initialized: WGPUBool,
    /// Elements of `waits`.
    pub waitCount: usize,
    /// What the GPU waits for before it touches the memory: that each fence has reached its value.
    pub waits: *const WGPUSharedFenceValue,
}

impl WGPUSharedMemoryBeginAccess {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        initialized: WGPU_FALSE,
        waitCount: 0,
        waits: null(),
    };
}

/// What fence to make or to import.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPUSharedFenceDescriptor {
    /// No extensions exist; leave NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages. Null: none.
    pub label: WGPUStringView,
    /// The value of a new fence. An imported one has its own.
    pub initialValue: u64,
}

impl WGPUSharedFenceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        initialValue: 0,
    };
}
