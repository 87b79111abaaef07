//! `WGPUInstance` and its functions, and those that need no object.

use crate::abi::*;
use crate::convert::{self, display_handle::Display};
use crate::debugger;
use crate::objects::{
    adapter::Adapter, adapter_choice, proc_address::proc_address, surface::Surface,
};
use crate::runtime::{
    boundary::{self, Call, call, method, method_shared},
    callback::CallbackInfo,
    chain::no_extensions,
    environment::Environment,
    errors::Sink,
    failure::{Failure, Invalid},
    future::Events,
    handle::{self, Kind, Object},
    logging, memory, text,
    wait::Waited,
};
use raw_window_handle::RawDisplayHandle;
use std::{fmt::Write as _, ptr, sync::Arc, time::Duration};
use wgpu_core::global::Global;
use wgpu_types::{Backend, Backends, InstanceDescriptor, InstanceFlags};

pub struct Instance {
    global: Arc<Global>,
    /// The display that OpenGL was started on.
    display: Option<Display>,
    environment: Environment,
    events: Arc<Events>,
    /// Whether waits with a timeout were asked for, and for how many futures at most.
    timed_wait_any: Option<usize>,
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for Instance {
    type C = WGPUInstanceImpl;
    const KIND: Kind = Kind::Instance;

    fn sink(&self) -> Option<&Arc<Sink>> {
        None
    }

    fn released(instance: &Arc<Self>) {
        instance.events.close();
    }
}

/// How many futures a wait with a timeout may take at most. The wait looks at all of them in turn,
/// so nothing but patience sets this bound.
const TIMED_WAIT_ANY_MAX_COUNT: usize = 65_536;

const INSTANCE_FEATURES: [WGPUInstanceFeatureName; 3] = [
    WGPUInstanceFeatureName_TimedWaitAny,
    WGPUInstanceFeatureName_ShaderSourceSPIRV,
    WGPUInstanceFeatureName_MultipleDevicesPerAdapter,
];

/// Starts the backends; where OpenGL is among them, says on which display. If the application names
/// none, that is the session's, so that windows need no preparation.
fn start(descriptor: InstanceDescriptor) -> (Global, Option<Display>) {
    let display = Display::chosen(&descriptor);
    let opengl = cfg!(feature = "gles") && descriptor.backends.contains(Backends::GL);
    if display.is_none()
        && opengl
        && let Some(display) = Display::of_session()
    {
        let on_display = InstanceDescriptor {
            backends: descriptor.backends,
            flags: descriptor.flags,
            memory_budget_thresholds: descriptor.memory_budget_thresholds,
            backend_options: descriptor.backend_options.clone(),
            display: Some(Box::new(display)),
        };
        let global = Global::new("wgpu", on_display, None);
        if global.instance.raw(Backend::Gl).is_some() {
            return (global, Some(display));
        }
        // Nobody answers there. Without a display, OpenGL may still compute and draw.
    }
    (Global::new("wgpu", descriptor, None), display)
}

impl Instance {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    unsafe fn create(descriptor: *const WGPUInstanceDescriptor) -> Result<WGPUInstance, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::optional("descriptor", descriptor) }?;
        let descriptor = descriptor.unwrap_or(&WGPUInstanceDescriptor::INIT);
        // SAFETY: the caller's promise.
        let mut converted = unsafe { convert::instance::instance_descriptor(descriptor) }?;
        if let Some(feature) = converted
            .features
            .iter()
            .find(|name| !INSTANCE_FEATURES.contains(name))
        {
            let value = format!("{feature:?}");
            return Err(Invalid::new("requiredFeatures", value, "a supported feature").into());
        }
        let asked = converted.timed_wait_any_max_count;
        if asked > TIMED_WAIT_ANY_MAX_COUNT {
            let expected = format!("at most {TIMED_WAIT_ANY_MAX_COUNT}");
            let field = "requiredLimits.timedWaitAnyMaxCount";
            return Err(Invalid::new(field, asked, expected).into());
        }
        let timed = converted
            .features
            .contains(&WGPUInstanceFeatureName_TimedWaitAny);
        let mut environment = Environment::read();
        if converted.any_backend {
            environment.limit(&mut converted.descriptor.backends);
        } else {
            environment.backends = None;
        }
        // What a capture shows is worth as much as the names in it.
        let flags = &mut converted.descriptor.flags;
        if !flags.contains(InstanceFlags::DISCARD_HAL_LABELS) && debugger::is_expected() {
            *flags |= InstanceFlags::DEBUG;
        }
        let (global, display) = start(converted.descriptor);
        adapter_choice::check_backends(&environment, &global);
        let instance = Self {
            global: Arc::new(global),
            display,
            environment,
            events: Arc::default(),
            timed_wait_any: timed.then_some(asked.max(TIMED_WAIT_ANY_MAX_COUNT)),
        };
        Ok(handle::insert(Arc::new(instance)))
    }

    pub fn global(&self) -> &Arc<Global> {
        &self.global
    }

    /// Whether OpenGL is there, but cannot present to the windows of a display.
    pub fn opengl_lacks(&self, other: RawDisplayHandle) -> bool {
        let known = |display: Display| display.shares_windows_with(other);
        self.global.instance.raw(Backend::Gl).is_some() && !self.display.is_some_and(known)
    }

    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    pub fn events(&self) -> &Arc<Events> {
        &self.events
    }

    /// Lets finished GPU work complete its futures and runs the callbacks that may run now.
    pub fn process_events(&self) {
        // What fails here is a lost device, which tells of it by its own callback.
        let _ = self.global.poll_all_devices(false);
        self.events.process();
    }

    /// # Safety
    /// `options` is NULL or as webgpu.h says.
    unsafe fn find_adapter(
        self: &Arc<Self>,
        call: &Call,
        options: *const WGPURequestAdapterOptions,
    ) -> Result<Arc<Adapter>, (WGPURequestAdapterStatus, String)> {
        let error = |failure: Failure| (WGPURequestAdapterStatus_Error, failure.into_message());
        // SAFETY: the caller's promise.
        let options =
            unsafe { memory::optional("options", options) }.map_err(|e| error(e.into()))?;
        let options = options.unwrap_or(&WGPURequestAdapterOptions::INIT);
        // SAFETY: the caller's promise.
        let wanted = unsafe { convert::adapter::request_adapter_options(options) }
            .map_err(|invalid| error(invalid.within("options").into()))?;
        let surface: Option<&Surface> = call
            .optional("options.compatibleSurface", options.compatibleSurface)
            .map_err(error)?;
        let request = |compatible_surface, backends| {
            let options = wgpu_core::instance::RequestAdapterOptions {
                power_preference: wanted.power_preference,
                force_fallback_adapter: wanted.force_fallback_adapter,
                compatible_surface,
                apply_limit_buckets: false,
            };
            adapter_choice::request_adapter(&self.environment, &self.global, &options, backends)
        };
        let found = match surface {
            None => request(None, wanted.backends),
            Some(surface) => {
                let fit = wanted.backends - surface.unfit_backends();
                let argument = "options.compatibleSurface";
                let found = surface.with_id(argument, self, |id| request(Some(id), fit));
                found.map_err(error)?
            }
        };
        found
            .map(|id| Adapter::new(self, id))
            .map_err(|mut message| {
                if wanted.backends.contains(Backends::GL)
                    && let Some(Err(unfit)) =
                        surface.map(|surface| surface.check_backend(Backend::Gl))
                {
                    let _ = write!(message, "; {}", unfit.message());
                }
                (WGPURequestAdapterStatus_Unavailable, message)
            })
    }
}

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
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCreateInstance(
    descriptor: Nullable<*const WGPUInstanceDescriptor>,
) -> WGPUInstance {
    call("wgpuCreateInstance", |_| {
        logging::install();
        // SAFETY: the descriptor is as webgpu.h says.
        unsafe { Instance::create(descriptor) }
    })
}

