//! Commands of render passes.

use wgpu_core::command::{
    DrawCommandFamily as Family, PointerReferences, RenderCommand, RenderPass,
};
use wgpu_core::global::Global;
use wgpu_core::id::BufferId;

use super::error::PlayError;
use super::play::Player;
use super::side_data::SideData;

impl Player {
    pub(super) fn encode_render_command(
        &self,
        pass: &mut RenderPass,
        command: &RenderCommand<PointerReferences>,
        side: &mut SideData<'_>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let global = &self.global;
        let done = match *command {
            C::PushDebugGroup { color, len } => {
                global.render_pass_push_debug_group(pass, side.text(len)?, color)
            }
            C::PopDebugGroup => global.render_pass_pop_debug_group(pass),
            C::InsertDebugMarker { color, len } => {
                global.render_pass_insert_debug_marker(pass, side.text(len)?, color)
            }
            C::WriteTimestamp {
                query_set,
                query_index,
            } => {
                let set = self.query_sets.get(query_set)?;
                global.render_pass_write_timestamp(pass, set, query_index)
            }
            C::BeginOcclusionQuery { query_index } => {
                global.render_pass_begin_occlusion_query(pass, query_index)
            }
            C::EndOcclusionQuery => global.render_pass_end_occlusion_query(pass),
            C::BeginPipelineStatisticsQuery {
                query_set,
                query_index,
            } => {
                let set = self.query_sets.get(query_set)?;
                global.render_pass_begin_pipeline_statistics_query(pass, set, query_index)
            }
            C::EndPipelineStatisticsQuery => global.render_pass_end_pipeline_statistics_query(pass),
            C::ExecuteBundle(bundle) => {
                let bundle = self.render_bundles.get(bundle)?;
                global.render_pass_execute_bundles(pass, &[bundle])
            }
            _ => return self.encode_render_state(pass, command, side),
        };
        played(done)
    }

    /// Encodes what sets something for the draws to come.
    fn encode_render_state(
        &self,
        pass: &mut RenderPass,
        command: &RenderCommand<PointerReferences>,
        side: &mut SideData<'_>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let global = &self.global;
        let done = match *command {
            C::SetBindGroup {
                index,
                num_dynamic_offsets,
                bind_group,
            } => {
                let group = bind_group
                    .map(|group| self.bind_groups.get(group))
                    .transpose()?;
                let offsets = side.offsets(num_dynamic_offsets)?;
                global.render_pass_set_bind_group(pass, index, group, offsets)
            }
            C::SetPipeline(pipeline) => {
                global.render_pass_set_pipeline(pass, self.render_pipelines.get(pipeline)?)
            }
            C::SetIndexBuffer {
                buffer,
                index_format,
                offset,
                size,
            } => {
                let buffer = self.buffers.get(buffer)?;
                global.render_pass_set_index_buffer(pass, buffer, index_format, offset, size)
            }
            C::SetVertexBuffer {
                slot,
                buffer,
                offset,
                size,
            } => {
                let buffer = buffer.map(|buffer| self.buffers.get(buffer)).transpose()?;
                global.render_pass_set_vertex_buffer(pass, slot, buffer, offset, size)
            }
            C::SetImmediate {
                offset,
                size_bytes,
                values_offset,
            } => {
                let bytes = match values_offset {
                    Some(start) => side.immediates(start, size_bytes)?,
                    None => self.zeros(size_bytes)?,
                };
                global.render_pass_set_immediates(pass, offset, &bytes)
            }
            _ => return self.encode_drawing_state(pass, command),
        };
        played(done)
    }

    /// The immediate data that a bundle sets back: no more than a device can have.
    fn zeros(&self, size: u32) -> Result<Vec<u8>, PlayError> {
        let most = self.global.device_limits(self.device).max_immediate_size;
        match size <= most {
            true => Ok(vec![0; size as usize]),
            false => Err(PlayError::Malformed(format!(
                "expected at most {most} bytes of immediate data, found {size}"
            ))),
        }
    }

