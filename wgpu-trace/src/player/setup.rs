//! The adapter and the device that a trace is played on.

use wgpu_core::device::DeviceDescriptor;
use wgpu_core::global::Global;
use wgpu_core::id::{AdapterId, DeviceId, QueueId};

use super::error::StartError;
use super::timing;

/// How to play.
#[derive(Clone, Debug, Default)]
pub struct PlayOptions {
    /// Only an adapter of this backend; otherwise that of the recording is preferred.
    pub backend: Option<wgpu_types::Backend>,
    /// Only an adapter with this in its name, in whatever case.
    pub adapter: Option<String>,
    /// Measure the time that the GPU takes for each submission, where the adapter can.
    pub time_gpu: bool,
}

/// What playing starts from.
pub(super) struct Setup {
    pub global: Global,
    pub adapter: AdapterId,
    pub device: DeviceId,
    pub queue: QueueId,
    pub info: wgpu_types::AdapterInfo,
    /// What this adapter does not have and the recording asked for, in words.
    pub lacks: Vec<String>,
}

impl Setup {
    /// `recorded` is the backend of the recording, `desc` the device it asked for.
    pub fn new(
        recorded: wgpu_types::Backend,
        desc: &DeviceDescriptor<'_>,
        options: &PlayOptions,
    ) -> Result<Self, StartError> {
        let (global, adapter) = choose(recorded, options)?;
        let info = global.adapter_get_info(adapter);
        let mut lacks = Vec::new();

        let has = global.adapter_features(adapter);
        // Pipelines do without caches, too.
        let needed = desc.required_features - wgpu_types::Features::PIPELINE_CACHE;
        for (name, _) in (needed - has).iter_names() {
            lacks.push(format!("feature {name}"));
        }
        let mut features = desc.required_features & has;
        if options.time_gpu {
            features |= has & timing::FEATURES;
        }

        let limits = global.adapter_limits(adapter);
        desc.required_limits
            .check_limits_with_fail_fn(&limits, false, |name, asked, here| {
                lacks.push(format!("limit {name} of {asked} (has {here})"))
            });

        let desc = DeviceDescriptor {
            label: desc.label.clone(),
            required_features: features,
            required_limits: desc.required_limits.clone().or_worse_values_from(&limits),
            experimental_features: if features
                .intersects(wgpu_types::Features::all_experimental_mask())
            {
                // SAFETY: the recording ran with the same features; their bugs are accepted with
                // the wish to play it.
                unsafe { wgpu_types::ExperimentalFeatures::enabled() }
            } else {
                wgpu_types::ExperimentalFeatures::disabled()
            },
            memory_hints: desc.memory_hints.clone(),
            trace: wgpu_types::Trace::Off,
        };
        let (device, queue) = global
            .adapter_request_device(adapter, &desc, None, None)
            .map_err(|error| StartError::NoDevice {
                adapter: info.name.clone(),
                reason: error.to_string(),
            })?;
        Ok(Self {
            global,
            adapter,
            device,
            queue,
            info,
            lacks,
        })
    }
}

fn choose(
    recorded: wgpu_types::Backend,
    options: &PlayOptions,
) -> Result<(Global, AdapterId), StartError> {
    // The recording's own backend first, then whatever is there.
    let tries = match options.backend {
        Some(backend) => vec![backend.into()],
        None => vec![
            wgpu_types::Backends::from(recorded),
            wgpu_types::Backends::all(),
        ],
    };
    for backends in tries {
        let global = open(backends, recorded);
        let adapters = global.enumerate_adapters(backends, false);
        let named = |id: &AdapterId| match &options.adapter {
            Some(name) => {
                let found = global.adapter_get_info(*id).name.to_lowercase();
                found.contains(&name.to_lowercase())
            }
            None => true,
        };
        if let Some(adapter) = adapters.iter().copied().find(named) {
            return Ok((global, adapter));
        }
    }
    let mut wanted = String::new();
    if let Some(backend) = options.backend {
        wanted.push_str(&format!("for backend {backend}"));
    }
    if let Some(name) = &options.adapter {
        wanted.push_str(&format!(" with '{name}' in its name"));
    }
    Err(StartError::NoAdapter {
        wanted: wanted.trim().to_string(),
        found: adapters()
            .iter()
            .map(|name| format!("\n  {name}"))
            .collect(),
    })
}

/// Backend and name of every adapter of this machine.
pub fn adapters() -> Vec<String> {
    let all = wgpu_types::Backends::all();
    let global = open(all, wgpu_types::Backend::Vulkan);
    let adapters = global.enumerate_adapters(all, false);
    let line = |id| {
        let info = global.adapter_get_info(id);
        format!("{}: {}", info.backend, info.name)
    };
    adapters.into_iter().map(line).collect()
}

fn open(backends: wgpu_types::Backends, recorded: wgpu_types::Backend) -> Global {
    let mut desc = wgpu_types::InstanceDescriptor::new_without_display_handle();
    desc.backends = backends;
    desc.flags = wgpu_types::InstanceFlags::VALIDATION_INDIRECT_CALL.with_env();
    // A backend that draws nothing is of use only where it was recorded, or asked for by name.
    desc.backend_options.noop.enable =
        recorded == wgpu_types::Backend::Noop || backends == wgpu_types::Backends::NOOP;
    Global::new("wgpu-trace", desc, None)
}
