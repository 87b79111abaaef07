//! A device's memory: how it is asked for, and what it is used for.

use crate::abi::*;
use abi_macros::{CStruct, c_enum};
use std::ptr::{null, null_mut};

/// How a device asks its driver for memory, in @ref WGPUDeviceMemoryHints.
#[c_enum]
#[repr(C)]
pub enum WGPUMemoryHint {
    /// As @ref WGPUMemoryHint_Performance.
    WGPUMemoryHint_Undefined = 0x00000000,
    /// In large blocks, of which most objects are parts: 128 to 256 MiB of the GPU's own, half of it of
    /// what the CPU can reach.
    WGPUMemoryHint_Performance = 0x00000001,
    /// In small blocks: 8 to 64 MiB, and half of it.
    WGPUMemoryHint_MemoryUsage = 0x00000002,
    /// In blocks as `blockSizeMin` and `blockSizeMax` say.
    WGPUMemoryHint_Manual = 0x00000003,
    WGPUMemoryHint_Force32 = 0x7FFFFFFF,
}

/// Chained to @ref WGPUDeviceDescriptor to say how the device asks its driver for memory, on Vulkan and
/// Direct3D 12. Elsewhere it has no effect. Sizes of objects are not limited: one that is too large for
/// a block has one of its own.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_DeviceMemoryHints)]
pub struct WGPUDeviceMemoryHints {
    /// Must carry sType @ref WGPUSType_DeviceMemoryHints.
    pub chain: WGPUChainedStruct,
    /// How it does.
    pub hint: WGPUMemoryHint,
    /// Bytes of the first block, for @ref WGPUMemoryHint_Manual; 0 otherwise. Less than 4 MiB is taken
    /// for that, more than 256 MiB for that.
    pub blockSizeMin: u64,
    /// Bytes up to which blocks grow, as more of them are needed; not less than `blockSizeMin`.
    pub blockSizeMax: u64,
}

impl WGPUDeviceMemoryHints {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_DeviceMemoryHints.0),
        },
        hint: WGPUMemoryHint_Undefined,
        blockSizeMin: 0,
        blockSizeMax: 0,
    };
}

/// How many objects of the backend a device has, and the bytes behind them; part of
/// @ref WGPUInternalCounters. Equal objects of the application may be one here, and the library has
/// some for itself.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUHalCounters {
    /// Buffers.
    pub buffers: u64,
    /// Textures; 0 on Vulkan, which does not count them.
    pub textures: u64,
    /// Texture views.
    pub textureViews: u64,
    /// Bind groups.
    pub bindGroups: u64,
    /// Bind group layouts.
    pub bindGroupLayouts: u64,
    /// Render pipelines.
    pub renderPipelines: u64,
    /// Compute pipelines.
    pub computePipelines: u64,
    /// Ray tracing pipelines.
    pub rayTracingPipelines: u64,
    /// Pipeline layouts.
    pub pipelineLayouts: u64,
    /// Samplers.
    pub samplers: u64,
    /// Command encoders.
    pub commandEncoders: u64,
    /// Shader modules.
    pub shaderModules: u64,
    /// Query sets.
    pub querySets: u64,
    /// Fences.
    pub fences: u64,
    /// Bytes of memory for buffers.
    pub bufferMemory: u64,
    /// Bytes of memory for textures.
    pub textureMemory: u64,
    /// Bytes of memory for acceleration structures.
    pub accelerationStructureMemory: u64,
    /// Pieces of memory that the driver has given; 0 on all backends so far.
    /// @ref wgpuDeviceGetAllocatorReport has them on Vulkan and Direct3D 12.
    pub memoryAllocations: u64,
}

/// Counts of a device, filled by @ref wgpuDeviceGetInternalCounters. Owns nothing; there is nothing to
/// free.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUInternalCounters {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// What the backend counts.
    pub hal: WGPUHalCounters,
}

/// A piece of a block of memory, part of @ref WGPUAllocatorReport.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUAllocationReport {
    /// Label of the object that it is for, as it was when that was made.
    pub name: WGPUStringView,
    /// Where in the block it begins, in bytes.
    pub offset: u64,
    /// Bytes.
    pub size: u64,
}

/// A block of memory that the driver has given, part of @ref WGPUAllocatorReport.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUMemoryBlockReport {
    /// Bytes.
    pub size: u64,
    /// The place of its first piece in `allocations`.
    pub allocationStart: usize,
    /// The place behind its last piece.
    pub allocationEnd: usize,
}

/// What a device's memory is used for, filled by @ref wgpuDeviceGetAllocatorReport. The arrays belong
/// to the application until @ref wgpuAllocatorReportFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUAllocatorReport {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Whether the backend tells: Vulkan and Direct3D 12 do. Elsewhere the rest is empty.
    pub available: WGPUBool,
    /// Elements of `allocations`.
    pub allocationCount: usize,
    /// The pieces that are in use, block by block.
    pub allocations: *const WGPUAllocationReport,
    /// Elements of `blocks`.
    pub blockCount: usize,
    /// The blocks.
    pub blocks: *const WGPUMemoryBlockReport,
    /// Bytes of all pieces.
    pub totalAllocatedBytes: u64,
    /// Bytes of all blocks.
    pub totalReservedBytes: u64,
}

impl WGPUAllocatorReport {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        available: WGPU_FALSE,
        allocationCount: 0,
        allocations: null(),
        blockCount: 0,
        blocks: null(),
        totalAllocatedBytes: 0,
        totalReservedBytes: 0,
    };
}
