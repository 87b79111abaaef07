//! Submissions: their commands are recorded anew and handed to the queue.

use std::time::{Duration, Instant};

use wgpu_core::command::{BasePass, PassTimestampWrites};
use wgpu_core::global::Global;
use wgpu_core::id::{CommandBufferId, CommandEncoderId, PointerId, TextureViewId, markers};

use super::{OpenSubmission, PlayError, Player, SubmissionTime, Watcher};
use crate::reader::{Action, Command};

/// The side tables of a recorded pass, from which its commands take their share.
pub(super) struct SideData<'a> {
    offsets: &'a [u32],
    texts: &'a [u8],
    immediates: &'a [u32],
}

impl<'a> SideData<'a> {
    pub fn new<C, E>(base: &'a BasePass<C, E>) -> Self {
        Self {
            offsets: &base.dynamic_offsets,
            texts: &base.string_data,
            immediates: &base.immediates_data,
        }
    }

    /// The next `count` dynamic offsets.
    pub fn offsets(&mut self, count: usize) -> Result<&'a [u32], PlayError> {
        let Some((taken, rest)) = self.offsets.split_at_checked(count) else {
            return Err(PlayError::Malformed(format!(
                "expected {count} dynamic offsets in the pass, found {}",
                self.offsets.len()
            )));
        };
        self.offsets = rest;
        Ok(taken)
    }

    /// The next text of `length` bytes.
    pub fn text(&mut self, length: usize) -> Result<&'a str, PlayError> {
        let taken = self.texts.split_at_checked(length);
        let text = taken.and_then(|(text, _)| std::str::from_utf8(text).ok());
        let (Some((_, rest)), Some(text)) = (taken, text) else {
            return Err(PlayError::Malformed(format!(
                "expected a text of {length} bytes in the pass, found {} bytes",
                self.texts.len()
            )));
        };
        self.texts = rest;
        Ok(text)
    }

    /// `size` bytes of immediate data, from word `start`.
    pub fn immediates(&self, start: u32, size: u32) -> Result<Vec<u8>, PlayError> {
        let start = start as usize;
        let words = self.immediates.get(start..start + size as usize / 4);
        let words = words.ok_or_else(|| {
            PlayError::Malformed(format!(
                "expected {size} bytes of immediate data from word {start} of the pass, found {} \
                 words",
                self.immediates.len()
            ))
        })?;
        Ok(words.iter().flat_map(|word| word.to_ne_bytes()).collect())
    }
}

impl Player {
    /// Submits the submission that is open, unless `next` belongs to it: command buffers that were
    /// submitted in one call have the same index.
    pub(super) fn settle_open(&mut self, next: &Action, watcher: &mut dyn Watcher) {
        let index = self.open.as_ref().map(|open| open.index);
        match next {
            Action::Submit(next, _) if Some(*next) == index => {}
            // One of them could not be submitted, and so none was.
            Action::FailedCommands {
                failed_at_submit: Some(failed),
                ..
            } if Some(*failed) == index => {
                for buffer in self.open.take().into_iter().flat_map(|open| open.buffers) {
                    self.global.command_buffer_drop(buffer);
                }
            }
            _ => self.submit_open(watcher),
        }
    }

    /// Records the commands of one command buffer; [`Player::submit_open`] submits it together
    /// with the others of the same call.
    pub(super) fn submit(&mut self, index: u64, commands: Vec<Command>) -> Result<(), PlayError> {
        if self.open.is_none() {
            self.submission += 1;
            self.open = Some(OpenSubmission {
                index,
                buffers: Vec::new(),
                cpu: Duration::ZERO,
            });
        }
        let start = Instant::now();
        let encoder = self.encoder()?;
        for (place, command) in commands.into_iter().enumerate() {
            if let Err(error) = self.encode(encoder, command) {
                self.errors.push(in_command(place, error));
            }
        }
        self.close(encoder);
        if let Some(open) = &mut self.open {
            open.cpu += start.elapsed();
        }
        Ok(())
    }

    fn encoder(&mut self) -> Result<CommandEncoderId, PlayError> {
        let desc = wgpu_types::CommandEncoderDescriptor { label: None };
        let (id, error) = self
            .global
            .device_create_command_encoder(self.device, &desc, None);
        match error {
            None => Ok(id),
            Some(error) => {
                self.global.command_encoder_drop(id);
                Err(PlayError::device(&error))
            }
        }
    }

    /// Records commands of our own into a command buffer.
    pub(super) fn record<E: std::error::Error>(
        &mut self,
        commands: impl FnOnce(&Global, CommandEncoderId) -> Result<(), E>,
    ) -> Result<CommandBufferId, PlayError> {
        let encoder = self.encoder()?;
        let recorded = commands(&self.global, encoder);
        let desc = wgpu_types::CommandBufferDescriptor { label: None };
        let (buffer, error) = self.global.command_encoder_finish(encoder, &desc, None);
        self.global.command_encoder_drop(encoder);
        let failed = match (recorded, error) {
            (Ok(()), None) => return Ok(buffer),
            (_, Some((_, error))) => PlayError::device(&error),
            (Err(error), None) => PlayError::device(&error),
        };
        self.global.command_buffer_drop(buffer);
        Err(failed)
    }

    /// Finishes an encoder; what it made waits to be submitted.
    fn close(&mut self, encoder: CommandEncoderId) {
        let desc = wgpu_types::CommandBufferDescriptor { label: None };
        let (buffer, error) = self.global.command_encoder_finish(encoder, &desc, None);
        self.global.command_encoder_drop(encoder);
        if let Some((_, error)) = error {
            self.errors.push(PlayError::device(&error));
            self.global.command_buffer_drop(buffer);
        } else if let Some(open) = &mut self.open {
            open.buffers.push(buffer);
        }
    }

