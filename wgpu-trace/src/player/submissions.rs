//! Submissions: their commands are recorded anew and handed to the queue.

use std::time::{Duration, Instant};

use wgpu_core::global::Global;
use wgpu_core::id::{CommandBufferId, CommandEncoderId};

use super::error::PlayError;
use super::play::{OpenSubmission, Player, Watcher};
use super::timing::{self, SubmissionTime, Timer};
use crate::reader::{Action, Command};

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
            Some(timer) => self.submit_timed(timer, &open.buffers),
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

    /// Submits `buffers` between two timestamps and waits for the second. Returns what submitting
    /// took, and what the GPU took.
    fn submit_timed(
        &mut self,
        timer: &Timer,
        buffers: &[CommandBufferId],
    ) -> Result<(Duration, Option<Duration>), PlayError> {
        let before = self.record(|global, encoder| {
            global.command_encoder_write_timestamp(encoder, timer.queries, 0)
        })?;
        let after = self.record(|global, encoder| {
            global.command_encoder_write_timestamp(encoder, timer.queries, 1)?;
            global.command_encoder_resolve_query_set(
                encoder,
                timer.queries,
                0,
                2,
                timer.resolved,
                0,
            )?;
            global.command_encoder_copy_buffer_to_buffer(
                encoder,
                timer.resolved,
                0,
                timer.readback,
                0,
                Some(timing::SIZE),
            )
        })?;
        let all: Vec<_> = std::iter::once(before)
            .chain(buffers.iter().copied())
            .chain([after])
            .collect();
        let start = Instant::now();
        self.queue_submit(&all)?;
        let cpu = start.elapsed();
        let bytes = self.mapped_bytes(timer.readback, 0, timing::SIZE)?;
        Ok((cpu, timer.between(&bytes)))
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
