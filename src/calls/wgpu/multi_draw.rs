//! Many indirect draws in one call.

use crate::abi::*;
use abi_macros::call;

/// Native extension, no feature needed. Records `count` indirect draws in one call, with the effect
/// of as many calls of wgpuRenderPassEncoderDrawIndirect(). Their parameters lie one after another,
/// 16 bytes each, in `buffer` (usage Indirect), in the form that function reads. A count of 0 draws
/// nothing. A wrong usage, a misaligned offset, or a range past the buffer's end is reported by
/// wgpuCommandEncoderFinish().
/// @param offset Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    encoder.multi_draw_indirect(call, buffer, offset, count)
}

/// Native extension, no feature needed. The indexed form of
/// wgpuRenderPassEncoderMultiDrawIndirect(): `count` sets of parameters of 20 bytes each, in the
/// form wgpuRenderPassEncoderDrawIndexedIndirect() reads, using the index buffer that is set.
/// @param offset Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    encoder.multi_draw_indexed_indirect(call, buffer, offset, count)
}

/// Native extension, feature WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12). As
/// wgpuRenderPassEncoderMultiDrawIndirect(), but the GPU reads the number of draws, a uint32_t,
/// from `count_buffer` and stops at `max_count`. Both buffers need usage Indirect, and `buffer`
/// must hold `max_count` parameter sets of 16 bytes. Unlike those of other indirect draws, the
/// parameters themselves are not checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall).
/// A missing feature or a wrong argument is reported by wgpuCommandEncoderFinish().
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer_offset Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    encoder.multi_draw_indirect_count(
        call,
        buffer,
        offset,
        count_buffer,
        count_buffer_offset,
        max_count,
    )
}

/// Native extension, feature WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12). The indexed
/// form of wgpuRenderPassEncoderMultiDrawIndirectCount(): `buffer` must hold `max_count` parameter
/// sets of 20 bytes; the index buffer must be set.
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer_offset Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    encoder.multi_draw_indexed_indirect_count(
        call,
        buffer,
        offset,
        count_buffer,
        count_buffer_offset,
        max_count,
    )
}
