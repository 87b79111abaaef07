//! Mesh shaders: pipelines whose vertices and primitives are made by workgroups.

use crate::abi::*;
use crate::objects::mesh_pipeline;
use abi_macros::call;

/// Compiles a mesh pipeline, and returns when that is done. Passes set it with
/// wgpuRenderPassEncoderSetPipeline() and draw with wgpuRenderPassEncoderDrawMeshTasks() and its like;
/// other draws are a validation error with it, and so is a render bundle that sets it. Needs the feature
/// @ref WGPUNativeFeature_MeshShader. The errors are those of wgpuDeviceCreateRenderPipeline().
/// @param descriptor What may be left out, or added:
///   - A NULL `task` has draws run the mesh shader itself.
///   - A NULL `layout` is derived from the shaders, unless there is no `fragment`.
///   - A null `entryPoint` picks the module's only one for the stage.
///   - Without a `fragment`, the pipeline draws depth and stencil only.
///
/// @return The pipeline; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateMeshPipeline(
    device: WGPUDevice,
    descriptor: *const WGPUMeshPipelineDescriptor,
) -> WGPURenderPipeline {
    mesh_pipeline::create(device, call, descriptor)
}

/// Compiles a mesh pipeline like wgpuDeviceCreateMeshPipeline(), but on a thread of the library. What
/// wgpuDeviceCreateRenderPipelineAsync() says of errors, objects and the callback holds here as well.
/// @return The future of the pipeline; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateMeshPipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPUMeshPipelineDescriptor,
    callbackInfo: WGPUCreateRenderPipelineAsyncCallbackInfo,
) -> WGPUFuture {
    mesh_pipeline::create_async(device, call, descriptor, callbackInfo)
}

/// Draws with the mesh pipeline that is set: runs so many workgroups of its task shader, or of its mesh
/// shader if it has no other. Vertex and index buffers play no part. These are validation errors, told
/// where the commands are finished:
///
/// - a pipeline with a vertex stage, and none at all;
/// - more workgroups than `maxTaskWorkgroupsPerDimension` or `maxTaskWorkgroupTotalCount` of
///   @ref WGPUMeshShaderLimits allow, or than `maxMeshWorkgroupsPerDimension` or
///   `maxMeshWorkgroupTotalCount` where there is no task shader.
///
/// @param groupCountX Workgroups in the first dimension. 0 in any of the three draws nothing.
/// @param groupCountY Workgroups in the second dimension.
/// @param groupCountZ Workgroups in the third dimension.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawMeshTasks(
    encoder: WGPURenderPassEncoder,
    groupCountX: u32,
    groupCountY: u32,
    groupCountZ: u32,
) {
    encoder.draw_mesh_tasks(call, [groupCountX, groupCountY, groupCountZ])
}

/// Draws like wgpuRenderPassEncoderDrawMeshTasks(), with the numbers of workgroups that a buffer holds
/// when the GPU comes to it: three of type uint32_t. Unlike those of other indirect draws, they are not
/// checked on the GPU: that they are within the limits is the program's promise.
/// @param buffer Of usage Indirect, with 12 bytes from `offset` on.
/// @param offset Bytes, a multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawMeshTasksIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
) {
    encoder.draw_mesh_tasks_indirect(call, buffer, offset)
}

/// Records several indirect draws at once, with the effect of as many calls of
/// wgpuRenderPassEncoderDrawMeshTasksIndirect().
/// @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 12
///   bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count How many draws. 0 draws nothing.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count: u32,
) {
    encoder.multi_draw_mesh_tasks_indirect(call, buffer, offset, count)
}

/// Records several indirect draws at once, like wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(), whose
/// number the GPU reads from a buffer. Needs the feature @ref WGPUNativeFeature_MultiDrawIndirectCount as
/// well (Vulkan, D3D12).
/// @param buffer Of usage Indirect, with room for `max_count` draws of 12 bytes each.
/// @param offset Bytes, a multiple of 4.
/// @param count_buffer Of usage Indirect. The number in it is a uint32_t.
/// @param count_buffer_offset Bytes, a multiple of 4.
/// @param max_count The most draws there can be, whatever the number says.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(
    encoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    count_buffer: WGPUBuffer,
    count_buffer_offset: u64,
    max_count: u32,
) {
    encoder.multi_draw_mesh_tasks_indirect_count(
        call,
        buffer,
        offset,
        count_buffer,
        count_buffer_offset,
        max_count,
    )
}
