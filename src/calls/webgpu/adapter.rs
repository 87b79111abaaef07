//! The functions of `WGPUAdapter`.

use crate::abi::*;
use crate::objects::capabilities;
use abi_macros::call;

/// Lists the features that a device of this adapter can have, those of @ref WGPUNativeFeature
/// included. Free the list with wgpuSupportedFeaturesFreeMembers(). See GPUAdapter.features in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetFeatures(
    adapter: WGPUAdapter,
    features: *mut WGPUSupportedFeatures,
) {
    capabilities::write_features((adapter.features, adapter.own_features()), features)
}

/// Describes the hardware and the driver behind the adapter: names, ids, backend, kind of device
/// and subgroup sizes. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUAdapter.info in
/// the WebGPU specification.
/// @return @ref WGPUStatus_Error, with `info` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetInfo(
    adapter: WGPUAdapter,
    info: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    capabilities::write_info(&adapter.info, info)
}

/// Gets the best value that the adapter offers for each limit. For the limits of the extensions,
/// chain @ref WGPUNativeLimits or @ref WGPUCompatibilityModeLimits, or both, to `limits`. See
/// GPUAdapter.limits in the WebGPU specification.
/// @return @ref WGPUStatus_Error, with `limits` and its chain untouched, for a bad chain.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetLimits(
    adapter: WGPUAdapter,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    capabilities::write_limits(&adapter.limits, limits)
}

/// Says whether a device of this adapter can have a feature, standard or native. For a value that
/// is no feature, the answer is 0. See GPUAdapter.features in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterHasFeature(
    adapter: WGPUAdapter,
    feature: WGPUFeatureName,
) -> WGPUBool {
    let own = || adapter.own_features();
    Ok(capabilities::has_feature(adapter.features, own, feature))
}

/// Asks for a device. An adapter makes one, and more if the instance was created with
/// @ref WGPUInstanceFeatureName_MultipleDevicesPerAdapter or in the way of wgpu.h, or if this device
/// is asked for in that way. The callback receives one of these:
///
/// - @ref WGPURequestDeviceStatus_Success - a device, of which you own a reference.
/// - @ref WGPURequestDeviceStatus_Error - a feature is unknown or not supported, a limit is better
///   than the adapter's, a chain is wrong, the adapter has made its device, or the driver refuses.
///   The message names what cannot be had. The device-lost callback, if there is one, is told
///   @ref WGPUDeviceLostReason_FailedCreation.
/// - @ref WGPURequestDeviceStatus_CallbackCancelled - the instance was released first.
///
/// See GPUAdapter.requestDevice() in the WebGPU specification.
/// @param descriptor Features, limits and callbacks of the device. NULL: no features beyond the
///   basic set, default limits, no callbacks. A limit that is left undefined has its default, too.
/// @return The future of the request; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterRequestDevice(
    adapter: WGPUAdapter,
    descriptor: Nullable<*const WGPUDeviceDescriptor>,
    callbackInfo: WGPURequestDeviceCallbackInfo,
) -> WGPUFuture {
    adapter.request_device(descriptor, callbackInfo)
}

/// Makes one more reference to `adapter`, to be given back with wgpuAdapterRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterAddRef(adapter: WGPUAdapter) {
    adapter.add_ref()
}

/// Gives back a reference to `adapter`. Devices and device requests that came from it go on without
/// it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterRelease(adapter: WGPUAdapter) {
    adapter.release()
}

/// Frees the strings that wgpuAdapterGetInfo() or wgpuDeviceGetAdapterInfo() put into a struct. The
/// struct comes by value: your copy keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterInfoFreeMembers(adapterInfo: WGPUAdapterInfo) {
    capabilities::free_info(adapterInfo.view())
}

/// Frees the list that wgpuAdapterGetFeatures() or wgpuDeviceGetFeatures() put into a struct. The
/// struct comes by value: your copy keeps a pointer that is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedFeaturesFreeMembers(
    supportedFeatures: WGPUSupportedFeatures,
) {
    capabilities::free_features(supportedFeatures.view())
}
