//! Pipeline statistics queries in passes.

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::{
    compute_pass_encoder::ComputePassEncoder, render_pass_encoder::RenderPassEncoder,
};
use crate::runtime::boundary::method;
use crate::runtime::view::Named;
use std::sync::atomic::Ordering;

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery (Vulkan). Starts counting
/// the shader invocations of the compute pass into query `queryIndex` of a pipeline statistics query
/// set. One query runs at a time. Resolving writes one uint64_t per statistic of
/// the set, in the order of @ref WGPUPipelineStatisticName. Mistakes are reported by
/// wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderBeginPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    method(
        "wgpuComputePassEncoderBeginPipelineStatisticsQuery",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                global.compute_pass_begin_pipeline_statistics_query(pass, query_set, queryIndex)?;
                encoder.counting.store(true, Ordering::Relaxed);
                Ok(())
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery. Ends the compute pass's
/// running statistics query, which must happen before the pass ends; with none running,
/// wgpuCommandEncoderFinish() reports a validation error.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEndPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
) {
    method(
        "wgpuComputePassEncoderEndPipelineStatisticsQuery",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                global.compute_pass_end_pipeline_statistics_query(pass)?;
                encoder.counting.store(false, Ordering::Relaxed);
                Ok(())
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery (Vulkan). Starts
/// counting shader and clipper work of the render pass into query `queryIndex` of a pipeline
/// statistics query set. One statistics query runs at a time, and each index is used once per pass.
/// Resolving writes one uint64_t per statistic of the set, in the order of
/// @ref WGPUPipelineStatisticName. Mistakes are reported by wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    method(
        "wgpuRenderPassEncoderBeginPipelineStatisticsQuery",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                Ok(global
                    .render_pass_begin_pipeline_statistics_query(pass, query_set, queryIndex)?)
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_PipelineStatisticsQuery. Ends the render pass's
/// running statistics query, which must happen before the pass ends; with none running,
/// wgpuCommandEncoderFinish() reports a validation error.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
) {
    method(
        "wgpuRenderPassEncoderEndPipelineStatisticsQuery",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_end_pipeline_statistics_query(pass)?)
            })
        },
    )
}
