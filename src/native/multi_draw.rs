//! Many indirect draws in one call.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    not_done("wgpuRenderPassEncoderMultiDrawIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    not_done("wgpuRenderPassEncoderMultiDrawIndexedIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    not_done("wgpuRenderPassEncoderMultiDrawIndirectCount")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawIndexedIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    not_done("wgpuRenderPassEncoderMultiDrawIndexedIndirectCount")
}
