//! Many indirect draws in one call.

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::{buffer::Buffer, render_pass_encoder::RenderPassEncoder};
use crate::runtime::view::Named;
use crate::runtime::{
    boundary::{Call, method},
    failure::Invalid,
};
use wgpu_core::id::BufferId;

/// Bytes that one draw reads.
const DRAW: u64 = 16;
const DRAW_INDEXED: u64 = 20;
/// Bytes of a number of draws.
const COUNT: u64 = 4;

/// A buffer that the GPU reads `count` elements of `size` bytes from, `offset` bytes behind its
/// beginning.
fn source(
    call: &Call,
    field: &'static str,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
    size: u64,
) -> Result<BufferId, Invalid> {
    let id = call.buffer(Named::plain(field, &buffer))?;
    let buffer: &Buffer = call.look_up(field, buffer)?;
    if buffer.usage & WGPUBufferUsage_Indirect == 0 {
        let value = format!("usage {:#x}", buffer.usage);
        return Err(Invalid::new(
            field,
            value,
            "one with WGPUBufferUsage_Indirect",
        ));
    }
    let place = match field {
        "buffer" => "offset",
        _ => "count_buffer_offset",
    };
    if !offset.is_multiple_of(4) {
        return Err(Invalid::new(place, offset, "a multiple of 4"));
    }
    let bytes = u64::from(count) * size;
    match buffer.size.checked_sub(bytes) {
        Some(most) if offset <= most => Ok(id),
        _ => Err(Invalid::new(
            place,
            format_args!("{offset} with {bytes} bytes behind it"),
            format_args!("a range within the buffer's {} bytes", buffer.size),
        )),
    }
}

/// Native extension, no feature needed. Records `count` indirect draws in one call, with the effect
/// of as many calls of wgpuRenderPassEncoderDrawIndirect(). Their parameters lie one after another,
/// 16 bytes each, in `buffer` (usage Indirect), in the form that function reads. A count of 0 draws
/// nothing. A wrong usage, a misaligned offset, or a range past the buffer's end is reported by
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
                let buffer = source(call, "buffer", buffer, offset, count, DRAW)?;
                match count {
                    // The same demands on the pass; wgpu-core would draw once all the same.
                    0 => Ok(global.render_pass_draw(pass, 0, 0, 0, 0)?),
                    _ => Ok(global.render_pass_multi_draw_indirect(pass, buffer, offset, count)?),
                }
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
                let buffer = source(call, "buffer", buffer, offset, count, DRAW_INDEXED)?;
                match count {
                    // As above.
                    0 => Ok(global.render_pass_draw_indexed(pass, 0, 0, 0, 0, 0)?),
                    _ => Ok(global
                        .render_pass_multi_draw_indexed_indirect(pass, buffer, offset, count)?),
                }
            })
        },
    )
}

/// Native extension, feature WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12). As
/// wgpuRenderPassEncoderMultiDrawIndirect(), but the GPU reads the number of draws, a uint32_t,
/// from `count_buffer` and stops at `max_count`. Both buffers need usage Indirect, and `buffer`
/// must hold `max_count` parameter sets of 16 bytes. Unlike those of other indirect draws, the
/// parameters themselves are not checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall).
/// A missing feature or a wrong argument is reported by wgpuCommandEncoderFinish().
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
                let buffer = source(call, "buffer", buffer, offset, max_count, DRAW)?;
                let at = count_buffer_offset;
                let count = source(call, "count_buffer", count_buffer, at, 1, COUNT)?;
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
                let buffer = source(call, "buffer", buffer, offset, max_count, DRAW_INDEXED)?;
                let at = count_buffer_offset;
                let count = source(call, "count_buffer", count_buffer, at, 1, COUNT)?;
                Ok(global.render_pass_multi_draw_indexed_indirect_count(
                    pass, buffer, offset, count, at, max_count,
                )?)
            })
        },
    )
}
