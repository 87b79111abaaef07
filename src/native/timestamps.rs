//! Timestamps inside passes.

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::{
    compute_pass_encoder::ComputePassEncoder, queue::Queue, render_pass_encoder::RenderPassEncoder,
};
use crate::runtime::boundary::method;
use crate::runtime::view::Named;

/// Native extension. Nanoseconds per tick of the timestamps that
/// wgpuCommandEncoderResolveQuerySet() delivers: multiply differences by it. It is 1.0 when the
/// instance was created with WGPUInstanceFlag_AutomaticTimestampNormalization. Of use with
/// WGPUFeatureName_TimestampQuery only.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetTimestampPeriod(queue: WGPUQueue) -> f32 {
    method(
        "wgpuQueueGetTimestampPeriod",
        "queue",
        queue,
        |queue: &Queue, _| {
            let device = &queue.device;
            Ok(device.global().queue_get_timestamp_period(device.queue_id))
        },
    )
}

/// Native extension, features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsidePasses (rare on tile-based GPUs). Records writing the
/// GPU's clock into query `queryIndex` between the dispatches before and after. A missing feature
/// or bad index is reported by wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderWriteTimestamp(
    computePassEncoder: WGPUComputePassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    method(
        "wgpuComputePassEncoderWriteTimestamp",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                Ok(global.compute_pass_write_timestamp(pass, query_set, queryIndex)?)
            })
        },
    )
}

/// Native extension, features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsidePasses (rare on tile-based GPUs). Records writing the
/// GPU's clock into query `queryIndex` between the draws before and after; each index once per
/// pass. A missing feature or bad index is reported by wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderWriteTimestamp(
    renderPassEncoder: WGPURenderPassEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    method(
        "wgpuRenderPassEncoderWriteTimestamp",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                Ok(global.render_pass_write_timestamp(pass, query_set, queryIndex)?)
            })
        },
    )
}
