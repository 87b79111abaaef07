//! The functions of `WGPUInstance`, and those that need no object.

use crate::abi::*;
use crate::calls::proc_address::proc_address;
use crate::objects::{capabilities, instance::Instance, surface::Surface};
use abi_macros::call;

/// Makes an instance, the root from which adapters and surfaces come. Chain @ref WGPUInstanceExtras
/// to choose backends, debug flags and options of backends.
///
/// These environment variables count. They are read when an instance is made, except for
/// `WGPU_LOG`, which is read once, when the library is first used:
///
/// - `WGPU_BACKEND` or `WGPU_BACKEND_TYPE`: Vulkan, Metal, D3D12 or OpenGL, the only backends to
///   start where @ref WGPUInstanceExtras names none.
/// - `WGPU_ADAPTER_NAME`: a part of the name that adapters must have.
/// - `WGPU_POWER_PREF`: low or high, for requests without a `powerPreference`.
/// - `WGPU_TRACE`: a folder, in which every device without a `tracePath` records a trace.
/// - `WGPU_LOG`: off, error, warn, info, debug or trace, the log level until wgpuSetLogLevel().
/// - `WGPU_VALIDATION`, `WGPU_DEBUG` and the other variables of @ref WGPUInstanceFlag, where the
///   flags are left to the library: 0 is off.
///
/// @param descriptor NULL: no features, and default limits.
/// @return The instance. NULL, with a log record, when wgpuHasInstanceFeature() or
///   wgpuGetInstanceLimits() do not offer what is required, or a chained struct does not belong
///   here.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCreateInstance(
    descriptor: Nullable<*const WGPUInstanceDescriptor>,
) -> WGPUInstance {
    Instance::create(descriptor)
}

/// Lists what may be put into `WGPUInstanceDescriptor::requiredFeatures`. Needs no instance. Free
/// the list with wgpuSupportedInstanceFeaturesFreeMembers(). What the struct held before is
/// overwritten, not freed.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceFeatures(features: *mut WGPUSupportedInstanceFeatures) {
    capabilities::write_instance_features(features)
}

/// Gets the best limits that an instance can be created with; at present that is how many futures
/// one timed wgpuInstanceWaitAny() takes. Needs no instance.
/// @return @ref WGPUStatus_Error, when `limits` is NULL.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceLimits(limits: *mut WGPUInstanceLimits) -> WGPUStatus {
    capabilities::write_instance_limits(limits)
}

/// Says whether wgpuCreateInstance() accepts a feature. For a value that the library does not know,
/// the answer is 0, and nothing is logged.
#[call(free)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuHasInstanceFeature(feature: WGPUInstanceFeatureName) -> WGPUBool {
    Ok(capabilities::has_instance_feature(feature))
}

/// Finds a function of webgpu.h or wgpu.h by its name, for loaders that do not link the library.
/// Cast the result to the function's WGPUProc... type. It is the same for all instances and
/// devices, and good for as long as the library is loaded.
/// @return NULL when `procName` is not the name of such a function.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetProcAddress(procName: WGPUStringView) -> WGPUProc {
    Ok(proc_address(procName))
}

/// Makes a surface for a window or layer. Without a source, with two of them or with a NULL window,
/// the problem is logged, and the result is an error object on which every operation fails cleanly.
/// @param descriptor Chain exactly one source to it. The window and its display connection stay
///   yours, and must outlive the surface.
///   - @ref WGPUSurfaceSourceAndroidNativeWindow
///   - @ref WGPUSurfaceSourceMetalLayer
///   - @ref WGPUSurfaceSourceWaylandSurface
///   - @ref WGPUSurfaceSourceWindowsHWND
///   - @ref WGPUSurfaceSourceXCBWindow
///   - @ref WGPUSurfaceSourceXlibWindow
///   - @ref WGPUSurfaceSourceSwapChainPanel (native extension)
///
/// @return The surface.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceCreateSurface(
    instance: WGPUInstance,
    descriptor: *const WGPUSurfaceDescriptor,
) -> WGPUSurface {
    Surface::create(instance, call, descriptor)
}

/// Lists the WGSL language extensions that shaders may name in a `requires` directive. Free the
/// list with wgpuSupportedWGSLLanguageFeaturesFreeMembers(). See GPU.wgslLanguageFeatures in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceGetWGSLLanguageFeatures(
    instance: WGPUInstance,
    features: *mut WGPUSupportedWGSLLanguageFeatures,
) {
    capabilities::write_wgsl_features(features)
}

