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

/// What each feature needs of the driver.
const EXTENSIONS: [(OwnFeatures, &CStr); 3] = [
    (OwnFeatures::MEMORY_OPAQUE_FD, khr::external_memory_fd::NAME),
    (
        OwnFeatures::MEMORY_HOST_POINTER,
        ext::external_memory_host::NAME,
    ),
    (
        OwnFeatures::FENCE_OPAQUE_FD,
        khr::external_semaphore_fd::NAME,
    ),
];

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
    let Ok(extensions) = driver!(instance.enumerate_device_extension_properties(physical)) else {
        return OwnFeatures::NONE;
    };
    let has = |name: &CStr| {
        let mut names = extensions.iter();
        names.any(|known| known.extension_name_as_c_str() == Ok(name))
    };
    EXTENSIONS
        .into_iter()
        .filter(|(feature, extension)| has(extension) && works(instance, physical, *feature))
        .fold(OwnFeatures::MEMORY_VULKAN, |all, (feature, _)| {
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
    let wanted = EXTENSIONS.map(|(feature, name)| features.contains(feature).then_some(name));
    let add = move |device: wgpu_hal::vulkan::CreateDeviceCallbackArgs| {
        for name in wanted.into_iter().flatten() {
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
