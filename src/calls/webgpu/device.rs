//! The functions of `WGPUDevice`.

use crate::abi::*;
use crate::objects::{
    bind_group::BindGroup, bind_group_layout::BindGroupLayout, buffer::Buffer, capabilities,
    command_encoder::CommandEncoder, compute_pipeline::ComputePipeline,
    pipeline_layout::PipelineLayout, query_set::QuerySet, queue::Queue,
    render_bundle_encoder::RenderBundleEncoder, render_pipeline::RenderPipeline, sampler::Sampler,
    shader_module::ShaderModule, texture::Texture,
};
use abi_macros::call;

/// Ties buffers, samplers and texture views to the bindings of a layout. The group keeps them
/// alive.
///
/// - Each entry names one resource. For a binding array, chain @ref WGPUBindGroupEntryExtras to it.
/// - A buffer's `offset` is a multiple of the limit `minUniformBufferOffsetAlignment` or
///   `minStorageBufferOffsetAlignment`; its `size` may be @ref WGPU_WHOLE_SIZE, up to the end.
/// - An entry that is missing, is one too many or does not fit is a validation error.
///
/// See GPUDevice.createBindGroup() in the WebGPU specification.
/// @return The bind group; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroup(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupDescriptor,
) -> WGPUBindGroup {
    BindGroup::create(device, call, descriptor)
}

/// Describes the bindings of a bind group.
///
/// - Each entry uses exactly one of `buffer`, `sampler`, `texture` and `storageTexture`. In the
///   others, BindingNotUsed stays as @ref WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT sets it.
/// - Binding arrays come from `bindingArraySize` or a chained @ref WGPUBindGroupLayoutEntryExtras.
///   They need their native features.
/// - A binding number that occurs twice is a validation error, and so is exceeding a limit.
///
/// See GPUDevice.createBindGroupLayout() in the WebGPU specification.
/// @return The layout; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroupLayout(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupLayoutDescriptor,
) -> WGPUBindGroupLayout {
    BindGroupLayout::create(device, call, descriptor)
}

/// Makes a buffer, filled with zeros. With `mappedAtCreation`, it starts out mapped for writing,
/// whatever its usage. These errors may occur:
///
/// - @ref WGPUErrorType_Validation - the usage is wrong, or the size exceeds the limit
///   `maxBufferSize` or, with `mappedAtCreation`, is not a multiple of 4.
/// - @ref WGPUErrorType_OutOfMemory - there is too little GPU memory.
///
/// See GPUDevice.createBuffer() in the WebGPU specification.
/// @return The buffer; an error object after an error. NULL when memory for `mappedAtCreation`
///   cannot be allocated, which is no error of the device besides.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBuffer(
    device: WGPUDevice,
    descriptor: *const WGPUBufferDescriptor,
) -> Nullable<WGPUBuffer> {
    Buffer::create(device, call, descriptor)
}

/// Starts recording commands for the device's queue. Encoders are independent of each other. See
/// GPUDevice.createCommandEncoder() in the WebGPU specification.
/// @param descriptor NULL: no label.
/// @return The encoder.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateCommandEncoder(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUCommandEncoderDescriptor>,
) -> WGPUCommandEncoder {
    CommandEncoder::create(device, call, descriptor)
}

/// Compiles a compute pipeline, and returns when that is done. These errors may occur:
///
/// - @ref WGPUErrorType_Validation - something in the descriptor or its shader does not fit.
/// - @ref WGPUErrorType_Internal - the driver's compiler failed.
///
/// See GPUDevice.createComputePipeline() in the WebGPU specification.
/// @param descriptor A NULL `layout` is derived from the shader. A null `entryPoint` picks the
///   module's only one for compute. `constants` take the place of the shader's `override` values,
///   by name or id.
/// @return The pipeline; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipeline(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
) -> WGPUComputePipeline {
    ComputePipeline::create(device, call, descriptor)
}

