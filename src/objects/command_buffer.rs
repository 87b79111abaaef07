//! Command buffers.

use crate::objects::object::core_object;

core_object!(
    CommandBuffer,
    WGPUCommandBufferImpl,
    CommandBufferId,
    command_buffer_drop
);