    pub(super) fn queue_submit(&self, buffers: &[CommandBufferId]) -> Result<(), PlayError> {
        let submitted = self.global.queue_submit(self.queue, buffers);
        for buffer in buffers {
            self.global.command_buffer_drop(*buffer);
        }
        submitted
            .map(drop)
            .map_err(|(_, error)| PlayError::device(&error))
    }

    /// Submits what was recorded for the open submission, if there is one.
    pub(super) fn submit_open(&mut self, watcher: &mut dyn Watcher) {
        let Some(open) = self.open.take() else {
            return;
        };
        let timer = self.timer.take();
        let result = match &timer {
            Some(timer) => timer.around(self, &open.buffers),
            None => {
                let start = Instant::now();
                let submitted = self.queue_submit(&open.buffers);
                submitted.map(|()| (start.elapsed(), None))
            }
        };
        self.timer = timer;
        match result {
            Ok((cpu, gpu)) => {
                let time = SubmissionTime {
                    cpu: open.cpu + cpu,
                    gpu,
                };
                watcher.submitted(self, self.submission, time);
            }
            Err(error) => self.errors.push(error),
        }
    }

    /// Records one command of a command buffer.
    fn encode(&mut self, encoder: CommandEncoderId, command: Command) -> Result<(), PlayError> {
        use Command as C;
        let global = &self.global;
        let done = match command {
            C::CopyBufferToBuffer {
                src,
                src_offset,
                dst,
                dst_offset,
                size,
            } => global.command_encoder_copy_buffer_to_buffer(
                encoder,
                self.buffers.get(src)?,
                src_offset,
                self.buffers.get(dst)?,
                dst_offset,
                size,
            ),
            C::CopyBufferToTexture { src, dst, size } => global
                .command_encoder_copy_buffer_to_texture(
                    encoder,
                    &self.buffer_place(&src)?,
                    &self.texture_place(&dst)?,
                    &size,
                ),
            C::CopyTextureToBuffer { src, dst, size } => global
                .command_encoder_copy_texture_to_buffer(
                    encoder,
                    &self.texture_place(&src)?,
                    &self.buffer_place(&dst)?,
                    &size,
                ),
            C::CopyTextureToTexture { src, dst, size } => global
                .command_encoder_copy_texture_to_texture(
                    encoder,
                    &self.texture_place(&src)?,
                    &self.texture_place(&dst)?,
                    &size,
                ),
            C::ClearBuffer { dst, offset, size } => {
                global.command_encoder_clear_buffer(encoder, self.buffers.get(dst)?, offset, size)
            }
            C::ClearTexture {
                dst,
                subresource_range,
            } => global.command_encoder_clear_texture(
                encoder,
                self.textures.get(dst)?,
                &subresource_range,
            ),
            C::WriteTimestamp {
                query_set,
                query_index,
            } => global.command_encoder_write_timestamp(
                encoder,
                self.query_sets.get(query_set)?,
                query_index,
            ),
            C::ResolveQuerySet {
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
            C::PushDebugGroup(label) => global.command_encoder_push_debug_group(encoder, &label),
            C::PopDebugGroup => global.command_encoder_pop_debug_group(encoder),
            C::InsertDebugMarker(label) => {
                global.command_encoder_insert_debug_marker(encoder, &label)
            }
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
                return self.encode_render_pass(
                    encoder,
                    &pass,
                    super::render::Attachments {
                        colors: &color_attachments,
                        depth_stencil: depth_stencil_attachment.as_ref(),
                        timestamp_writes,
                        occlusion_query_set,
                        multiview_mask,
                    },
                );
            }
            C::TransitionResources {
                buffer_transitions,
                texture_transitions,
            } => {
                let buffers = buffer_transitions
                    .into_iter()
                    .map(|transition| {
                        Ok(wgpu_types::BufferTransition {
                            buffer: self.buffers.get(transition.buffer)?,
                            state: transition.state,
                        })
                    })
                    .collect::<Result<Vec<_>, PlayError>>()?;
                let textures = texture_transitions
                    .into_iter()
                    .map(|transition| {
                        Ok(wgpu_types::TextureTransition {
                            texture: self.textures.get(transition.texture)?,
                            selector: transition.selector,
                            state: transition.state,
                        })
                    })
                    .collect::<Result<Vec<_>, PlayError>>()?;
                global.command_encoder_transition_resources(
                    encoder,
                    buffers.into_iter(),
                    textures.into_iter(),
                )
            }
            C::BuildAccelerationStructures { .. } => {
                return Err(PlayError::Unsupported(
                    "acceleration structures are not played".into(),
                ));
            }
        };
        done.map_err(|error| PlayError::device(&error))
    }

    fn buffer_place(
        &self,
        place: &wgpu_types::TexelCopyBufferInfo<super::BufferPointer>,
    ) -> Result<wgpu_core::command::ffi::TexelCopyBufferInfo, PlayError> {
        Ok(wgpu_types::TexelCopyBufferInfo {
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

/// An error, with the place of the command in its command buffer.
fn in_command(place: usize, error: PlayError) -> PlayError {
    let text = format!("command {place}: {error}");
    match error {
        PlayError::Malformed(_) | PlayError::Unknown { .. } => PlayError::Malformed(text),
        PlayError::Unsupported(why) => PlayError::Unsupported(format!("command {place}: {why}")),
        _ => PlayError::Device(text),
    }
}
