//! Queues.

pub(super) mod chunks;
pub(super) mod staging;

use crate::abi::*;
use crate::convert::{
    self,
    copy::{texel_copy_buffer_layout, texel_copy_texture_info},
    resolver::Resolver,
};
use crate::objects::{buffer::Buffer, device::Device, record::Identified};
use crate::runtime::{
    call::Call,
    errors::Sink,
    failure::Failure,
    handle::{Object, object},
    label::Label,
    view::{Array, Named, Pointer},
};
use smallvec::SmallVec;
use staging::Staging;
use std::sync::Arc;
use wgpu_core::{SubmissionIndex, id::BufferId};
use wgpu_types::BufferSize;

/// The queue of a device. Everything it has lives with the device.
pub struct Queue {
    pub(crate) device: Arc<Device>,
}

object! {
    Queue, WGPUQueueImpl {
        fn label(&self) -> Option<&Label> {
            Some(self.device.queue_label())
        }

        fn sink(&self) -> Option<&Arc<Sink>> {
            Some(&self.device.errors)
        }
    }
}

impl Queue {
    /// One more reference to a device's queue.
    pub fn of(device: &Arc<Device>) -> WGPUQueue {
        device.queue.retained(|| {
            Arc::new(Self {
                device: Arc::clone(device),
            })
        })
    }

    /// Submits command buffers. With the first one that cannot be submitted, nothing is.
    pub fn submit(
        &self,
        call: &Call,
        commands: Array<WGPUCommandBuffer>,
    ) -> Result<SubmissionIndex, Failure> {
        let commands = commands.elements()?;
        let mut ids = SmallVec::<[_; 8]>::with_capacity(commands.len());
        for commands in commands {
            ids.push(call.get(commands)?.require_id(commands.name())?);
        }
        let device = &self.device;
        let submit = || device.staging.submit(&ids);
        let submitted = match ids.is_empty() {
            true => submit(),
            false => device.traced(submit),
        };
        submitted.map_err(|error| Failure::core(&self.name(), error))
    }

    pub fn write_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        data: Array<u8>,
    ) -> Result<(), Failure> {
        let object = call.get(buffer)?;
        let data = data.slice()?;
        let id = object.require_id(buffer.name())?;
        if object.takes_write(offset, data.len()) {
            let staging = &self.device.staging;
            let waits = staging.write((id, &object.mark), offset, data, || object.is_writable());
            if waits.map_err(|error| Failure::core(&self.name(), error))? {
                return Ok(());
            }
        }
        self.write_at_once((object, id), offset, data)
    }

    /// Has wgpu-core write to a buffer, or say why it does not.
    fn write_at_once(
        &self,
        (object, id): (&Buffer, BufferId),
        offset: u64,
        data: &[u8],
    ) -> Result<(), Failure> {
        let device = &self.device;
        let (global, queue) = (device.global(), device.queue_id);
        let size = data.len() as u64;
        // wgpu-core makes a copy before it looks whether that can be written.
        if let Some(size) = BufferSize::new(size) {
            global
                .queue_validate_write_buffer(queue, id, offset, size)
                .map_err(|error| Failure::core(&object.name(), error))?;
        }
        let ordered = match Staging::takes(data.len()) {
            true => device.staging.flush_for(&object.mark),
            false => device.staging.before_large_write(&object.mark),
        };
        ordered.map_err(|error| Failure::core(&self.name(), error))?;
        let write = || global.queue_write_buffer(queue, id, offset, data);
        device
            .traced_data("bin", size, write)
            .map_err(|error| Failure::core(&object.name(), error))
    }

    pub fn write_texture(
        &self,
        call: &Call,
        destination: Pointer<WGPUTexelCopyTextureInfo>,
        data: Array<u8>,
        layout: Pointer<WGPUTexelCopyBufferLayout>,
        size: Pointer<WGPUExtent3D>,
    ) -> Result<(), Failure> {
        let destination = destination.required_within(|info| {
            texel_copy_texture_info(info, |texture| call.texture(texture))
        })?;
        let layout = texel_copy_buffer_layout(layout.required()?);
        let size = convert::texture::extent_3d(*size.required()?);
        let data = data.slice()?;
        let device = &self.device;
        let write = || {
            let global = device.global();
            global.queue_write_texture(device.queue_id, &destination, data, &layout, &size)
        };
        device
            .traced_data("bin", data.len() as u64, write)
            .map_err(|error| Failure::core(&self.name(), error))
    }

    /// Nanoseconds per tick of a timestamp.
    pub fn timestamp_period(&self) -> f32 {
        let device = &self.device;
        device.global().queue_get_timestamp_period(device.queue_id)
    }
}
