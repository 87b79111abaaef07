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

/// Ties buffers, samplers and texture views to the bindings of a layout. Every entry sets just one
/// kind of resource; for buffers WGPU_WHOLE_SIZE means up to the end, and offsets obey
/// minUniformBufferOffsetAlignment or minStorageBufferOffsetAlignment. Chain
/// @ref WGPUBindGroupEntryExtras to fill binding arrays. The group holds its resources: the caller
/// may release them. A missing, extra or unfitting entry is a validation error. See
/// GPUDevice.createBindGroup() in the WebGPU specification.
/// @return A bind group the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroup(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupDescriptor,
) -> WGPUBindGroup {
    BindGroup::create(device, call, descriptor)
}

/// Describes the bindings of a bind group. In each entry exactly one of buffer, sampler, texture
/// and storageTexture is used; the others keep BindingNotUsed, as WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT
/// sets them. Binding arrays come from bindingArraySize or a chained
/// @ref WGPUBindGroupLayoutEntryExtras and need their native features. Repeated binding numbers and
/// limits exceeded are validation errors. See GPUDevice.createBindGroupLayout() in the WebGPU
/// specification.
/// @return A layout the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroupLayout(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupLayoutDescriptor,
) -> WGPUBindGroupLayout {
    BindGroupLayout::create(device, call, descriptor)
}

/// Makes a buffer of `size` bytes, filled with zeros. MapRead goes only with CopyDst and MapWrite
/// only with CopySrc unless WGPUNativeFeature_MappablePrimaryBuffers is enabled. mappedAtCreation
/// starts the buffer mapped for writing, needs no map usage, and wants a size that is a multiple
/// of 4. Wrong usage or a size above maxBufferSize is a validation error, too little GPU memory an
/// out-of-memory error; both give an error object. See GPUDevice.createBuffer() in the WebGPU
/// specification.
/// @return A buffer the caller releases; NULL when memory for mappedAtCreation cannot be allocated.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBuffer(
    device: WGPUDevice,
    descriptor: *const WGPUBufferDescriptor,
) -> Nullable<WGPUBuffer> {
    Buffer::create(device, call, descriptor)
}

/// Starts recording commands for this device's queue. NULL as `descriptor` means no label. An
/// encoder and the passes it opens may be used by one thread at a time; different encoders are
/// independent. See GPUDevice.createCommandEncoder() in the WebGPU specification.
/// @return An encoder the caller releases, also after wgpuCommandEncoderFinish().
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateCommandEncoder(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUCommandEncoderDescriptor>,
) -> WGPUCommandEncoder {
    CommandEncoder::create(device, call, descriptor)
}

/// Compiles a compute pipeline and returns when that is done. A NULL layout derives one from the
/// shader. A null entryPoint picks the module's only compute entry point. Constants override the
/// shader's `override` values by name or id. What does not fit is a validation error, failure of
/// the driver's compiler an internal error; both give an error object. See
/// GPUDevice.createComputePipeline() in the WebGPU specification.
/// @return A pipeline the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipeline(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
) -> WGPUComputePipeline {
    ComputePipeline::create(device, call, descriptor)
}

/// Compiles a compute pipeline like wgpuDeviceCreateComputePipeline(), but on a thread of the
/// library, and reports through the callback: Success with a pipeline it owns, or ValidationError
/// or InternalError with NULL and a message. Error scopes and the uncaptured-error callback hear
/// nothing of it; on a lost device it succeeds with an error object. All of `descriptor` is read
/// before the call returns, and what it names may be released then. See
/// GPUDevice.createComputePipelineAsync() in the WebGPU specification.
/// @return The future of the pipeline, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
    callbackInfo: WGPUCreateComputePipelineAsyncCallbackInfo,
) -> WGPUFuture {
    ComputePipeline::create_async(device, call, descriptor, callbackInfo)
}

/// Joins bind group layouts (slot = index in the array, at most maxBindGroups) and an immediate
/// data size in bytes (a multiple of 4, at most maxImmediateSize) into what a pipeline expects to
/// be bound. The layouts are held by the result. Limits exceeded over all groups are a validation
/// error. See GPUDevice.createPipelineLayout() in the WebGPU specification.
/// @return A pipeline layout the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreatePipelineLayout(
    device: WGPUDevice,
    descriptor: *const WGPUPipelineLayoutDescriptor,
) -> WGPUPipelineLayout {
    PipelineLayout::create(device, call, descriptor)
}

