//! Command buffers.

use crate::objects::record::core_object;

core_object!(
    CommandBuffer,
    WGPUCommandBufferImpl,
    CommandBufferId,
    command_buffer_drop
);
