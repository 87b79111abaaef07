//! Which adapter a request gets, and what the environment has to say about it.

use crate::convert::adapter::backend_name;
use crate::objects::identity::{facts::Identity, look};
use crate::runtime::{environment::Environment, gpu_address::Wanted};
use std::fmt::Write as _;
use wgpu_core::{global::Global, id::AdapterId, instance::RequestAdapterOptions};
use wgpu_types::{
    AdapterInfo, Backend, Backends, DeviceType, PowerPreference, RequestAdapterError,
};

/// Says so when the environment allows no backend that has started.
pub fn check_backends(environment: &Environment, global: &Global) {
    let Some((backends, setting)) = &environment.backends else {
        return;
    };
    let started = Backend::ALL
        .into_iter()
        .any(|backend| backends.contains(backend.into()) && global.instance.raw(backend).is_some());
    if !started {
        log::error!("{setting}: there is no such backend here, and so there are no adapters");
    }
}

/// The best adapter that satisfies the options and the environment.
pub fn request_adapter(
    environment: &Environment,
    global: &Global,
    options: &RequestAdapterOptions,
    backends: Backends,
    identity: Option<&Wanted>,
) -> Result<AdapterId, String> {
    let mut options = options.clone();
    if options.power_preference == PowerPreference::None {
        options.power_preference = environment.power_preference.unwrap_or_default();
    }
    let (of_environment, setting) = &environment.adapter;
    let wanted = identity.unwrap_or(of_environment);
    if !wanted.is_anyone() {
        return by_identity(environment, global, &options, backends, wanted).map_err(|message| {
            if identity.is_some() {
                return message;
            }
            let message = format!("{message}; the environment says {setting}");
            log::error!("{message}");
            message
        });
    }
    let found = match best(global, &options, backends) {
        Ok(found) => found,
        Err(error) => {
            let mut message = error.to_string();
            if let Some((_, setting)) = &environment.backends {
                let _ = write!(message, "; the environment says {setting}");
            }
            return Err(message);
        }
    };
    if environment.accepts(&global.adapter_get_info(found).name) {
        return Ok(found);
    }
    global.adapter_drop(found);
    by_name(environment, global, &options, backends).ok_or_else(|| {
        let name = environment.adapter_name.as_deref().unwrap_or_default();
        let message = format!("no suitable adapter; the environment says WGPU_ADAPTER_NAME={name}");
        log::error!("{message}");
        message
    })
}

/// Those that wgpu-core prefers to OpenGL.
const BEFORE_OPENGL: Backends = Backends::VULKAN
    .union(Backends::METAL)
    .union(Backends::DX12);

/// The best adapter that satisfies the options. OpenGL, which makes a context to tell of its adapter,
/// is asked only if that could be the better one.
fn best(
    global: &Global,
    options: &RequestAdapterOptions,
    backends: Backends,
) -> Result<AdapterId, RequestAdapterError> {
    let first = backends & BEFORE_OPENGL;
    if let Ok(found) = global.request_adapter(options, first, None) {
        let device = global.adapter_get_info(found).device_type;
        if first == backends || is_best(device, options.power_preference) {
            return Ok(found);
        }
        global.adapter_drop(found);
    }
    global.request_adapter(options, backends, None)
}

/// Whether no adapter of a later backend would be preferred to one with this device.
fn is_best(device: DeviceType, preference: PowerPreference) -> bool {
    match preference {
        PowerPreference::None => true,
        PowerPreference::LowPower => device == DeviceType::IntegratedGpu,
        PowerPreference::HighPerformance => device == DeviceType::DiscreteGpu,
    }
}

/// The first adapter that is the GPU which it has to be.
fn by_identity(
    environment: &Environment,
    global: &Global,
    options: &RequestAdapterOptions,
    backends: Backends,
    wanted: &Wanted,
) -> Result<AdapterId, String> {
    let mut found = None;
    let mut seen = String::new();
    for (index, id) in global
        .enumerate_adapters(Backends::all(), false)
        .into_iter()
        .enumerate()
    {
        let info = global.adapter_get_info(id);
        let identity = look::identity(global, id, &info);
        let _ = write!(
            seen,
            "{}{}",
            if index == 0 { "" } else { ", " },
            described(index, &info, &identity)
        );
        let fits = found.is_none()
            && is(wanted, index, &identity)
            && backends.contains(info.backend.into())
            && suits(environment, global, options, id, &info);
        match fits {
            true => found = Some(id),
            false => global.adapter_drop(id),
        }
    }
    found.ok_or_else(|| match wanted.nobody {
        true => format!("no adapter is looked for by what is no name of one; there are {seen}"),
        false => format!("no suitable adapter has {wanted}; there are {seen}"),
    })
}

fn is(wanted: &Wanted, index: usize, identity: &Identity) -> bool {
    let luid = identity.luid.map(|(luid, _)| luid);
    !wanted.nobody
        && wanted.index.is_none_or(|wanted| wanted == index)
        && wanted
            .uuid
            .is_none_or(|wanted| identity.device_uuid == Some(wanted))
        && wanted.luid.is_none_or(|wanted| luid == Some(wanted))
        && wanted.pci.is_none_or(|wanted| identity.pci == Some(wanted))
}

/// An adapter, in the words for people who have to choose one.
fn described(index: usize, info: &AdapterInfo, identity: &Identity) -> String {
    let mut text = format!("{index}: '{}' of {}", info.name, backend_name(info.backend));
    if let Some(uuid) = identity.device_uuid {
        let _ = write!(text, ", UUID {uuid}");
    }
    if let Some(pci) = identity.pci {
        let _ = write!(text, ", PCI bus {pci}");
    }
    text
}

/// Whether an adapter is as the request and the environment want it.
fn suits(
    environment: &Environment,
    global: &Global,
    options: &RequestAdapterOptions,
    id: AdapterId,
    info: &AdapterInfo,
) -> bool {
    let presents = |surface| global.surface_get_capabilities(surface, id).is_ok();
    environment.accepts(&info.name)
        && (!options.force_fallback_adapter || info.device_type == DeviceType::Cpu)
        && options.compatible_surface.is_none_or(presents)
}

/// The best adapter of the name that the environment wants.
fn by_name(
    environment: &Environment,
    global: &Global,
    options: &RequestAdapterOptions,
    backends: Backends,
) -> Option<AdapterId> {
    let mut best: Option<(u8, AdapterId)> = None;
    for id in global.enumerate_adapters(backends, false) {
        let info = global.adapter_get_info(id);
        let rank = rank(info.device_type, options.power_preference);
        if suits(environment, global, options, id, &info)
            && best.is_none_or(|(lowest, _)| rank < lowest)
        {
            if let Some((_, worse)) = best.replace((rank, id)) {
                global.adapter_drop(worse);
            }
        } else {
            global.adapter_drop(id);
        }
    }
    best.map(|(_, id)| id)
}

/// Lower is better. Without a preference the order of the backends decides.
fn rank(device: DeviceType, preference: PowerPreference) -> u8 {
    let low_power = match preference {
        PowerPreference::None => return 0,
        PowerPreference::LowPower => true,
        PowerPreference::HighPerformance => false,
    };
    match device {
        DeviceType::IntegratedGpu if low_power => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::IntegratedGpu => 2,
        DeviceType::Other => 3,
        DeviceType::VirtualGpu => 4,
        DeviceType::Cpu => 5,
    }
}
