//! The functions of `WGPUCommandEncoder`.

use crate::abi::*;
use crate::objects::{
    compute_pass_encoder::ComputePassEncoder, render_pass_encoder::RenderPassEncoder,
};
use abi_macros::call;

/// Opens a compute pass. Until wgpuComputePassEncoderEnd(), the command encoder itself accepts no
/// commands. See GPUCommandEncoder.beginComputePass() in the WebGPU specification.
/// @param descriptor NULL: no label and no timestamps. `timestampWrites` needs the feature
///   @ref WGPUFeatureName_TimestampQuery.
/// @return The encoder of the pass.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginComputePass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUComputePassDescriptor>,
) -> WGPUComputePassEncoder {
    ComputePassEncoder::begin(commandEncoder, call, descriptor)
}

/// Opens a render pass that draws into the given attachments, and keeps them alive. Until
/// wgpuRenderPassEncoderEnd(), the command encoder itself accepts no commands.
///
/// - There must be at least one attachment. All have the same size and sample count.
/// - A color attachment whose `view` is NULL leaves its slot empty.
/// - A view of a 3D texture needs a `depthSlice`.
/// - A pass records up to 50,000,000 draws, unless a chained @ref WGPURenderPassMaxDrawCount says
///   otherwise.
///
/// See GPUCommandEncoder.beginRenderPass() in the WebGPU specification.
/// @return The encoder of the pass.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginRenderPass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: *const WGPURenderPassDescriptor,
) -> WGPURenderPassEncoder {
    RenderPassEncoder::begin(commandEncoder, call, descriptor)
}

/// Records filling a part of a buffer with zeros. See GPUCommandEncoder.clearBuffer() in the WebGPU
/// specification.
/// @param buffer Of usage CopyDst.
/// @param offset Bytes from the start of the buffer, a multiple of 4.
/// @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
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

/// Records a copy of bytes from one buffer to another. See GPUCommandEncoder.copyBufferToBuffer()
/// in the WebGPU specification.
/// @param source Of usage CopySrc.
/// @param sourceOffset Bytes, a multiple of 4.
/// @param destination Another buffer, of usage CopyDst.
/// @param destinationOffset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4. 0 copies nothing.
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

/// Records a copy of texels from a buffer to one mip level of a texture. Origin and size fit whole
/// texel blocks. Of a depth-stencil format, one aspect is copied at a time. See
/// GPUCommandEncoder.copyBufferToTexture() in the WebGPU specification.
/// @param source A buffer of usage CopySrc, and where in it the texels lie:
///   - `offset` is a multiple of the texel block's bytes (of 4 for depth and stencil).
///   - `bytesPerRow` is a multiple of 256. For a single row it may stay
///     @ref WGPU_COPY_STRIDE_UNDEFINED.
///   - `rowsPerImage` may do so for a single image.
///
/// @param destination A texture of usage CopyDst, with one sample per texel.
/// @param copySize In texels.
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

/// Records a copy of texels from one mip level of a texture to a buffer. Origin and size fit whole
/// texel blocks. Of a depth-stencil format, one aspect is copied at a time, and not every depth
/// aspect can be. The gaps between rows in the buffer stay as they were. See
/// GPUCommandEncoder.copyTextureToBuffer() in the WebGPU specification.
/// @param source A texture of usage CopySrc, with one sample per texel.
/// @param destination A buffer of usage CopyDst, and where in it the texels go: as for
///   wgpuCommandEncoderCopyBufferToTexture().
/// @param copySize In texels.
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

/// Records a copy between textures. Their formats are equal, or differ only in being sRGB, and
/// their sample counts are equal. Multisampled and depth-stencil subresources are copied as a
/// whole, with all aspects. See GPUCommandEncoder.copyTextureToTexture() in the WebGPU
/// specification.
/// @param source A texture of usage CopySrc.
/// @param destination A texture of usage CopyDst. It may be the same one if the two sets of layers
///   do not overlap.
/// @param copySize In texels.
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

/// Closes the encoder and turns what it recorded into a command buffer, for one wgpuQueueSubmit().
/// The encoder accepts no more commands, and has yet to be released. A mistake made while
/// recording, an open pass or an open debug group is a validation error. See
/// GPUCommandEncoder.finish() in the WebGPU specification.
/// @param descriptor NULL: no label.
/// @return The command buffer; an error object after an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderFinish(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUCommandBufferDescriptor>,
) -> WGPUCommandBuffer {
    commandEncoder.finish(call, descriptor)
}

/// Records a named point among the commands, for GPU debuggers to show. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderInsertDebugMarker(
    commandEncoder: WGPUCommandEncoder,
    markerLabel: WGPUStringView,
) {
    commandEncoder.insert_debug_marker(call, markerLabel)
}

/// Closes the innermost debug group of the encoder. It is an error if none is open. See
/// GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderPopDebugGroup(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.pop_debug_group(call)
}

/// Opens a named group around the commands that follow, for GPU debuggers and error messages to
/// show. Groups nest, and each must be popped before wgpuCommandEncoderFinish(). See
/// GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderPushDebugGroup(
    commandEncoder: WGPUCommandEncoder,
    groupLabel: WGPUStringView,
) {
    commandEncoder.push_debug_group(call, groupLabel)
}

/// Records copying the results of queries to a buffer. Each result is one uint64_t; pipeline
/// statistics have one for each statistic of the set. A query that never ran gives 0. Timestamps
/// count in units of wgpuQueueGetTimestampPeriod() nanoseconds. See
/// GPUCommandEncoder.resolveQuerySet() in the WebGPU specification.
/// @param querySet The set.
/// @param firstQuery Index of the first query.
/// @param queryCount How many queries from there on.
/// @param destination A buffer of usage QueryResolve.
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

/// Renames `commandEncoder`, as the errors found while recording show it. See GPUObjectBase.label
/// in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderSetLabel(
    commandEncoder: WGPUCommandEncoder,
    label: WGPUStringView,
) {
    commandEncoder.set_label(label)
}

/// Records writing the GPU's clock to a query once all earlier commands are done. Needs the
/// features @ref WGPUFeatureName_TimestampQuery and
/// @ref WGPUNativeFeature_TimestampQueryInsideEncoders. The portable way is `timestampWrites` in
/// the descriptors of passes.
/// @param querySet A set of type @ref WGPUQueryType_Timestamp.
/// @param queryIndex The query in it.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderWriteTimestamp(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    commandEncoder.write_timestamp(call, querySet, queryIndex)
}

/// Makes one more reference to `commandEncoder`, to be given back with wgpuCommandEncoderRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderAddRef(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.add_ref()
}

/// Gives back a reference to `commandEncoder`. With the last one, an unfinished recording is thrown
/// away. A command buffer that was made from it is not affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderRelease(commandEncoder: WGPUCommandEncoder) {
    commandEncoder.release()
}