/// Lists what may be put into `WGPUInstanceDescriptor::requiredFeatures`. Needs no instance. The
/// array written to `features` belongs to the caller until
/// wgpuSupportedInstanceFeaturesFreeMembers(); what the struct held before is overwritten, not
/// freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceFeatures(features: *mut WGPUSupportedInstanceFeatures) {
    call("wgpuGetInstanceFeatures", |_| {
        // SAFETY: the struct is as webgpu.h says.
        let features = unsafe { memory::output("features", features) }?;
        (features.features, features.featureCount) = memory::give_array(INSTANCE_FEATURES.to_vec());
        Ok(())
    })
}

/// Writes the best limits an instance can be created with; at present that is how many futures one
/// timed wgpuInstanceWaitAny() takes. Needs no instance.
/// @return WGPUStatus_Error, with `limits` untouched and a log record, when `limits` is NULL or its
///   chain holds a struct that is not allowed there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetInstanceLimits(limits: *mut WGPUInstanceLimits) -> WGPUStatus {
    call("wgpuGetInstanceLimits", |_| {
        // SAFETY: the struct is as webgpu.h says.
        let limits = unsafe { memory::output("limits", limits) }?;
        // SAFETY: the chain is as webgpu.h says.
        unsafe { no_extensions(limits.nextInChain) }?;
        limits.timedWaitAnyMaxCount = TIMED_WAIT_ANY_MAX_COUNT;
        Ok(WGPUStatus_Success)
    })
}

