//! Statistics: how many objects are alive.

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURegistryReport {
    pub numAllocated: usize,
    pub numKeptFromUser: usize,
    pub numReleasedFromUser: usize,
    pub elementSize: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUHubReport {
    pub adapters: WGPURegistryReport,
    pub devices: WGPURegistryReport,
    pub queues: WGPURegistryReport,
    pub pipelineLayouts: WGPURegistryReport,
    pub shaderModules: WGPURegistryReport,
    pub bindGroupLayouts: WGPURegistryReport,
    pub bindGroups: WGPURegistryReport,
    pub commandBuffers: WGPURegistryReport,
    pub renderBundles: WGPURegistryReport,
    pub renderPipelines: WGPURegistryReport,
    pub computePipelines: WGPURegistryReport,
    pub pipelineCaches: WGPURegistryReport,
    pub querySets: WGPURegistryReport,
    pub buffers: WGPURegistryReport,
    pub textures: WGPURegistryReport,
    pub textureViews: WGPURegistryReport,
    pub samplers: WGPURegistryReport,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUGlobalReport {
    pub surfaces: WGPURegistryReport,
    pub hub: WGPUHubReport,
}
