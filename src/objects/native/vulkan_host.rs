//! Instances and devices of Vulkan that are the program's own.

use crate::abi::*;
use crate::runtime::{
    callback::ReleasedCallback,
    failure::{Failure, Invalid},
    farewell::Farewell,
    output::Output,
    view::View,
};
use std::{any::Any, ffi::c_void};

#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
use there::instance_needs;
#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
pub use there::{adapter, device_needs, global, open};
#[cfg(not(all(feature = "vulkan", not(target_vendor = "apple"))))]
use without::instance_needs;
#[cfg(not(all(feature = "vulkan", not(target_vendor = "apple"))))]
pub use without::{adapter, device_needs, global, open};

/// A device of the program's, and whom it tells that it is no longer used.
pub struct HostDevice<'a>(View<'a, WGPUVulkanDevice>, Farewell);

impl<'a> HostDevice<'a> {
    pub fn new(given: View<'a, WGPUVulkanDevice>) -> Self {
        let callback = ReleasedCallback::of(given.callback, given.userdata1, given.userdata2);
        Self(given, Farewell::new(callback))
    }
}

pub fn write_instance_needs(
    get: *mut c_void,
    needs: Output<WGPUVulkanInstanceNeeds>,
) -> Result<WGPUStatus, Failure> {
    let mut out = needs.required().map_err(Failure::logged)?;
    required("getInstanceProcAddr", get, "PFN_vkGetInstanceProcAddr")?;
    instance_needs(get, &mut out).map(|()| WGPUStatus_Success)
}

/// Refuses a handle that is none.
fn required(member: &str, handle: *mut c_void, what: &str) -> Result<(), Failure> {
    match handle.is_null() {
        true => Err(Failure::logged(Invalid::new(member, "NULL", what))),
        false => Ok(()),
    }
}

#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
mod there {
    use super::*;
    use crate::convert::own_features::OwnFeatures;
    use crate::objects::{native::hal, vulkan::needed_extensions};
    use crate::runtime::{failure, text, view::Text};
    use ash::{
        khr,
        vk::{self, Handle},
    };
    use parking_lot::Mutex;
    use std::{ffi::CStr, mem};
    use wgpu_core::{
        device::DeviceDescriptor,
        global::Global,
        id::{AdapterId, DeviceId, QueueId},
    };
    use wgpu_hal::{api::Vulkan, vulkan};
    use wgpu_types::{Features, InstanceFlags, MemoryBudgetThresholds};

    /// What wgpu-hal makes use of.
    const VERSION: u32 = vk::API_VERSION_1_3;
    /// wgpu-hal asks adapters by its functions.
    const PROPERTIES: &CStr = khr::get_physical_device_properties2::NAME;
    const BOTH: vk::QueueFlags = vk::QueueFlags::from_raw(
        vk::QueueFlags::GRAPHICS.as_raw() | vk::QueueFlags::COMPUTE.as_raw(),
    );

    /// Lists of extensions that were told, each once.
    static TOLD: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

    fn entry(get: *mut c_void) -> ash::Entry {
        // SAFETY: the program says that this is PFN_vkGetInstanceProcAddr, and it is not NULL.
        let get_instance_proc_addr =
            unsafe { mem::transmute::<*mut c_void, vk::PFN_vkGetInstanceProcAddr>(get) };
        let functions = ash::StaticFn {
            get_instance_proc_addr,
        };
        // SAFETY: the functions are found by the program's own.
        unsafe { ash::Entry::from_static_fn(functions) }
    }

