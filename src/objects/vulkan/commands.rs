//! What goes to the queue where memory changes hands.

use super::{
    GENERAL, Hand, Layout,
    context::{Context, driver},
    memory::{Memory, Object},
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

/// A barrier against everything, with a change of the queue family.
struct Barrier {
    from: u32,
    into: u32,
    /// The layouts of an image.
    layouts: (Layout, Layout),
}

const UNDEFINED: Layout = 0;
const IGNORED: u32 = vk::QUEUE_FAMILY_IGNORED;

fn record(context: &Context, list: vk::CommandBuffer, memory: &Memory, to: Hand) {
    let (ours, others) = match memory.others {
        IGNORED => (IGNORED, IGNORED), // on the same device nothing changes hands
        others => (context.family, others),
    };
    let barrier = |from, into, layouts| {
        let barrier = Barrier {
            from,
            into,
            layouts,
        };
        barrier.record(context, list, memory);
    };
    match to {
        Hand::Ours(old, _) if others == IGNORED => barrier(IGNORED, IGNORED, (old, GENERAL)),
        Hand::Ours(old, new) => {
            barrier(others, ours, (old, new));
            if new != GENERAL {
                barrier(IGNORED, IGNORED, (new, GENERAL));
            }
        }
        Hand::OursEmpty => {
            barrier(IGNORED, IGNORED, (UNDEFINED, GENERAL));
            clear(context, list, memory);
            barrier(IGNORED, IGNORED, (GENERAL, GENERAL));
        }
        Hand::Others(layout) => {
            if layout != GENERAL {
                barrier(IGNORED, IGNORED, (GENERAL, layout));
            }
            barrier(ours, others, (layout, layout));
        }
    }
}

impl Barrier {
    fn record(&self, context: &Context, list: vk::CommandBuffer, memory: &Memory) {
        let all = vk::AccessFlags::MEMORY_READ | vk::AccessFlags::MEMORY_WRITE;
        let stages = vk::PipelineStageFlags::ALL_COMMANDS;
        let none = vk::DependencyFlags::empty();
        let device = &context.device;
        match &memory.object {
            Object::Buffer(buffer, _) => {
                let barriers = [vk::BufferMemoryBarrier::default()
                    .src_access_mask(all)
                    .dst_access_mask(all)
                    .src_queue_family_index(self.from)
                    .dst_queue_family_index(self.into)
                    .buffer(*buffer)
                    .size(vk::WHOLE_SIZE)];
                driver!(device.cmd_pipeline_barrier(
                    list,
                    stages,
                    stages,
                    none,
                    &[],
                    &barriers,
                    &[]
                ));
            }
            Object::Image(image, info) => {
                let layout = |layout: Layout| vk::ImageLayout::from_raw(layout.cast_signed());
                let barriers = [vk::ImageMemoryBarrier::default()
                    .src_access_mask(all)
                    .dst_access_mask(all)
                    .old_layout(layout(self.layouts.0))
                    .new_layout(layout(self.layouts.1))
                    .src_queue_family_index(self.from)
                    .dst_queue_family_index(self.into)
                    .image(*image)
                    .subresource_range(info.subresources())];
                driver!(device.cmd_pipeline_barrier(
                    list,
                    stages,
                    stages,
                    none,
                    &[],
                    &[],
                    &barriers
                ));
            }
        }
    }
}

fn clear(context: &Context, list: vk::CommandBuffer, memory: &Memory) {
    let device = &context.device;
    match &memory.object {
        Object::Buffer(buffer, _) => {
            driver!(device.cmd_fill_buffer(list, *buffer, 0, vk::WHOLE_SIZE, 0));
        }
        Object::Image(image, info) => {
            let general = vk::ImageLayout::GENERAL;
            let zero = vk::ClearColorValue { uint32: [0; 4] };
            let all = [info.subresources()];
            driver!(device.cmd_clear_color_image(list, *image, general, &zero, &all));
        }
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
