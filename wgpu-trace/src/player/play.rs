//! The player, and who watches it.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use wgpu_core::global::Global;
use wgpu_core::id::{AdapterId, CommandBufferId, DeviceId, QueueId, markers};

use super::error::{PlayError, StartError};
use super::known::{BufferInfo, BufferPointer, TextureInfo, TexturePointer, ViewInfo};
use super::objects::Table;
use super::setup::{PlayOptions, Setup};
use super::surfaces::Surfaces;
use super::timing::{SubmissionTime, Timer};
use crate::reader::{Action, DataFiles};

/// Is told what happens while playing. Every method does nothing unless it is written.
#[expect(unused_variables)]
pub trait Watcher {
    /// Frame `frame` (from 1) of any surface is complete, in `texture`.
    fn presented(&mut self, player: &mut Player, frame: u64, texture: TexturePointer) {}
    /// The contents of `texture` will be lost with the current action.
    fn texture_ends(&mut self, player: &mut Player, texture: TexturePointer) {}
    /// The contents of `buffer` will be lost with the current action.
    fn buffer_ends(&mut self, player: &mut Player, buffer: BufferPointer) {}
    /// Submission `submission` (from 1) has been handed to the queue, and with
    /// [`PlayOptions::time_gpu`] also been waited for.
    fn submitted(&mut self, player: &mut Player, submission: u64, time: SubmissionTime) {}
}

/// A watcher that sees nothing.
impl Watcher for () {}

/// Command buffers that were submitted together: the trace has one `Submit` for each.
pub(super) struct OpenSubmission {
    pub index: u64,
    pub buffers: Vec<CommandBufferId>,
    pub cpu: Duration,
}

/// Plays one trace on one device.
pub struct Player {
    pub(super) global: Global,
    pub(super) adapter: AdapterId,
    pub(super) device: DeviceId,
    pub(super) queue: QueueId,
    pub(super) info: wgpu_types::AdapterInfo,
    pub(super) lacks: Vec<String>,
    pub(super) data: DataFiles,

    pub(super) buffers: Table<markers::Buffer, BufferInfo>,
    pub(super) textures: Table<markers::Texture, TextureInfo>,
    pub(super) views: Table<markers::TextureView, ViewInfo>,
    pub(super) external_textures: Table<markers::ExternalTexture>,
    pub(super) samplers: Table<markers::Sampler>,
    pub(super) query_sets: Table<markers::QuerySet>,
    pub(super) bind_group_layouts: Table<markers::BindGroupLayout>,
    pub(super) pipeline_layouts: Table<markers::PipelineLayout>,
    pub(super) bind_groups: Table<markers::BindGroup>,
    pub(super) shader_modules: Table<markers::ShaderModule>,
    pub(super) compute_pipelines: Table<markers::ComputePipeline>,
    pub(super) render_pipelines: Table<markers::RenderPipeline>,
    pub(super) pipeline_caches: Table<markers::PipelineCache>,
    pub(super) render_bundles: Table<markers::RenderBundle>,
    pub(super) surfaces: Surfaces,

    pub(super) textures_made: u64,
    pub(super) buffers_made: u64,
    pub(super) frame: u64,
    pub(super) submission: u64,
    pub(super) rendered_last: u64,
    pub(super) open: Option<OpenSubmission>,
    pub(super) timer: Option<Timer>,
    pub(super) errors: Vec<PlayError>,
}

impl std::fmt::Debug for Player {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Player")
            .field("adapter", &self.info.name)
            .field("frame", &self.frame)
            .field("submission", &self.submission)
            .finish_non_exhaustive()
    }
}

impl Player {
    /// Opens a device like that of the recording. `init` is the trace's first action, `data` has
    /// the files beside the trace.
    ///
    /// Features and limits that the adapter lacks are left out: [`Player::lacks`] names them, and
    /// actions that need them fail.
    pub fn start(init: &Action, data: DataFiles, options: PlayOptions) -> Result<Self, StartError> {
        let Action::Init { desc, backend } = init else {
            return Err(StartError::NoInit { found: name(init) });
        };
        let Setup {
            global,
            adapter,
            device,
            queue,
            info,
            lacks,
        } = Setup::new(*backend, desc, &options)?;
        let timer = if options.time_gpu {
            Timer::new(&global, device, queue)
        } else {
            None
        };
        Ok(Self {
            global,
            adapter,
            device,
            queue,
            info,
            lacks,
            data,
            buffers: Table::new(Global::buffer_drop),
            textures: Table::new(Global::texture_drop),
            views: Table::new(|global, id| global.texture_view_drop(id)),
            external_textures: Table::new(Global::external_texture_drop),
            samplers: Table::new(Global::sampler_drop),
            query_sets: Table::new(Global::query_set_drop),
            bind_group_layouts: Table::new(Global::bind_group_layout_drop),
            pipeline_layouts: Table::new(Global::pipeline_layout_drop),
            bind_groups: Table::new(Global::bind_group_drop),
            shader_modules: Table::new(Global::shader_module_drop),
            compute_pipelines: Table::new(Global::compute_pipeline_drop),
            render_pipelines: Table::new(Global::render_pipeline_drop),
            pipeline_caches: Table::new(Global::pipeline_cache_drop),
            render_bundles: Table::new(Global::render_bundle_drop),
            surfaces: Surfaces::default(),
            textures_made: 0,
            buffers_made: 0,
            frame: 0,
            submission: 0,
            rendered_last: 0,
            open: None,
            timer,
            errors: Vec::new(),
        })
    }

