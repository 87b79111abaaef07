//! The functions of `WGPURenderBundleEncoder`.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Records drawing `vertexCount` vertices `instanceCount` times; either being 0 draws nothing.
/// Pipeline, bind groups and vertex buffers must be set, and the buffers long enough for the range
/// of vertices and instances, or wgpuRenderBundleEncoderFinish() fails. See
/// GPURenderCommandsMixin.draw().
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

/// Records drawing with indices from the current index buffer. Strip topologies need a pipeline
/// whose stripIndexFormat is the buffer's. An index range past the end of the buffer makes
/// wgpuRenderBundleEncoderFinish() fail; a vertex index past the end of a vertex buffer reads zeros
/// or something else from that buffer. See GPURenderCommandsMixin.drawIndexed().
/// @param firstIndex Counted in indices, not bytes.
/// @param baseVertex Added to each index; may be negative.
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

/// Records an indexed draw whose five 32-bit parameters (indexCount, instanceCount, firstIndex,
/// baseVertex, firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance
/// above 0 needs WGPUFeatureName_IndirectFirstInstance. See
/// GPURenderCommandsMixin.drawIndexedIndirect().
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

/// Records a draw whose four uint32_t parameters (vertexCount, instanceCount, firstVertex,
/// firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance above 0 needs
/// WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect().
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

/// Closes the recording and turns it into a bundle that many passes may execute. The encoder
/// accepts nothing more but keeps its references: release it as usual. Any mistake made while
/// recording is raised here as a validation error, and the bundle is then an error object. NULL as
/// `descriptor` means no label. See GPURenderBundleEncoder.finish() in the WebGPU specification.
/// @return A bundle the caller releases.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderFinish(
    renderBundleEncoder: WGPURenderBundleEncoder,
    descriptor: Nullable<*const WGPURenderBundleDescriptor>,
) -> WGPURenderBundle {
    renderBundleEncoder.finish(call, descriptor)
}

/// Records a named point inside the render bundle, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderInsertDebugMarker(
    renderBundleEncoder: WGPURenderBundleEncoder,
    markerLabel: WGPUStringView,
) {
    renderBundleEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of this render bundle. With none open, the render bundle
/// becomes invalid, which wgpuRenderBundleEncoderFinish() reports. See
/// GPUDebugCommandsMixin.popDebugGroup().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderPopDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
) {
    renderBundleEncoder.pop_debug_group(call)
}

/// Opens a named group around the render bundle's following commands. Groups nest and must be
/// closed before the render bundle ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderPushDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupLabel: WGPUStringView,
) {
    renderBundleEncoder.push_debug_group(call, groupLabel)
}

/// Binds `group` to slot `groupIndex` for the draws that follow; NULL empties the slot. The index
/// must be below the device's maxBindGroups. The bundle keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
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

/// Writes `size` bytes into the immediate data that shaders of the following draws see as
/// `var<immediate>`; bytes outside the range keep their values, and all of them outlast a change of
/// pipelines. The range must lie within the device's maxImmediateSize, 64 unless more was
/// requested. A draw whose shaders use bytes that were never set is an error. `data` is copied.
/// See GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4.
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

/// Chooses the index buffer (usage Index) for the bundle's following indexed draws. See
/// GPURenderCommandsMixin.setIndexBuffer().
/// @param format Uint16 or Uint32; Undefined is an error.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
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

/// Renames `renderBundleEncoder`. The finished bundle takes its name from the descriptor of
/// wgpuRenderBundleEncoderFinish(), not from here. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetLabel(
    renderBundleEncoder: WGPURenderBundleEncoder,
    label: WGPUStringView,
) {
    renderBundleEncoder.set_label(label)
}

/// Chooses the render pipeline for the draws that follow. Its target formats, sample count and
/// depth writes must suit what the bundle encoder was created for. See
/// GPURenderCommandsMixin.setPipeline() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetPipeline(
    renderBundleEncoder: WGPURenderBundleEncoder,
    pipeline: WGPURenderPipeline,
) {
    renderBundleEncoder.set_pipeline(call, pipeline)
}

/// Puts a buffer (usage Vertex) into vertex buffer slot `slot` for the bundle's following draws;
/// NULL empties the slot, with offset 0 and size 0 or WGPU_WHOLE_SIZE. See
/// GPURenderCommandsMixin.setVertexBuffer().
/// @param slot Below the device's maxVertexBuffers.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
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

/// Takes one more reference to `renderBundleEncoder`; each one needs its own
/// wgpuRenderBundleEncoderRelease(). Recording stays with one thread at a time.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderAddRef(renderBundleEncoder: WGPURenderBundleEncoder) {
    renderBundleEncoder.add_ref()
}

/// Gives up one reference to `renderBundleEncoder`. With the last one an unfinished recording is
/// dropped.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderRelease(renderBundleEncoder: WGPURenderBundleEncoder) {
    renderBundleEncoder.release()
}
