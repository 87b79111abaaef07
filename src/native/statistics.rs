//! How many objects are alive.

use crate::abi::*;
use crate::objects::instance::Instance;
use crate::runtime::{boundary::method, memory};
use wgpu_core::registry::RegistryReport;

fn registry(report: &RegistryReport) -> WGPURegistryReport {
    WGPURegistryReport {
        numAllocated: report.num_allocated,
        numKeptFromUser: report.num_kept_from_user,
        numReleasedFromUser: report.num_released_from_user,
        elementSize: report.element_size,
    }
}

/// Native extension, no feature needed. Counts the objects of each kind that the instance's
/// internal registries hold: allocated ids, objects kept for the user, objects already released by
/// the user, and the size of an entry in bytes. For hunting leaks; with other threads at work the
/// numbers need not add up. `report` is overwritten and owns nothing that would have to be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGenerateReport(instance: WGPUInstance, report: *mut WGPUGlobalReport) {
    method(
        "wgpuGenerateReport",
        "instance",
        instance,
        |instance: &Instance, _| {
            // SAFETY: the struct is as wgpu.h says.
            let report = unsafe { memory::output("report", report) }?;
            let core = instance.global().generate_report();
            let hub = core.hub_report();
            *report = WGPUGlobalReport {
                surfaces: registry(core.surfaces()),
                hub: WGPUHubReport {
                    adapters: registry(&hub.adapters),
                    devices: registry(&hub.devices),
                    queues: registry(&hub.queues),
                    pipelineLayouts: registry(&hub.pipeline_layouts),
                    shaderModules: registry(&hub.shader_modules),
                    bindGroupLayouts: registry(&hub.bind_group_layouts),
                    bindGroups: registry(&hub.bind_groups),
                    commandBuffers: registry(&hub.command_buffers),
                    renderBundles: registry(&hub.render_bundles),
                    renderPipelines: registry(&hub.render_pipelines),
                    computePipelines: registry(&hub.compute_pipelines),
                    pipelineCaches: registry(&hub.pipeline_caches),
                    querySets: registry(&hub.query_sets),
                    buffers: registry(&hub.buffers),
                    textures: registry(&hub.textures),
                    textureViews: registry(&hub.texture_views),
                    samplers: registry(&hub.samplers),
                },
            };
            Ok(())
        },
    )
}
