//! Handles: one opaque pointer type per object. What a handle's bits mean is the runtime's secret.

#[repr(C)]
pub struct WGPUAdapterImpl {
    _opaque: [u8; 0],
}
/// One GPU as seen through one backend, together with what it supports. Delivered by
/// @ref wgpuInstanceRequestAdapter or @ref wgpuInstanceEnumerateAdapters. The last release forgets
/// it; devices made from it live on. May be used from any thread. See GPUAdapter in the WebGPU
/// specification.
pub type WGPUAdapter = *mut WGPUAdapterImpl;

#[repr(C)]
pub struct WGPUBindGroupImpl {
    _opaque: [u8; 0],
}
/// Buffers, textures and samplers fixed to the slots of a layout, set on an encoder in one call.
/// Made by @ref wgpuDeviceCreateBindGroup; immutable. It keeps its resources alive until its last
/// release. May be used from any thread. See GPUBindGroup in the WebGPU specification.
pub type WGPUBindGroup = *mut WGPUBindGroupImpl;

#[repr(C)]
pub struct WGPUBindGroupLayoutImpl {
    _opaque: [u8; 0],
}
/// The shape of a bind group: which kind of resource sits at which binding number and which shader
/// stages see it. Made by @ref wgpuDeviceCreateBindGroupLayout, or read from a pipeline. Dropped
/// with its last release. May be used from any thread. See GPUBindGroupLayout in the WebGPU
/// specification.
pub type WGPUBindGroupLayout = *mut WGPUBindGroupLayoutImpl;

#[repr(C)]
pub struct WGPUBufferImpl {
    _opaque: [u8; 0],
}
/// A block of GPU memory of fixed size. Made by @ref wgpuDeviceCreateBuffer. The last release gives
/// the memory back once no bind group, command buffer or submitted work needs it;
/// @ref wgpuBufferDestroy does so at once. May be used from any thread. See GPUBuffer in the WebGPU
/// specification.
pub type WGPUBuffer = *mut WGPUBufferImpl;

#[repr(C)]
pub struct WGPUCommandBufferImpl {
    _opaque: [u8; 0],
}
/// A finished recording, ready for one @ref wgpuQueueSubmit; a second submit is an error. Made by
/// @ref wgpuCommandEncoderFinish. Releasing it before the submit throws the work away; afterwards
/// it changes nothing. May be used from any thread. See GPUCommandBuffer in the WebGPU
/// specification.
pub type WGPUCommandBuffer = *mut WGPUCommandBufferImpl;

#[repr(C)]
pub struct WGPUCommandEncoderImpl {
    _opaque: [u8; 0],
}
/// Records copies, passes and other GPU work. Made by @ref wgpuDeviceCreateCommandEncoder and
/// closed by @ref wgpuCommandEncoderFinish, which does not consume the reference. Releasing it
/// unfinished discards the recording. Use it from one thread at a time. See GPUCommandEncoder in
/// the WebGPU specification.
pub type WGPUCommandEncoder = *mut WGPUCommandEncoderImpl;

#[repr(C)]
pub struct WGPUComputePassEncoderImpl {
    _opaque: [u8; 0],
}
/// Records compute dispatches. Made by @ref wgpuCommandEncoderBeginComputePass; its command encoder
/// is locked until @ref wgpuComputePassEncoderEnd. Releasing it without End leaves the command
/// encoder unable to finish. Use it from one thread at a time. See GPUComputePassEncoder in the
/// WebGPU specification.
pub type WGPUComputePassEncoder = *mut WGPUComputePassEncoderImpl;

#[repr(C)]
pub struct WGPUComputePipelineImpl {
    _opaque: [u8; 0],
}
/// A compute shader compiled for the device. Made by @ref wgpuDeviceCreateComputePipeline or its
/// Async sibling; immutable. The last release frees it when no recorded work needs it. May be used
/// from any thread. See GPUComputePipeline in the WebGPU specification.
pub type WGPUComputePipeline = *mut WGPUComputePipelineImpl;

#[repr(C)]
pub struct WGPUDeviceImpl {
    _opaque: [u8; 0],
}
/// A connection to an adapter; it makes every other GPU object and decides where their errors go.
/// Delivered by @ref wgpuAdapterRequestDevice. The last release acts like wgpuDeviceDestroy:
/// its buffers are unmapped and the lost event fires with reason Destroyed and a NULL device. May
/// be used from any thread. See GPUDevice in the WebGPU specification.
pub type WGPUDevice = *mut WGPUDeviceImpl;

#[repr(C)]
pub struct WGPUExternalTextureImpl {
    _opaque: [u8; 0],
}
/// A 2D image from outside (a video frame, say) that shaders may sample, whatever its planes look
/// like. This header has no function that makes one; the type exists for its bindings and reference
/// counting. May be used from any thread. See GPUExternalTexture in the WebGPU specification.
pub type WGPUExternalTexture = *mut WGPUExternalTextureImpl;

#[repr(C)]
pub struct WGPUInstanceImpl {
    _opaque: [u8; 0],
}
/// The entry point to the library: it finds adapters, makes surfaces and owns every future. Made by
/// @ref wgpuCreateInstance. Releasing the last reference completes all pending callbacks with their
/// CallbackCancelled status; nothing can be waited on afterwards. May be used from any thread.
pub type WGPUInstance = *mut WGPUInstanceImpl;

