//! Vulkan.

pub use there::{heaps, identity};

#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
mod there {
    use crate::abi::*;
    use crate::objects::{identity::facts::Identity, native::hal};
    use crate::runtime::gpu_address::Uuid;
    use ash::{ext, vk};
    use wgpu_core::{global::Global, id::AdapterId};
    use wgpu_hal::{api::Vulkan, vulkan::Adapter};

    /// Whether the driver takes the structs of Vulkan 1.1.
    fn has_1_1(adapter: &Adapter) -> bool {
        let instance = adapter.shared_instance().instance_api_version();
        let device = adapter.physical_device_capabilities().properties();
        instance.min(device.api_version) >= vk::API_VERSION_1_1
    }

    pub fn identity(global: &Global, adapter: AdapterId) -> Option<Identity> {
        let adapter = hal::adapter::<Vulkan>(global, adapter)?;
        let capabilities = adapter.physical_device_capabilities();
        let known = Identity {
            driver_version: Some(capabilities.properties().driver_version),
            pipeline_cache: Some(Uuid(capabilities.properties().pipeline_cache_uuid)),
            ..Identity::default()
        };
        if !has_1_1(&adapter) {
            return Some(known);
        }
        let mut ids = vk::PhysicalDeviceIDProperties::default();
        let mut drm = vk::PhysicalDeviceDrmPropertiesEXT::default();
        let mut all = vk::PhysicalDeviceProperties2::default().push_next(&mut ids);
        if capabilities.supports_extension(ext::physical_device_drm::NAME) {
            all = all.push_next(&mut drm);
        }
        let instance = adapter.shared_instance().raw_instance();
        let device = adapter.raw_physical_device();
        // SAFETY: instance and driver are of 1.1, and the driver knows each struct in the chain.
        unsafe { instance.get_physical_device_properties2(device, &mut all) };
        let node = |there_is, major: i64, minor: i64| {
            (there_is == vk::TRUE)
                .then_some((u32::try_from(major).ok()?, u32::try_from(minor).ok()?))
        };
        Some(Identity {
            device_uuid: Some(Uuid(ids.device_uuid)),
            driver_uuid: Some(Uuid(ids.driver_uuid)),
            luid: (ids.device_luid_valid == vk::TRUE)
                .then_some((u64::from_ne_bytes(ids.device_luid), ids.device_node_mask)),
            drm_primary: node(drm.has_primary, drm.primary_major, drm.primary_minor),
            drm_render: node(drm.has_render, drm.render_major, drm.render_minor),
            ..known
        })
    }

    pub fn heaps(global: &Global, adapter: AdapterId) -> Vec<WGPUMemoryHeap> {
        let Some(adapter) = hal::adapter::<Vulkan>(global, adapter) else {
            return Vec::new();
        };
        let extension = ext::memory_budget::NAME;
        let capabilities = adapter.physical_device_capabilities();
        let has_budget = has_1_1(&adapter) && capabilities.supports_extension(extension);
        let mut budget = vk::PhysicalDeviceMemoryBudgetPropertiesEXT::default();
        let mut all = vk::PhysicalDeviceMemoryProperties2::default();
        if has_budget {
            all = all.push_next(&mut budget);
        }
        let instance = adapter.shared_instance().raw_instance();
        let device = adapter.raw_physical_device();
        // SAFETY: the longer form is asked of those alone who know it and its chain.
        let memory = unsafe {
            if has_1_1(&adapter) {
                instance.get_physical_device_memory_properties2(device, &mut all);
                all.memory_properties
            } else {
                instance.get_physical_device_memory_properties(device)
            }
        };
        let heap = |(at, heap): (usize, &vk::MemoryHeap)| WGPUMemoryHeap {
            properties: properties(&memory, at),
            size: heap.size,
            hasBudget: has_budget.into(),
            budget: budget.heap_budget[at],
            usage: budget.heap_usage[at],
        };
        let heaps = memory.memory_heaps_as_slice().iter().enumerate();
        heaps.map(heap).collect()
    }

    fn properties(memory: &vk::PhysicalDeviceMemoryProperties, heap: usize) -> WGPUFlags {
        let mut properties = WGPUMemoryHeapProperty_None;
        let flags = memory.memory_heaps_as_slice()[heap].flags;
        if flags.contains(vk::MemoryHeapFlags::DEVICE_LOCAL) {
            properties |= WGPUMemoryHeapProperty_DeviceLocal;
        }
        let visible = |of: &vk::MemoryType| {
            let flags = of.property_flags;
            of.heap_index as usize == heap && flags.contains(vk::MemoryPropertyFlags::HOST_VISIBLE)
        };
        if memory.memory_types_as_slice().iter().any(visible) {
            properties |= WGPUMemoryHeapProperty_HostVisible;
        }
        properties
    }
}

#[cfg(not(all(feature = "vulkan", not(target_vendor = "apple"))))]
mod there {
    use crate::abi::*;
    use crate::objects::identity::facts::Identity;
    use wgpu_core::{global::Global, id::AdapterId};

    pub fn identity(_: &Global, _: AdapterId) -> Option<Identity> {
        None
    }

    pub fn heaps(_: &Global, _: AdapterId) -> Vec<WGPUMemoryHeap> {
        Vec::new()
    }
}
