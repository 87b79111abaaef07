//! Draws with mesh pipelines.

use crate::abi::*;
use crate::objects::{
    arguments,
    multi_draw::{draws, number},
    render_pass_encoder::RenderPassEncoder,
};
use crate::polyfill::{mesh_shaders, multi_draw::DRAW_MESH_TASKS};
use crate::runtime::{call::Call, failure::Failure, view::Named};

impl RenderPassEncoder {
    pub fn draw_mesh_tasks(&self, call: &Call, groups: [u32; 3]) -> Result<(), Failure> {
        let [x, y, z] = groups;
        self.record_draws(call, false, |global, pass| {
            Ok(global.render_pass_draw_mesh_tasks(pass, x, y, z)?)
        })
    }

    pub fn draw_mesh_tasks_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_indirect(call, 1, false, |global, pass, turns| {
            let (buffer, _) = arguments::buffer(call, turns, buffer)?;
            Ok(global.render_pass_draw_mesh_tasks_indirect(pass, buffer, offset)?)
        })
    }

    pub fn multi_draw_mesh_tasks_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count: u32,
    ) -> Result<(), Failure> {
        let adapter = self.device.adapter.features;
        self.record_indirect(call, count.into(), false, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, count, DRAW_MESH_TASKS)?;
            if count == 0 {
                // With the demands on the pass that a draw has.
                return Ok(global.render_pass_draw_mesh_tasks(pass, 0, 0, 0)?);
            }
            for (first, count) in mesh_shaders::parts(count, adapter) {
                let offset = offset + u64::from(first) * DRAW_MESH_TASKS;
                global.render_pass_multi_draw_mesh_tasks_indirect(pass, buffer, offset, count)?;
            }
            Ok(())
        })
    }

    pub fn multi_draw_mesh_tasks_indirect_count(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        count_buffer: Named<WGPUBuffer>,
        count_offset: u64,
        max_count: u32,
    ) -> Result<(), Failure> {
        self.record_indirect(call, max_count.into(), false, |global, pass, turns| {
            let buffer = draws(call, turns, buffer, offset, max_count, DRAW_MESH_TASKS)?;
            let count = number(call, turns, count_buffer, count_offset)?;
            Ok(global.render_pass_multi_draw_mesh_tasks_indirect_count(
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
