//! Arguments that the commands of several encoders take. What is always inlined here is on the way of
//! the commands that programs record most: the names that come with arguments cost nothing there.

use crate::abi::*;
use crate::convert;
use crate::objects::{buffer::Buffer, commands::CommandError, record::Identified};
use crate::polyfill::{
    empty_binding::{self, Part},
    index_binding,
};
use crate::runtime::{
    call::Call,
    view::{Array, Named},
};
use std::num::NonZero;
use wgpu_core::{
    command::PassStateError,
    id::{BindGroupId, BufferId},
};
use wgpu_types::{IndexFormat, VERTEX_ALIGNMENT};

/// A bind group, or NULL to take one away, with its dynamic offsets.
#[inline(always)]
pub fn bind_group<'a>(
    call: &Call,
    group: Named<WGPUBindGroup>,
    offsets: Array<'a, u32>,
) -> Result<(Option<BindGroupId>, &'a [u32]), CommandError> {
    let id = match call.get_optional(group)? {
        Some(object) => Some(object.require_id(group.name())?),
        None => None,
    };
    Ok((id, offsets.slice()?))
}

/// A vertex buffer, or `None` to take one away, with the part of it that is bound.
#[inline(always)]
pub fn vertex_buffer(
    buffer: Option<&Buffer>,
    offset: u64,
    size: u64,
) -> Result<(Option<BufferId>, Part), CommandError> {
    let Some(buffer) = buffer else {
        let size = NonZero::new(size).filter(|size| size.get() != WGPU_WHOLE_SIZE);
        return Ok((None, (offset, size)));
    };
    let id = buffer.require_id("buffer")?;
    let part = empty_binding::part(buffer.size, offset, size, VERTEX_ALIGNMENT);
    Ok((Some(id), part))
}

/// Sets an index buffer: hands its format and the part of it that is bound to `set`.
#[inline(always)]
pub fn index_buffer(
    buffer: &Buffer,
    format: Named<WGPUIndexFormat>,
    offset: u64,
    size: u64,
    mut set: impl FnMut(BufferId, IndexFormat, Part) -> Result<(), PassStateError>,
) -> Result<(), CommandError> {
    let id = buffer.require_id("buffer")?;
    let format = convert::render_pipeline::index_format(format)?;
    let part = empty_binding::part(buffer.size, offset, size, format.byte_size() as u64);
    Ok(index_binding::bind(part, |part| set(id, format, part))?)
}

/// A buffer with `size` bytes of parameters for a draw.
#[inline]
pub fn indirect_buffer(buffer: &Buffer, offset: u64, size: u64) -> Result<BufferId, CommandError> {
    buffer.require_indirect(offset, size)?;
    Ok(buffer.require_id("indirectBuffer")?)
}