/// Compiles a compute pipeline like wgpuDeviceCreateComputePipeline(), but on a thread of the
/// library. Error scopes and the uncaptured-error callback hear nothing of it. The objects that the
/// descriptor names may be released when the call returns. The callback receives one of these:
///
/// - @ref WGPUCreatePipelineAsyncStatus_Success - the pipeline, of which you own a reference. On a
///   lost device it may be an error object.
/// - @ref WGPUCreatePipelineAsyncStatus_ValidationError - something in the descriptor or its shader
///   does not fit.
/// - @ref WGPUCreatePipelineAsyncStatus_InternalError - the driver's compiler failed.
/// - @ref WGPUCreatePipelineAsyncStatus_CallbackCancelled - the instance was released first.
///
/// See GPUDevice.createComputePipelineAsync() in the WebGPU specification.
/// @return The future of the pipeline; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
    callbackInfo: WGPUCreateComputePipelineAsyncCallbackInfo,
) -> WGPUFuture {
    ComputePipeline::create_async(device, call, descriptor, callbackInfo)
}

/// Joins bind group layouts, and a size of immediate data, into what a pipeline expects to be
/// bound. It keeps the layouts alive. Exceeding a limit, over all groups, is a validation error.
/// See GPUDevice.createPipelineLayout() in the WebGPU specification.
/// @param descriptor The slot of a layout is its index in the array, which has up to
///   `maxBindGroups`. `immediateSize` is in bytes, a multiple of 4, up to the limit
///   `maxImmediateSize`.
/// @return The pipeline layout; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreatePipelineLayout(
    device: WGPUDevice,
    descriptor: *const WGPUPipelineLayoutDescriptor,
) -> WGPUPipelineLayout {
    PipelineLayout::create(device, call, descriptor)
}

/// Makes up to 4096 queries of one type. A missing feature or too large a count is a validation
/// error.
///
/// - @ref WGPUQueryType_Occlusion needs no feature.
/// - @ref WGPUQueryType_Timestamp needs @ref WGPUFeatureName_TimestampQuery.
/// - @ref WGPUNativeQueryType_PipelineStatistics needs
///   @ref WGPUNativeFeature_PipelineStatisticsQuery, and a chained
///   @ref WGPUQuerySetDescriptorExtras with the statistics that are wanted.
///
/// See GPUDevice.createQuerySet() in the WebGPU specification.
/// @return The query set; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateQuerySet(
    device: WGPUDevice,
    descriptor: *const WGPUQuerySetDescriptor,
) -> WGPUQuerySet {
    QuerySet::create(device, call, descriptor)
}

/// Starts recording a render bundle. Formats that cannot be rendered to are a validation error. See
/// GPUDevice.createRenderBundleEncoder() in the WebGPU specification.
/// @param descriptor Color formats, depth-stencil format, sample count and read-only flags of the
///   passes that will execute the bundle. @ref WGPUTextureFormat_Undefined as a color format leaves
///   the slot empty.
/// @return The encoder.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderBundleEncoder(
    device: WGPUDevice,
    descriptor: *const WGPURenderBundleEncoderDescriptor,
) -> WGPURenderBundleEncoder {
    RenderBundleEncoder::create(device, call, descriptor)
}

/// Compiles a render pipeline, and returns when that is done. These errors may occur:
///
/// - @ref WGPUErrorType_Validation - something in the descriptor or its shaders does not fit.
/// - @ref WGPUErrorType_Internal - the driver's compiler failed.
///
/// See GPUDevice.createRenderPipeline() in the WebGPU specification.
/// @param descriptor What may be left out, or added:
///   - A NULL `layout` is derived from the shaders.
///   - A null `entryPoint` picks the module's only one for the stage.
///   - Without a `fragment`, the pipeline draws depth and stencil only.
///   - A vertex buffer with undefined step mode and no attributes is a hole, and so is a target
///     with undefined format.
///   - For wireframe and conservative rasterization, chain @ref WGPUPrimitiveStateExtras to
///     `primitive`.
///
/// @return The pipeline; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipeline(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
) -> WGPURenderPipeline {
    RenderPipeline::create(device, call, descriptor)
}