    fn encode_drawing_state(
        &self,
        pass: &mut RenderPass,
        command: &RenderCommand<PointerReferences>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let global = &self.global;
        let done = match *command {
            C::SetBlendConstant(color) => global.render_pass_set_blend_constant(pass, color),
            C::SetStencilReference(value) => global.render_pass_set_stencil_reference(pass, value),
            C::SetViewport {
                ref rect,
                depth_min,
                depth_max,
            } => global.render_pass_set_viewport(
                pass, rect.x, rect.y, rect.w, rect.h, depth_min, depth_max,
            ),
            C::SetScissor(ref rect) => {
                global.render_pass_set_scissor_rect(pass, rect.x, rect.y, rect.w, rect.h)
            }
            _ => return self.encode_draw(pass, command),
        };
        played(done)
    }

    fn encode_draw(
        &self,
        pass: &mut RenderPass,
        command: &RenderCommand<PointerReferences>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let global = &self.global;
        let done = match *command {
            C::Draw {
                vertex_count,
                instance_count,
                first_vertex,
                first_instance,
            } => global.render_pass_draw(
                pass,
                vertex_count,
                instance_count,
                first_vertex,
                first_instance,
            ),
            C::DrawIndexed {
                index_count,
                instance_count,
                first_index,
                base_vertex,
                first_instance,
            } => global.render_pass_draw_indexed(
                pass,
                index_count,
                instance_count,
                first_index,
                base_vertex,
                first_instance,
            ),
            C::DrawMeshTasks {
                group_count_x: x,
                group_count_y: y,
                group_count_z: z,
            } => return played(global.render_pass_draw_mesh_tasks(pass, x, y, z)),
            _ => return self.encode_indirect_draw(pass, command),
        };
        played(done)
    }

    fn encode_indirect_draw(
        &self,
        pass: &mut RenderPass,
        command: &RenderCommand<PointerReferences>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let global = &self.global;
        match *command {
            C::DrawIndirect {
                buffer,
                offset,
                count,
                family,
                ..
            } => {
                let place = (self.buffers.get(buffer)?, offset);
                draw_indirect(global, pass, family, place, count)
            }
            C::MultiDrawIndirectCount {
                buffer,
                offset,
                count_buffer,
                count_buffer_offset,
                max_count,
                family,
            } => {
                let place = (self.buffers.get(buffer)?, offset);
                let count = (self.buffers.get(count_buffer)?, count_buffer_offset);
                draw_indirect_count(global, pass, family, place, count, max_count)
            }
            ref other => Err(PlayError::Malformed(format!(
                "expected a command of render passes, found {other:?}"
            ))),
        }
    }
}

/// A place in a buffer.
type Place = (BufferId, u64);

fn draw_indirect(
    global: &Global,
    pass: &mut RenderPass,
    family: Family,
    (buffer, offset): Place,
    count: u32,
) -> Result<(), PlayError> {
    match (family, count) {
        (Family::Draw, 1) => played(global.render_pass_draw_indirect(pass, buffer, offset)),
        (Family::DrawIndexed, 1) => {
            played(global.render_pass_draw_indexed_indirect(pass, buffer, offset))
        }
        (Family::Draw, _) => {
            played(global.render_pass_multi_draw_indirect(pass, buffer, offset, count))
        }
        (Family::DrawIndexed, _) => {
            played(global.render_pass_multi_draw_indexed_indirect(pass, buffer, offset, count))
        }
        (Family::DrawMeshTasks, _) => {
            played(global.render_pass_multi_draw_mesh_tasks_indirect(pass, buffer, offset, count))
        }
    }
}

/// Draws as often as is said at `count` in a buffer.
fn draw_indirect_count(
    global: &Global,
    pass: &mut RenderPass,
    family: Family,
    (buffer, offset): Place,
    (counts, at): Place,
    most: u32,
) -> Result<(), PlayError> {
    match family {
        Family::Draw => played(
            global.render_pass_multi_draw_indirect_count(pass, buffer, offset, counts, at, most),
        ),
        Family::DrawIndexed => {
            played(global.render_pass_multi_draw_indexed_indirect_count(
                pass, buffer, offset, counts, at, most,
            ))
        }
        Family::DrawMeshTasks => played(global.render_pass_multi_draw_mesh_tasks_indirect_count(
            pass, buffer, offset, counts, at, most,
        )),
    }
}

fn played<E: std::error::Error>(result: Result<(), E>) -> Result<(), PlayError> {
    result.map_err(|error| PlayError::device(&error))
}
