//! `WGPURenderPassEncoder` and its functions.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginOcclusionQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    queryIndex: u32,
) {
    not_done("wgpuRenderPassEncoderBeginOcclusionQuery")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDraw(
    renderPassEncoder: WGPURenderPassEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    not_done("wgpuRenderPassEncoderDraw")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexed(
    renderPassEncoder: WGPURenderPassEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    not_done("wgpuRenderPassEncoderDrawIndexed")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexedIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    not_done("wgpuRenderPassEncoderDrawIndexedIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    not_done("wgpuRenderPassEncoderDrawIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEnd(renderPassEncoder: WGPURenderPassEncoder) {
    not_done("wgpuRenderPassEncoderEnd")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndOcclusionQuery(renderPassEncoder: WGPURenderPassEncoder) {
    not_done("wgpuRenderPassEncoderEndOcclusionQuery")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderExecuteBundles(
    renderPassEncoder: WGPURenderPassEncoder,
    bundleCount: usize,
    bundles: *const WGPURenderBundle,
) {
    not_done("wgpuRenderPassEncoderExecuteBundles")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderInsertDebugMarker(
    renderPassEncoder: WGPURenderPassEncoder,
    markerLabel: WGPUStringView,
) {
    not_done("wgpuRenderPassEncoderInsertDebugMarker")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderPopDebugGroup(renderPassEncoder: WGPURenderPassEncoder) {
    not_done("wgpuRenderPassEncoderPopDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderPushDebugGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupLabel: WGPUStringView,
) {
    not_done("wgpuRenderPassEncoderPushDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBindGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    not_done("wgpuRenderPassEncoderSetBindGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBlendConstant(
    renderPassEncoder: WGPURenderPassEncoder,
    color: *const WGPUColor,
) {
    not_done("wgpuRenderPassEncoderSetBlendConstant")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetImmediates(
    renderPassEncoder: WGPURenderPassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    not_done("wgpuRenderPassEncoderSetImmediates")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetIndexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    not_done("wgpuRenderPassEncoderSetIndexBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetLabel(
    renderPassEncoder: WGPURenderPassEncoder,
    label: WGPUStringView,
) {
    not_done("wgpuRenderPassEncoderSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetPipeline(
    renderPassEncoder: WGPURenderPassEncoder,
    pipeline: WGPURenderPipeline,
) {
    not_done("wgpuRenderPassEncoderSetPipeline")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetScissorRect(
    renderPassEncoder: WGPURenderPassEncoder,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
) {
    not_done("wgpuRenderPassEncoderSetScissorRect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetStencilReference(
    renderPassEncoder: WGPURenderPassEncoder,
    reference: u32,
) {
    not_done("wgpuRenderPassEncoderSetStencilReference")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetVertexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    not_done("wgpuRenderPassEncoderSetVertexBuffer")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetViewport(
    renderPassEncoder: WGPURenderPassEncoder,
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    minDepth: f32,
    maxDepth: f32,
) {
    not_done("wgpuRenderPassEncoderSetViewport")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderAddRef(renderPassEncoder: WGPURenderPassEncoder) {
    not_done("wgpuRenderPassEncoderAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderRelease(renderPassEncoder: WGPURenderPassEncoder) {
    not_done("wgpuRenderPassEncoderRelease")
}