/// Compiles a render pipeline like wgpuDeviceCreateRenderPipeline(), but on a thread of the
/// library. Error scopes and the uncaptured-error callback hear nothing of it. The objects that the
/// descriptor names may be released when the call returns. The callback receives one of these:
///
/// - @ref WGPUCreatePipelineAsyncStatus_Success - the pipeline, of which you own a reference. On a
///   lost device it may be an error object.
/// - @ref WGPUCreatePipelineAsyncStatus_ValidationError - something in the descriptor or its
///   shaders does not fit.
/// - @ref WGPUCreatePipelineAsyncStatus_InternalError - the driver's compiler failed.
/// - @ref WGPUCreatePipelineAsyncStatus_CallbackCancelled - the instance was released first.
///
/// See GPUDevice.createRenderPipelineAsync() in the WebGPU specification.
/// @return The future of the pipeline; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
    callbackInfo: WGPUCreateRenderPipelineAsyncCallbackInfo,
) -> WGPUFuture {
    RenderPipeline::create_async(device, call, descriptor, callbackInfo)
}

/// Makes a sampler. Bounds of the level of detail that are not finite, or reversed, are a
/// validation error, and so is a `maxAnisotropy` above 1 unless all filters are linear. See
/// GPUDevice.createSampler() in the WebGPU specification.
/// @param descriptor NULL: clamp to edge, nearest filtering, levels of detail from 0 to 32,
///   anisotropy 1 and no comparison. For border colors, chain @ref WGPUSamplerDescriptorExtras,
///   which needs the feature @ref WGPUNativeFeature_AddressModeClampToBorder.
/// @return The sampler; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSampler(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUSamplerDescriptor>,
) -> WGPUSampler {
    Sampler::create(device, call, descriptor)
}

/// Parses and checks the source of a shader. Code that does not compile, or is not valid UTF-8, is
/// a validation error. wgpuShaderModuleGetCompilationInfo() lists the messages of the error object
/// that results. See GPUDevice.createShaderModule() in the WebGPU specification.
/// @param descriptor Chain exactly one source to it:
///   - @ref WGPUShaderSourceWGSL
///   - @ref WGPUShaderSourceSPIRV, which works without its instance feature
///   - @ref WGPUShaderSourceGLSL
///
/// @return The shader module; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModule(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
) -> WGPUShaderModule {
    ShaderModule::create(device, call, descriptor)
}

/// Makes a texture, whose texels read as zero until they are written. These errors may occur:
///
/// - @ref WGPUErrorType_Validation - the feature of the format is not enabled, the size exceeds the
///   limits, or the usage is impossible.
/// - @ref WGPUErrorType_OutOfMemory - there is too little GPU memory.
///
/// See GPUDevice.createTexture() in the WebGPU specification.
/// @param descriptor `size` is in texels of mip level 0. An undefined `dimension` is 2D.
///   `viewFormats` lists further formats for views, of which only the sRGB twin is allowed.
/// @return The texture; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateTexture(
    device: WGPUDevice,
    descriptor: *const WGPUTextureDescriptor,
) -> WGPUTexture {
    Texture::create(device, call, descriptor)
}

/// Loses the device on purpose. Its buffers are destroyed, mappings end, and requests for them that
/// are pending end with @ref WGPUMapAsyncStatus_Aborted. The device-lost callback is told
/// @ref WGPUDeviceLostReason_Destroyed. Objects of the device may still be used and released,
/// without effect and without errors. Destroying it again changes nothing. See GPUDevice.destroy()
/// in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceDestroy(device: WGPUDevice) {
    device.destroy();
    Ok(())
}

