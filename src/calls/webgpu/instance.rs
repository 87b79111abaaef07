//! The functions of `WGPUInstance`, and those that need no object.

use crate::abi::*;
use crate::calls::proc_address::proc_address;
use crate::objects::{capabilities, instance::Instance, surface::Surface};
use abi_macros::call;

/// Makes an instance, the root from which adapters and surfaces come. NULL as `descriptor` asks for
/// no instance features and default limits; chain @ref WGPUInstanceExtras to choose backends, debug
/// flags and backend options. A required feature or limit that wgpuHasInstanceFeature() and
/// wgpuGetInstanceLimits() do not offer, or a chained struct that does not belong here, is logged
/// and NULL is returned. Wherever this library takes a handle, a NULL, released or foreign one is
/// logged with the name of the function and the argument, the call does nothing, and the return
/// type's null value comes back.
///
/// The environment is read here, once, and counts where the application left the default:
/// WGPU_BACKEND or WGPU_BACKEND_TYPE (Vulkan, Metal, D3D12, OpenGL; the only backends to start,
/// where @ref WGPUInstanceExtras names none), WGPU_ADAPTER_NAME (a part of the adapter's name),
/// WGPU_POWER_PREF (low, high; for requests without a powerPreference), WGPU_TRACE (a folder, in
/// which every device without a tracePath records a trace), WGPU_LOG (off to trace; the level until
/// wgpuSetLogLevel()), and WGPU_VALIDATION, WGPU_DEBUG and the other variables of
/// @ref WGPUInstanceFlag (0 for off, where the flags are left to the library).
/// @return A new instance, to be given up with wgpuInstanceRelease(), or NULL.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCreateInstance(
    descriptor: Nullable<*const WGPUInstanceDescriptor>,
) -> WGPUInstance {
    Instance::create(descriptor)
}

/// Lists what may be put into `WGPUInstanceDescriptor::requiredFeatures`. Needs no instance. The
/// array written to `features` belongs to the caller until
/// wgpuSupportedInstanceFeaturesFreeMembers(); what the struct held before is overwritten, not
/// freed.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceFeatures(features: *mut WGPUSupportedInstanceFeatures) {
    capabilities::write_instance_features(features)
}

/// Writes the best limits an instance can be created with; at present that is how many futures one
/// timed wgpuInstanceWaitAny() takes. Needs no instance.
/// @return WGPUStatus_Error, with `limits` untouched and a log record, when `limits` is NULL or its
///   chain holds a struct that is not allowed there.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceLimits(limits: *mut WGPUInstanceLimits) -> WGPUStatus {
    capabilities::write_instance_limits(limits)
}

/// Tells whether wgpuCreateInstance() would accept `feature`. A value this library has never heard
/// of is simply not available: the answer is 0 and nothing is logged.
#[call(free)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuHasInstanceFeature(feature: WGPUInstanceFeatureName) -> WGPUBool {
    Ok(capabilities::has_instance_feature(feature))
}

/// Finds a function of webgpu.h or wgpu.h by its full C name, for loaders that do not link the
/// library. Cast the result to the matching WGPUProc... type before calling it. The pointer is the
/// same for every instance and device and stays good for as long as the library is loaded.
/// @return NULL when `procName` names no function of the two headers; the null string names none.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetProcAddress(procName: WGPUStringView) -> WGPUProc {
    Ok(proc_address(procName))
}

/// Makes a surface for a native window or layer. Chain exactly one source: an Android window, a
/// Metal layer, a Wayland surface, a Windows HWND, an XCB or Xlib window, or (native extension)
/// @ref WGPUSurfaceSourceSwapChainPanel. The window and its display connection must outlive the
/// surface and stay the caller's. With no source, with two, or with a NULL window, the problem is
/// logged and an error surface is returned, on which every operation fails cleanly.
/// @return A surface the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceCreateSurface(
    instance: WGPUInstance,
    descriptor: *const WGPUSurfaceDescriptor,
) -> WGPUSurface {
    Surface::create(instance, call, descriptor)
}

