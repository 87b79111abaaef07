//! `WGPUCommandEncoder` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginComputePass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUComputePassDescriptor>,
) -> WGPUComputePassEncoder {
    not_done("wgpuCommandEncoderBeginComputePass")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginRenderPass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: *const WGPURenderPassDescriptor,
) -> WGPURenderPassEncoder {
    not_done("wgpuCommandEncoderBeginRenderPass")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderClearBuffer(
    commandEncoder: WGPUCommandEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    size: u64,
) {
    not_done("wgpuCommandEncoderClearBuffer")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderCopyBufferToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: WGPUBuffer,
    sourceOffset: u64,
    destination: WGPUBuffer,
    destinationOffset: u64,
    size: u64,
) {
    not_done("wgpuCommandEncoderCopyBufferToBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyBufferToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyBufferInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    not_done("wgpuCommandEncoderCopyBufferToTexture")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyBufferInfo,
    copySize: *const WGPUExtent3D,
) {
    not_done("wgpuCommandEncoderCopyTextureToBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    not_done("wgpuCommandEncoderCopyTextureToTexture")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderFinish(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUCommandBufferDescriptor>,
) -> WGPUCommandBuffer {
    not_done("wgpuCommandEncoderFinish")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderInsertDebugMarker(
    commandEncoder: WGPUCommandEncoder,
    markerLabel: WGPUStringView,
) {
    not_done("wgpuCommandEncoderInsertDebugMarker")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderPopDebugGroup(commandEncoder: WGPUCommandEncoder) {
    not_done("wgpuCommandEncoderPopDebugGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderPushDebugGroup(
    commandEncoder: WGPUCommandEncoder,
    groupLabel: WGPUStringView,
) {
    not_done("wgpuCommandEncoderPushDebugGroup")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderResolveQuerySet(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    firstQuery: u32,
    queryCount: u32,
    destination: WGPUBuffer,
    destinationOffset: u64,
) {
    not_done("wgpuCommandEncoderResolveQuerySet")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderSetLabel(
    commandEncoder: WGPUCommandEncoder,
    label: WGPUStringView,
) {
    not_done("wgpuCommandEncoderSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderWriteTimestamp(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    not_done("wgpuCommandEncoderWriteTimestamp")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderAddRef(commandEncoder: WGPUCommandEncoder) {
    not_done("wgpuCommandEncoderAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderRelease(commandEncoder: WGPUCommandEncoder) {
    not_done("wgpuCommandEncoderRelease")
}
