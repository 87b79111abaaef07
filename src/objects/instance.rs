//! Instances.

use crate::abi::*;
use crate::convert;
use crate::debugger;
use crate::objects::{
    adapter_choice,
    capabilities::{INSTANCE_FEATURES, TIMED_WAIT_ANY_MAX_COUNT},
    native::vulkan_host,
    shared::count::Surpluses,
};
use crate::polyfill::surface_display::Display;
use crate::runtime::{
    environment::Environment,
    errors::Sink,
    exit,
    failure::{Failure, Invalid},
    fork,
    future::Events,
    handle::object,
    logging,
    output::OutputArray,
    view::Pointer,
    wait::Waited,
};
use raw_window_handle::RawDisplayHandle;
use smallvec::SmallVec;
use std::{
    sync::{Arc, atomic::AtomicUsize},
    time::Duration,
};
use wgpu_core::global::Global;
use wgpu_types::{Backend, Backends, InstanceDescriptor, InstanceFlags};

pub struct Instance {
    global: Arc<Global>,
    /// The display that OpenGL was started on.
    display: Option<Display>,
    environment: Environment,
    events: Arc<Events>,
    /// How many of the buffers are the library's own.
    own_buffers: Arc<AtomicUsize>,
    /// How many surfaces there are. wgpu-core knows those that are used, in several places at times.
    surfaces: AtomicUsize,
    pub(super) surpluses: Surpluses,
    /// Whether waits with a timeout were asked for, and for how many futures at most.
    timed_wait_any: Option<usize>,
    /// Whether an adapter makes more than one device.
    pub(super) many_devices: bool,
}

object! {
    Instance, WGPUInstanceImpl {
        fn sink(&self) -> Option<&Arc<Sink>> {
            None
        }

        fn released(instance: &Arc<Self>) {
            instance.events.close();
        }
    }
}

/// Starts the backends; where OpenGL is among them, says on which display. If the application names
/// none, that is the session's, so that windows need no preparation.
fn start(mut descriptor: InstanceDescriptor) -> (Global, Option<Display>) {
    let display = Display::chosen(&mut descriptor);
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

/// Refuses what instances cannot have. Says whether waits with a timeout are asked for.
fn check_support(asked: &convert::instance::Instance) -> Result<bool, Invalid> {
    let mut features = asked.features.iter();
    if let Some(feature) = features.find(|name| !INSTANCE_FEATURES.contains(name)) {
        let value = format!("{feature:?}");
        return Err(Invalid::new(
            "requiredFeatures",
            value,
            "a supported feature",
        ));
    }
    let most = asked.timed_wait_any_max_count;
    if most > TIMED_WAIT_ANY_MAX_COUNT {
        let expected = format!("at most {TIMED_WAIT_ANY_MAX_COUNT}");
        let field = "requiredLimits.timedWaitAnyMaxCount";
        return Err(Invalid::new(field, most, expected));
    }
    Ok(asked
        .features
        .contains(&WGPUInstanceFeatureName_TimedWaitAny))
}

impl Instance {
    pub fn create(descriptor: Pointer<WGPUInstanceDescriptor>) -> Result<Arc<Self>, Failure> {
        fork::notice();
        exit::before_drivers();
        logging::install();
        let descriptor = descriptor.or_initial()?;
        let mut converted = convert::instance::instance_descriptor(descriptor)?;
        let timed = check_support(&converted)?;
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
        let many_devices = converted.many_devices;
        let (global, display) = match convert::instance::host_instance(descriptor)? {
            Some(host) => (vulkan_host::global(host)?, None),
            None => start(converted.descriptor),
        };
        adapter_choice::check_backends(&environment, &global);
        let instance = Self {
            global: Arc::new(global),
            display,
            environment,
            events: Arc::default(),
            own_buffers: Arc::default(),
            surfaces: AtomicUsize::new(0),
            surpluses: Surpluses::default(),
            timed_wait_any: timed.then_some(TIMED_WAIT_ANY_MAX_COUNT),
            many_devices,
        };
        Ok(Arc::new(instance))
    }

    pub fn global(&self) -> &Arc<Global> {
        &self.global
    }

    /// Whether OpenGL is there, but cannot present to the windows of a display.
    pub fn opengl_lacks(&self, other: RawDisplayHandle) -> bool {
        let known = |display: Display| display.shares_windows_with(other);
        self.global.instance.raw(Backend::Gl).is_some() && !self.display.is_some_and(known)
    }

    /// Whether names and sources are for a debugger to see.
    pub fn is_debugged(&self) -> bool {
        let flags = self.global.instance.flags;
        flags.contains(InstanceFlags::DEBUG)
    }

    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    pub fn events(&self) -> &Arc<Events> {
        &self.events
    }

    pub fn surfaces(&self) -> &AtomicUsize {
        &self.surfaces
    }

    pub fn own_buffers(&self) -> &Arc<AtomicUsize> {
        &self.own_buffers
    }

    /// Lets finished GPU work complete its futures and runs the callbacks that may run now.
    pub fn process_events(&self) {
        // What fails here is a lost device, which tells of it by its own callback.
        let _ = self.global.poll_all_devices(false);
        self.events.process();
    }

    /// Waits for one of the futures, and says which have completed.
    pub fn wait_any(
        &self,
        futures: OutputArray<WGPUFutureWaitInfo>,
        timeout: u64,
    ) -> Result<WGPUWaitStatus, Failure> {
        let futures = futures.slice()?;
        let timeout = self.timeout(timeout, futures.len())?;
        let ids: SmallVec<[u64; 8]> = futures.iter().map(|wait| wait.future.id).collect();
        for wait in futures.iter_mut() {
            wait.completed = WGPU_FALSE;
        }
        let completed = |position: usize| futures[position].completed = WGPU_TRUE;
        match self.events.wait_any(&ids, timeout, completed) {
            Waited::Completed => Ok(WGPUWaitStatus_Success),
            Waited::TimedOut => Ok(WGPUWaitStatus_TimedOut),
            Waited::Mixed => Err(Failure::logged(
                "futures: belong to different queues or to a queue and the CPU, expected one queue \
                 when the timeout is not 0",
            )),
        }
    }

    /// How long to wait for this many futures; `None` without end.
    fn timeout(&self, nanoseconds: u64, count: usize) -> Result<Option<Duration>, Invalid> {
        let timeout = match nanoseconds {
            u64::MAX => None,
            nanoseconds => Some(Duration::from_nanos(nanoseconds)),
        };
        if timeout == Some(Duration::ZERO) {
            return Ok(timeout);
        }
        match self.timed_wait_any {
            None => {
                let expected = "0 (WGPUInstanceFeatureName_TimedWaitAny was not requested)";
                Err(Invalid::new("timeoutNS", nanoseconds, expected))
            }
            Some(most) if count > most => {
                let expected = format!("at most {most}");
                Err(Invalid::new("futureCount", count, expected))
            }
            Some(_) => Ok(timeout),
        }
    }
}
