//! Adapter: which GPU it is, and its memory.

use std::ptr::{null, null_mut};

use abi_macros::CStruct;

use crate::abi::*;

/// Which GPU an adapter is, as other libraries and tools tell it, filled by
/// @ref wgpuAdapterGetIdentity, to find in CUDA, Direct3D or another process the GPU that one draws
/// with. What is not known is an empty string, or 0. The strings belong to the application until
/// @ref wgpuAdapterIdentityFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUAdapterIdentity {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The GPU itself, the same in each process and each API on this machine, as 32 hexadecimal digits
    /// in five groups: `6d657361-3232-2e33-2e36-000000000000`. The bytes are those of
    /// `VkPhysicalDeviceIDProperties` and `cuDeviceGetUuid`; nvidia-smi writes `GPU-` in front. Known
    /// on Vulkan 1.1 and later.
    pub deviceUUID: WGPUStringView,
    /// The driver in its version, in the same form. Memory and semaphores can be shared between two
    /// APIs or processes only where both UUIDs are equal. Known on Vulkan 1.1 and later.
    pub driverUUID: WGPUStringView,
    /// The place on the PCI bus, domain, bus, device and function: `0000:1b:00.0`, as `lspci -D` and
    /// `cudaDeviceGetPCIBusId` have it. Known on Vulkan and Direct3D 12, for hardware on that bus.
    pub pciBusID: WGPUStringView,
    /// The `LUID` by which Windows knows the GPU until it is restarted, `HighPart` in the upper half.
    /// Known on Windows, with Vulkan and Direct3D 12.
    pub deviceLUID: u64,
    /// Which node of the linked GPUs with this LUID it is: one bit. 0 without a LUID.
    pub deviceNodeMask: u32,
    /// Whether `drmPrimaryMajor` and `drmPrimaryMinor` are known: on Linux, with most drivers of
    /// Vulkan.
    pub hasDRMPrimary: WGPUBool,
    /// Major number of the node `/dev/dri/card…`.
    pub drmPrimaryMajor: u32,
    /// Minor number of that node.
    pub drmPrimaryMinor: u32,
    /// Whether `drmRenderMajor` and `drmRenderMinor` are known: on Linux, with most drivers of
    /// Vulkan.
    pub hasDRMRender: WGPUBool,
    /// Major number of the node `/dev/dri/renderD…`.
    pub drmRenderMajor: u32,
    /// Minor number of that node.
    pub drmRenderMinor: u32,
    /// The `registryID` of the `MTLDevice`: the same in each process until the machine is restarted.
    /// Known on Metal.
    pub registryID: u64,
    /// The version of the driver as a number, packed in the vendor's own way. Known on Vulkan.
    pub driverVersion: u32,
    /// Name of the driver.
    pub driver: WGPUStringView,
    /// The driver's version and what else it says of itself, for people to read.
    pub driverInfo: WGPUStringView,
    /// Whether textures of usage @ref WGPUTextureUsage_TransientAttachment take no memory where the
    /// GPU needs none for them. Undefined when unknown.
    pub transientSavesMemory: WGPUOptionalBool,
}

impl WGPUAdapterIdentity {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        deviceUUID: WGPUStringView::INIT,
        driverUUID: WGPUStringView::INIT,
        pciBusID: WGPUStringView::INIT,
        deviceLUID: 0,
        deviceNodeMask: 0,
        hasDRMPrimary: WGPU_FALSE,
        drmPrimaryMajor: 0,
        drmPrimaryMinor: 0,
        hasDRMRender: WGPU_FALSE,
        drmRenderMajor: 0,
        drmRenderMinor: 0,
        registryID: 0,
        driverVersion: 0,
        driver: WGPUStringView::INIT,
        driverInfo: WGPUStringView::INIT,
        transientSavesMemory: WGPUOptionalBool_Undefined,
    };
}

/// Chained to @ref WGPURequestAdapterOptions to ask for one GPU, by what @ref WGPUAdapterIdentity or
/// another API tells of it. Whatever is set has to be the adapter's; with nothing set, any adapter will
/// do. With this struct, `WGPU_ADAPTER_INDEX`, `WGPU_ADAPTER_UUID` and `WGPU_ADAPTER_PCI` in the
/// environment have no effect. Where no adapter fits, the request is Unavailable and the message
/// lists those that there are; a string that is no UUID or no place on the PCI bus is an Error.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_RequestAdapterIdentityOptions)]
pub struct WGPURequestAdapterIdentityOptions {
    /// Must carry sType @ref WGPUSType_RequestAdapterIdentityOptions.
    pub chain: WGPUChainedStruct,
    /// Its UUID as in @ref WGPUAdapterIdentity, or as nvidia-smi writes it; hyphens may be left out.
    /// Null or empty: any.
    pub deviceUUID: WGPUStringView,
    /// Its place on the PCI bus as in @ref WGPUAdapterIdentity, or as nvidia-smi writes it; a domain
    /// and a function of 0 may be left out: `1b:00`. Null or empty: any.
    pub pciBusID: WGPUStringView,
    /// Its LUID as in @ref WGPUAdapterIdentity. 0: any.
    pub deviceLUID: u64,
}

impl WGPURequestAdapterIdentityOptions {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_RequestAdapterIdentityOptions.0),
        },
        deviceUUID: WGPUStringView::INIT,
        pciBusID: WGPUStringView::INIT,
        deviceLUID: 0,
    };
}

/// What a heap of @ref WGPUMemoryHeap is like.
pub type WGPUMemoryHeapProperty = WGPUFlags;
/// Ordinary memory of the machine.
pub const WGPUMemoryHeapProperty_None: WGPUMemoryHeapProperty = 0x0;
/// The GPU's own, and fast for it.
pub const WGPUMemoryHeapProperty_DeviceLocal: WGPUMemoryHeapProperty = 0x1;
/// The CPU can reach at least some of it: buffers that are mapped may lie there.
pub const WGPUMemoryHeapProperty_HostVisible: WGPUMemoryHeapProperty = 0x2;
pub const WGPUMemoryHeapProperty_Force32: WGPUMemoryHeapProperty = 0x7FFFFFFF;

/// Memory of one sort, part of @ref WGPUMemoryHeaps.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUMemoryHeap {
    /// What it is like, a combination of @ref WGPUMemoryHeapProperty values.
    pub properties: WGPUMemoryHeapProperty,
    /// Bytes of all of it.
    pub size: u64,
    /// Whether the driver tells `budget` and `usage`; they are 0 otherwise.
    pub hasBudget: WGPUBool,
    /// Bytes that this process can expect to have, those that it has included. With other processes
    /// at work it changes.
    pub budget: u64,
    /// Bytes that this process has, the driver's own for it included.
    pub usage: u64,
}

/// The memory of an adapter, filled by @ref wgpuAdapterGetMemoryHeaps as it is at that moment. The
/// array belongs to the application until @ref wgpuMemoryHeapsFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUMemoryHeaps {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// How many there are; 0 where the backend does not tell, as on OpenGL.
    pub heapCount: usize,
    /// The heaps; on Vulkan in the order of `VkPhysicalDeviceMemoryProperties`.
    pub heaps: *const WGPUMemoryHeap,
}

impl WGPUMemoryHeaps {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        heapCount: 0,
        heaps: null(),
    };
}