/// Lists the WGSL language extensions that shaders may name in a `requires` directive. Free the
/// array with wgpuSupportedWGSLLanguageFeaturesFreeMembers(). See GPU.wgslLanguageFeatures in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceGetWGSLLanguageFeatures(
    instance: WGPUInstance,
    features: *mut WGPUSupportedWGSLLanguageFeatures,
) {
    capabilities::write_wgsl_features(features)
}

/// Tells whether shaders can use one WGSL language extension; 0 for an unknown value. See
/// GPU.wgslLanguageFeatures in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceHasWGSLLanguageFeature(
    instance: WGPUInstance,
    feature: WGPUWGSLLanguageFeatureName,
) -> WGPUBool {
    Ok(capabilities::has_wgsl_feature(feature))
}

/// Looks once, without blocking, for asynchronous operations that have completed and runs their
/// callbacks, those of mode AllowProcessEvents and AllowSpontaneous. WaitAnyOnly ones are left for
/// wgpuInstanceWaitAny(). Several threads may call it at once, and a callback that runs in it may
/// call it again: no lock is held while callbacks run.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceProcessEvents(instance: WGPUInstance) {
    instance.process_events();
    Ok(())
}

/// Looks for an adapter that satisfies `options`; NULL means any adapter, core feature level, no
/// power preference. backendType, forceFallbackAdapter and compatibleSurface are conditions, not
/// wishes. The callback gets Success and an adapter reference it owns, Unavailable when nothing
/// matches, or Error for an unknown enum value or chained struct; without an adapter there is
/// always a message. All of `options` is read before the call returns. As with every asynchronous
/// function, a callback of mode AllowSpontaneous may run before that, too. See GPU.requestAdapter()
/// in the WebGPU specification.
/// @return The future of the request, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceRequestAdapter(
    instance: WGPUInstance,
    options: Nullable<*const WGPURequestAdapterOptions>,
    callbackInfo: WGPURequestAdapterCallbackInfo,
) -> WGPUFuture {
    instance.request_adapter(call, options, callbackInfo)
}

/// Waits until at least one of the futures has completed, and runs the callbacks of all in the list
/// that have, whatever their mode, before it returns; their `completed` is set. A future that
/// completed earlier, or is unknown, counts as complete; an empty list is a success. Blocks without
/// spinning and holds up no other thread; any thread may call it, also inside a callback.
/// @param timeoutNS Nanoseconds. 0 looks once; UINT64_MAX has no limit. Above 0 the instance needs
///   the feature TimedWaitAny, the list at most timedWaitAnyMaxCount futures, all of them from one
///   queue or none from any (MapAsync and OnSubmittedWorkDone futures belong to queues).
/// @return Success, TimedOut when none completed in time, or Error, logged, when a rule above is
///   broken.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceWaitAny(
    instance: WGPUInstance,
    futureCount: usize,
    futures: Nullable<*mut WGPUFutureWaitInfo>,
    timeoutNS: u64,
) -> WGPUWaitStatus {
    instance.wait_any(futures, timeoutNS)
}

/// Takes one more reference to `instance`; each one needs its own wgpuInstanceRelease(). Adapters
/// and devices keep the instance's machinery alive, but not its futures.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceAddRef(instance: WGPUInstance) {
    instance.add_ref()
}

/// Gives up one reference to `instance`. With the last one every pending future completes, its
/// callback saying CallbackCancelled, and nothing can be waited for any more. Adapters, devices and
/// surfaces made from it stay usable until they are released.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceRelease(instance: WGPUInstance) {
    instance.release()
}

/// Frees the array of a struct filled by wgpuGetInstanceFeatures(). An all-zero struct is fine. The
/// struct comes by value, so zero the caller's copy if it lives on: its pointer is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedInstanceFeaturesFreeMembers(
    supportedInstanceFeatures: WGPUSupportedInstanceFeatures,
) {
    capabilities::free_instance_features(supportedInstanceFeatures.view())
}

/// Frees the array of a struct filled by wgpuInstanceGetWGSLLanguageFeatures(). An all-zero struct
/// is fine. The struct comes by value, so zero the caller's copy if it lives on: its pointer is no
/// longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedWGSLLanguageFeaturesFreeMembers(
    supportedWGSLLanguageFeatures: WGPUSupportedWGSLLanguageFeatures,
) {
    capabilities::free_wgsl_features(supportedWGSLLanguageFeatures.view())
}
