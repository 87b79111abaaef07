//! Statistics: how many objects are alive.

use abi_macros::CStruct;
/// How one kind of object uses memory and slots, for finding leaks; see @ref wgpuGenerateReport.
/// The numbers are a snapshot: other threads may change them while it is taken.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPURegistryReport {
    /// Identifiers in use.
    pub numAllocated: usize,
    /// Slots that hold an object the application still references.
    pub numKeptFromUser: usize,
    /// Slots that stand empty, their objects having been released.
    pub numReleasedFromUser: usize,
    /// Bytes of one slot.
    pub elementSize: usize,
}

/// One @ref WGPURegistryReport for each kind of object that belongs to an adapter or device; part
/// of @ref WGPUGlobalReport.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUHubReport {
    /// Adapters.
    pub adapters: WGPURegistryReport,
    /// Devices.
    pub devices: WGPURegistryReport,
    /// Queues.
    pub queues: WGPURegistryReport,
    /// Pipeline layouts.
    pub pipelineLayouts: WGPURegistryReport,
    /// Shader modules.
    pub shaderModules: WGPURegistryReport,
    /// Bind group layouts.
    pub bindGroupLayouts: WGPURegistryReport,
    /// Bind groups.
    pub bindGroups: WGPURegistryReport,
    /// Command buffers, those still being recorded included.
    pub commandBuffers: WGPURegistryReport,
    /// Render bundles.
    pub renderBundles: WGPURegistryReport,
    /// Render pipelines.
    pub renderPipelines: WGPURegistryReport,
    /// Compute pipelines.
    pub computePipelines: WGPURegistryReport,
    /// Pipeline caches.
    pub pipelineCaches: WGPURegistryReport,
    /// Query sets.
    pub querySets: WGPURegistryReport,
    /// Buffers.
    pub buffers: WGPURegistryReport,
    /// Textures.
    pub textures: WGPURegistryReport,
    /// Texture views.
    pub textureViews: WGPURegistryReport,
    /// Samplers.
    pub samplers: WGPURegistryReport,
}

/// All object counts of an instance, filled by @ref wgpuGenerateReport. Owns nothing; there is
/// nothing to free.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUGlobalReport {
    /// Surfaces.
    pub surfaces: WGPURegistryReport,
    /// All other kinds of objects.
    pub hub: WGPUHubReport,
}