    fn desired(entry: &ash::Entry) -> Result<Vec<&'static CStr>, Failure> {
        let flags = InstanceFlags::default();
        let desired = vulkan::Instance::desired_extensions(entry, VERSION, flags);
        desired.map_err(|error| {
            let expected = "the way to a Vulkan that answers";
            let value = error.to_string();
            Failure::logged(Invalid::new("getInstanceProcAddr", value, expected))
        })
    }

    fn joined(names: &[&CStr]) -> String {
        let names: Vec<_> = names.iter().map(|name| name.to_string_lossy()).collect();
        names.join(" ")
    }

    /// Whether a name is in a list with spaces between.
    fn names(list: Text, name: &CStr) -> bool {
        let list = list.bytes().unwrap_or_default();
        let mut each = list.split(|byte| *byte == b' ');
        each.any(|one| one == name.to_bytes())
    }

    fn lacks(list: Text, name: &CStr) -> Invalid {
        let expected = format!("{} among them", name.to_string_lossy());
        Invalid::new(list.name(), "these", expected)
    }

    pub fn instance_needs(
        get: *mut c_void,
        out: &mut WGPUVulkanInstanceNeeds,
    ) -> Result<(), Failure> {
        let list = joined(&desired(&entry(get))?) + "\0";
        let mut told = TOLD.lock();
        let known = told.iter().find(|known| **known == list).copied();
        let kept = known.unwrap_or_else(|| {
            let kept: &'static str = list.leak();
            told.push(kept);
            kept
        });
        out.apiVersion = VERSION;
        out.extensions = text::view(&kept[..kept.len() - 1]);
        Ok(())
    }

    /// wgpu-core on an instance of the program's.
    pub fn global(given: View<WGPUVulkanInstance>) -> Result<Global, Failure> {
        let callback = ReleasedCallback::of(given.callback, given.userdata1, given.userdata2);
        let released = Farewell::new(callback);
        let get = given.getInstanceProcAddr;
        required("getInstanceProcAddr", get, "PFN_vkGetInstanceProcAddr")?;
        required("instance", given.instance, "a VkInstance")?;
        if given.apiVersion < vk::API_VERSION_1_1 {
            let value = format!("{:#x}", given.apiVersion);
            let expected = "VK_API_VERSION_1_1 or later";
            return Err(Invalid::new("apiVersion", value, expected).into());
        }
        if !names(given.extensions(), PROPERTIES) {
            return Err(lacks(given.extensions(), PROPERTIES).into());
        }
        let entry = entry(get);
        let mut enabled = desired(&entry)?;
        enabled.retain(|name| names(given.extensions(), name));
        let handle = vk::Instance::from_raw(given.instance as usize as u64);
        // SAFETY: the program says that this instance of Vulkan is alive, made with this version and
        // these extensions, and stays so until it is told.
        let hal = unsafe {
            let raw = ash::Instance::load(entry.static_fn(), handle);
            vulkan::Instance::from_raw(
                entry,
                raw,
                given.apiVersion.min(VERSION),
                0,
                None,
                enabled,
                InstanceFlags::default(),
                MemoryBudgetThresholds::default(),
                false,
                Some(Box::new(move || drop(released))),
            )
        };
        let hal = hal.map_err(|error| Failure::logged(error.to_string()))?;
        // SAFETY: it was made just now, and is handed over.
        Ok(unsafe { Global::from_hal_instance::<Vulkan>("wgpu", hal) })
    }

    /// The adapter for a physical device of the instance behind.
    pub fn adapter(global: &Global, physical: *mut c_void) -> Result<AdapterId, Invalid> {
        // SAFETY: nothing is destroyed by who only looks at the instance.
        let hal = unsafe { global.instance.as_hal::<Vulkan>() };
        let hal =
            hal.ok_or_else(|| Invalid::new("instance", "one without Vulkan", "one with it"))?;
        let raw = hal.shared_instance().raw_instance();
        // SAFETY: the instance of Vulkan is alive as long as ours.
        let known = unsafe { raw.enumerate_physical_devices() }.unwrap_or_default();
        let wanted = vk::PhysicalDevice::from_raw(physical as usize as u64);
        let expected = "a physical device of the instance that can be used";
        let refused = || Invalid::new("physicalDevice", format!("{physical:?}"), expected);
        let exposed = match known.contains(&wanted) {
            true => hal.expose_adapter(wanted).ok_or_else(refused)?,
            false => return Err(refused()),
        };
        // SAFETY: it comes from this instance.
        Ok(unsafe { global.create_adapter_from_hal(exposed.into(), None) })
    }

    /// The families of queues of an adapter.
    fn families(hal: &vulkan::Adapter) -> Vec<vk::QueueFamilyProperties> {
        let instance = hal.shared_instance().raw_instance();
        // SAFETY: the adapter's physical device is one of its instance's.
        unsafe { instance.get_physical_device_queue_family_properties(hal.raw_physical_device()) }
    }

    /// Tells what a device is to be made with; gives what was lent, or nothing for an adapter of another
    /// backend.
    pub fn device_needs(
        global: &Global,
        adapter: AdapterId,
        (features, own): (Features, OwnFeatures),
        out: &mut WGPUVulkanDeviceNeeds,
    ) -> Option<Box<dyn Any>> {
        let hal = hal::adapter::<Vulkan>(global, adapter)?;
        let extensions = needed_extensions(&hal, features, own);
        let mut lent = Box::new((
            hal.physical_device_features(&extensions, features),
            joined(&extensions) + "\0",
        ));
        let info = lent.0.add_to_device_create(vk::DeviceCreateInfo::default());
        (out.next, out.features) = (info.p_next, info.p_enabled_features.cast());
        out.extensions = text::view(&lent.1[..lent.1.len() - 1]);
        let mut families = families(&hal).into_iter();
        let family = families.position(|family| family.queue_flags.contains(BOTH));
        out.queueFamilyIndex = family.unwrap_or(0) as u32;
        Some(lent)
    }

    /// Refuses a queue that the adapter has not, or that cannot do all that is asked of it.
    fn check_queue(hal: &vulkan::Adapter, given: View<WGPUVulkanDevice>) -> Result<(), Invalid> {
        let families = families(hal);
        let (index, queue) = (given.queueFamilyIndex, given.queueIndex);
        let Some(family) = families.get(index as usize) else {
            let expected = format!("less than {}", families.len());
            return Err(Invalid::new("queueFamilyIndex", index, expected));
        };
        if !family.queue_flags.contains(BOTH) {
            let value = format!("{index}, of {:?},", family.queue_flags);
            let expected = "a family with graphics and compute";
            return Err(Invalid::new("queueFamilyIndex", value, expected));
        }
        match queue < family.queue_count {
            true => Ok(()),
            false => {
                let expected = format!("less than {}", family.queue_count);
                Err(Invalid::new("queueIndex", queue, expected))
            }
        }
    }

    /// wgpu-core's device on one of the program's.
    pub fn open(
        global: &Global,
        adapter: AdapterId,
        (descriptor, own): (&DeviceDescriptor, OwnFeatures),
        HostDevice(given, released): HostDevice,
    ) -> Result<(DeviceId, QueueId), String> {
        let hal = hal::adapter::<Vulkan>(global, adapter);
        let hal = hal.ok_or("the adapter is none of Vulkan's")?;
        let refused = |invalid: Invalid| format!("descriptor.{invalid}");
        if given.device.is_null() {
            return Err(refused(Invalid::new("device", "NULL", "a VkDevice")));
        }
        check_queue(&hal, given).map_err(refused)?;
        let features = descriptor.required_features;
        let extensions = needed_extensions(&hal, features, own);
        let missing = extensions
            .iter()
            .find(|name| !names(given.extensions(), name));
        if let Some(name) = missing {
            return Err(refused(lacks(given.extensions(), name)));
        }
        if !descriptor
            .required_limits
            .check_limits(&global.adapter_limits(adapter))
        {
            return Err("a required limit is beyond the adapter's".into());
        }
        let handle = vk::Device::from_raw(given.device as usize as u64);
        // SAFETY: the program says that this device of Vulkan is alive, made with what this adapter
        // needs for these features, and stays so until it is told.
        let opened = unsafe {
            let functions = hal.shared_instance().raw_instance().fp_v1_0();
            hal.device_from_raw(
                ash::Device::load(functions, handle),
                Some(Box::new(move || drop(released))),
                &extensions,
                features,
                &descriptor.required_limits,
                &descriptor.memory_hints,
                given.queueFamilyIndex,
                given.queueIndex,
            )
        };
        let opened = opened.map_err(|error| failure::chain(&error))?;
        drop(hal);
        // SAFETY: the device is one of the adapter's, for these features and limits.
        unsafe { global.create_device_from_hal(adapter, opened.into(), descriptor, None, None) }
            .map_err(|error| failure::chain(&error))
    }
}

