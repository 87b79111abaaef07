//! Pipeline statistics queries in passes.

use crate::abi::*;
use abi_macros::call;

/// Starts counting the shader invocations of the compute pass. One query runs at a time. Resolving
/// it writes one uint64_t for each statistic of the set, in the order of
/// @ref WGPUPipelineStatisticName. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery
/// (Vulkan).
/// @param querySet A set of type @ref WGPUNativeQueryType_PipelineStatistics.
/// @param queryIndex The query in it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderBeginPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    computePassEncoder.begin_pipeline_statistics_query(call, querySet, queryIndex)
}

/// Ends the statistics query that is running, which must happen before the pass ends. It is an
/// error if none is running. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEndPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
) {
    computePassEncoder.end_pipeline_statistics_query(call)
}

/// Starts counting the shader and clipper work of the render pass. One statistics query runs at a
/// time. Resolving it writes one uint64_t for each statistic of the set, in the order of
/// @ref WGPUPipelineStatisticName. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery
/// (Vulkan).
/// @param querySet A set of type @ref WGPUNativeQueryType_PipelineStatistics.
/// @param queryIndex The query in it, each once per pass.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    renderPassEncoder.begin_pipeline_statistics_query(call, querySet, queryIndex)
}

/// Ends the statistics query that is running, which must happen before the pass ends. It is an
/// error if none is running. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
) {
    renderPassEncoder.end_pipeline_statistics_query(call)
}
