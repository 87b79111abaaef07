//! Buffers with something in them that the application knows nothing of.

use crate::objects::{device::Device, queue::chunks::Own};
use crate::runtime::failure::Failure;
use wgpu_core::{id::BufferId, resource::BufferDescriptor};
use wgpu_types::BufferUsages;

pub struct OwnBuffer {
    pub id: BufferId,
    own: Own,
}

impl OwnBuffer {
    /// A uniform buffer, with its contents in it before anything else is submitted. With its failure it
    /// is one that cannot be bound.
    pub fn uniform(device: &Device, label: &str, contents: &[u8]) -> (Self, Option<Failure>) {
        let (global, own) = (device.global(), device.staging.own().clone());
        let size = contents.len() as u64;
        let descriptor = BufferDescriptor {
            label: None,
            size,
            usage: BufferUsages::UNIFORM | BufferUsages::COPY_DST,
            mapped_at_creation: false,
        };
        let (id, error) = global.device_create_buffer(device.id, &descriptor, None);
        own.adopt();
        let buffer = Self { id, own };
        if let Some(error) = error {
            return (buffer, Some(Failure::core(label, error)));
        }
        let write = || {
            let queue = device.queue_id;
            device.queue_call(|| global.queue_write_buffer(queue, id, 0, contents))
        };
        let written = device.traced_data("bin", size, write);
        let failure = written.err().map(|error| Failure::core(label, error));
        (buffer, failure)
    }
}

impl Drop for OwnBuffer {
    fn drop(&mut self) {
        self.own.drop_buffer(self.id);
    }
}