    /// The adapter that is played on.
    pub fn adapter_info(&self) -> &wgpu_types::AdapterInfo {
        &self.info
    }

    /// What the recording asked for and this adapter does not have, in words.
    pub fn lacks(&self) -> &[String] {
        &self.lacks
    }

    /// Whether GPU times are measured.
    pub fn times_gpu(&self) -> bool {
        self.timer.is_some()
    }

    /// How many textures were created so far.
    pub fn textures_made(&self) -> u64 {
        self.textures_made
    }

    /// How many buffers were created so far.
    pub fn buffers_made(&self) -> u64 {
        self.buffers_made
    }

    /// How many frames were presented so far.
    pub fn frame(&self) -> u64 {
        self.frame
    }

    /// The submission that is being recorded or was last made, from 1; 0 before the first.
    pub fn submission(&self) -> u64 {
        self.submission
    }

    /// The last submission that has rendered into a texture, from 1; 0 before the first.
    pub fn rendered_last(&self) -> u64 {
        self.rendered_last
    }

    /// Submits the submission that is open, unless `next` belongs to it: a trace has one action for
    /// each command buffer, so that the end of a submission shows only in what follows.
    ///
    /// [`Player::play`] does this by itself; it is for those who want to stop between the two.
    pub fn settle(&mut self, next: &Action, watcher: &mut dyn Watcher) -> Vec<PlayError> {
        self.guarded(|player| {
            player.settle_open(next, watcher);
            Ok(())
        })
    }

    /// Plays one action and returns what did not work; it is best shown with the action's number.
    pub fn play(&mut self, action: Action, watcher: &mut dyn Watcher) -> Vec<PlayError> {
        self.guarded(|player| {
            player.settle_open(&action, watcher);
            player.dispatch(action, watcher)
        })
    }

    /// Submits what is left, and waits until the device is idle.
    pub fn finish(&mut self, watcher: &mut dyn Watcher) -> Vec<PlayError> {
        self.guarded(|player| {
            player.submit_open(watcher);
            player.wait()
        })
    }

    /// Runs `work`; a panic inside becomes an error.
    fn guarded(&mut self, work: impl FnOnce(&mut Self) -> Result<(), PlayError>) -> Vec<PlayError> {
        match std::panic::catch_unwind(AssertUnwindSafe(|| work(self))) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => self.errors.push(error),
            Err(payload) => self.errors.push(PlayError::Panicked(panic_text(&*payload))),
        }
        std::mem::take(&mut self.errors)
    }

    /// Waits until all that was submitted is done.
    pub(super) fn wait(&self) -> Result<(), PlayError> {
        self.global
            .device_poll(self.device, wgpu_types::PollType::wait_indefinitely())
            .map(drop)
            .map_err(|error| PlayError::device(&error))
    }

    /// Notes an error of `wgpu-core`, if there is one.
    pub(super) fn note<E: std::error::Error>(&mut self, error: Option<E>) {
        if let Some(error) = error {
            self.errors.push(PlayError::device(&error));
        }
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        // A panic while cleaning up after a panic would end the program.
        let _ = std::panic::catch_unwind(AssertUnwindSafe(|| {
            let global = &self.global;
            for buffer in self.open.take().into_iter().flat_map(|open| open.buffers) {
                global.command_buffer_drop(buffer);
            }
            let _ = global.device_poll(self.device, wgpu_types::PollType::wait_indefinitely());
            if let Some(timer) = self.timer.take() {
                timer.release(global);
            }
            self.render_bundles.clear(global);
            self.bind_groups.clear(global);
            self.compute_pipelines.clear(global);
            self.render_pipelines.clear(global);
            self.pipeline_caches.clear(global);
            self.shader_modules.clear(global);
            self.pipeline_layouts.clear(global);
            self.bind_group_layouts.clear(global);
            self.external_textures.clear(global);
            self.views.clear(global);
            self.textures.clear(global);
            self.buffers.clear(global);
            self.samplers.clear(global);
            self.query_sets.clear(global);
            global.queue_drop(self.queue);
            global.device_drop(self.device);
            global.adapter_drop(self.adapter);
        }));
    }
}

fn panic_text(payload: &(dyn std::any::Any + Send)) -> String {
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_else(|| "a panic without words".into())
}

/// The name of an action.
pub(super) fn name(action: &Action) -> String {
    let text = format!("{action:?}");
    let name = text.split(['(', ' ']).next();
    name.unwrap_or_default().into()
}
