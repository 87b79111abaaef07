//! `WGPUDevice` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroup(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupDescriptor,
) -> WGPUBindGroup {
    not_done("wgpuDeviceCreateBindGroup")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroupLayout(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupLayoutDescriptor,
) -> WGPUBindGroupLayout {
    not_done("wgpuDeviceCreateBindGroupLayout")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBuffer(
    device: WGPUDevice,
    descriptor: *const WGPUBufferDescriptor,
) -> Nullable<WGPUBuffer> {
    not_done("wgpuDeviceCreateBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateCommandEncoder(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUCommandEncoderDescriptor>,
) -> WGPUCommandEncoder {
    not_done("wgpuDeviceCreateCommandEncoder")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipeline(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
) -> WGPUComputePipeline {
    not_done("wgpuDeviceCreateComputePipeline")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
    callbackInfo: WGPUCreateComputePipelineAsyncCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuDeviceCreateComputePipelineAsync")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreatePipelineLayout(
    device: WGPUDevice,
    descriptor: *const WGPUPipelineLayoutDescriptor,
) -> WGPUPipelineLayout {
    not_done("wgpuDeviceCreatePipelineLayout")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateQuerySet(
    device: WGPUDevice,
    descriptor: *const WGPUQuerySetDescriptor,
) -> WGPUQuerySet {
    not_done("wgpuDeviceCreateQuerySet")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderBundleEncoder(
    device: WGPUDevice,
    descriptor: *const WGPURenderBundleEncoderDescriptor,
) -> WGPURenderBundleEncoder {
    not_done("wgpuDeviceCreateRenderBundleEncoder")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipeline(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
) -> WGPURenderPipeline {
    not_done("wgpuDeviceCreateRenderPipeline")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
    callbackInfo: WGPUCreateRenderPipelineAsyncCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuDeviceCreateRenderPipelineAsync")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSampler(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUSamplerDescriptor>,
) -> WGPUSampler {
    not_done("wgpuDeviceCreateSampler")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModule(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
) -> WGPUShaderModule {
    not_done("wgpuDeviceCreateShaderModule")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateTexture(
    device: WGPUDevice,
    descriptor: *const WGPUTextureDescriptor,
) -> WGPUTexture {
    not_done("wgpuDeviceCreateTexture")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceDestroy(device: WGPUDevice) {
    not_done("wgpuDeviceDestroy")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetAdapterInfo(
    device: WGPUDevice,
    adapterInfo: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    not_done("wgpuDeviceGetAdapterInfo")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetFeatures(
    device: WGPUDevice,
    features: *mut WGPUSupportedFeatures,
) {
    not_done("wgpuDeviceGetFeatures")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetLimits(
    device: WGPUDevice,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    not_done("wgpuDeviceGetLimits")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetLostFuture(device: WGPUDevice) -> WGPUFuture {
    not_done("wgpuDeviceGetLostFuture")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetQueue(device: WGPUDevice) -> WGPUQueue {
    not_done("wgpuDeviceGetQueue")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceHasFeature(device: WGPUDevice, feature: WGPUFeatureName) -> WGPUBool {
    not_done("wgpuDeviceHasFeature")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePopErrorScope(
    device: WGPUDevice,
    callbackInfo: WGPUPopErrorScopeCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuDevicePopErrorScope")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDevicePushErrorScope(device: WGPUDevice, filter: WGPUErrorFilter) {
    not_done("wgpuDevicePushErrorScope")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceSetLabel(device: WGPUDevice, label: WGPUStringView) {
    not_done("wgpuDeviceSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceAddRef(device: WGPUDevice) {
    not_done("wgpuDeviceAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceRelease(device: WGPUDevice) {
    not_done("wgpuDeviceRelease")
}
