//! Arguments that the commands of several encoders take.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group::BindGroup, buffer::Buffer, ids::Identified, recording::CommandError,
};
use crate::runtime::view::Named;
use crate::runtime::{boundary::Call, memory};
use std::num::NonZero;
use wgpu_core::{
    command::PassStateError,
    id::{BindGroupId, BufferId},
};
use wgpu_types::{IndexFormat, VERTEX_ALIGNMENT};

/// Where a part of a buffer begins, and its size unless it is the rest of the buffer.
type Part = (u64, Option<NonZero<u64>>);

/// A bind group, or NULL to take one away, with its dynamic offsets.
///
/// # Safety
/// The array is as webgpu.h says.
#[inline]
pub unsafe fn bind_group(
    call: &Call,
    group: WGPUBindGroup,
    offsets: *const u32,
    offset_count: usize,
) -> Result<(Option<BindGroupId>, &[u32]), CommandError> {
    let group: Option<&BindGroup> = call.optional("group", group)?;
    let group = group.map(|group| group.require_id("group")).transpose()?;
    // SAFETY: the caller's promise.
    let offsets = unsafe { memory::array("dynamicOffsets", offsets, offset_count) }?;
    Ok((group, offsets))
}

/// A vertex buffer, or NULL to take one away, with the part of it that is bound.
#[inline]
pub fn vertex_buffer(
    call: &Call,
    buffer: WGPUBuffer,
    offset: u64,
    size: u64,
) -> Result<(Option<BufferId>, Part), CommandError> {
    let Some(buffer) = call.optional::<Buffer>("buffer", buffer)? else {
        let size = NonZero::new(size).filter(|size| size.get() != WGPU_WHOLE_SIZE);
        return Ok((None, (offset, size)));
    };
    let id = buffer.require_id("buffer")?;
    Ok((Some(id), buffer.binding(offset, size, VERTEX_ALIGNMENT)))
}

/// Sets an index buffer: hands its format and the part of it that is bound to `set`.
#[inline]
pub fn index_buffer(
    call: &Call,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
    mut set: impl FnMut(BufferId, IndexFormat, Part) -> Result<(), PassStateError>,
) -> Result<(), CommandError> {
    let buffer: &Buffer = call.arg("buffer", buffer)?;
    let id = buffer.require_id("buffer")?;
    let format = convert::render_pipeline::index_format(Named::plain("format", &format))?;
    let (offset, size) = buffer.binding(offset, size, format.byte_size() as u64);
    // wgpu-core clears what was never written from where a binding begins, in steps of 4 bytes: so
    // there has to be a binding before that begins at one.
    if offset % 4 == 2 {
        let longer = size.and_then(|size| size.checked_add(2));
        set(id, format, (offset - 2, longer))?;
    }
    Ok(set(id, format, (offset, size))?)
}

/// A buffer with `size` bytes of parameters for a draw.
#[inline]
pub fn indirect_buffer(
    call: &Call,
    buffer: WGPUBuffer,
    offset: u64,
    size: u64,
) -> Result<BufferId, CommandError> {
    let buffer: &Buffer = call.arg("indirectBuffer", buffer)?;
    buffer.require_indirect(offset, size)?;
    Ok(buffer.require_id("indirectBuffer")?)
}
