//! `WGPUInstance` and its functions, and those that need no object.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCreateInstance(
    descriptor: Nullable<*const WGPUInstanceDescriptor>,
) -> WGPUInstance {
    not_done("wgpuCreateInstance")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceFeatures(features: *mut WGPUSupportedInstanceFeatures) {
    not_done("wgpuGetInstanceFeatures")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceLimits(limits: *mut WGPUInstanceLimits) -> WGPUStatus {
    not_done("wgpuGetInstanceLimits")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuHasInstanceFeature(feature: WGPUInstanceFeatureName) -> WGPUBool {
    not_done("wgpuHasInstanceFeature")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetProcAddress(procName: WGPUStringView) -> WGPUProc {
    not_done("wgpuGetProcAddress")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceCreateSurface(
    instance: WGPUInstance,
    descriptor: *const WGPUSurfaceDescriptor,
) -> WGPUSurface {
    not_done("wgpuInstanceCreateSurface")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceGetWGSLLanguageFeatures(
    instance: WGPUInstance,
    features: *mut WGPUSupportedWGSLLanguageFeatures,
) {
    not_done("wgpuInstanceGetWGSLLanguageFeatures")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceHasWGSLLanguageFeature(
    instance: WGPUInstance,
    feature: WGPUWGSLLanguageFeatureName,
) -> WGPUBool {
    not_done("wgpuInstanceHasWGSLLanguageFeature")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceProcessEvents(instance: WGPUInstance) {
    not_done("wgpuInstanceProcessEvents")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceRequestAdapter(
    instance: WGPUInstance,
    options: Nullable<*const WGPURequestAdapterOptions>,
    callbackInfo: WGPURequestAdapterCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuInstanceRequestAdapter")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceWaitAny(
    instance: WGPUInstance,
    futureCount: usize,
    futures: Nullable<*mut WGPUFutureWaitInfo>,
    timeoutNS: u64,
) -> WGPUWaitStatus {
    not_done("wgpuInstanceWaitAny")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceAddRef(instance: WGPUInstance) {
    not_done("wgpuInstanceAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceRelease(instance: WGPUInstance) {
    not_done("wgpuInstanceRelease")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedInstanceFeaturesFreeMembers(
    supportedInstanceFeatures: WGPUSupportedInstanceFeatures,
) {
    not_done("wgpuSupportedInstanceFeaturesFreeMembers")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedWGSLLanguageFeaturesFreeMembers(
    supportedWGSLLanguageFeatures: WGPUSupportedWGSLLanguageFeatures,
) {
    not_done("wgpuSupportedWGSLLanguageFeaturesFreeMembers")
}
