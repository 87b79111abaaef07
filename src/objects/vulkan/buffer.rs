//! Buffers that the program made itself.

use super::image::check_bits;
use crate::runtime::failure::Invalid;
use ash::vk;
use wgpu_types::BufferUsages;

/// Whether a buffer of the program's own was made for these usages.
pub fn check_buffer_usage(usage: BufferUsages, given: u32) -> Result<(), Invalid> {
    use vk::BufferUsageFlags as Flags;
    let needed = [
        (BufferUsages::COPY_SRC, Flags::TRANSFER_SRC),
        (BufferUsages::COPY_DST, Flags::TRANSFER_DST),
        (BufferUsages::UNIFORM, Flags::UNIFORM_BUFFER),
        (BufferUsages::STORAGE, Flags::STORAGE_BUFFER),
        (BufferUsages::INDEX, Flags::INDEX_BUFFER),
        (BufferUsages::VERTEX, Flags::VERTEX_BUFFER),
        // wgpu-core looks at parameters, and at resolved queries, in shaders.
        (
            BufferUsages::INDIRECT,
            Flags::INDIRECT_BUFFER | Flags::STORAGE_BUFFER,
        ),
        (
            BufferUsages::QUERY_RESOLVE,
            Flags::TRANSFER_DST | Flags::STORAGE_BUFFER,
        ),
    ]
    .into_iter()
    .filter(|(ours, _)| usage.contains(*ours))
    .fold(Flags::empty(), |all, (_, theirs)| all | theirs);
    check_bits("bufferUsage", given, needed.as_raw(), u32::MAX)
}