/// Makes up to 4096 queries of one type: occlusion, timestamp (WGPUFeatureName_TimestampQuery), or
/// WGPUNativeQueryType_PipelineStatistics (WGPUNativeFeature_PipelineStatisticsQuery) with the
/// wanted statistics in a chained @ref WGPUQuerySetDescriptorExtras. A missing feature or too large
/// a count is a validation error. See GPUDevice.createQuerySet() in the WebGPU specification.
/// @return A query set the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateQuerySet(
    device: WGPUDevice,
    descriptor: *const WGPUQuerySetDescriptor,
) -> WGPUQuerySet {
    QuerySet::create(device, call, descriptor)
}

/// Starts recording a render bundle. Color formats, depth-stencil format, sample count and
/// read-only flags must be those of the passes that will execute it; Undefined as a color format
/// leaves the slot empty. For one thread at a time, like every encoder. Formats that cannot be
/// rendered to are a validation error. See GPUDevice.createRenderBundleEncoder() in the WebGPU
/// specification.
/// @return A bundle encoder the caller releases, also after wgpuRenderBundleEncoderFinish().
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderBundleEncoder(
    device: WGPUDevice,
    descriptor: *const WGPURenderBundleEncoderDescriptor,
) -> WGPURenderBundleEncoder {
    RenderBundleEncoder::create(device, call, descriptor)
}

/// Compiles a render pipeline and returns when that is done. A NULL layout derives one from the
/// shaders; a null entryPoint picks a stage's only entry point; a NULL fragment state draws depth
/// and stencil only. Vertex buffers with Undefined step mode and no attributes, and targets with
/// Undefined format, are holes. Chain @ref WGPUPrimitiveStateExtras for wireframe and conservative
/// rasterization. What does not fit is a validation error, failure of the driver's compiler an
/// internal error; both give an error object. See GPUDevice.createRenderPipeline() in the WebGPU
/// specification.
/// @return A pipeline the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipeline(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
) -> WGPURenderPipeline {
    RenderPipeline::create(device, call, descriptor)
}

/// Compiles a render pipeline like wgpuDeviceCreateRenderPipeline(), but on a thread of the
/// library, and reports through the callback: Success with a pipeline it owns, or ValidationError
/// or InternalError with NULL and a message. No device error is raised; on a lost device it
/// succeeds with an error object. All of `descriptor` is read before the call returns, and what it
/// names may be released then. See GPUDevice.createRenderPipelineAsync() in the WebGPU
/// specification.
/// @return The future of the pipeline, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
    callbackInfo: WGPUCreateRenderPipelineAsyncCallbackInfo,
) -> WGPUFuture {
    RenderPipeline::create_async(device, call, descriptor, callbackInfo)
}

/// Makes a sampler. NULL as `descriptor` gives clamp-to-edge, nearest filtering, level-of-detail
/// range 0 to 32, anisotropy 1 and no comparison. maxAnisotropy above 1 needs linear filters all
/// over. Non-finite or reversed LOD bounds are a validation error. Border colors come with a
/// chained @ref WGPUSamplerDescriptorExtras and WGPUNativeFeature_AddressModeClampToBorder. See
/// GPUDevice.createSampler() in the WebGPU specification.
/// @return A sampler the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSampler(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUSamplerDescriptor>,
) -> WGPUSampler {
    Sampler::create(device, call, descriptor)
}

/// Parses and validates shader source. Chain exactly one of @ref WGPUShaderSourceWGSL,
/// @ref WGPUShaderSourceSPIRV and @ref WGPUShaderSourceGLSL; SPIR-V works without its instance
/// feature. Code that does not compile, or is not valid UTF-8, is a validation error on the device;
/// the result is then an error object whose messages wgpuShaderModuleGetCompilationInfo() lists.
/// The source is copied. See GPUDevice.createShaderModule() in the WebGPU specification.
/// @return A shader module the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModule(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
) -> WGPUShaderModule {
    ShaderModule::create(device, call, descriptor)
}

/// Makes a texture; its texels read as zero until written. Undefined as dimension means 2D; size is
/// in texels of mip level 0. Formats listed in viewFormats may be used for views (only the sRGB
/// twin is allowed). A format whose feature is off, a size above the limits or an impossible usage
/// is a validation error, too little GPU memory an out-of-memory error. See
/// GPUDevice.createTexture() in the WebGPU specification.
/// @return A texture the caller releases; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateTexture(
    device: WGPUDevice,
    descriptor: *const WGPUTextureDescriptor,
) -> WGPUTexture {
    Texture::create(device, call, descriptor)
}

