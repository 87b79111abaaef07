//! Handles: one opaque pointer type per object. What a handle's bits mean is the runtime's secret.

#[repr(C)]
pub struct WGPUAdapterImpl {
    _opaque: [u8; 0],
}
pub type WGPUAdapter = *mut WGPUAdapterImpl;

#[repr(C)]
pub struct WGPUBindGroupImpl {
    _opaque: [u8; 0],
}
pub type WGPUBindGroup = *mut WGPUBindGroupImpl;

#[repr(C)]
pub struct WGPUBindGroupLayoutImpl {
    _opaque: [u8; 0],
}
pub type WGPUBindGroupLayout = *mut WGPUBindGroupLayoutImpl;

#[repr(C)]
pub struct WGPUBufferImpl {
    _opaque: [u8; 0],
}
pub type WGPUBuffer = *mut WGPUBufferImpl;

#[repr(C)]
pub struct WGPUCommandBufferImpl {
    _opaque: [u8; 0],
}
pub type WGPUCommandBuffer = *mut WGPUCommandBufferImpl;

#[repr(C)]
pub struct WGPUCommandEncoderImpl {
    _opaque: [u8; 0],
}
pub type WGPUCommandEncoder = *mut WGPUCommandEncoderImpl;

#[repr(C)]
pub struct WGPUComputePassEncoderImpl {
    _opaque: [u8; 0],
}
pub type WGPUComputePassEncoder = *mut WGPUComputePassEncoderImpl;

#[repr(C)]
pub struct WGPUComputePipelineImpl {
    _opaque: [u8; 0],
}
pub type WGPUComputePipeline = *mut WGPUComputePipelineImpl;

#[repr(C)]
pub struct WGPUDeviceImpl {
    _opaque: [u8; 0],
}
pub type WGPUDevice = *mut WGPUDeviceImpl;

#[repr(C)]
pub struct WGPUExternalTextureImpl {
    _opaque: [u8; 0],
}
pub type WGPUExternalTexture = *mut WGPUExternalTextureImpl;

#[repr(C)]
pub struct WGPUInstanceImpl {
    _opaque: [u8; 0],
}
pub type WGPUInstance = *mut WGPUInstanceImpl;

#[repr(C)]
pub struct WGPUPipelineLayoutImpl {
    _opaque: [u8; 0],
}
pub type WGPUPipelineLayout = *mut WGPUPipelineLayoutImpl;

#[repr(C)]
pub struct WGPUQuerySetImpl {
    _opaque: [u8; 0],
}
pub type WGPUQuerySet = *mut WGPUQuerySetImpl;

#[repr(C)]
pub struct WGPUQueueImpl {
    _opaque: [u8; 0],
}
pub type WGPUQueue = *mut WGPUQueueImpl;

#[repr(C)]
pub struct WGPURenderBundleImpl {
    _opaque: [u8; 0],
}
pub type WGPURenderBundle = *mut WGPURenderBundleImpl;

#[repr(C)]
pub struct WGPURenderBundleEncoderImpl {
    _opaque: [u8; 0],
}
pub type WGPURenderBundleEncoder = *mut WGPURenderBundleEncoderImpl;

#[repr(C)]
pub struct WGPURenderPassEncoderImpl {
    _opaque: [u8; 0],
}
pub type WGPURenderPassEncoder = *mut WGPURenderPassEncoderImpl;

#[repr(C)]
pub struct WGPURenderPipelineImpl {
    _opaque: [u8; 0],
}
pub type WGPURenderPipeline = *mut WGPURenderPipelineImpl;

#[repr(C)]
pub struct WGPUSamplerImpl {
    _opaque: [u8; 0],
}
pub type WGPUSampler = *mut WGPUSamplerImpl;

#[repr(C)]
pub struct WGPUShaderModuleImpl {
    _opaque: [u8; 0],
}
pub type WGPUShaderModule = *mut WGPUShaderModuleImpl;

#[repr(C)]
pub struct WGPUSurfaceImpl {
    _opaque: [u8; 0],
}
pub type WGPUSurface = *mut WGPUSurfaceImpl;

#[repr(C)]
pub struct WGPUTextureImpl {
    _opaque: [u8; 0],
}
pub type WGPUTexture = *mut WGPUTextureImpl;

#[repr(C)]
pub struct WGPUTextureViewImpl {
    _opaque: [u8; 0],
}
pub type WGPUTextureView = *mut WGPUTextureViewImpl;
