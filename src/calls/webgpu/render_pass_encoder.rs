//! The functions of `WGPURenderPassEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Starts counting samples that pass the depth and stencil tests, for query `queryIndex` of the
/// pass's occlusionQuerySet; the result is 0 for none and some other number otherwise. One query at
/// a time, and each index once per pass. See GPURenderPassEncoder.beginOcclusionQuery() in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginOcclusionQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    queryIndex: u32,
) {
    renderPassEncoder.begin_occlusion_query(call, queryIndex)
}

/// Records drawing `vertexCount` vertices `instanceCount` times; either being 0 draws nothing.
/// Pipeline, bind groups and vertex buffers must be set, and the buffers long enough for the range
/// of vertices and instances, or wgpuCommandEncoderFinish() fails. See
/// GPURenderCommandsMixin.draw().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDraw(
    renderPassEncoder: WGPURenderPassEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    renderPassEncoder.draw(call, vertexCount, instanceCount, firstVertex, firstInstance)
}

/// Records drawing with indices from the current index buffer. Strip topologies need a pipeline
/// whose stripIndexFormat is the buffer's. An index range past the end of the buffer makes
/// wgpuCommandEncoderFinish() fail; a vertex index past the end of a vertex buffer reads zeros or
/// something else from that buffer. See GPURenderCommandsMixin.drawIndexed().
/// @param firstIndex Counted in indices, not bytes.
/// @param baseVertex Added to each index; may be negative.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexed(
    renderPassEncoder: WGPURenderPassEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    renderPassEncoder.draw_indexed(
        call,
        indexCount,
        instanceCount,
        firstIndex,
        baseVertex,
        firstInstance,
    )
}

/// Records an indexed draw whose five 32-bit parameters (indexCount, instanceCount, firstIndex,
/// baseVertex, firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance
/// above 0 needs WGPUFeatureName_IndirectFirstInstance. See
/// GPURenderCommandsMixin.drawIndexedIndirect().
/// @param indirectOffset Bytes, a multiple of 4, with 20 bytes of buffer behind it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexedIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    renderPassEncoder.draw_indexed_indirect(call, indirectBuffer, indirectOffset)
}

/// Records a draw whose four uint32_t parameters (vertexCount, instanceCount, firstVertex,
/// firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance above 0 needs
/// WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect().
/// @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    renderPassEncoder.draw_indirect(call, indirectBuffer, indirectOffset)
}

/// Closes the pass: attachments are resolved and stored, and the command encoder is its owner's
/// again. Occlusion and statistics queries and debug groups must be closed before. The pass encoder
/// still has to be released, and recording on it or ending it again is an error. See
/// GPURenderPassEncoder.end() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEnd(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.end(call)
}

/// Ends the running occlusion query; with none running, wgpuCommandEncoderFinish() fails. See
/// GPURenderPassEncoder.endOcclusionQuery() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndOcclusionQuery(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.end_occlusion_query(call)
}

/// Records running the bundles in the order given. Their formats, sample count and read-only flags
/// must equal the pass's. Afterwards, also for an empty list, the pass has no pipeline, bind
/// groups, index or vertex buffers set. Bundles are not consumed. See
/// GPURenderPassEncoder.executeBundles() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderExecuteBundles(
    renderPassEncoder: WGPURenderPassEncoder,
    bundleCount: usize,
    bundles: *const WGPURenderBundle,
) {
    renderPassEncoder.execute_bundles(call, bundles)
}

/// Records a named point inside the render pass, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderInsertDebugMarker(
    renderPassEncoder: WGPURenderPassEncoder,
    markerLabel: WGPUStringView,
) {
    renderPassEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of this render pass. With none open, the render pass becomes
/// invalid, which wgpuCommandEncoderFinish() reports. See GPUDebugCommandsMixin.popDebugGroup().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderPopDebugGroup(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.pop_debug_group(call)
}

/// Opens a named group around the render pass's following commands. Groups nest and must be closed
/// before the render pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderPushDebugGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupLabel: WGPUStringView,
) {
    renderPassEncoder.push_debug_group(call, groupLabel)
}

