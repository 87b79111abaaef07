//! `WGPUAdapter` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetFeatures(
    adapter: WGPUAdapter,
    features: *mut WGPUSupportedFeatures,
) {
    not_done("wgpuAdapterGetFeatures")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetInfo(
    adapter: WGPUAdapter,
    info: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    not_done("wgpuAdapterGetInfo")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetLimits(
    adapter: WGPUAdapter,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    not_done("wgpuAdapterGetLimits")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterHasFeature(
    adapter: WGPUAdapter,
    feature: WGPUFeatureName,
) -> WGPUBool {
    not_done("wgpuAdapterHasFeature")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterRequestDevice(
    adapter: WGPUAdapter,
    descriptor: Nullable<*const WGPUDeviceDescriptor>,
    callbackInfo: WGPURequestDeviceCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuAdapterRequestDevice")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterAddRef(adapter: WGPUAdapter) {
    not_done("wgpuAdapterAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterRelease(adapter: WGPUAdapter) {
    not_done("wgpuAdapterRelease")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterInfoFreeMembers(adapterInfo: WGPUAdapterInfo) {
    not_done("wgpuAdapterInfoFreeMembers")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedFeaturesFreeMembers(
    supportedFeatures: WGPUSupportedFeatures,
) {
    not_done("wgpuSupportedFeaturesFreeMembers")
}
