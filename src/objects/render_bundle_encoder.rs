//! `WGPURenderBundleEncoder` and its functions.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDraw(
    renderBundleEncoder: WGPURenderBundleEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    not_done("wgpuRenderBundleEncoderDraw")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexed(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    not_done("wgpuRenderBundleEncoderDrawIndexed")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexedIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    not_done("wgpuRenderBundleEncoderDrawIndexedIndirect")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    not_done("wgpuRenderBundleEncoderDrawIndirect")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderFinish(
    renderBundleEncoder: WGPURenderBundleEncoder,
    descriptor: Nullable<*const WGPURenderBundleDescriptor>,
) -> WGPURenderBundle {
    not_done("wgpuRenderBundleEncoderFinish")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderInsertDebugMarker(
    renderBundleEncoder: WGPURenderBundleEncoder,
    markerLabel: WGPUStringView,
) {
    not_done("wgpuRenderBundleEncoderInsertDebugMarker")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderPopDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
) {
    not_done("wgpuRenderBundleEncoderPopDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderPushDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupLabel: WGPUStringView,
) {
    not_done("wgpuRenderBundleEncoderPushDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetBindGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    not_done("wgpuRenderBundleEncoderSetBindGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetImmediates(
    renderBundleEncoder: WGPURenderBundleEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    not_done("wgpuRenderBundleEncoderSetImmediates")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetIndexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    not_done("wgpuRenderBundleEncoderSetIndexBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetLabel(
    renderBundleEncoder: WGPURenderBundleEncoder,
    label: WGPUStringView,
) {
    not_done("wgpuRenderBundleEncoderSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetPipeline(
    renderBundleEncoder: WGPURenderBundleEncoder,
    pipeline: WGPURenderPipeline,
) {
    not_done("wgpuRenderBundleEncoderSetPipeline")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetVertexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    not_done("wgpuRenderBundleEncoderSetVertexBuffer")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderAddRef(renderBundleEncoder: WGPURenderBundleEncoder) {
    not_done("wgpuRenderBundleEncoderAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderRelease(renderBundleEncoder: WGPURenderBundleEncoder) {
    not_done("wgpuRenderBundleEncoderRelease")
}
