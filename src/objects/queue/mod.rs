//! Queues.

pub(super) mod chunks;
pub(super) mod open_writes;
pub(super) mod staging;
mod writing;

use crate::abi::*;
use crate::convert::{
    self,
    copy::{texel_copy_buffer_layout, texel_copy_texture_info},
    resolver::Resolver,
};
use crate::objects::{
    command_buffer::CommandBuffer, device::Device, hand_over::in_turn, record::Identified,
    turns::EXPECTED,
};
use crate::runtime::{
    call::Call,
    errors::Sink,
    failure::{Failure, Invalid},
    handle::{Object, object},
    label::Label,
    name::Name,
    view::{Array, Pointer},
};
use smallvec::SmallVec;
use std::sync::{Arc, atomic::Ordering};
use wgpu_core::{SubmissionIndex, id::CommandBufferId};

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
        let mut shared = Vec::new();
        for commands in commands {
            let object: &CommandBuffer = call.get(commands)?;
            ids.push(object.require_id(commands.name())?);
            if !object.turns.is_empty() {
                shared.push((commands.name(), object));
            }
        }
        match &self.device.sharing {
            Some(sharing) if !shared.is_empty() => sharing.gate.pass(|| {
                check_turns(&shared)?;
                self.submit_structures(&ids, &shared)
            }),
            _ => self.submit_structures(&ids, &shared),
        }
    }

    /// Submits commands, some of which may use acceleration structures.
    fn submit_structures(
        &self,
        ids: &[CommandBufferId],
        commands: &[(Name, &CommandBuffer)],
    ) -> Result<SubmissionIndex, Failure> {
        let actions = commands
            .iter()
            .map(|(name, commands)| (*name, &commands.turns.structures));
        let actions: Vec<_> = actions.filter(|(_, actions)| !actions.is_empty()).collect();
        if actions.is_empty() {
            return self.submit_ids(ids);
        }
        let device = &self.device;
        let keep = |replaced| {
            device.on_work_done(Box::new(move || drop(replaced)));
        };
        let submit = || self.submit_ids(ids);
        device.structures.submit(&actions, submit, keep)
    }

    fn submit_ids(&self, ids: &[CommandBufferId]) -> Result<SubmissionIndex, Failure> {
        let device = &self.device;
        // wgpu-core places a wrong layout barrier on Vulkan where a surface's texture is written to
        // by the queue and by commands of the same submission.
        // LIMITS: surface-write-texture
        if !ids.is_empty() && device.surface_written.swap(false, Ordering::AcqRel) {
            let written = device.staging.submit(&[]);
            written.map_err(|error| Failure::core(&self.name(), *error))?;
        }
        let submit = || device.staging.submit(ids);
        let submitted = match ids.is_empty() {
            true => submit(),
            false => device.traced(submit),
        };
        submitted.map_err(|error| Failure::core(&self.name(), *error))
    }

    pub fn write_texture(
        &self,
        call: &Call,
        destination: Pointer<WGPUTexelCopyTextureInfo>,
        data: Array<u8>,
        layout: Pointer<WGPUTexelCopyBufferLayout>,
        size: Pointer<WGPUExtent3D>,
    ) -> Result<(), Failure> {
        let (mut turn, mut is_of_surface) = (None, false);
        let destination = destination.required_within(|info| {
            texel_copy_texture_info(info, |texture| {
                let object = call.get(texture)?;
                turn = object.fate.turn.as_ref();
                is_of_surface = object.is_of_surface();
                call.texture(texture)
            })
        })?;
        let layout = texel_copy_buffer_layout(layout.required()?);
        let size = convert::texture::extent_3d(*size.required()?);
        let data = data.slice()?;
        let device = &self.device;
        let write = || {
            let global = device.global();
            let queue = device.queue_id;
            device.queue_call(|| {
                global.queue_write_texture(queue, &destination, data, &layout, &size)
            })
        };
        in_turn(device, (Name::from("destination.texture"), turn), || {
            device
                .traced_data("bin", data.len() as u64, write)
                .map_err(|error| Failure::core(&self.name(), error))
        })?;
        if is_of_surface {
            device.surface_written.store(true, Ordering::Release);
        }
        Ok(())
    }

    /// Nanoseconds per tick of a timestamp.
    pub fn timestamp_period(&self) -> f32 {
        let device = &self.device;
        device.global().queue_get_timestamp_period(device.queue_id)
    }
}

/// Refuses commands that use what others have now.
fn check_turns(commands: &[(Name, &CommandBuffer)]) -> Result<(), Invalid> {
    for (name, commands) in commands {
        if let Some(closed) = commands.turns.closed() {
            let value = format!("a command buffer that uses {}", closed.refusal());
            return Err(Invalid::new(*name, value, EXPECTED));
        }
    }
    Ok(())
}
