//! Memory that others use as well goes from hand to hand, on the GPU: in the order of the queue.

use crate::objects::{
    device::Device,
    sharing::Sharing,
    turns::Turn,
    vulkan::{self, Hand, Memory, STATE, Semaphore},
};
use crate::runtime::{
    failure::{Failure, Invalid},
    handle::Object,
    name::Name,
};
use std::{iter, sync::Arc};
use wgpu_core::{
    SubmissionIndex,
    id::{CommandBufferId, TextureId},
};
use wgpu_types::{
    BufferTransition, CommandBufferDescriptor, CommandEncoderDescriptor, TextureTransition,
};

/// What a device has that shares memory.
pub fn sharing(device: &Device) -> Result<&Sharing, Failure> {
    device.sharing.as_deref().ok_or_else(|| {
        let expected = "one with a feature WGPUNativeFeature_Shared…";
        Invalid::new("device", "a device that shares nothing", expected).into()
    })
}

/// Has the queue use something, in an access if it needs one, which does not end meanwhile.
#[inline]
pub fn in_turn<T>(
    device: &Device,
    (name, turn): (Name, Option<&Arc<Turn>>),
    use_it: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    match (turn, &device.sharing) {
        (Some(turn), Some(sharing)) => sharing.gate.pass(|| {
            turn.require(name)?;
            use_it()
        }),
        _ => use_it(),
    }
}

/// Submits that memory changes hands, behind what is waited for. A texture that is in the memory and
/// was used goes first into the state from which its image is handed over.
pub fn hand_over(
    device: &Device,
    memory: &Arc<Memory>,
    to: Hand,
    texture: Option<TextureId>,
    waits: &[(Arc<Semaphore>, u64)],
) -> Result<(), Failure> {
    let sharing = sharing(device)?;
    let (global, queue) = (device.global(), device.queue_id);
    sharing.let_go(|submission| device.has_run(submission));
    if let Some(texture) = texture {
        settle(device, texture)?;
    }
    let commands = vulkan::hand_over(global, device.id, &sharing.context, memory, to)?;
    for (fence, value) in waits {
        vulkan::begin_wait(global, queue, fence, *value);
    }
    let submitted = submit(device, &[commands]);
    global.command_buffer_drop(commands);
    let submission = submitted.inspect_err(|_| {
        for (fence, _) in waits {
            vulkan::withdraw_wait(global, queue, fence);
        }
    })?;
    sharing.keep(submission, Arc::clone(memory) as _);
    for (fence, _) in waits {
        sharing.keep(submission, Arc::clone(fence) as _);
    }
    Ok(())
}

/// Has wgpu-core bring a texture into the state in which it takes it to be between two accesses.
pub fn settle(device: &Device, texture: TextureId) -> Result<(), Failure> {
    let global = device.global();
    let label = Some("shared texture settles".into());
    let descriptor = CommandEncoderDescriptor { label };
    let (encoder, error) = global.device_create_command_encoder(device.id, &descriptor, None);
    let transition = TextureTransition {
        texture,
        selector: None,
        state: STATE,
    };
    let none = iter::empty::<BufferTransition<_>>();
    let recorded =
        global.command_encoder_transition_resources(encoder, none, iter::once(transition));
    let (commands, refused) =
        global.command_encoder_finish(encoder, &CommandBufferDescriptor::default(), None);
    global.command_encoder_drop(encoder);
    let name = || device.name();
    let made = match (error, recorded, refused) {
        (Some(error), ..) => Err(Failure::core(&name(), error)),
        (_, Err(error), _) => Err(Failure::core(&name(), error)),
        (.., Some((_, error))) => Err(Failure::core(&name(), error)),
        _ => Ok(commands),
    };
    let submitted = made.and_then(|commands| submit(device, &[commands]));
    global.command_buffer_drop(commands);
    submitted.map(|_| ())
}

/// Submits commands of the library's own.
pub fn submit(device: &Device, commands: &[CommandBufferId]) -> Result<SubmissionIndex, Failure> {
    let submit = || device.staging.submit(commands);
    let submitted = match commands {
        [] => submit(),
        _ => device.traced(submit),
    };
    submitted.map_err(|error| Failure::core(&device.name(), *error))
}
