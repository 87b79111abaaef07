//! Many indirect draws in one call.

use crate::abi::*;
use abi_macros::call;

/// Records several indirect draws at once, with the effect of as many calls of
/// wgpuRenderPassEncoderDrawIndirect().
/// @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 16
///   bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count How many draws. 0 draws nothing.
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

/// Records several indexed indirect draws at once, with the effect of as many calls of
/// wgpuRenderPassEncoderDrawIndexedIndirect().
/// @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 20
///   bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count How many draws. 0 draws nothing.
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

/// Records several indirect draws at once, like wgpuRenderPassEncoderMultiDrawIndirect(), whose
/// number the GPU reads from a buffer. Unlike those of other indirect draws, the parameters are not
/// checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall). Needs the feature
/// @ref WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12).
/// @param buffer Of usage Indirect, with room for `max_count` draws of 16 bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer Of usage Indirect. The number in it is a uint32_t.
/// @param count_buffer_offset Bytes, a multiple of 4.
/// @param max_count The most draws there can be, whatever the number says.
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

/// Records several indexed indirect draws at once, like
/// wgpuRenderPassEncoderMultiDrawIndexedIndirect(), whose number the GPU reads from a buffer. The
/// parameters are not checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall). Needs the
/// feature @ref WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12).
/// @param buffer Of usage Indirect, with room for `max_count` draws of 20 bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer Of usage Indirect. The number in it is a uint32_t.
/// @param count_buffer_offset Bytes, a multiple of 4.
/// @param max_count The most draws there can be, whatever the number says.
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
