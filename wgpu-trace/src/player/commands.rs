//! Commands of command buffers.

use wgpu_core::command::{PassTimestampWrites, ffi};
use wgpu_core::id::{BufferId, CommandEncoderId, PointerId, TextureViewId, markers};
use wgpu_types::{BufferTransition, TexelCopyBufferInfo, TextureTransition};

use super::error::PlayError;
use super::known::BufferPointer;
use super::play::Player;
use super::render::Attachments;
use crate::reader::Command;

impl Player {
    /// Records one command of a command buffer.
    pub(super) fn encode(
        &mut self,
        encoder: CommandEncoderId,
        command: Command,
    ) -> Result<(), PlayError> {
        use Command as C;
        let global = &self.global;
        let done = match command {
            C::RunComputePass {
                pass,
                timestamp_writes,
            } => return self.encode_compute_pass(encoder, &pass, timestamp_writes),
            C::RunRenderPass {
                pass,
                color_attachments,
                depth_stencil_attachment,
                timestamp_writes,
                occlusion_query_set,
                multiview_mask,
            } => {
                let attachments = Attachments {
                    colors: &color_attachments,
                    depth_stencil: depth_stencil_attachment.as_ref(),
                    timestamp_writes,
                    occlusion_query_set,
                    multiview_mask,
                };
                return self.encode_render_pass(encoder, &pass, attachments);
            }
            C::PushDebugGroup(label) => global.command_encoder_push_debug_group(encoder, &label),
            C::PopDebugGroup => global.command_encoder_pop_debug_group(encoder),
            C::InsertDebugMarker(label) => {
                global.command_encoder_insert_debug_marker(encoder, &label)
            }
            C::TransitionResources {
                buffer_transitions,
                texture_transitions,
            } => {
                let buffers = self.buffer_transitions(&buffer_transitions)?;
                let textures = transitions(&texture_transitions, |id| self.textures.get(id))?;
                let (buffers, textures) = (buffers.into_iter(), textures.into_iter());
                global.command_encoder_transition_resources(encoder, buffers, textures)
            }
            C::BuildAccelerationStructures { .. } => {
                return Err(PlayError::Unsupported(
                    "acceleration structures are not played".into(),
                ));
            }
            other => return self.encode_transfer(encoder, other),
        };
        done.map_err(|error| PlayError::device(&error))
    }

    /// Records a command that fills buffers or textures.
    fn encode_transfer(
        &self,
        encoder: CommandEncoderId,
        command: Command,
    ) -> Result<(), PlayError> {
        use Command as C;
        let global = &self.global;
        let done = match command {
            C::CopyBufferToBuffer {
                src,
                src_offset,
                dst,
                dst_offset,
                size,
            } => {
                let (src, dst) = (self.buffers.get(src)?, self.buffers.get(dst)?);
                global.command_encoder_copy_buffer_to_buffer(
                    encoder, src, src_offset, dst, dst_offset, size,
                )
            }
            C::CopyBufferToTexture { src, dst, size } => {
                let (src, dst) = (self.buffer_place(&src)?, self.texture_place(&dst)?);
                global.command_encoder_copy_buffer_to_texture(encoder, &src, &dst, &size)
            }
            C::CopyTextureToBuffer { src, dst, size } => {
                let (src, dst) = (self.texture_place(&src)?, self.buffer_place(&dst)?);
                global.command_encoder_copy_texture_to_buffer(encoder, &src, &dst, &size)
            }
            C::CopyTextureToTexture { src, dst, size } => {
                let (src, dst) = (self.texture_place(&src)?, self.texture_place(&dst)?);
                global.command_encoder_copy_texture_to_texture(encoder, &src, &dst, &size)
            }
            C::ClearBuffer { dst, offset, size } => {
                global.command_encoder_clear_buffer(encoder, self.buffers.get(dst)?, offset, size)
            }
            C::ClearTexture {
                dst,
                subresource_range,
            } => {
                let dst = self.textures.get(dst)?;
                global.command_encoder_clear_texture(encoder, dst, &subresource_range)
            }
            other => return self.encode_query(encoder, other),
        };
        done.map_err(|error| PlayError::device(&error))
    }

    fn encode_query(&self, encoder: CommandEncoderId, command: Command) -> Result<(), PlayError> {
        let global = &self.global;
        let done = match command {
            Command::WriteTimestamp {
                query_set,
                query_index,
            } => {
                let set = self.query_sets.get(query_set)?;
                global.command_encoder_write_timestamp(encoder, set, query_index)
            }
            Command::ResolveQuerySet {
                query_set,
                start_query,
                query_count,
                destination,
                destination_offset,
            } => global.command_encoder_resolve_query_set(
                encoder,
                self.query_sets.get(query_set)?,
                start_query,
                query_count,
                self.buffers.get(destination)?,
                destination_offset,
            ),
            other => return Err(PlayError::Unsupported(format!("{other:?}"))),
        };
        done.map_err(|error| PlayError::device(&error))
    }

    /// Transitions of buffers, with the ids here.
    pub(super) fn buffer_transitions(
        &self,
        transitions: &[BufferTransition<BufferPointer>],
    ) -> Result<Vec<BufferTransition<BufferId>>, PlayError> {
        let to_here = |transition: &BufferTransition<BufferPointer>| {
            Ok(BufferTransition {
                buffer: self.buffers.get(transition.buffer)?,
                state: transition.state,
            })
        };
        transitions.iter().map(to_here).collect()
    }

    fn buffer_place(
        &self,
        place: &TexelCopyBufferInfo<BufferPointer>,
    ) -> Result<ffi::TexelCopyBufferInfo, PlayError> {
        Ok(TexelCopyBufferInfo {
            buffer: self.buffers.get(place.buffer)?,
            layout: place.layout,
        })
    }

    /// The timestamps of a pass, with the query set's id here.
    pub(super) fn pass_timestamps(
        &self,
        writes: Option<PassTimestampWrites<PointerId<markers::QuerySet>>>,
    ) -> Result<Option<PassTimestampWrites>, PlayError> {
        writes
            .map(|writes| {
                Ok(PassTimestampWrites {
                    query_set: self.query_sets.get(writes.query_set)?,
                    beginning_of_pass_write_index: writes.beginning_of_pass_write_index,
                    end_of_pass_write_index: writes.end_of_pass_write_index,
                })
            })
            .transpose()
    }

    /// The id here of a view.
    pub(super) fn view(
        &self,
        view: PointerId<markers::TextureView>,
    ) -> Result<TextureViewId, PlayError> {
        self.views.get(view)
    }
}

/// Transitions of textures, or of views, with the ids here.
pub(super) fn transitions<From: Copy, To>(
    transitions: &[TextureTransition<From>],
    id: impl Fn(From) -> Result<To, PlayError>,
) -> Result<Vec<TextureTransition<To>>, PlayError> {
    let to_here = |transition: &TextureTransition<From>| {
        Ok(TextureTransition {
            texture: id(transition.texture)?,
            selector: transition.selector.clone(),
            state: transition.state,
        })
    };
    transitions.iter().map(to_here).collect()
}
