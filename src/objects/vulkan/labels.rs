//! The names of what wgpu-hal leaves without one.

use super::context::driver;
use crate::objects::native::hal;
use ash::{ext, vk};
use std::ffi::CString;
use wgpu_core::{global::Global, id::DeviceId};
use wgpu_hal::api::Vulkan;

/// Names the queue of a new device, which no other thread has yet, for graphics debuggers.
// LIMITS: queue-label
pub fn name_queue(global: &Global, device: DeviceId, label: &str) {
    let Some(hal) = hal::device::<Vulkan>(global, device) else {
        return;
    };
    let instance = hal.shared_instance();
    let Ok(label) = CString::new(label.replace('\0', " ")) else {
        return;
    };
    if instance.extensions().contains(&ext::debug_utils::NAME) {
        let functions = ext::debug_utils::Device::new(instance.raw_instance(), hal.raw_device());
        let name = vk::DebugUtilsObjectNameInfoEXT::default()
            .object_handle(hal.raw_queue())
            .object_name(&label);
        // One that there is no memory for is left out.
        let _ = driver!(functions.set_debug_utils_object_name(&name));
    }
}
