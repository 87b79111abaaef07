//! Timestamps inside passes.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetTimestampPeriod(queue: WGPUQueue) -> f32 {
    not_done("wgpuQueueGetTimestampPeriod")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderWriteTimestamp(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    not_done("wgpuComputePassEncoderWriteTimestamp")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderWriteTimestamp(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    not_done("wgpuRenderPassEncoderWriteTimestamp")
}
