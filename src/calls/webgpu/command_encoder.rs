//! The functions of `WGPUCommandEncoder`.

use crate::abi::*;
use crate::objects::{
    compute_pass_encoder::ComputePassEncoder, render_pass_encoder::RenderPassEncoder,
};
use abi_macros::call;

/// Opens a compute pass. Until wgpuComputePassEncoderEnd() the command encoder itself accepts
/// nothing. NULL as `descriptor` means no label and no timestamps; timestampWrites need
/// WGPUFeatureName_TimestampQuery. Mistakes here and inside the pass come to light as one
/// validation error at wgpuCommandEncoderFinish(). See GPUCommandEncoder.beginComputePass() in the
/// WebGPU specification.
/// @return A pass encoder the caller releases; like all encoders, for one thread at a time.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginComputePass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUComputePassDescriptor>,
) -> WGPUComputePassEncoder {
    ComputePassEncoder::begin(commandEncoder, call, descriptor)
}

/// Opens a render pass on the given attachments. Until wgpuRenderPassEncoderEnd() the command
/// encoder itself accepts nothing. At least one attachment is needed, all of one size and sample
/// count; a color attachment with a NULL view leaves its slot empty, and a 3D view takes a
/// depthSlice. Chain @ref WGPURenderPassMaxDrawCount to change the draw limit of 50,000,000. The
/// views are held by the pass. Mistakes come to light as one validation error at
/// wgpuCommandEncoderFinish(). See GPUCommandEncoder.beginRenderPass() in the WebGPU specification.
/// @return A pass encoder the caller releases; like all encoders, for one thread at a time.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginRenderPass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: *const WGPURenderPassDescriptor,
) -> WGPURenderPassEncoder {
    RenderPassEncoder::begin(commandEncoder, call, descriptor)
}

/// Records filling part of a buffer with zeros. The buffer needs usage CopyDst. See
/// GPUCommandEncoder.clearBuffer() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderClearBuffer(
    commandEncoder: WGPUCommandEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    size: u64,
) {
    commandEncoder.clear_buffer(call, buffer, offset, size)
}

/// Records a copy of `size` bytes between two different buffers. Both offsets and the size are in
/// bytes and multiples of 4; `source` needs usage CopySrc, `destination` CopyDst. A copy of 0 bytes
/// does nothing. A bad range or usage is reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyBufferToBuffer() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderCopyBufferToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: WGPUBuffer,
    sourceOffset: u64,
    destination: WGPUBuffer,
    destinationOffset: u64,
    size: u64,
) {
    commandEncoder.copy_buffer_to_buffer(
        call,
        source,
        sourceOffset,
        destination,
        destinationOffset,
        size,
    )
}

/// Records a copy of texels from a buffer (usage CopySrc) into one mip level of a texture (CopyDst,
/// one sample). In the buffer, bytesPerRow is a multiple of 256 and may stay
/// WGPU_COPY_STRIDE_UNDEFINED for a single row, as may rowsPerImage for a single image; the offset
/// is a multiple of the texel block's bytes (4 for depth and stencil). Origin and size count texels
/// and fit whole blocks. Depth-stencil formats are copied one aspect at a time. Violations are
/// reported by wgpuCommandEncoderFinish(). See GPUCommandEncoder.copyBufferToTexture() in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyBufferToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyBufferInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    commandEncoder.copy_buffer_to_texture(call, source, destination, copySize)
}

/// Records a copy of texels from one mip level of a texture (usage CopySrc, one sample) into a
/// buffer (CopyDst). Row stride, offset, block and aspect rules are those of
/// wgpuCommandEncoderCopyBufferToTexture(); gaps between rows are left as they were. Not every
/// depth aspect can be read this way. Violations are reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyTextureToBuffer() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyBufferInfo,
    copySize: *const WGPUExtent3D,
) {
    commandEncoder.copy_texture_to_buffer(call, source, destination, copySize)
}

/// Records a copy between textures (usage CopySrc and CopyDst) whose formats are equal, or differ
/// only in being sRGB, and whose sample counts are equal. Multisampled and depth-stencil
/// subresources are copied whole, with all aspects. Within one texture the two sets of layers must
/// not overlap. Violations are reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyTextureToTexture() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    commandEncoder.copy_texture_to_texture(call, source, destination, copySize)
}

/// Closes the recording and turns it into a command buffer. The encoder accepts no more commands
/// but keeps its references: release it as usual. A mistake made while recording, an open pass, or
/// a debug group that was pushed and not popped is raised here as a validation error on the device,
/// and the result is an error object that no queue will take. NULL as `descriptor` means no label.
/// See GPUCommandEncoder.finish() in the WebGPU specification.
/// @return A new command buffer, for one wgpuQueueSubmit(); the caller releases it.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderFinish(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUCommandBufferDescriptor>,
) -> WGPUCommandBuffer {
    commandEncoder.finish(call, descriptor)
}

/// Records a named point among the commands, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderInsertDebugMarker(
    commandEncoder: WGPUCommandEncoder,
    markerLabel: WGPUStringView,
) {
    commandEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the debug group opened last on this encoder. Without an open group,
/// wgpuCommandEncoderFinish() fails. See GPUDebugCommandsMixin.popDebugGroup().
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderPopDebugGroup(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.pop_debug_group(call)
}

/// Opens a named group around the commands that follow, shown by GPU debuggers and in error
/// messages. Groups nest, and each must be popped before wgpuCommandEncoderFinish(). See
/// GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderPushDebugGroup(
    commandEncoder: WGPUCommandEncoder,
    groupLabel: WGPUStringView,
) {
    commandEncoder.push_debug_group(call, groupLabel)
}

/// Records copying the results of `queryCount` queries, from `firstQuery` on, into a buffer with
/// usage QueryResolve. Each result is one uint64_t (pipeline statistics: one per statistic of the
/// set), and a query that never ran gives 0. Timestamps count wgpuQueueGetTimestampPeriod()
/// nanoseconds. See GPUCommandEncoder.resolveQuerySet() in the WebGPU specification.
/// @param destinationOffset Bytes, a multiple of 256.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderResolveQuerySet(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    firstQuery: u32,
    queryCount: u32,
    destination: WGPUBuffer,
    destinationOffset: u64,
) {
    commandEncoder.resolve_query_set(
        call,
        querySet,
        firstQuery,
        queryCount,
        destination,
        destinationOffset,
    )
}

/// Renames `commandEncoder`; errors found while recording carry the name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderSetLabel(
    commandEncoder: WGPUCommandEncoder,
    label: WGPUStringView,
) {
    commandEncoder.set_label(label)
}

/// Records writing the GPU's clock into query `queryIndex` of a timestamp query set once all
/// earlier commands are done. Needs the features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsideEncoders; without them wgpuCommandEncoderFinish() reports
/// a validation error. For the portable way see timestampWrites of the pass descriptors.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderWriteTimestamp(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    commandEncoder.write_timestamp(call, querySet, queryIndex)
}

/// Takes one more reference to `commandEncoder`; each one needs its own
/// wgpuCommandEncoderRelease(). The count may change on any thread; recording stays with one thread
/// at a time.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderAddRef(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.add_ref()
}

/// Gives up one reference to `commandEncoder`. With the last one an unfinished recording is
/// dropped; a command buffer already obtained from it is not affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderRelease(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.release()
}
