//! The functions of `WGPURenderBundleEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Records drawing vertices. Pipeline, bind groups and vertex buffers must be set, and the buffers
/// must have all vertices and instances. See GPURenderCommandsMixin.draw() in the WebGPU
/// specification.
/// @param vertexCount 0 draws nothing.
/// @param instanceCount 0 draws nothing, 1 is a draw without instancing.
/// @param firstVertex Index of the first vertex.
/// @param firstInstance Index of the first instance.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDraw(
    renderBundleEncoder: WGPURenderBundleEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    renderBundleEncoder.draw(call, vertexCount, instanceCount, firstVertex, firstInstance)
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
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexed(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    renderBundleEncoder.draw_indexed(
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
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexedIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    renderBundleEncoder.draw_indexed_indirect(call, indirectBuffer, indirectOffset)
}

/// Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount,
/// firstVertex and firstInstance, a uint32_t each. A firstInstance above 0 needs the feature
/// @ref WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect() in the
/// WebGPU specification.
/// @param indirectBuffer Of usage Indirect.
/// @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    renderBundleEncoder.draw_indirect(call, indirectBuffer, indirectOffset)
}

/// Closes the encoder and turns what it recorded into a bundle, which any number of passes may
/// execute. The encoder accepts nothing more, and has yet to be released. A mistake made while
/// recording is a validation error. See GPURenderBundleEncoder.finish() in the WebGPU
/// specification.
/// @param descriptor NULL: no label.
/// @return The bundle; an error object after an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderFinish(
    renderBundleEncoder: WGPURenderBundleEncoder,
    descriptor: Nullable<*const WGPURenderBundleDescriptor>,
) -> WGPURenderBundle {
    renderBundleEncoder.finish(call, descriptor)
}

/// Records a named point inside the bundle, for GPU debuggers to show. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderInsertDebugMarker(
    renderBundleEncoder: WGPURenderBundleEncoder,
    markerLabel: WGPUStringView,
) {
    renderBundleEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of the bundle. It is an error if none is open. See
/// GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderPopDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
) {
    renderBundleEncoder.pop_debug_group(call)
}

/// Opens a named group around the commands of the bundle that follow. Groups nest, and each must be
/// popped before the bundle ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderPushDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupLabel: WGPUStringView,
) {
    renderBundleEncoder.push_debug_group(call, groupLabel)
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
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetBindGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    renderBundleEncoder.set_bind_group(call, groupIndex, group, dynamicOffsets)
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
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetImmediates(
    renderBundleEncoder: WGPURenderBundleEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    renderBundleEncoder.set_immediates(call, offset, data)
}

/// Chooses the index buffer for the indexed draws that follow. See
/// GPURenderCommandsMixin.setIndexBuffer() in the WebGPU specification.
/// @param buffer Of usage Index.
/// @param format @ref WGPUIndexFormat_Uint16 or @ref WGPUIndexFormat_Uint32.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetIndexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    renderBundleEncoder.set_index_buffer(call, buffer, format, offset, size)
}

/// Renames `renderBundleEncoder`. The bundle has its name from the descriptor of
/// wgpuRenderBundleEncoderFinish(), not from here. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetLabel(
    renderBundleEncoder: WGPURenderBundleEncoder,
    label: WGPUStringView,
) {
    renderBundleEncoder.set_label(label)
}

/// Chooses the render pipeline for the draws that follow. Its target formats, sample count and
/// depth writes must suit what the encoder was made for. See GPURenderCommandsMixin.setPipeline()
/// in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetPipeline(
    renderBundleEncoder: WGPURenderBundleEncoder,
    pipeline: WGPURenderPipeline,
) {
    renderBundleEncoder.set_pipeline(call, pipeline)
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
pub extern "C" fn wgpuRenderBundleEncoderSetVertexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    renderBundleEncoder.set_vertex_buffer(call, slot, buffer, offset, size)
}

/// Makes one more reference to `renderBundleEncoder`, to be given back with
/// wgpuRenderBundleEncoderRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderAddRef(renderBundleEncoder: WGPURenderBundleEncoder) {
    renderBundleEncoder.add_ref()
}

/// Gives back a reference to `renderBundleEncoder`. With the last one, an unfinished recording is
/// thrown away.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderRelease(renderBundleEncoder: WGPURenderBundleEncoder) {
    renderBundleEncoder.release()
}
