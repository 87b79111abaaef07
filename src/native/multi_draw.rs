//! Many indirect draws in one call.

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::render_pass_encoder::RenderPassEncoder;
use crate::runtime::boundary::method;

/// Native extension, no feature needed. Records `count` indirect draws in one call. Their
/// parameters lie one after another, 16 bytes each, in `buffer` (usage Indirect), in the form
/// wgpuRenderPassEncoderDrawIndirect() reads. Where WGPUNativeFeature_MultiDrawIndirectCount is
/// missing this is a loop of single draws. A range past the buffer's end is reported by
/// wgpuCommandEncoderFinish().
/// @param offset Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    method(
        "wgpuRenderPassEncoderMultiDrawIndirect",
        "encoder",
        encoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, count.into(), |global, pass| {
                let buffer = call.buffer("buffer", buffer)?;
                Ok(global.render_pass_multi_draw_indirect(pass, buffer, offset, count)?)
            })
        },
    )
}

/// Native extension, no feature needed. The indexed form of
/// wgpuRenderPassEncoderMultiDrawIndirect(): `count` sets of parameters of 20 bytes each, in the
/// form wgpuRenderPassEncoderDrawIndexedIndirect() reads, using the index buffer that is set.
/// @param offset Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    method(
        "wgpuRenderPassEncoderMultiDrawIndexedIndirect",
        "encoder",
        encoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, count.into(), |global, pass| {
                let buffer = call.buffer("buffer", buffer)?;
                Ok(global.render_pass_multi_draw_indexed_indirect(pass, buffer, offset, count)?)
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12). As
/// wgpuRenderPassEncoderMultiDrawIndirect(), but the GPU reads the number of draws, a uint32_t,
/// from `count_buffer` and stops at `max_count`. Both buffers need usage Indirect, and `buffer`
/// must hold `max_count` parameter sets of 16 bytes. A missing feature is reported by
/// wgpuCommandEncoderFinish().
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer_offset Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    method(
        "wgpuRenderPassEncoderMultiDrawIndirectCount",
        "encoder",
        encoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, max_count.into(), |global, pass| {
                let buffer = call.buffer("buffer", buffer)?;
                let count = call.buffer("count_buffer", count_buffer)?;
                let at = count_buffer_offset;
                Ok(global.render_pass_multi_draw_indirect_count(
                    pass, buffer, offset, count, at, max_count,
                )?)
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12). The indexed
/// form of wgpuRenderPassEncoderMultiDrawIndirectCount(): `buffer` must hold `max_count` parameter
/// sets of 20 bytes; the index buffer must be set.
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer_offset Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    method(
        "wgpuRenderPassEncoderMultiDrawIndexedIndirectCount",
        "encoder",
        encoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, max_count.into(), |global, pass| {
                let buffer = call.buffer("buffer", buffer)?;
                let count = call.buffer("count_buffer", count_buffer)?;
                let at = count_buffer_offset;
                Ok(global.render_pass_multi_draw_indexed_indirect_count(
                    pass, buffer, offset, count, at, max_count,
                )?)
            })
        },
    )
}