#[repr(C)]
pub struct WGPUPipelineLayoutImpl {
    _opaque: [u8; 0],
}
/// The bind group layouts, in order, and the immediate data size that a pipeline expects. Made by
/// @ref wgpuDeviceCreatePipelineLayout. Dropped with its last release; pipelines keep their own
/// hold. May be used from any thread. See GPUPipelineLayout in the WebGPU specification.
pub type WGPUPipelineLayout = *mut WGPUPipelineLayoutImpl;

#[repr(C)]
pub struct WGPUQuerySetImpl {
    _opaque: [u8; 0],
}
/// A row of slots for query results of one type. Made by @ref wgpuDeviceCreateQuerySet. The last
/// release frees it after submitted work is done; @ref wgpuQuerySetDestroy frees it at once. May be
/// used from any thread. See GPUQuerySet in the WebGPU specification.
pub type WGPUQuerySet = *mut WGPUQuerySetImpl;

#[repr(C)]
pub struct WGPUQueueImpl {
    _opaque: [u8; 0],
}
/// Where finished command buffers and direct writes are handed to the GPU, in order.
/// @ref wgpuDeviceGetQueue returns a new reference to the one queue a device has. Releasing it
/// never cancels work already submitted. May be used from any thread. See GPUQueue in the WebGPU
/// specification.
pub type WGPUQueue = *mut WGPUQueueImpl;

#[repr(C)]
pub struct WGPURenderBundleImpl {
    _opaque: [u8; 0],
}
/// A finished, reusable recording of draws, run by @ref wgpuRenderPassEncoderExecuteBundles as
/// often as wanted. Made by @ref wgpuRenderBundleEncoderFinish. It holds what it draws with until
/// its last release. May be used from any thread. See GPURenderBundle in the WebGPU specification.
pub type WGPURenderBundle = *mut WGPURenderBundleImpl;

#[repr(C)]
pub struct WGPURenderBundleEncoderImpl {
    _opaque: [u8; 0],
}
/// Records draws once, to be replayed in many render passes. Made by
/// @ref wgpuDeviceCreateRenderBundleEncoder and closed by @ref wgpuRenderBundleEncoderFinish.
/// Releasing it unfinished discards the recording. Use it from one thread at a time. See
/// GPURenderBundleEncoder in the WebGPU specification.
pub type WGPURenderBundleEncoder = *mut WGPURenderBundleEncoderImpl;

#[repr(C)]
pub struct WGPURenderPassEncoderImpl {
    _opaque: [u8; 0],
}
/// Records draws into a set of attachments. Made by @ref wgpuCommandEncoderBeginRenderPass; its
/// command encoder is locked until @ref wgpuRenderPassEncoderEnd. Releasing it without End leaves
/// the command encoder unable to finish. Use it from one thread at a time. See GPURenderPassEncoder
/// in the WebGPU specification.
pub type WGPURenderPassEncoder = *mut WGPURenderPassEncoderImpl;

#[repr(C)]
pub struct WGPURenderPipelineImpl {
    _opaque: [u8; 0],
}
/// Vertex and fragment shaders plus all fixed-function state of a draw, compiled for the device.
/// Made by @ref wgpuDeviceCreateRenderPipeline or its Async sibling; immutable. The last release
/// frees it when no recorded work needs it. May be used from any thread. See GPURenderPipeline in
/// the WebGPU specification.
pub type WGPURenderPipeline = *mut WGPURenderPipelineImpl;

#[repr(C)]
pub struct WGPUSamplerImpl {
    _opaque: [u8; 0],
}
/// How a shader reads a texture: filtering, addressing outside the edges, level-of-detail range.
/// Made by @ref wgpuDeviceCreateSampler; immutable. The last release frees it when no bind group
/// holds it. May be used from any thread. See GPUSampler in the WebGPU specification.
pub type WGPUSampler = *mut WGPUSamplerImpl;

#[repr(C)]
pub struct WGPUShaderModuleImpl {
    _opaque: [u8; 0],
}
/// Checked shader code with one or more entry points. Made by @ref wgpuDeviceCreateShaderModule
/// from WGSL, SPIR-V or GLSL. It may be released as soon as the pipelines that use it exist. May be
/// used from any thread. See GPUShaderModule in the WebGPU specification.
pub type WGPUShaderModule = *mut WGPUShaderModuleImpl;

#[repr(C)]
pub struct WGPUSurfaceImpl {
    _opaque: [u8; 0],
}
/// A window or layer that frames can be shown on. Made by @ref wgpuInstanceCreateSurface from a
/// platform handle, which must outlive it. The last release gives up the swapchain but never closes
/// the window. May be used from any thread.
pub type WGPUSurface = *mut WGPUSurfaceImpl;

#[repr(C)]
pub struct WGPUTextureImpl {
    _opaque: [u8; 0],
}
/// An image in GPU memory: 1D, 2D (possibly layered) or 3D, with mip levels. Made by
/// @ref wgpuDeviceCreateTexture or lent by a surface. The last release frees it when neither views
/// nor submitted work need it; @ref wgpuTextureDestroy frees it at once. May be used from any
/// thread. See GPUTexture in the WebGPU specification.
pub type WGPUTexture = *mut WGPUTextureImpl;

#[repr(C)]
pub struct WGPUTextureViewImpl {
    _opaque: [u8; 0],
}
/// A window onto some mip levels, layers and one aspect of a texture, which it keeps alive. Made by
/// @ref wgpuTextureCreateView. The last release drops the view and its hold on the texture. May be
/// used from any thread. See GPUTextureView in the WebGPU specification.
pub type WGPUTextureView = *mut WGPUTextureViewImpl;