/// Says whether shaders can use a WGSL language extension. For an unknown value, the answer is 0.
/// See GPU.wgslLanguageFeatures in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceHasWGSLLanguageFeature(
    instance: WGPUInstance,
    feature: WGPUWGSLLanguageFeatureName,
) -> WGPUBool {
    Ok(capabilities::has_wgsl_feature(feature))
}

/// Looks once, without blocking, for asynchronous operations that have completed, and runs their
/// callbacks. It leaves those of mode @ref WGPUCallbackMode_WaitAnyOnly to wgpuInstanceWaitAny().
/// Several threads may call it at once, and a callback that runs in it may call it again.
#[call(shared)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceProcessEvents(instance: WGPUInstance) {
    instance.process_events();
    Ok(())
}

/// Looks for an adapter. The callback receives one of these, and a message if there is no adapter:
///
/// - @ref WGPURequestAdapterStatus_Success - an adapter, of which you own a reference.
/// - @ref WGPURequestAdapterStatus_Unavailable - no adapter meets the options.
/// - @ref WGPURequestAdapterStatus_Error - the options are invalid, because of an unknown enum
///   value or chained struct, say.
/// - @ref WGPURequestAdapterStatus_CallbackCancelled - the instance was released first.
///
/// See GPU.requestAdapter() in the WebGPU specification.
/// @param options NULL: any adapter of core feature level. `backendType`, `forceFallbackAdapter`
///   and `compatibleSurface` are conditions; `powerPreference` is a wish.
/// @return The future of the request; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceRequestAdapter(
    instance: WGPUInstance,
    options: Nullable<*const WGPURequestAdapterOptions>,
    callbackInfo: WGPURequestAdapterCallbackInfo,
) -> WGPUFuture {
    instance.request_adapter(call, options, callbackInfo)
}

/// Waits until at least one of the futures has completed. Before it returns, it runs the callbacks
/// of all in the list that have, whatever their mode, and sets their `completed`. It blocks without
/// spinning, and holds up no other thread.
/// @param futureCount How many futures. Without any, the wait is a success.
/// @param futures A future that completed earlier, or is unknown, counts as complete.
/// @param timeoutNS Nanoseconds. 0 looks once, and UINT64_MAX has no limit. Anything but 0 needs:
///   - an instance with the feature @ref WGPUInstanceFeatureName_TimedWaitAny;
///   - at most `timedWaitAnyMaxCount` futures;
///   - futures that all belong to the same queue, or all to none. Those of wgpuBufferMapAsync() and
///     wgpuQueueOnSubmittedWorkDone() belong to the queue of their device.
///
/// @return How the wait ended:
///   - @ref WGPUWaitStatus_Success - at least one has completed.
///   - @ref WGPUWaitStatus_TimedOut - none has completed in time.
///   - @ref WGPUWaitStatus_Error - what `timeoutNS` needs is missing; the log says what.
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

/// Makes one more reference to `instance`, to be given back with wgpuInstanceRelease(). Adapters
/// and devices keep what they need of the instance alive, but not its futures.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceAddRef(instance: WGPUInstance) {
    instance.add_ref()
}

/// Gives back a reference to `instance`. With the last one, all pending futures complete, their
/// callbacks are told CallbackCancelled, and nothing can be waited for any more. Adapters, devices
/// and surfaces that it made stay usable.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceRelease(instance: WGPUInstance) {
    instance.release()
}

/// Frees the list that wgpuGetInstanceFeatures() put into a struct. The struct comes by value: your
/// copy keeps a pointer that is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedInstanceFeaturesFreeMembers(
    supportedInstanceFeatures: WGPUSupportedInstanceFeatures,
) {
    capabilities::free_instance_features(supportedInstanceFeatures.view())
}

/// Frees the list that wgpuInstanceGetWGSLLanguageFeatures() put into a struct. The struct comes by
/// value: your copy keeps a pointer that is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedWGSLLanguageFeaturesFreeMembers(
    supportedWGSLLanguageFeatures: WGPUSupportedWGSLLanguageFeatures,
) {
    capabilities::free_wgsl_features(supportedWGSLLanguageFeatures.view())
}
