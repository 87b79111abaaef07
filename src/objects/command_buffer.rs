//! Command buffers.

use crate::objects::{record::core_object, turns::Turns};

core_object!(
    CommandBuffer,
    WGPUCommandBufferImpl,
    CommandBufferId,
    command_buffer_drop,
    turns: Turns
);
