//! The functions of `WGPUAdapter`.

use crate::abi::*;
use crate::objects::capabilities;
use abi_macros::call;

/// Lists every feature a device of this adapter can be created with, the native ones of
/// @ref WGPUNativeFeature among them. Free the array with wgpuSupportedFeaturesFreeMembers(). See
/// GPUAdapter.features in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetFeatures(
    adapter: WGPUAdapter,
    features: *mut WGPUSupportedFeatures,
) {
    capabilities::write_features(adapter.features, features)
}

/// Describes the hardware and driver behind the adapter: names, PCI ids (0 when unknown), backend,
/// kind of device and subgroup sizes. Names the driver does not give are empty strings. The strings
/// belong to the caller until wgpuAdapterInfoFreeMembers(). See GPUAdapter.info in the WebGPU
/// specification.
/// @return WGPUStatus_Error, with `info` untouched and a log record, on a bad chain or argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetInfo(
    adapter: WGPUAdapter,
    info: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    capabilities::write_info(&adapter.info, info)
}

/// Writes the best value the adapter can give for each limit. For the limits of the extensions,
/// chain @ref WGPUNativeLimits (and @ref WGPUCompatibilityModeLimits) to `limits` before the call.
/// See GPUAdapter.limits in the WebGPU specification.
/// @return WGPUStatus_Error, with `limits` and its chain untouched and a log record, on a bad
///   chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetLimits(
    adapter: WGPUAdapter,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    capabilities::write_limits(&adapter.limits, limits)
}

/// Tells whether wgpuAdapterRequestDevice() can enable `feature`, standard or native; 0 for a value
/// that is no feature at all. See GPUAdapter.features in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterHasFeature(
    adapter: WGPUAdapter,
    feature: WGPUFeatureName,
) -> WGPUBool {
    Ok(capabilities::has_feature(adapter.features, feature))
}

/// Asks for a device. NULL as `descriptor` means no features beyond the basic set, default limits,
/// no device-lost and no uncaptured-error callback; limits left undefined get their defaults too.
/// All of `descriptor` is read before the call returns. The adapter stays usable and can make more
/// devices. The callback gets a device reference that it owns, or NULL with
/// WGPURequestDeviceStatus_Error and a message naming the feature, limit or chained struct that
/// cannot be had; in that case the device-lost callback, when there is one, reports
/// WGPUDeviceLostReason_FailedCreation. See GPUAdapter.requestDevice() in the WebGPU specification.
/// @return The future of the request; the null future, and a log record, when the callback mode is
///   not one of @ref WGPUCallbackMode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterRequestDevice(
    adapter: WGPUAdapter,
    descriptor: Nullable<*const WGPUDeviceDescriptor>,
    callbackInfo: WGPURequestDeviceCallbackInfo,
) -> WGPUFuture {
    adapter.request_device(descriptor, callbackInfo)
}

/// Takes one more reference to `adapter`; each one needs its own wgpuAdapterRelease(). Devices made
/// from the adapter do not depend on the count.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterAddRef(adapter: WGPUAdapter) {
    adapter.add_ref()
}

/// Gives up one reference to `adapter`. Devices and device requests that came from it go on without
/// it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterRelease(adapter: WGPUAdapter) {
    adapter.release()
}

/// Frees the strings of a struct filled by wgpuAdapterGetInfo() or wgpuDeviceGetAdapterInfo().
/// Chained structs are not walked; an all-zero struct is fine. The struct comes by value, so the
/// caller's copy keeps pointers that are no longer good: zero it if it lives on.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterInfoFreeMembers(adapterInfo: WGPUAdapterInfo) {
    capabilities::free_info(adapterInfo.view())
}

/// Frees the array of a struct filled by wgpuAdapterGetFeatures() or wgpuDeviceGetFeatures(). An
/// all-zero struct is fine. The struct comes by value, so zero the caller's copy if it lives on:
/// its pointer is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedFeaturesFreeMembers(
    supportedFeatures: WGPUSupportedFeatures,
) {
    capabilities::free_features(supportedFeatures.view())
}
