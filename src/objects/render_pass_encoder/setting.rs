//! The commands that set what draws use. What is set already is not set again.

use super::RenderPassEncoder;
use crate::abi::*;
use crate::convert::{self, scalar::finite};
use crate::objects::{arguments, record};
use crate::runtime::{
    call::Call,
    failure::Failure,
    view::{Array, Named, Pointer},
};

impl RenderPassEncoder {
    #[inline]
    pub fn set_bind_group(
        &self,
        call: &Call,
        index: u32,
        group: Named<WGPUBindGroup>,
        offsets: Array<u32>,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            let offsets = offsets.slice()?;
            if pass.set.groups.has(index, group.get(), offsets) {
                return Ok(());
            }
            let (id, count) = arguments::bind_group(call, &mut pass.turns, group)?;
            global.render_pass_set_bind_group(&mut pass.core, index, id, offsets)?;
            pass.set.groups.note(index, group.get(), offsets);
            let set = &mut pass.set;
            set.due |= set.writes.note(index, (group.get(), count), offsets)?;
            Ok(())
        })
    }

    pub fn set_blend_constant(
        &self,
        call: &Call,
        color: Pointer<WGPUColor>,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            let color = color.required_within(convert::attachment::color)?;
            global.render_pass_set_blend_constant(&mut pass.core, color)?;
            pass.blend_constant.set();
            Ok(())
        })
    }

    #[inline]
    pub fn set_immediates(&self, call: &Call, offset: u32, data: Array<u8>) -> Result<(), Failure> {
        self.record_immediates(call, offset, data, |immediates, data, most| {
            immediates.set(offset, data, most)
        })
    }

    #[inline]
    pub fn set_push_constants(
        &self,
        call: &Call,
        stages: Named<WGPUShaderStage>,
        offset: u32,
        data: Array<u8>,
    ) -> Result<(), Failure> {
        self.record_immediates(call, offset, data, |immediates, data, most| {
            immediates.set_push_constants(stages, offset, data, most)
        })
    }

    #[inline]
    pub fn set_index_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        format: Named<WGPUIndexFormat>,
        offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            let values = (format.get(), (offset, size));
            if pass.set.index_buffer.is(buffer.get(), values) {
                return Ok(());
            }
            let core = &mut pass.core;
            let set = |id, format, (offset, size)| {
                global.render_pass_set_index_buffer(core, id, format, offset, size)
            };
            arguments::index_buffer(call, &mut pass.turns, buffer, format, (offset, size), set)?;
            pass.set.index_buffer.note(buffer.get(), values);
            pass.set.unset.index_buffer = false;
            Ok(())
        })
    }

    #[inline]
    pub fn set_pipeline(
        &self,
        call: &Call,
        pipeline: Named<WGPURenderPipeline>,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            if pass.set.pipeline.is(pipeline.get(), ()) {
                return Ok(());
            }
            let (id, immediates) = record::look_up(call, pipeline)?;
            let space = arguments::immediates(pipeline, immediates)?;
            pass.set.due |= pass.immediates.set_pipeline(space);
            global.render_pass_set_pipeline(&mut pass.core, id)?;
            pass.set.pipeline.note(pipeline.get(), ());
            pass.set.unset.pipeline = false;
            Ok(())
        })
    }

    #[inline]
    pub fn set_scissor_rect(
        &self,
        call: &Call,
        x: u32,
        y: u32,
        width: u32,
        height: u32,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            let scissor = Some([x, y, width, height]);
            if pass.set.fixed.scissor != scissor {
                global.render_pass_set_scissor_rect(&mut pass.core, x, y, width, height)?;
                pass.set.fixed.scissor = scissor;
            }
            Ok(())
        })
    }

    #[inline]
    pub fn set_stencil_reference(&self, call: &Call, reference: u32) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            if pass.set.fixed.stencil_reference != Some(reference) {
                global.render_pass_set_stencil_reference(&mut pass.core, reference)?;
                pass.set.fixed.stencil_reference = Some(reference);
            }
            Ok(())
        })
    }

    #[inline]
    pub fn set_vertex_buffer(
        &self,
        call: &Call,
        slot: u32,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            let part = (offset, size);
            if pass.set.vertex_buffers.has(slot, buffer.get(), part) {
                return Ok(());
            }
            let (id, (offset, size)) =
                arguments::vertex_buffer(call, &mut pass.turns, buffer, offset, size)?;
            global.render_pass_set_vertex_buffer(&mut pass.core, slot, id, offset, size)?;
            pass.set.vertex_buffers.note(slot, buffer.get(), part);
            Ok(())
        })
    }

    /// The numbers of a viewport come in the order that C has for them.
    #[inline]
    pub fn set_viewport(&self, call: &Call, viewport: [f32; 6]) -> Result<(), Failure> {
        self.record_set(call, |global, pass| {
            if pass.set.fixed.viewport == Some(viewport) {
                return Ok(());
            }
            let names = ["x", "y", "width", "height", "minDepth", "maxDepth"];
            for (name, value) in names.into_iter().zip(&viewport) {
                finite(Named::plain(name, value))?;
            }
            let core = &mut pass.core;
            let [x, y, width, height, min_depth, max_depth] = viewport;
            global.render_pass_set_viewport(core, x, y, width, height, min_depth, max_depth)?;
            pass.set.fixed.viewport = Some(viewport);
            Ok(())
        })
    }
}
