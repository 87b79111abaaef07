//! The functions of `WGPURenderPassEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Starts counting the samples that pass the depth and stencil tests. The result is 0 for none, and
/// some other number otherwise. One query runs at a time. See
/// GPURenderPassEncoder.beginOcclusionQuery() in the WebGPU specification.
/// @param queryIndex A query of the pass's `occlusionQuerySet`, each once per pass.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginOcclusionQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    queryIndex: u32,
) {
    renderPassEncoder.begin_occlusion_query(call, queryIndex)
}

/// Records drawing vertices. Pipeline, bind groups and vertex buffers must be set, and the buffers
/// must have all vertices and instances. See GPURenderCommandsMixin.draw() in the WebGPU
/// specification.
/// @param vertexCount 0 draws nothing.
/// @param instanceCount 0 draws nothing, 1 is a draw without instancing.
/// @param firstVertex Index of the first vertex.
/// @param firstInstance Index of the first instance.
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

/// Records drawing with indices from the current index buffer. A strip topology needs a pipeline
/// whose `stripIndexFormat` is the format of the buffer.
///
/// - A range of indices that ends past the index buffer is an error.
/// - An index past the end of a vertex buffer reads zeros, or something else from that buffer.
///
/// See GPURenderCommandsMixin.drawIndexed() in the WebGPU specification.
/// @param indexCount 0 draws nothing.
/// @param instanceCount 0 draws nothing, 1 is a draw without instancing.
/// @param firstIndex In indices, not bytes.
/// @param baseVertex Added to each index. May be negative.
/// @param firstInstance Index of the first instance.
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

/// Records an indexed draw whose parameters the GPU reads from a buffer: indexCount, instanceCount,
/// firstIndex, baseVertex and firstInstance, 32 bits each. A firstInstance above 0 needs the
/// feature @ref WGPUFeatureName_IndirectFirstInstance. See
/// GPURenderCommandsMixin.drawIndexedIndirect() in the WebGPU specification.
/// @param indirectBuffer Of usage Indirect.
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

/// Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount,
/// firstVertex and firstInstance, a uint32_t each. A firstInstance above 0 needs the feature
/// @ref WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect() in the
/// WebGPU specification.
/// @param indirectBuffer Of usage Indirect.
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

/// Closes the pass: attachments are resolved and stored, and the command encoder accepts commands
/// again. Occlusion queries, statistics queries and debug groups must be closed before. Recording
/// into a pass that has ended, or ending it again, is an error. See GPURenderPassEncoder.end() in
/// the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEnd(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.end(call)
}

/// Ends the occlusion query that is running. It is an error if none is running. See
/// GPURenderPassEncoder.endOcclusionQuery() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndOcclusionQuery(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.end_occlusion_query(call)
}

/// Records running bundles in the order given. Their formats, sample count and read-only flags must
/// be those of the pass. Afterwards no pipeline, bind group, index or vertex buffer is set. A
/// bundle can be executed again. See GPURenderPassEncoder.executeBundles() in the WebGPU
/// specification.
/// @param bundleCount May be 0; what was set is unset all the same.
/// @param bundles The bundles.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderExecuteBundles(
    renderPassEncoder: WGPURenderPassEncoder,
    bundleCount: usize,
    bundles: *const WGPURenderBundle,
) {
    renderPassEncoder.execute_bundles(call, bundles)
}

/// Records a named point inside the pass, for GPU debuggers to show. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderInsertDebugMarker(
    renderPassEncoder: WGPURenderPassEncoder,
    markerLabel: WGPUStringView,
) {
    renderPassEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of the pass. It is an error if none is open. See
/// GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderPopDebugGroup(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.pop_debug_group(call)
}

/// Opens a named group around the commands of the pass that follow. Groups nest, and each must be
/// popped before the pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderPushDebugGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupLabel: WGPUStringView,
) {
    renderPassEncoder.push_debug_group(call, groupLabel)
}

