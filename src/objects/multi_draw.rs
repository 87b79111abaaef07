//! Many indirect draws in one call.

use crate::abi::*;
use crate::objects::{
    arguments, buffer::Buffer, render_pass_encoder::RenderPassEncoder, turns::Turns,
};
use crate::polyfill::multi_draw::{
    self, COUNT, DRAW, DRAW_INDEXED, Source, draw_nothing, draw_nothing_indexed,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle,
    name::Name,
    view::Named,
};
use wgpu_core::id::BufferId;

/// The buffer that `count` draws are read from.
#[inline(always)]
pub fn draws(
    call: &Call,
    turns: &mut Turns,
    buffer: Named<WGPUBuffer>,
    offset: u64,
    count: u32,
    element: u64,
) -> Result<BufferId, Invalid> {
    source(call, turns, buffer, ("offset", offset), count, element)
}

/// The buffer that the number of draws is read from.
#[inline(always)]
pub fn number(
    call: &Call,
    turns: &mut Turns,
    buffer: Named<WGPUBuffer>,
    offset: u64,
) -> Result<BufferId, Invalid> {
    source(
        call,
        turns,
        buffer,
        ("count_buffer_offset", offset),
        1,
        COUNT,
    )
}

#[inline(always)]
fn source(
    call: &Call,
    turns: &mut Turns,
    buffer: Named<WGPUBuffer>,
    (offset_name, offset): (&'static str, u64),
    count: u32,
    element: u64,
) -> Result<BufferId, Invalid> {
    let (id, outline) = arguments::buffer(call, turns, buffer)?;
    if !outline.is_indirect {
        let (member, element) = buffer.name().parts();
        return Err(not_indirect(member, element, buffer.get()));
    }
    let source = Source {
        offset_name,
        offset,
        count,
        element,
    };
    source.check(outline.size)?;
    Ok(id)
}

#[cold]
fn not_indirect(member: &'static str, element: Option<usize>, buffer: WGPUBuffer) -> Invalid {
    let name = Name::of_parts(member, element);
    match handle::share::<Buffer>(buffer) {
        Ok(object) => multi_draw::not_indirect(name, object.usage),
        Err(misuse) => Invalid::misuse(name, &misuse),
    }
}

impl RenderPassEncoder {
    pub fn multi_draw_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count: u32,
    ) -> Result<(), Failure> {
        self.record_indirect(call, count.into(), false, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, count, DRAW)?;
            match count {
                0 => Ok(draw_nothing(global, pass)?),
                _ => Ok(global.render_pass_multi_draw_indirect(pass, buffer, offset, count)?),
            }
        })
    }

    pub fn multi_draw_indexed_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count: u32,
    ) -> Result<(), Failure> {
        self.record_indirect(call, count.into(), true, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, count, DRAW_INDEXED)?;
            match count {
                0 => Ok(draw_nothing_indexed(global, pass)?),
                _ => {
                    Ok(global
                        .render_pass_multi_draw_indexed_indirect(pass, buffer, offset, count)?)
                }
            }
        })
    }

    pub fn multi_draw_indirect_count(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count_buffer: Named<WGPUBuffer>,
        count_offset: u64,
        max_count: u32,
    ) -> Result<(), Failure> {
        self.record_indirect(call, max_count.into(), false, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, max_count, DRAW)?;
            let count = number(call, turns, count_buffer, count_offset)?;
            Ok(global.render_pass_multi_draw_indirect_count(
                pass,
                buffer,
                offset,
                count,
                count_offset,
                max_count,
            )?)
        })
    }

    pub fn multi_draw_indexed_indirect_count(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count_buffer: Named<WGPUBuffer>,
        count_offset: u64,
        max_count: u32,
    ) -> Result<(), Failure> {
        self.record_indirect(call, max_count.into(), true, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, max_count, DRAW_INDEXED)?;
            let count = number(call, turns, count_buffer, count_offset)?;
            Ok(global.render_pass_multi_draw_indexed_indirect_count(
                pass,
                buffer,
                offset,
                count,
                count_offset,
                max_count,
            )?)
        })
    }
}
