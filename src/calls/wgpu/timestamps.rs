//! Timestamps inside passes.

use crate::abi::*;
use abi_macros::call;

/// Returns the nanoseconds per tick of the timestamps that wgpuCommandEncoderResolveQuerySet()
/// delivers. Multiply differences by it. It is 1.0 when the instance was created with
/// @ref WGPUInstanceFlag_AutomaticTimestampNormalization. It is of use only with the feature
/// @ref WGPUFeatureName_TimestampQuery.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetTimestampPeriod(queue: WGPUQueue) -> f32 {
    Ok(queue.timestamp_period())
}

/// Records writing the GPU's clock to a query, between the dispatches before and after. Needs the
/// features @ref WGPUFeatureName_TimestampQuery and
/// @ref WGPUNativeFeature_TimestampQueryInsidePasses, which is rare on tile-based GPUs.
/// @param querySet A set of type @ref WGPUQueryType_Timestamp.
/// @param queryIndex The query in it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderWriteTimestamp(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    computePassEncoder.write_timestamp(call, querySet, queryIndex)
}

/// Records writing the GPU's clock to a query, between the draws before and after. Needs the
/// features @ref WGPUFeatureName_TimestampQuery and
/// @ref WGPUNativeFeature_TimestampQueryInsidePasses, which is rare on tile-based GPUs.
/// @param querySet A set of type @ref WGPUQueryType_Timestamp.
/// @param queryIndex The query in it, each once per pass.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderWriteTimestamp(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    renderPassEncoder.write_timestamp(call, querySet, queryIndex)
}
