//! Pipeline caches, and the folder in which the library keeps what pipelines were compiled to.

use crate::abi::*;
use abi_macros::CStruct;
use std::ptr::{null, null_mut};

#[repr(C)]
pub struct WGPUPipelineCacheImpl {
    _opaque: [u8; 0],
}
/// What the driver has compiled pipelines to, for pipelines that are made later, be it in another run
/// of the program. Made by @ref wgpuDeviceCreatePipelineCache. May be used from any thread.
pub type WGPUPipelineCache = *mut WGPUPipelineCacheImpl;

/// What @ref wgpuDeviceCreatePipelineCache makes.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPUPipelineCacheDescriptor {
    /// No extensions exist; leave NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages and debugging tools. Null: none.
    pub label: WGPUStringView,
    /// Bytes of `data`. 0: the cache is empty at first.
    pub dataSize: usize,
    /// What @ref wgpuPipelineCacheGetData gave, in this run or an earlier one. Read during the call
    /// only; NULL with size 0.
    pub data: *const u8,
    /// What comes of `data` that is of no use here: made by another adapter, driver or version of the
    /// library, damaged, or something else altogether. True: an empty cache, and a warning in the log.
    /// False (default): a validation error. It is never handed to the driver.
    pub fallback: WGPUBool,
}

impl WGPUPipelineCacheDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        dataSize: 0,
        data: null(),
        fallback: WGPU_FALSE,
    };
}

/// Chained to @ref WGPUComputePipelineDescriptor or @ref WGPURenderPipelineDescriptor, for the functions
/// that make a pipeline now and those that make it later. What a pipeline does is the same with it and
/// without.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_PipelineDescriptorExtras)]
pub struct WGPUPipelineDescriptorExtras {
    /// Must carry sType @ref WGPUSType_PipelineDescriptorExtras.
    pub chain: WGPUChainedStruct,
    /// The cache that the driver looks into, and adds to; of the pipeline's own device. NULL: none, or
    /// that of the folder, if the device has one (@ref WGPUDevicePipelineCacheFolder).
    pub pipelineCache: Nullable<WGPUPipelineCache>,
}

impl WGPUPipelineDescriptorExtras {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_PipelineDescriptorExtras.0),
        },
        pipelineCache: null_mut(),
    };
}

/// Chained to @ref WGPUDeviceDescriptor, a folder in which the library keeps what the device's
/// pipelines were compiled to, for the next run; see docs/pipeline-cache.md. Nothing else is to be
/// done, and no feature to be asked for. Where the adapter has no @ref WGPUNativeFeature_PipelineCache,
/// the device has a trace, or the folder cannot be read or written, the log says so, and pipelines are
/// compiled as without it.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_DevicePipelineCacheFolder)]
pub struct WGPUDevicePipelineCacheFolder {
    /// Must carry sType @ref WGPUSType_DevicePipelineCacheFolder.
    pub chain: WGPUChainedStruct,
    /// The folder; it is made with its parents, for this user alone. Null or empty: none, even if the
    /// environment variable WGPU_PIPELINE_CACHE names one.
    pub path: WGPUStringView,
    /// How many bytes the files of the folder may have together; those that were used least lately go.
    /// One file has a quarter at most. 0: 256 MiB.
    pub maxSize: u64,
}

impl WGPUDevicePipelineCacheFolder {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_DevicePipelineCacheFolder.0),
        },
        path: WGPUStringView::INIT,
        maxSize: 0,
    };
}
