//! Render passes.

use std::convert::Infallible;
use std::num::NonZero;

use wgpu_core::command::{
    BasePass, ColorAttachments, DrawCommandFamily as Family, PassChannel, PassTimestampWrites,
    PointerReferences, RenderCommand, RenderPass, RenderPassColorAttachment,
    RenderPassDepthStencilAttachment, RenderPassDescriptor, ResolvedPassChannel,
    ResolvedRenderPassDepthStencilAttachment,
};
use wgpu_core::id::{CommandEncoderId, PointerId, markers};
use wgpu_types::{LoadOp, Operations};

use super::commands::SideData;
use super::{PlayError, Player};

type View = PointerId<markers::TextureView>;

/// What a render pass works with.
pub(super) struct Attachments<'a> {
    pub colors: &'a ColorAttachments<View>,
    pub depth_stencil: Option<&'a ResolvedRenderPassDepthStencilAttachment<View>>,
    pub timestamp_writes: Option<PassTimestampWrites<PointerId<markers::QuerySet>>>,
    pub occlusion_query_set: Option<PointerId<markers::QuerySet>>,
    pub multiview_mask: Option<NonZero<u32>>,
}

impl Player {
    pub(super) fn encode_render_pass(
        &mut self,
        encoder: CommandEncoderId,
        base: &BasePass<RenderCommand<PointerReferences>, Infallible>,
        attachments: Attachments<'_>,
    ) -> Result<(), PlayError> {
        let colors = attachments
            .colors
            .iter()
            .map(|color| {
                let Some(color) = color else {
                    return Ok(None);
                };
                Ok(Some(RenderPassColorAttachment {
                    view: self.view(color.view)?,
                    depth_slice: color.depth_slice,
                    resolve_target: color
                        .resolve_target
                        .map(|view| self.view(view))
                        .transpose()?,
                    load_op: color.load_op,
                    store_op: color.store_op,
                }))
            })
            .collect::<Result<Vec<_>, PlayError>>()?;
        let depth_stencil_attachment = attachments
            .depth_stencil
            .map(|depth_stencil| {
                Ok::<_, PlayError>(RenderPassDepthStencilAttachment {
                    view: self.view(depth_stencil.view)?,
                    depth: channel(&depth_stencil.depth),
                    stencil: channel(&depth_stencil.stencil),
                })
            })
            .transpose()?;
        for color in attachments.colors.iter().flatten() {
            self.rendered(color.view);
            if let Some(target) = color.resolve_target {
                self.rendered(target);
            }
        }
        if let Some(depth_stencil) = attachments.depth_stencil {
            self.rendered(depth_stencil.view);
        }
        let desc = RenderPassDescriptor {
            label: base.label.as_deref().map(Into::into),
            color_attachments: colors.into(),
            depth_stencil_attachment,
            timestamp_writes: self.pass_timestamps(attachments.timestamp_writes)?,
            occlusion_query_set: attachments
                .occlusion_query_set
                .map(|set| self.query_sets.get(set))
                .transpose()?,
            multiview_mask: attachments.multiview_mask,
        };
        let (mut pass, error) = self
            .global
            .command_encoder_begin_render_pass(encoder, &desc);
        self.note(error);
        let mut side = SideData::new(base);
        let commands = base
            .commands
            .iter()
            .try_for_each(|command| self.encode_render_command(&mut pass, command, &mut side));
        // The pass ends in any case: the encoder is locked until then.
        let ended = self.global.render_pass_end(&mut pass);
        commands?;
        ended.map_err(|error| PlayError::device(&error))
    }

    fn encode_render_command(
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
            C::SetImmediate {
                offset,
                size_bytes,
                values_offset,
            } => {
                let bytes = match values_offset {
                    Some(start) => side.immediates(start, size_bytes)?,
                    None => vec![0; size_bytes as usize],
                };
                global.render_pass_set_immediates(pass, offset, &bytes)
            }
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
            } => {
                return global
                    .render_pass_draw_mesh_tasks(pass, x, y, z)
                    .map_err(|error| PlayError::device(&error));
            }
            C::DrawIndirect {
                buffer,
                offset,
                count,
                family,
                ..
            } => {
                let buffer = self.buffers.get(buffer)?;
                match (family, count) {
                    (Family::Draw, 1) => global.render_pass_draw_indirect(pass, buffer, offset),
                    (Family::DrawIndexed, 1) => {
                        global.render_pass_draw_indexed_indirect(pass, buffer, offset)
                    }
                    (Family::Draw, _) => {
                        global.render_pass_multi_draw_indirect(pass, buffer, offset, count)
                    }
                    (Family::DrawIndexed, _) => {
                        global.render_pass_multi_draw_indexed_indirect(pass, buffer, offset, count)
                    }
                    (Family::DrawMeshTasks, _) => {
                        return global
                            .render_pass_multi_draw_mesh_tasks_indirect(pass, buffer, offset, count)
                            .map_err(|error| PlayError::device(&error));
                    }
                }
            }
            C::MultiDrawIndirectCount {
                buffer,
                offset,
                count_buffer,
                count_buffer_offset,
                max_count,
                family,
            } => {
                let buffer = self.buffers.get(buffer)?;
                let counts = self.buffers.get(count_buffer)?;
                let at = count_buffer_offset;
                match family {
                    Family::Draw => global.render_pass_multi_draw_indirect_count(
                        pass, buffer, offset, counts, at, max_count,
                    ),
                    Family::DrawIndexed => global.render_pass_multi_draw_indexed_indirect_count(
                        pass, buffer, offset, counts, at, max_count,
                    ),
                    Family::DrawMeshTasks => {
                        return global
                            .render_pass_multi_draw_mesh_tasks_indirect_count(
                                pass, buffer, offset, counts, at, max_count,
                            )
                            .map_err(|error| PlayError::device(&error));
                    }
                }
            }
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
        };
        done.map_err(|error| PlayError::device(&error))
    }
}

/// From what a recorded pass did with depth or stencil to what a descriptor says.
fn channel<V: Copy>(resolved: &ResolvedPassChannel<V>) -> PassChannel<Option<V>> {
    match *resolved {
        ResolvedPassChannel::ReadOnly => PassChannel {
            load_op: None,
            store_op: None,
            read_only: true,
        },
        ResolvedPassChannel::Operational(Operations { load, store }) => PassChannel {
            load_op: Some(match load {
                LoadOp::Clear(value) => LoadOp::Clear(Some(value)),
                LoadOp::Load => LoadOp::Load,
                LoadOp::DontCare(token) => LoadOp::DontCare(token),
            }),
            store_op: Some(store),
            read_only: false,
        },
    }
}
