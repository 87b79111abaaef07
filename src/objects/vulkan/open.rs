//! Devices with what sharing needs. wgpu-hal leaves some of it out, so they are opened here.

use super::context::{driver, opaque_buffers};
use crate::convert::own_features::OwnFeatures;
use crate::objects::native::hal;
use crate::runtime::failure;
use ash::{ext, khr, vk};
use std::ffi::CStr;
use wgpu_core::{
    device::DeviceDescriptor,
    global::Global,
    id::{AdapterId, DeviceId, QueueId},
};
use wgpu_hal::api::Vulkan;
use wgpu_types::Features;

/// What each feature needs of the driver, and what it can do with besides.
const EXTENSIONS: [(OwnFeatures, &[&CStr], &[&CStr]); 4] = [
    (
        OwnFeatures::MEMORY_OPAQUE_FD,
        &[khr::external_memory_fd::NAME],
        &[],
    ),
    (
        OwnFeatures::MEMORY_HOST_POINTER,
        &[ext::external_memory_host::NAME],
        &[],
    ),
    (
        OwnFeatures::FENCE_OPAQUE_FD,
        &[khr::external_semaphore_fd::NAME],
        &[],
    ),
    (
        OwnFeatures::MEMORY_DMA_BUF,
        &[
            khr::external_memory_fd::NAME,
            ext::external_memory_dma_buf::NAME,
        ],
        &[
            ext::image_drm_format_modifier::NAME,
            ext::queue_family_foreign::NAME,
        ],
    ),
];

/// The extensions that a driver has.
struct Known(Vec<vk::ExtensionProperties>);

impl Known {
    fn of(instance: &ash::Instance, physical: vk::PhysicalDevice) -> Self {
        let known = driver!(instance.enumerate_device_extension_properties(physical));
        Self(known.unwrap_or_default())
    }

    fn has(&self, name: &CStr) -> bool {
        let mut names = self.0.iter();
        names.any(|known| known.extension_name_as_c_str() == Ok(name))
    }
}

/// The features of an adapter that belong to the library.
pub fn features(global: &Global, adapter: AdapterId) -> OwnFeatures {
    let Some(hal) = hal::adapter::<Vulkan>(global, adapter) else {
        return OwnFeatures::NONE;
    };
    let instance = hal.shared_instance().raw_instance();
    let physical = hal.raw_physical_device();
    let properties = driver!(instance.get_physical_device_properties(physical));
    // With it come timeline semaphores, identities and the questions that follow.
    if properties.api_version < vk::API_VERSION_1_2 {
        return OwnFeatures::NONE;
    }
    let known = Known::of(instance, physical);
    let has_all = |names: &[&CStr]| names.iter().all(|name| known.has(name));
    EXTENSIONS
        .into_iter()
        .filter(|(feature, needed, _)| has_all(needed) && works(instance, physical, *feature))
        .fold(OwnFeatures::MEMORY_VULKAN, |all, (feature, ..)| {
            all.with(feature)
        })
}

/// Whether the driver does with a feature what is asked of it.
fn works(instance: &ash::Instance, physical: vk::PhysicalDevice, feature: OwnFeatures) -> bool {
    if feature == OwnFeatures::MEMORY_OPAQUE_FD {
        let mut answer = vk::ExternalBufferProperties::default();
        driver!(instance.get_physical_device_external_buffer_properties(
            physical,
            &opaque_buffers(),
            &mut answer
        ));
        let both =
            vk::ExternalMemoryFeatureFlags::EXPORTABLE | vk::ExternalMemoryFeatureFlags::IMPORTABLE;
        let memory = answer.external_memory_properties;
        return memory.external_memory_features.contains(both);
    }
    if feature == OwnFeatures::FENCE_OPAQUE_FD {
        let mut timeline =
            vk::SemaphoreTypeCreateInfo::default().semaphore_type(vk::SemaphoreType::TIMELINE);
        let question = vk::PhysicalDeviceExternalSemaphoreInfo::default()
            .handle_type(vk::ExternalSemaphoreHandleTypeFlags::OPAQUE_FD)
            .push_next(&mut timeline);
        let mut answer = vk::ExternalSemaphoreProperties::default();
        driver!(instance.get_physical_device_external_semaphore_properties(
            physical,
            &question,
            &mut answer
        ));
        let both = vk::ExternalSemaphoreFeatureFlags::EXPORTABLE
            | vk::ExternalSemaphoreFeatureFlags::IMPORTABLE;
        return answer.external_semaphore_features.contains(both);
    }
    true
}

/// The extensions of these features that the driver has.
fn extensions(hal: &wgpu_hal::vulkan::Adapter, features: OwnFeatures) -> Vec<&'static CStr> {
    let known = Known::of(
        hal.shared_instance().raw_instance(),
        hal.raw_physical_device(),
    );
    let asked = EXTENSIONS.into_iter();
    let asked = asked.filter(|(feature, ..)| features.contains(*feature));
    asked
        .flat_map(|(_, needed, besides)| needed.iter().chain(besides))
        .copied()
        .filter(|name| known.has(name))
        .collect()
}

/// All extensions that a device with these features needs.
pub fn needed_extensions(
    hal: &wgpu_hal::vulkan::Adapter,
    features: Features,
    own: OwnFeatures,
) -> Vec<&'static CStr> {
    let mut all = hal.required_device_extensions(features);
    for name in extensions(hal, own) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// Makes a device with the extensions of these features, which the adapter has.
pub fn open(
    global: &Global,
    adapter: AdapterId,
    descriptor: &DeviceDescriptor,
    features: OwnFeatures,
) -> Result<(DeviceId, QueueId), String> {
    let hal = hal::adapter::<Vulkan>(global, adapter);
    let hal = hal.ok_or("the adapter is none of Vulkan's")?;
    let allowed = global.adapter_limits(adapter);
    if !descriptor.required_limits.check_limits(&allowed) {
        return Err("a required limit is beyond the adapter's".into());
    }
    let wanted = extensions(&hal, features);
    let add = move |device: wgpu_hal::vulkan::CreateDeviceCallbackArgs| {
        for name in wanted {
            if !device.extensions.contains(&name) {
                device.extensions.push(name);
            }
        }
    };
    let (required, limits) = (descriptor.required_features, &descriptor.required_limits);
    let hints = &descriptor.memory_hints;
    // SAFETY: the callback adds extensions that the driver has, and changes nothing else.
    let opened = unsafe { hal.open_with_callback(required, limits, hints, Some(Box::new(add))) };
    let opened = opened.map_err(|error| failure::chain(&error))?;
    drop(hal);
    // SAFETY: the device is the adapter's and was opened for the same features and limits.
    unsafe { global.create_device_from_hal(adapter, opened.into(), descriptor, None, None) }
        .map_err(|error| failure::chain(&error))
}
