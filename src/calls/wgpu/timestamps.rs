//! Timestamps inside passes.

use crate::abi::*;
use abi_macros::call;

/// Native extension. Nanoseconds per tick of the timestamps that
/// wgpuCommandEncoderResolveQuerySet() delivers: multiply differences by it. It is 1.0 when the
/// instance was created with WGPUInstanceFlag_AutomaticTimestampNormalization. Of use with
/// WGPUFeatureName_TimestampQuery only.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetTimestampPeriod(queue: WGPUQueue) -> f32 {
    Ok(queue.timestamp_period())
}

/// Native extension, features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsidePasses (rare on tile-based GPUs). Records writing the
/// GPU's clock into query `queryIndex` between the dispatches before and after. A missing feature
/// or bad index is reported by wgpuCommandEncoderFinish().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderWriteTimestamp(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    computePassEncoder.write_timestamp(call, querySet, queryIndex)
}

/// Native extension, features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsidePasses (rare on tile-based GPUs). Records writing the
/// GPU's clock into query `queryIndex` between the draws before and after; each index once per
/// pass. A missing feature or bad index is reported by wgpuCommandEncoderFinish().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderWriteTimestamp(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    renderPassEncoder.write_timestamp(call, querySet, queryIndex)
}
