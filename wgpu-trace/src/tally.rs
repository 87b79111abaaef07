//! What a trace holds, counted.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use wgpu_core::command::{ComputeCommand, PointerReferences, RenderCommand};
use wgpu_core::id::{Marker, PointerId};

use crate::reader::{Action, Command, DataFiles, Numbered};

/// Numbers of a trace.
#[derive(Debug, Default, Serialize)]
pub struct Tally {
    /// Number of actions.
    pub actions: u64,
    /// The same by kind.
    pub actions_by_kind: BTreeMap<String, u64>,
    /// Calls of `wgpuQueueSubmit`.
    pub submissions: u64,
    pub command_buffers: u64,
    pub render_passes: u64,
    pub compute_passes: u64,
    /// Draws in passes: every one of a multi-draw, every one of a bundle for every execution; draws
    /// whose number is in a buffer count as one.
    pub draws: u64,
    pub dispatches: u64,
    pub copies: u64,
    pub presents: u64,
    /// Bytes written to buffers and textures by the program.
    pub uploaded: u64,
    #[serde(skip)]
    last_submission: Option<u64>,
    /// By the address of the bundle.
    #[serde(skip)]
    bundle_draws: HashMap<usize, u64>,
}

/// What a pass has the GPU do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub draws: u64,
    pub dispatches: u64,
}

impl Tally {
    /// Counts the next action; the data of its trace lies in `files`.
    pub fn add(&mut self, numbered: &Numbered, files: &DataFiles) {
        self.actions += 1;
        match self.actions_by_kind.get_mut(&numbered.kind) {
            Some(count) => *count += 1,
            None => {
                self.actions_by_kind.insert(numbered.kind.clone(), 1);
            }
        }
        match &numbered.action {
            Action::CreateRenderBundle { id, base, .. } => {
                let draws = draws_of_bundle(&base.commands);
                self.bundle_draws.insert(address(*id), draws);
            }
            Action::WriteBuffer { size, .. } => self.upload(*size),
            Action::WriteTexture { data, .. } => self.upload(files.length(data).unwrap_or(0)),
            Action::Present(_) => self.presents += 1,
            Action::Submit(index, commands) => {
                self.command_buffers += 1;
                // A trace has one action for each command buffer.
                if self.last_submission.replace(*index) != Some(*index) {
                    self.submissions += 1;
                }
                for command in commands {
                    self.command(command);
                }
            }
            _ => {}
        }
    }

    /// A damaged trace may claim any number of bytes.
    fn upload(&mut self, bytes: u64) {
        self.uploaded = self.uploaded.saturating_add(bytes);
    }

    fn command(&mut self, command: &Command) {
        match command {
            Command::RunComputePass { .. } => self.compute_passes += 1,
            Command::RunRenderPass { .. } => self.render_passes += 1,
            Command::CopyBufferToBuffer { .. }
            | Command::CopyBufferToTexture { .. }
            | Command::CopyTextureToBuffer { .. }
            | Command::CopyTextureToTexture { .. } => self.copies += 1,
            _ => {}
        }
        let work = self.work(command);
        self.draws += work.draws;
        self.dispatches += work.dispatches;
    }

    /// What a command has the GPU do, if it is a pass.
    pub fn work(&self, command: &Command) -> Work {
        match command {
            Command::RunComputePass { pass, .. } => Work {
                dispatches: pass.commands.iter().filter(|c| dispatches(c)).count() as u64,
                ..Work::default()
            },
            Command::RunRenderPass { pass, .. } => Work {
                draws: pass.commands.iter().map(|c| self.draws_in_pass(c)).sum(),
                ..Work::default()
            },
            _ => Work::default(),
        }
    }

    fn draws_in_pass(&self, command: &RenderCommand<PointerReferences>) -> u64 {
        match command {
            RenderCommand::ExecuteBundle(bundle) => {
                let draws = self.bundle_draws.get(&address(*bundle));
                draws.copied().unwrap_or(0)
            }
            command => draws(command),
        }
    }
}

/// How many draws a bundle has.
pub fn draws_of_bundle(commands: &[RenderCommand<PointerReferences>]) -> u64 {
    commands.iter().map(draws).sum()
}

fn draws(command: &RenderCommand<PointerReferences>) -> u64 {
    match command {
        RenderCommand::Draw { .. }
        | RenderCommand::DrawIndexed { .. }
        | RenderCommand::DrawMeshTasks { .. }
        | RenderCommand::MultiDrawIndirectCount { .. } => 1,
        RenderCommand::DrawIndirect { count, .. } => u64::from(*count),
        _ => 0,
    }
}

fn dispatches(command: &ComputeCommand<PointerReferences>) -> bool {
    matches!(
        command,
        ComputeCommand::DispatchWorkgroups(_) | ComputeCommand::DispatchWorkgroupsIndirect { .. }
    )
}

fn address<M: Marker>(pointer: PointerId<M>) -> usize {
    let PointerId::PointerId(address, _) = pointer;
    address.get()
}