/// Loses the device on purpose: its buffers are destroyed, mappings end, pending maps are aborted,
/// and the device-lost callback's turn comes, with WGPUDeviceLostReason_Destroyed. Objects of the
/// device may still be used and released, without effect and without errors. Doing it again changes
/// nothing. See GPUDevice.destroy() in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceDestroy(device: WGPUDevice) {
    device.destroy();
    Ok(())
}

/// Describes the adapter the device came from, like wgpuAdapterGetInfo(); that adapter may be
/// released already. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUDevice.adapterInfo
/// in the WebGPU specification.
/// @return WGPUStatus_Error, with `adapterInfo` untouched and a log record, on a bad chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetAdapterInfo(
    device: WGPUDevice,
    adapterInfo: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    capabilities::write_info(&device.adapter.info, adapterInfo)
}

/// Lists the features enabled on this device: the requested ones and those that come with them.
/// Free the array with wgpuSupportedFeaturesFreeMembers(). See GPUDevice.features in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetFeatures(
    device: WGPUDevice,
    features: *mut WGPUSupportedFeatures,
) {
    capabilities::write_features(device.features, features)
}

/// Writes the limits the device enforces, that is the requested ones or the defaults, not the best
/// its adapter can do. Chain @ref WGPUNativeLimits for those of the extensions. See
/// GPUDevice.limits in the WebGPU specification.
/// @return WGPUStatus_Error, with `limits` and its chain untouched and a log record, on a bad
///   chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetLimits(
    device: WGPUDevice,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    capabilities::write_limits(&device.limits, limits)
}

/// Gives the future of the device's loss, always the same one. Waiting for it runs the device-lost
/// callback of the device descriptor, as that callback's mode allows; for a lost device it is
/// complete. See GPUDevice.lost in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetLostFuture(device: WGPUDevice) -> WGPUFuture {
    Ok(device.lost_future())
}

/// Gives the device's one queue. Every call returns a new reference to the same queue, to be
/// released by the caller. See GPUDevice.queue in the WebGPU specification.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetQueue(device: WGPUDevice) -> WGPUQueue {
    Ok(Queue::of(device))
}

/// Tells whether `feature`, standard or native, is enabled on this device; 0 for a value that is no
/// feature at all. See GPUDevice.features in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceHasFeature(device: WGPUDevice, feature: WGPUFeatureName) -> WGPUBool {
    Ok(capabilities::has_feature(device.features, feature))
}

/// Closes the error scope that the calling thread opened last on this device and reports what it
/// caught. The callback says Success with the type and message of the first error that matched the
/// filter, or with NoError and an empty message; it says Error when this thread has no open scope.
/// Errors of calls made before the pop are included. See GPUDevice.popErrorScope() in the WebGPU
/// specification.
/// @return The future of the report, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePopErrorScope(
    device: WGPUDevice,
    callbackInfo: WGPUPopErrorScopeCallbackInfo,
) -> WGPUFuture {
    device.pop_error_scope(callbackInfo)
}

/// Opens an error scope for errors of one type that calls of this thread raise on this device. It
/// keeps the first and swallows the rest of that type; other types go on to the scope outside it,
/// and at last to the uncaptured-error callback, which may run inside the failing call. Scopes of
/// other threads neither see these errors nor are touched; pop on the thread that pushed. An
/// unknown `filter` is a validation error and opens no scope. See GPUDevice.pushErrorScope() in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDevicePushErrorScope(device: WGPUDevice, filter: WGPUErrorFilter) {
    device.push_error_scope(filter)
}

/// Renames `device` in log records and error messages. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceSetLabel(device: WGPUDevice, label: WGPUStringView) {
    device.set_label(label)
}

/// Takes one more reference to `device`; each one needs its own wgpuDeviceRelease(). Only these
/// references count; objects made by the device do not keep it from being destroyed.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceAddRef(device: WGPUDevice) {
    device.add_ref()
}

/// Gives up one reference to `device`. The last one destroys the device as wgpuDeviceDestroy()
/// does; the device-lost callback then gets a NULL device. The queue and other objects still need
/// their own release.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceRelease(device: WGPUDevice) {
    device.release()
}