/// Describes the adapter of the device like wgpuAdapterGetInfo(). That adapter may be released
/// already. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUDevice.adapterInfo in the
/// WebGPU specification.
/// @return @ref WGPUStatus_Error, with `adapterInfo` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetAdapterInfo(
    device: WGPUDevice,
    adapterInfo: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    capabilities::write_info(&device.adapter.info, adapterInfo)
}

/// Lists the features that are enabled on the device: those requested, and those that come with
/// them. Free the list with wgpuSupportedFeaturesFreeMembers(). See GPUDevice.features in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetFeatures(
    device: WGPUDevice,
    features: *mut WGPUSupportedFeatures,
) {
    capabilities::write_features((device.features, device.own_features), features)
}

/// Gets the limits that the device enforces: those requested or the defaults, not the best that its
/// adapter can do. For the limits of the extensions, chain @ref WGPUNativeLimits. See
/// GPUDevice.limits in the WebGPU specification.
/// @return @ref WGPUStatus_Error, with `limits` and its chain untouched, for a bad chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetLimits(
    device: WGPUDevice,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    capabilities::write_limits(&device.limits, limits)
}

/// Returns the future of the device's loss, always the same one. Waiting for it runs the
/// device-lost callback, as its mode allows. Once the device is lost, the future is complete. See
/// GPUDevice.lost in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetLostFuture(device: WGPUDevice) -> WGPUFuture {
    Ok(device.lost_future())
}

/// Returns the one queue of the device. Each call returns a new reference, for you to release. See
/// GPUDevice.queue in the WebGPU specification.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetQueue(device: WGPUDevice) -> WGPUQueue {
    device.companion::<Queue>(Queue::of)
}

/// Says whether a feature, standard or native, is enabled on the device. For a value that is no
/// feature, the answer is 0. See GPUDevice.features in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceHasFeature(device: WGPUDevice, feature: WGPUFeatureName) -> WGPUBool {
    let own = || device.own_features;
    Ok(capabilities::has_feature(device.features, own, feature))
}

/// Closes the error scope that the calling thread opened last on the device, and reports what it
/// caught. Errors of all calls before this one are included. The callback receives one of these:
///
/// - @ref WGPUPopErrorScopeStatus_Success - with the type and the message of the first error that
///   the scope caught; with @ref WGPUErrorType_NoError and an empty message if it caught none.
/// - @ref WGPUPopErrorScopeStatus_Error - this thread has no open scope on the device.
/// - @ref WGPUPopErrorScopeStatus_CallbackCancelled - the instance was released first.
///
/// See GPUDevice.popErrorScope() in the WebGPU specification.
/// @return The future of the report; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePopErrorScope(
    device: WGPUDevice,
    callbackInfo: WGPUPopErrorScopeCallbackInfo,
) -> WGPUFuture {
    device.pop_error_scope(callbackInfo)
}

/// Opens an error scope for one type of errors that calls of this thread cause on the device. Pop
/// it on the same thread.
///
/// - It keeps the first error of its type, and swallows further ones.
/// - Errors of other types go on to the scope outside it, and at last to the uncaptured-error
///   callback, which may run within the call that failed.
/// - Scopes of other threads are neither told of these errors nor touched.
///
/// See GPUDevice.pushErrorScope() in the WebGPU specification.
/// @param filter The type. An unknown value is a validation error, and opens no scope.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDevicePushErrorScope(device: WGPUDevice, filter: WGPUErrorFilter) {
    device.push_error_scope(filter)
}

/// Renames `device` in error messages and log records. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceSetLabel(device: WGPUDevice, label: WGPUStringView) {
    device.set_label(label)
}

/// Makes one more reference to `device`, to be given back with wgpuDeviceRelease(). Only these
/// references count: the objects that a device made do not keep it from being destroyed.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceAddRef(device: WGPUDevice) {
    device.add_ref()
}

/// Gives back a reference to `device`. With the last one the device is destroyed, as by
/// wgpuDeviceDestroy(), and the device-lost callback then gets a NULL device. Its queue and other
/// objects have yet to be released.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceRelease(device: WGPUDevice) {
    device.release()
}
