//! The end of a device that other threads are writing with.
//!
//! wgpu-core lets go of a lost device's resources when it is polled next. It holds the list of them
//! meanwhile, and waits for those who look into resources; one of whom may be waiting for the list: a
//! write to a buffer that found the device alive a moment ago. Both wait for ever.

// UPSTREAM: gfx-rs/wgpu#5737, gfx-rs/wgpu#9475
// LIMITS: device-end

use wgpu_core::{global::Global, id::DeviceId, resource::BufferDescriptor};
use wgpu_types::BufferUsages;

/// Destroys a device. Afterwards nobody is about to ask for the list who has found it alive: to destroy
/// a buffer is to wait, holding nothing, until all who look into resources are done.
pub fn destroy(global: &Global, device: DeviceId) {
    let descriptor = BufferDescriptor {
        label: None,
        size: 4,
        usage: BufferUsages::COPY_DST,
        mapped_at_creation: false,
    };
    let (last, _) = global.device_create_buffer(device, &descriptor, None);
    global.device_destroy(device);
    global.buffer_destroy(last);
    global.buffer_drop(last);
}