/// Binds `group` to slot `groupIndex` for the draws that follow; NULL empties the slot. The index
/// must be below the device's maxBindGroups. The pass keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBindGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    renderPassEncoder.set_bind_group(call, groupIndex, group, dynamicOffsets)
}

/// Sets the color that the blend factors Constant and OneMinusConstant stand for; a pass starts
/// with all zeros. Components are taken as 32-bit floats, and one that is not finite is a
/// validation error. See GPURenderPassEncoder.setBlendConstant() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBlendConstant(
    renderPassEncoder: WGPURenderPassEncoder,
    color: *const WGPUColor,
) {
    renderPassEncoder.set_blend_constant(call, color)
}

/// Writes `size` bytes into the immediate data that shaders of the following draws see as
/// `var<immediate>`; bytes outside the range keep their values, and all of them outlast a change of
/// pipelines. The range must lie within the device's maxImmediateSize, 64 unless more was
/// requested. A draw whose shaders use bytes that were never set is an error. `data` is copied.
/// See GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetImmediates(
    renderPassEncoder: WGPURenderPassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    renderPassEncoder.set_immediates(call, offset, data)
}

/// Chooses the index buffer (usage Index) for the pass's following indexed draws. See
/// GPURenderCommandsMixin.setIndexBuffer().
/// @param format Uint16 or Uint32; Undefined is an error.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetIndexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    renderPassEncoder.set_index_buffer(call, buffer, format, offset, size)
}

/// Renames `renderPassEncoder`, as the descriptor's label did at its start. See
/// GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetLabel(
    renderPassEncoder: WGPURenderPassEncoder,
    label: WGPUStringView,
) {
    renderPassEncoder.set_label(label)
}

/// Chooses the render pipeline for the draws that follow. Its target formats and sample count must
/// be those of the pass, and it must not write depth or stencil where the pass is read-only. Bind
/// groups and vertex buffers already set stay. See GPURenderCommandsMixin.setPipeline() in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetPipeline(
    renderPassEncoder: WGPURenderPassEncoder,
    pipeline: WGPURenderPipeline,
) {
    renderPassEncoder.set_pipeline(call, pipeline)
}

/// Confines drawing to a rectangle in pixels, (0, 0) being top left; a pass starts with the whole
/// attachment. A rectangle that leaves the attachment is an error; an empty one draws nothing. See
/// GPURenderPassEncoder.setScissorRect() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetScissorRect(
    renderPassEncoder: WGPURenderPassEncoder,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
) {
    renderPassEncoder.set_scissor_rect(call, x, y, width, height)
}

/// Sets the value stencil tests compare with and the operation Replace writes; a pass starts
/// with 0. Only as many low bits count as the format has. See
/// GPURenderPassEncoder.setStencilReference().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetStencilReference(
    renderPassEncoder: WGPURenderPassEncoder,
    reference: u32,
) {
    renderPassEncoder.set_stencil_reference(call, reference)
}

/// Puts a buffer (usage Vertex) into vertex buffer slot `slot` for the pass's following draws; NULL
/// empties the slot, with offset 0 and size 0 or WGPU_WHOLE_SIZE. See
/// GPURenderCommandsMixin.setVertexBuffer().
/// @param slot Below the device's maxVertexBuffers.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetVertexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    renderPassEncoder.set_vertex_buffer(call, slot, buffer, offset, size)
}

/// Sets the rectangle, in pixels, and the depth range that clip space is mapped to; a pass starts
/// with the whole attachment and depth 0 to 1. The rectangle may stick out of the attachment. Width
/// and height lie between 0 and maxTextureDimension2D and the whole within twice that limit; depths
/// satisfy 0 <= minDepth <= maxDepth <= 1. An argument that is not finite is a validation error as
/// well. See GPURenderPassEncoder.setViewport() in the WebGPU specification.
#[call]
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
    renderPassEncoder.set_viewport(call, [x, y, width, height, minDepth, maxDepth])
}

/// Takes one more reference to `renderPassEncoder`; each one needs its own
/// wgpuRenderPassEncoderRelease(). Recording stays with one thread at a time.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderAddRef(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.add_ref()
}

/// Gives up one reference to `renderPassEncoder`. That does not end the pass: without
/// wgpuRenderPassEncoderEnd() the command encoder stays locked and cannot be finished.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderRelease(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.release()
}
