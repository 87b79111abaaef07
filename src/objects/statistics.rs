//! How many objects are alive.

use crate::abi::*;
use crate::objects::{instance::Instance, shared::count::Surplus};
use std::sync::atomic::Ordering;
use wgpu_core::registry::RegistryReport;

fn registry(report: &RegistryReport) -> WGPURegistryReport {
    WGPURegistryReport {
        numAllocated: report.num_allocated,
        numKeptFromUser: report.num_kept_from_user,
        numReleasedFromUser: report.num_released_from_user,
        elementSize: report.element_size,
    }
}

/// The same without what is the library's own and would look like a leak of the application's.
fn registry_without(own: usize, report: &RegistryReport) -> WGPURegistryReport {
    let all = registry(report);
    WGPURegistryReport {
        numAllocated: all.numAllocated.saturating_sub(own),
        numKeptFromUser: all.numKeptFromUser.saturating_sub(own),
        ..all
    }
}

/// The same of objects that may be shared.
fn shared(report: &RegistryReport, surplus: &Surplus) -> WGPURegistryReport {
    WGPURegistryReport {
        numAllocated: surplus.on_top_of(report.num_allocated),
        numKeptFromUser: surplus.on_top_of(report.num_kept_from_user),
        ..registry(report)
    }
}

/// Surfaces are what the application sees of them.
fn surfaces(instance: &Instance, report: &RegistryReport) -> WGPURegistryReport {
    let alive = instance.surfaces().load(Ordering::Relaxed);
    WGPURegistryReport {
        numAllocated: alive,
        numKeptFromUser: alive,
        ..registry(report)
    }
}

/// What an instance's objects come to.
pub fn report(instance: &Instance) -> WGPUGlobalReport {
    let own_buffers = instance.own_buffers().load(Ordering::Relaxed);
    let core = instance.global().generate_report();
    let hub = core.hub_report();
    let surpluses = &instance.surpluses;
    WGPUGlobalReport {
        surfaces: surfaces(instance, core.surfaces()),
        hub: WGPUHubReport {
            adapters: registry(&hub.adapters),
            devices: registry(&hub.devices),
            queues: registry(&hub.queues),
            pipelineLayouts: shared(&hub.pipeline_layouts, &surpluses.pipeline_layouts),
            shaderModules: registry(&hub.shader_modules),
            bindGroupLayouts: shared(&hub.bind_group_layouts, &surpluses.bind_group_layouts),
            bindGroups: registry(&hub.bind_groups),
            commandBuffers: registry(&hub.command_buffers),
            renderBundles: registry(&hub.render_bundles),
            renderPipelines: registry(&hub.render_pipelines),
            computePipelines: registry(&hub.compute_pipelines),
            pipelineCaches: registry(&hub.pipeline_caches),
            querySets: registry(&hub.query_sets),
            buffers: registry_without(own_buffers, &hub.buffers),
            textures: registry(&hub.textures),
            textureViews: shared(&hub.texture_views, &surpluses.texture_views),
            samplers: shared(&hub.samplers, &surpluses.samplers),
        },
    }
}