/// Binds a bind group for the draws that follow, and keeps it alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param groupIndex The slot, below the limit `maxBindGroups`.
/// @param group NULL empties the slot.
/// @param dynamicOffsetCount As many as the group has dynamic buffer bindings.
/// @param dynamicOffsets For each of these, in the order of binding numbers, an offset in bytes: a
///   multiple of the limit `minUniformBufferOffsetAlignment` or `minStorageBufferOffsetAlignment`.
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

/// Sets the color that the blend factors Constant and OneMinusConstant stand for. A pass starts
/// with all zeros. Components are taken as 32-bit floats, and must be finite. See
/// GPURenderPassEncoder.setBlendConstant() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBlendConstant(
    renderPassEncoder: WGPURenderPassEncoder,
    color: *const WGPUColor,
) {
    renderPassEncoder.set_blend_constant(call, color)
}

/// Writes bytes of the immediate data, which the shaders of the following draws see as
/// `var<immediate>`. All other bytes keep their values, and a change of pipelines changes none. It
/// is an error to draw with a shader that uses bytes that were never set. See
/// GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param data The bytes.
/// @param size Bytes, a multiple of 4. The range must lie within the limit `maxImmediateSize`,
///   which is 64 unless more was requested.
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

/// Chooses the index buffer for the indexed draws that follow. See
/// GPURenderCommandsMixin.setIndexBuffer() in the WebGPU specification.
/// @param buffer Of usage Index.
/// @param format @ref WGPUIndexFormat_Uint16 or @ref WGPUIndexFormat_Uint32.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
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

/// Renames `renderPassEncoder`, which had its descriptor's label. See GPUObjectBase.label in the
/// WebGPU specification.
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
/// groups and vertex buffers stay set. See GPURenderCommandsMixin.setPipeline() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetPipeline(
    renderPassEncoder: WGPURenderPassEncoder,
    pipeline: WGPURenderPipeline,
) {
    renderPassEncoder.set_pipeline(call, pipeline)
}

/// Confines drawing to a rectangle, which must lie within the attachments. An empty one draws
/// nothing. A pass starts with the whole attachment. See GPURenderPassEncoder.setScissorRect() in
/// the WebGPU specification.
/// @param x Left edge, in pixels from the left.
/// @param y Top edge, in pixels from the top.
/// @param width In pixels.
/// @param height In pixels.
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

/// Sets the value that stencil tests compare with, and that the operation Replace writes. A pass
/// starts with 0. Only as many low bits count as the format has. See
/// GPURenderPassEncoder.setStencilReference() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetStencilReference(
    renderPassEncoder: WGPURenderPassEncoder,
    reference: u32,
) {
    renderPassEncoder.set_stencil_reference(call, reference)
}

/// Puts a buffer into a vertex buffer slot, for the draws that follow. See
/// GPURenderCommandsMixin.setVertexBuffer() in the WebGPU specification.
/// @param slot Below the limit `maxVertexBuffers`.
/// @param buffer Of usage Vertex. NULL empties the slot; then `offset` is 0, and `size` is 0 or
///   @ref WGPU_WHOLE_SIZE.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
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

/// Sets the rectangle and the depth range that clip space is mapped to. A pass starts with the
/// whole attachment and depths from 0 to 1. The rectangle may stick out of the attachment, but lies
/// within twice the limit `maxTextureDimension2D` in each direction. All arguments must be finite.
/// See GPURenderPassEncoder.setViewport() in the WebGPU specification.
/// @param x Left edge, in pixels.
/// @param y Top edge, in pixels.
/// @param width In pixels, from 0 to the limit `maxTextureDimension2D`.
/// @param height In pixels, as `width`.
/// @param minDepth From 0 to `maxDepth`.
/// @param maxDepth From `minDepth` to 1.
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

/// Makes one more reference to `renderPassEncoder`, to be given back with
/// wgpuRenderPassEncoderRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderAddRef(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.add_ref()
}

/// Gives back a reference to `renderPassEncoder`. That does not end the pass: without
/// wgpuRenderPassEncoderEnd(), the command encoder stays locked and cannot be finished.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderRelease(renderPassEncoder: WGPURenderPassEncoder) {
    renderPassEncoder.release()
}