/// Tells whether wgpuCreateInstance() would accept `feature`. A value this library has never heard
/// of is simply not available: the answer is 0 and nothing is logged.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuHasInstanceFeature(feature: WGPUInstanceFeatureName) -> WGPUBool {
    INSTANCE_FEATURES.contains(&feature).into()
}

/// Finds a function of webgpu.h or wgpu.h by its full C name, for loaders that do not link the
/// library. Cast the result to the matching WGPUProc... type before calling it. The pointer is the
/// same for every instance and device and stays good for as long as the library is loaded.
/// @return NULL when `procName` names no function of the two headers; the null string names none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGetProcAddress(procName: WGPUStringView) -> WGPUProc {
    call("wgpuGetProcAddress", |_| {
        // SAFETY: the string is as webgpu.h says.
        let name = unsafe { text::bytes(procName) }.unwrap_or_default();
        Ok(str::from_utf8(name).ok().and_then(proc_address))
    })
}

/// Makes a surface for a native window or layer. Chain exactly one source: an Android window, a
/// Metal layer, a Wayland surface, a Windows HWND, an XCB or Xlib window, or (native extension)
/// @ref WGPUSurfaceSourceSwapChainPanel. The window and its display connection must outlive the
/// surface and stay the caller's. With no source, with two, or with a NULL window, the problem is
/// logged and an error surface is returned, on which every operation fails cleanly.
/// @return A surface the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceCreateSurface(
    instance: WGPUInstance,
    descriptor: *const WGPUSurfaceDescriptor,
) -> WGPUSurface {
    method_shared(
        "wgpuInstanceCreateSurface",
        "instance",
        instance,
        |instance, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { Surface::create(instance, call, descriptor) }
        },
    )
}

/// Lists the WGSL language extensions that shaders may name in a `requires` directive. Free the
/// array with wgpuSupportedWGSLLanguageFeaturesFreeMembers(). See GPU.wgslLanguageFeatures in the
/// WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceGetWGSLLanguageFeatures(
    instance: WGPUInstance,
    features: *mut WGPUSupportedWGSLLanguageFeatures,
) {
    method(
        "wgpuInstanceGetWGSLLanguageFeatures",
        "instance",
        instance,
        |_: &Instance, _| {
            // SAFETY: the struct is as webgpu.h says.
            let features = unsafe { memory::output("features", features) }?;
            let names = convert::shader::wgsl_language_features();
            (features.features, features.featureCount) = memory::give_array(names);
            Ok(())
        },
    )
}

/// Tells whether shaders can use one WGSL language extension; 0 for an unknown value. See
/// GPU.wgslLanguageFeatures in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceHasWGSLLanguageFeature(
    instance: WGPUInstance,
    feature: WGPUWGSLLanguageFeatureName,
) -> WGPUBool {
    method(
        "wgpuInstanceHasWGSLLanguageFeature",
        "instance",
        instance,
        |_: &Instance, _| {
            Ok(convert::shader::wgsl_language_features()
                .contains(&feature)
                .into())
        },
    )
}

/// Looks once, without blocking, for asynchronous operations that have completed and runs their
/// callbacks, those of mode AllowProcessEvents and AllowSpontaneous. WaitAnyOnly ones are left for
/// wgpuInstanceWaitAny(). Several threads may call it at once, and a callback that runs in it may
/// call it again: no lock is held while callbacks run.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceProcessEvents(instance: WGPUInstance) {
    method_shared(
        "wgpuInstanceProcessEvents",
        "instance",
        instance,
        |instance: &Arc<Instance>, _| {
            instance.process_events();
            Ok(())
        },
    )
}