#[cfg(not(all(feature = "vulkan", not(target_vendor = "apple"))))]
mod without {
    use super::*;
    use crate::convert::own_features::OwnFeatures;
    use wgpu_core::{
        device::DeviceDescriptor,
        global::Global,
        id::{AdapterId, DeviceId, QueueId},
    };
    use wgpu_types::Features;

    fn refused() -> Invalid {
        let expected = "one with the backend Vulkan";
        Invalid::new("library", "this one", expected)
    }

    pub fn instance_needs(_: *mut c_void, _: &mut WGPUVulkanInstanceNeeds) -> Result<(), Failure> {
        Err(Failure::logged(refused()))
    }

    pub fn global(given: View<WGPUVulkanInstance>) -> Result<Global, Failure> {
        let callback = ReleasedCallback::of(given.callback, given.userdata1, given.userdata2);
        drop(Farewell::new(callback));
        Err(Failure::logged(refused()))
    }

    pub fn adapter(_: &Global, _: *mut c_void) -> Result<AdapterId, Invalid> {
        Err(refused())
    }

    pub fn device_needs(
        _: &Global,
        _: AdapterId,
        _: (Features, OwnFeatures),
        _: &mut WGPUVulkanDeviceNeeds,
    ) -> Option<Box<dyn Any>> {
        None
    }

    pub fn open(
        _: &Global,
        _: AdapterId,
        _: (&DeviceDescriptor, OwnFeatures),
        _: HostDevice,
    ) -> Result<(DeviceId, QueueId), String> {
        Err(refused().to_string())
    }
}
