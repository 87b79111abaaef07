//! A device as Vulkan has it, with the functions that sharing needs.

use super::Identity;
use crate::convert::own_features::OwnFeatures;
use crate::objects::native::hal;
use crate::runtime::failure::{Failure, Invalid};
use ash::{ext, khr, vk};
use std::{fmt, sync::Arc};
use wgpu_core::{global::Global, id::DeviceId};
use wgpu_hal::api::Vulkan;

/// A call of the driver.
macro_rules! driver {
    ($($call:tt)*) => {{
        // SAFETY: the handles are of the device, and alive since whoever has them shares in the context
        // or holds the device; what is passed is described as Vulkan asks.
        unsafe { $($call)* }
    }};
}

pub(super) use driver;

/// It lives as long as objects of the device do, which every user of it holds.
pub struct Context {
    pub(super) instance: ash::Instance,
    pub(super) physical: vk::PhysicalDevice,
    pub(super) device: ash::Device,
    pub(super) memory_fd: Option<khr::external_memory_fd::Device>,
    pub(super) memory_host: Option<ext::external_memory_host::Device>,
    pub(super) semaphore_fd: Option<khr::external_semaphore_fd::Device>,
    pub(super) memory_types: vk::PhysicalDeviceMemoryProperties,
    pub(super) family: u32,
    /// What host pointers and their sizes are to be multiples of.
    pub(super) host_alignment: u64,
    /// Whether buffers have to have their memory to themselves.
    pub(super) dedicated_buffers: bool,
    /// Whether images can be made with modifiers of DRM.
    pub(super) modifiers: bool,
    /// Whether there is a queue family for users that may have another driver.
    pub(super) foreign: bool,
    pub identity: Identity,
}

/// Everything that a buffer of WebGPU may be used for.
pub(super) const BUFFER_USAGE: vk::BufferUsageFlags = vk::BufferUsageFlags::from_raw(
    vk::BufferUsageFlags::TRANSFER_SRC.as_raw()
        | vk::BufferUsageFlags::TRANSFER_DST.as_raw()
        | vk::BufferUsageFlags::UNIFORM_BUFFER.as_raw()
        | vk::BufferUsageFlags::STORAGE_BUFFER.as_raw()
        | vk::BufferUsageFlags::INDEX_BUFFER.as_raw()
        | vk::BufferUsageFlags::VERTEX_BUFFER.as_raw()
        | vk::BufferUsageFlags::INDIRECT_BUFFER.as_raw(),
);

/// How buffers of opaque file descriptors are told to the driver.
pub(super) fn opaque_buffers<'a>() -> vk::PhysicalDeviceExternalBufferInfo<'a> {
    vk::PhysicalDeviceExternalBufferInfo::default()
        .usage(BUFFER_USAGE)
        .handle_type(vk::ExternalMemoryHandleTypeFlags::OPAQUE_FD)
}

impl Context {
    /// The context of a device that was opened with these features.
    pub fn of(global: &Global, device: DeviceId, features: OwnFeatures) -> Option<Arc<Self>> {
        let hal = hal::device::<Vulkan>(global, device)?;
        let instance = hal.shared_instance().raw_instance();
        let (raw, physical) = (hal.raw_device(), hal.raw_physical_device());
        let mut ids = vk::PhysicalDeviceIDProperties::default();
        let mut host = vk::PhysicalDeviceExternalMemoryHostPropertiesEXT::default();
        let mut properties = vk::PhysicalDeviceProperties2::default().push_next(&mut ids);
        if features.contains(OwnFeatures::MEMORY_HOST_POINTER) {
            properties = properties.push_next(&mut host);
        }
        driver!(instance.get_physical_device_properties2(physical, &mut properties));
        let mut buffers = vk::ExternalBufferProperties::default();
        driver!(instance.get_physical_device_external_buffer_properties(
            physical,
            &opaque_buffers(),
            &mut buffers
        ));
        let memory = buffers.external_memory_properties;
        let only = vk::ExternalMemoryFeatureFlags::DEDICATED_ONLY;
        let enabled = |name| hal.enabled_device_extensions().contains(&name);
        let has = |feature| features.contains(feature);
        Some(Arc::new(Self {
            instance: instance.clone(),
            physical,
            device: raw.clone(),
            memory_fd: (has(OwnFeatures::MEMORY_OPAQUE_FD) || has(OwnFeatures::MEMORY_DMA_BUF))
                .then(|| khr::external_memory_fd::Device::new(instance, raw)),
            memory_host: has(OwnFeatures::MEMORY_HOST_POINTER)
                .then(|| ext::external_memory_host::Device::new(instance, raw)),
            semaphore_fd: has(OwnFeatures::FENCE_OPAQUE_FD)
                .then(|| khr::external_semaphore_fd::Device::new(instance, raw)),
            memory_types: driver!(instance.get_physical_device_memory_properties(physical)),
            family: hal.queue_family_index(),
            host_alignment: host.min_imported_host_pointer_alignment.max(1),
            dedicated_buffers: memory.external_memory_features.contains(only),
            modifiers: enabled(ext::image_drm_format_modifier::NAME),
            foreign: enabled(ext::queue_family_foreign::NAME),
            identity: Identity {
                device: ids.device_uuid,
                driver: ids.driver_uuid,
            },
        }))
    }
}

/// What the driver does not do, as a failure.
pub(super) fn refused(what: &str) -> impl Fn(vk::Result) -> Failure {
    let what = what.to_owned();
    move |result: vk::Result| {
        let message = Told {
            what: &what,
            result,
        }
        .to_string();
        match result {
            vk::Result::ERROR_OUT_OF_DEVICE_MEMORY | vk::Result::ERROR_OUT_OF_HOST_MEMORY => {
                Failure::out_of_memory(message)
            }
            _ => Failure::internal(message),
        }
    }
}

/// A file descriptor that the driver does not take, which drivers tell in many ways.
pub(super) fn not_taken(fd: i32, what: &'static str) -> impl Fn(vk::Result) -> Failure {
    move |result: vk::Result| match result {
        vk::Result::ERROR_OUT_OF_DEVICE_MEMORY | vk::Result::ERROR_OUT_OF_HOST_MEMORY => {
            refused("import it")(result)
        }
        _ => {
            let expected = format!("that of {what}, of the same GPU and driver ({result:?})");
            Invalid::new("fd", fd, expected).into()
        }
    }
}

struct Told<'a> {
    what: &'a str,
    result: vk::Result,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "the driver cannot {}: {:?}", self.what, self.result)
    }
}