/// Looks for an adapter that satisfies `options`; NULL means any adapter, core feature level, no
/// power preference. backendType, forceFallbackAdapter and compatibleSurface are conditions, not
/// wishes. The callback gets Success and an adapter reference it owns, Unavailable when nothing
/// matches, or Error for an unknown enum value or chained struct; without an adapter there is
/// always a message. All of `options` is read before the call returns. As with every asynchronous
/// function, a callback of mode AllowSpontaneous may run before that, too. See GPU.requestAdapter()
/// in the WebGPU specification.
/// @return The future of the request, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceRequestAdapter(
    instance: WGPUInstance,
    options: Nullable<*const WGPURequestAdapterOptions>,
    callbackInfo: WGPURequestAdapterCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuInstanceRequestAdapter",
        "instance",
        instance,
        |instance: &Arc<Instance>, call| {
            // SAFETY: the chain is as webgpu.h says.
            let (mode, host) = unsafe { callbackInfo.parts() }?;
            let tell = move |status: WGPURequestAdapterStatus,
                             adapter: WGPUAdapter,
                             message: &str| {
                host.run(|function, userdata1, userdata2| {
                    // SAFETY: the application gave function and userdata for this.
                    unsafe { function(status, adapter, text::view(message), userdata1, userdata2) }
                });
            };
            // SAFETY: the options are as webgpu.h says.
            let found = unsafe { instance.find_adapter(call, options) };
            let id = instance.events.settled(
                mode,
                move |_, _| {
                    let status = WGPURequestAdapterStatus_CallbackCancelled;
                    tell(status, ptr::null_mut(), "the instance was released");
                },
                move || match found {
                    // Without a callback nobody gets the adapter.
                    Ok(_) if !host.is_some() => {}
                    Ok(adapter) => tell(
                        WGPURequestAdapterStatus_Success,
                        handle::insert(adapter),
                        "",
                    ),
                    Err((status, message)) => tell(status, ptr::null_mut(), &message),
                },
            );
            Ok(WGPUFuture { id })
        },
    )
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
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceWaitAny(
    instance: WGPUInstance,
    futureCount: usize,
    futures: Nullable<*mut WGPUFutureWaitInfo>,
    timeoutNS: u64,
) -> WGPUWaitStatus {
    method_shared(
        "wgpuInstanceWaitAny",
        "instance",
        instance,
        |instance: &Arc<Instance>, _| {
            // SAFETY: the array is as webgpu.h says.
            let futures = unsafe { memory::output_array("futures", futures, futureCount) }?;
            let timeout = match timeoutNS {
                u64::MAX => None,
                nanoseconds => Some(Duration::from_nanos(nanoseconds)),
            };
            if timeout != Some(Duration::ZERO) {
                let Some(most) = instance.timed_wait_any else {
                    let expected = "0 (WGPUInstanceFeatureName_TimedWaitAny was not requested)";
                    return Err(Invalid::new("timeoutNS", timeoutNS, expected).into());
                };
                if futureCount > most {
                    return Err(Invalid::new(
                        "futureCount",
                        futureCount,
                        format!("at most {most}"),
                    )
                    .into());
                }
            }
            let ids: Vec<_> = futures.iter().map(|wait| wait.future.id).collect();
            for wait in futures.iter_mut() {
                wait.completed = WGPU_FALSE;
            }
            let completed = |position: usize| futures[position].completed = WGPU_TRUE;
            match instance.events.wait_any(&ids, timeout, completed) {
                Waited::Completed => Ok(WGPUWaitStatus_Success),
                Waited::TimedOut => Ok(WGPUWaitStatus_TimedOut),
                Waited::Mixed => Err(Failure::logged(
                    "futures: belong to different queues or to a queue and the CPU, expected one queue \
                 when the timeout is not 0",
                )),
            }
        },
    )
}

/// Takes one more reference to `instance`; each one needs its own wgpuInstanceRelease(). Adapters
/// and devices keep the instance's machinery alive, but not its futures.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceAddRef(instance: WGPUInstance) {
    boundary::add_ref::<Instance>("wgpuInstanceAddRef", "instance", instance)
}

/// Gives up one reference to `instance`. With the last one every pending future completes, its
/// callback saying CallbackCancelled, and nothing can be waited for any more. Adapters, devices and
/// surfaces made from it stay usable until they are released.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuInstanceRelease(instance: WGPUInstance) {
    boundary::release::<Instance>("wgpuInstanceRelease", "instance", instance)
}

/// Frees the array of a struct filled by wgpuGetInstanceFeatures(). An all-zero struct is fine. The
/// struct comes by value, so zero the caller's copy if it lives on: its pointer is no longer good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedInstanceFeaturesFreeMembers(
    supportedInstanceFeatures: WGPUSupportedInstanceFeatures,
) {
    boundary::call("wgpuSupportedInstanceFeaturesFreeMembers", |_| {
        let WGPUSupportedInstanceFeatures {
            featureCount,
            features,
        } = supportedInstanceFeatures;
        // SAFETY: the array was given by wgpuGetInstanceFeatures or is zero, as webgpu.h says.
        unsafe { memory::free_array(features, featureCount) };
        Ok(())
    })
}

/// Frees the array of a struct filled by wgpuInstanceGetWGSLLanguageFeatures(). An all-zero struct
/// is fine. The struct comes by value, so zero the caller's copy if it lives on: its pointer is no
/// longer good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedWGSLLanguageFeaturesFreeMembers(
    supportedWGSLLanguageFeatures: WGPUSupportedWGSLLanguageFeatures,
) {
    boundary::call("wgpuSupportedWGSLLanguageFeaturesFreeMembers", |_| {
        let WGPUSupportedWGSLLanguageFeatures {
            featureCount,
            features,
        } = supportedWGSLLanguageFeatures;
        // SAFETY: the array was given by wgpuInstanceGetWGSLLanguageFeatures or is zero.
        unsafe { memory::free_array(features, featureCount) };
        Ok(())
    })
}
