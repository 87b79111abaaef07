//! Pipeline statistics queries in passes.

use crate::abi::*;
use abi_macros::call;

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery (Vulkan). Starts counting
/// the shader invocations of the compute pass into query `queryIndex` of a pipeline statistics query
/// set. One query runs at a time. Resolving writes one uint64_t per statistic of
/// the set, in the order of @ref WGPUPipelineStatisticName. Mistakes are reported by
/// wgpuCommandEncoderFinish().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderBeginPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    computePassEncoder.begin_pipeline_statistics_query(call, querySet, queryIndex)
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery. Ends the compute pass's
/// running statistics query, which must happen before the pass ends; with none running,
/// wgpuCommandEncoderFinish() reports a validation error.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEndPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
) {
    computePassEncoder.end_pipeline_statistics_query(call)
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery (Vulkan). Starts
/// counting shader and clipper work of the render pass into query `queryIndex` of a pipeline
/// statistics query set. One statistics query runs at a time, and each index is used once per pass.
/// Resolving writes one uint64_t per statistic of the set, in the order of
/// @ref WGPUPipelineStatisticName. Mistakes are reported by wgpuCommandEncoderFinish().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    renderPassEncoder.begin_pipeline_statistics_query(call, querySet, queryIndex)
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery. Ends the render pass's
/// running statistics query, which must happen before the pass ends; with none running,
/// wgpuCommandEncoderFinish() reports a validation error.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
) {
    renderPassEncoder.end_pipeline_statistics_query(call)
}
