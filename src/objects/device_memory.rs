//! What a device's memory is used for, told to C.

use crate::abi::*;
use crate::objects::{
    capabilities::{free_list, free_strings},
    device::Device,
};
use crate::runtime::{failure::Failure, memory, output::Output, text, view::View};
use wgpu_types::{AllocatorReport, HalCounters, InternalCounter};

pub fn write_counters(
    device: &Device,
    counters: Output<WGPUInternalCounters>,
) -> Result<WGPUStatus, Failure> {
    let mut out = counters.required().map_err(Failure::logged)?;
    out.hal = hal(&device.global().device_get_internal_counters(device.id).hal);
    Ok(WGPUStatus_Success)
}

fn hal(counters: &HalCounters) -> WGPUHalCounters {
    WGPUHalCounters {
        buffers: count(&counters.buffers),
        textures: count(&counters.textures),
        textureViews: count(&counters.texture_views),
        bindGroups: count(&counters.bind_groups),
        bindGroupLayouts: count(&counters.bind_group_layouts),
        renderPipelines: count(&counters.render_pipelines),
        computePipelines: count(&counters.compute_pipelines),
        rayTracingPipelines: count(&counters.ray_tracing_pipelines),
        pipelineLayouts: count(&counters.pipeline_layouts),
        samplers: count(&counters.samplers),
        commandEncoders: count(&counters.command_encoders),
        shaderModules: count(&counters.shader_modules),
        querySets: count(&counters.query_sets),
        fences: count(&counters.fences),
        bufferMemory: count(&counters.buffer_memory),
        textureMemory: count(&counters.texture_memory),
        accelerationStructureMemory: count(&counters.acceleration_structure_memory),
        memoryAllocations: count(&counters.memory_allocations),
    }
}

/// Where a backend counts what goes and not what comes, it is below nothing.
// LIMITS: memory-counts
fn count(counter: &InternalCounter) -> u64 {
    counter.read().try_into().unwrap_or(0)
}

pub fn write_report(
    device: &Device,
    report: Output<WGPUAllocatorReport>,
) -> Result<WGPUStatus, Failure> {
    let mut out = report.required().map_err(Failure::logged)?;
    let told = device.global().device_generate_allocator_report(device.id);
    let empty = WGPUAllocatorReport {
        nextInChain: out.nextInChain,
        ..WGPUAllocatorReport::INIT
    };
    *out = told.map_or(empty, |told| filled(told, empty));
    Ok(WGPUStatus_Success)
}

fn filled(told: AllocatorReport, empty: WGPUAllocatorReport) -> WGPUAllocatorReport {
    let allocations = told.allocations.iter().map(|it| WGPUAllocationReport {
        name: text::give(&it.name),
        offset: it.offset,
        size: it.size,
    });
    let blocks = told.blocks.iter().map(|it| WGPUMemoryBlockReport {
        size: it.size,
        allocationStart: it.allocations.start,
        allocationEnd: it.allocations.end,
    });
    let (allocations, allocation_count) = memory::give_array(allocations.collect());
    let (blocks, block_count) = memory::give_array(blocks.collect());
    WGPUAllocatorReport {
        available: WGPU_TRUE,
        allocationCount: allocation_count,
        allocations,
        blockCount: block_count,
        blocks,
        totalAllocatedBytes: told.total_allocated_bytes,
        totalReservedBytes: told.total_reserved_bytes,
        ..empty
    }
}

/// Takes back what [`write_report`] gave.
pub fn free_report(report: View<WGPUAllocatorReport>) -> Result<(), Failure> {
    for allocation in report.allocations().elements()? {
        free_strings([allocation.get().name]);
    }
    free_list(report.allocations, report.allocationCount);
    free_list(report.blocks, report.blockCount);
    Ok(())
}
