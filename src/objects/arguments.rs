//! Arguments that the commands of several encoders take. What is always inlined here is on the way of
//! the commands that programs record most: the names that come with arguments cost nothing there.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bind_group, buffer::Outline, commands::CommandError, compute_pipeline::ComputePipeline, record,
    render_pipeline::RenderPipeline, turns::Turns,
};
use crate::polyfill::{
    empty_binding::{self, Part},
    immediates::Space,
    index_binding,
};
use crate::runtime::{
    call::Call,
    failure::Invalid,
    handle::{self, Object, Opaque},
    view::Named,
};
use std::num::NonZero;
use wgpu_core::{
    command::PassStateError,
    id::{BindGroupId, BufferId},
};
use wgpu_types::{IndexFormat, VERTEX_ALIGNMENT};

/// A bind group, or NULL to take one away, and how many of its bindings write storage.
#[inline(always)]
pub fn bind_group(
    call: &Call,
    turns: &mut Turns,
    group: Named<WGPUBindGroup>,
) -> Result<(Option<BindGroupId>, u64), Invalid> {
    let found = group.unless_null(|group| record::look_up(call, group))?;
    let Some((id, detail)) = found else {
        return Ok((None, 0));
    };
    let outline = bind_group::Outline::of(detail);
    if outline.has_turns {
        turns.add_of(group.get());
    }
    Ok((Some(id), outline.writes))
}

/// What a pipeline has for immediates, of which `detail` may be all there is to know.
#[inline]
pub fn immediates<C: Opaque<Object: HasImmediates>>(
    pipeline: Named<*mut C>,
    detail: u64,
) -> Result<Space, Invalid> {
    match Space::of(detail) {
        Some(space) => Ok(space),
        None => immediates_of(pipeline),
    }
}

#[cold]
fn immediates_of<C: Opaque<Object: HasImmediates>>(
    pipeline: Named<*mut C>,
) -> Result<Space, Invalid> {
    let object = handle::share::<C::Object>(pipeline.get());
    let object = object.map_err(|misuse| Invalid::misuse(pipeline.name(), &misuse))?;
    Ok(object.immediates().clone())
}

/// A pipeline, which has a layout with so much room for immediates.
pub trait HasImmediates: Object {
    fn immediates(&self) -> &Space;
}

impl HasImmediates for RenderPipeline {
    fn immediates(&self) -> &Space {
        &self.immediates
    }
}

impl HasImmediates for ComputePipeline {
    fn immediates(&self) -> &Space {
        &self.immediates
    }
}

/// A buffer, with what commands ask of it.
#[inline(always)]
pub fn buffer(
    call: &Call,
    turns: &mut Turns,
    buffer: Named<WGPUBuffer>,
) -> Result<(BufferId, Outline), Invalid> {
    let (id, detail) = record::look_up(call, buffer)?;
    let outline = Outline::of(detail);
    if outline.has_turn {
        turns.add_of(buffer.get());
    }
    Ok((id, outline))
}

/// A vertex buffer, or NULL to take one away, with the part of it that is bound.
#[inline(always)]
pub fn vertex_buffer(
    call: &Call,
    turns: &mut Turns,
    given: Named<WGPUBuffer>,
    offset: u64,
    size: u64,
) -> Result<(Option<BufferId>, Part), Invalid> {
    match given.unless_null(|given| buffer(call, turns, given))? {
        Some((id, whole)) => {
            let part = empty_binding::part(whole.size, offset, size, VERTEX_ALIGNMENT);
            Ok((Some(id), part))
        }
        None => {
            let size = NonZero::new(size).filter(|size| size.get() != WGPU_WHOLE_SIZE);
            Ok((None, (offset, size)))
        }
    }
}

/// Sets an index buffer: hands its format and the part of it that is bound to `set`.
#[inline(always)]
pub fn index_buffer(
    call: &Call,
    turns: &mut Turns,
    given: Named<WGPUBuffer>,
    format: Named<WGPUIndexFormat>,
    (offset, size): (u64, u64),
    mut set: impl FnMut(BufferId, IndexFormat, Part) -> Result<(), PassStateError>,
) -> Result<(), CommandError> {
    let (id, whole) = buffer(call, turns, given)?;
    let format = convert::render_pipeline::index_format(format)?;
    let part = empty_binding::part(whole.size, offset, size, format.byte_size() as u64);
    Ok(index_binding::bind(part, |part| set(id, format, part))?)
}

/// A buffer with `size` bytes of parameters for a draw.
#[inline]
pub fn indirect_buffer(
    call: &Call,
    turns: &mut Turns,
    given: Named<WGPUBuffer>,
    offset: u64,
    size: u64,
) -> Result<BufferId, CommandError> {
    let (id, outline) = buffer(call, turns, given)?;
    outline.require_indirect(offset, size)?;
    Ok(id)
}
