//! Pipeline statistics queries in passes.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderBeginPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    not_done("wgpuComputePassEncoderBeginPipelineStatisticsQuery")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEndPipelineStatisticsQuery(
    computePassEncoder: WGPUComputePassEncoder,
) {
    not_done("wgpuComputePassEncoderEndPipelineStatisticsQuery")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    not_done("wgpuRenderPassEncoderBeginPipelineStatisticsQuery")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndPipelineStatisticsQuery(
    renderPassEncoder: WGPURenderPassEncoder,
) {
    not_done("wgpuRenderPassEncoderEndPipelineStatisticsQuery")
}
