//! What goes to the queue where memory changes hands.

use super::{
    context::{Context, driver},
    memory::Memory,
    semaphore::Semaphore,
};
use crate::objects::native::hal;
use crate::runtime::failure::Failure;
use ash::vk;
use wgpu_core::{
    global::Global,
    id::{CommandBufferId, DeviceId, QueueId},
};
use wgpu_hal::api::Vulkan;
use wgpu_types::{CommandBufferDescriptor, CommandEncoderDescriptor};

/// Into whose hands memory goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Ours; what it holds counts.
    Ours,
    /// Ours; what it holds does not count, so it becomes zero.
    OursEmpty,
    Others,
}

/// Commands that hand memory over. wgpu-core knows nothing of what they use: whoever submits them
/// keeps the memory until they have run.
pub fn hand_over(
    global: &Global,
    device: DeviceId,
    context: &Context,
    memory: &Memory,
    to: Hand,
) -> Result<CommandBufferId, Failure> {
    let label = Some("shared memory changes hands".into());
    let descriptor = CommandEncoderDescriptor { label };
    let (encoder, error) = global.device_create_command_encoder(device, &descriptor, None);
    let record = |hal: Option<&mut wgpu_hal::vulkan::CommandEncoder>| {
        let Some(hal) = hal else {
            return false;
        };
        // SAFETY: the list is open, and gets commands only.
        let list = unsafe { hal.raw_handle() };
        record(context, list, memory, to);
        true
    };
    let recorded = error.is_none()
        // SAFETY: what is recorded leaves no state behind that wgpu-core does not know of.
        && unsafe { global.command_encoder_as_hal_mut::<Vulkan, _, _>(encoder, record) };
    let (commands, refused) =
        global.command_encoder_finish(encoder, &CommandBufferDescriptor::default(), None);
    global.command_encoder_drop(encoder);
    if let Some(error) = error {
        return Err(Failure::core("", error));
    }
    match refused {
        Some((_, error)) => Err(Failure::core("", error)),
        None if recorded => Ok(commands),
        None => Err(Failure::internal("there is no list of commands")),
    }
}

fn record(context: &Context, list: vk::CommandBuffer, memory: &Memory, to: Hand) {
    let device = &context.device;
    let ours = context.family;
    let (from, into) = match to {
        Hand::Others => (ours, vk::QUEUE_FAMILY_EXTERNAL),
        Hand::Ours | Hand::OursEmpty => (vk::QUEUE_FAMILY_EXTERNAL, ours),
    };
    let all = vk::AccessFlags::MEMORY_READ | vk::AccessFlags::MEMORY_WRITE;
    let stages = vk::PipelineStageFlags::ALL_COMMANDS;
    let barrier = |from, into| {
        let barrier = vk::BufferMemoryBarrier::default()
            .src_access_mask(all)
            .dst_access_mask(all)
            .src_queue_family_index(from)
            .dst_queue_family_index(into)
            .buffer(memory.buffer)
            .size(vk::WHOLE_SIZE);
        let none = vk::DependencyFlags::empty();
        let barriers = [barrier];
        driver!(device.cmd_pipeline_barrier(list, stages, stages, none, &[], &barriers, &[]));
    };
    barrier(from, into);
    if to == Hand::OursEmpty {
        driver!(device.cmd_fill_buffer(list, memory.buffer, 0, vk::WHOLE_SIZE, 0));
        barrier(vk::QUEUE_FAMILY_IGNORED, vk::QUEUE_FAMILY_IGNORED);
    }
}

/// Has the next submission wait until the value is reached.
pub fn begin_wait(global: &Global, queue: QueueId, semaphore: &Semaphore, value: u64) {
    let stages = vk::PipelineStageFlags::ALL_COMMANDS;
    with_queue(global, queue, |queue| {
        queue.add_wait_semaphore(semaphore.raw, Some(value), stages);
    });
}

/// Takes back a wait that no submission has taken.
pub fn withdraw_wait(global: &Global, queue: QueueId, semaphore: &Semaphore) {
    with_queue(global, queue, |queue| {
        queue.remove_wait_semaphore(semaphore.raw);
    });
}

/// Has the submission that `submit` makes signal the value when it and all before it have run.
pub fn signal<T, E>(
    global: &Global,
    queue: QueueId,
    (semaphore, value): (&Semaphore, u64),
    submit: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    with_queue(global, queue, |queue| {
        queue.add_signal_semaphore(semaphore.raw, Some(value));
    });
    let submitted = submit();
    if submitted.is_err() {
        with_queue(global, queue, |queue| {
            queue.remove_signal_semaphore(semaphore.raw);
        });
    }
    submitted
}

fn with_queue(global: &Global, queue: QueueId, use_it: impl FnOnce(&wgpu_hal::vulkan::Queue)) {
    if let Some(queue) = hal::queue::<Vulkan>(global, queue) {
        use_it(&queue);
    }
}
