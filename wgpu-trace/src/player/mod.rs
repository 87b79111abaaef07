//! Playing a trace on a device of this machine.
//!
//! [`Player::start`] takes the first action, which describes the device, and opens one like it.
//! [`Player::play`] does one action after the other, [`Player::finish`] what is left at the end.
//! A [`Watcher`] is told of the moments at which there is something to see: a frame is presented,
//! a texture is about to go, a submission is done. At each of them it may read textures
//! and buffers with [`Player::read_texture`] and [`Player::read_buffer`].
//!
//! Objects have the addresses in a trace that they had in the recording program; the player maps
//! them to objects of its own and checks every one, so that a damaged trace gives errors only.
//! Surfaces become textures.

mod bindings;
mod buffers;
mod bundles;
mod commands;
mod compute;
mod error;
mod objects;
mod pipelines;
mod readback;
mod render;
mod setup;
mod shaders;
mod surfaces;
mod textures;
mod timing;

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use wgpu_core::global::Global;
use wgpu_core::id::{AdapterId, CommandBufferId, DeviceId, PointerId, QueueId, markers};

use crate::reader::{Action, DataFiles};

pub use buffers::BufferInfo;
pub use error::{PlayError, StartError};
pub use readback::Texels;
pub use setup::adapters;
pub use textures::TextureInfo;

use objects::Table;

/// A texture, by its address in the trace.
pub type TexturePointer = PointerId<markers::Texture>;
/// A buffer, by its address in the trace.
pub type BufferPointer = PointerId<markers::Buffer>;

/// How to play.
#[derive(Clone, Debug, Default)]
pub struct PlayOptions {
    /// Only an adapter of this backend; otherwise that of the recording is preferred.
    pub backend: Option<wgpu_types::Backend>,
    /// Only an adapter with this in its name, in whatever case.
    pub adapter: Option<String>,
    /// Measure the time that the GPU takes for each submission, where the adapter can.
    pub time_gpu: bool,
}

/// What one submission took.
#[derive(Clone, Copy, Debug)]
pub struct SubmissionTime {
    /// Encoding and submitting.
    pub cpu: Duration,
    /// From the first to the last command; `None` where it is not measured.
    pub gpu: Option<Duration>,
}

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
struct OpenSubmission {
    index: u64,
    buffers: Vec<CommandBufferId>,
    cpu: Duration,
}

/// Plays one trace on one device.
pub struct Player {
    global: Global,
    adapter: AdapterId,
    device: DeviceId,
    queue: QueueId,
    info: wgpu_types::AdapterInfo,
    lacks: Vec<String>,
    data: DataFiles,

    buffers: Table<markers::Buffer, BufferInfo>,
    textures: Table<markers::Texture, TextureInfo>,
    views: Table<markers::TextureView, textures::ViewInfo>,
    external_textures: Table<markers::ExternalTexture>,
    samplers: Table<markers::Sampler>,
    query_sets: Table<markers::QuerySet>,
    bind_group_layouts: Table<markers::BindGroupLayout>,
    pipeline_layouts: Table<markers::PipelineLayout>,
    bind_groups: Table<markers::BindGroup>,
    shader_modules: Table<markers::ShaderModule>,
    compute_pipelines: Table<markers::ComputePipeline>,
    render_pipelines: Table<markers::RenderPipeline>,
    pipeline_caches: Table<markers::PipelineCache>,
    render_bundles: Table<markers::RenderBundle>,
    surfaces: surfaces::Surfaces,

    textures_made: u64,
    buffers_made: u64,
    frame: u64,
    submission: u64,
    rendered_last: u64,
    open: Option<OpenSubmission>,
    timer: Option<timing::Timer>,
    errors: Vec<PlayError>,
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
            let text = format!("{init:?}");
            let name = text.split(['(', ' ']).next().unwrap_or_default();
            return Err(StartError::NoInit { found: name.into() });
        };
        let setup::Setup {
            global,
            adapter,
            device,
            queue,
            info,
            lacks,
        } = setup::Setup::new(*backend, desc, &options)?;
        let timer = if options.time_gpu {
            timing::Timer::new(&global, device, queue)
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
            surfaces: surfaces::Surfaces::default(),
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
    fn wait(&self) -> Result<(), PlayError> {
        self.global
            .device_poll(self.device, wgpu_types::PollType::wait_indefinitely())
            .map(drop)
            .map_err(|error| PlayError::device(&error))
    }

    /// Notes an error of `wgpu-core`, if there is one.
    fn note<E: std::error::Error>(&mut self, error: Option<E>) {
        if let Some(error) = error {
            self.errors.push(PlayError::device(&error));
        }
    }

    fn dispatch(&mut self, action: Action, watcher: &mut dyn Watcher) -> Result<(), PlayError> {
        use crate::reader::Action as A;
        match action {
            A::Init { .. } => {
                return Err(PlayError::Malformed(
                    "expected Init as the first action only".into(),
                ));
            }

            A::CreateBuffer(id, desc) => self.create_buffer(id, desc),
            A::DestroyBuffer(id) => return self.destroy_buffer(id, watcher),
            A::DropBuffer(id) => self.drop_buffer(id, watcher),
            A::WriteBuffer {
                id,
                data,
                offset,
                size,
                queued,
            } => return self.write_buffer(id, &data, offset, size, queued),

            A::CreateTexture(id, desc) => self.create_texture(id, desc),
            A::CreateTextureError(id, desc) => self.create_texture_error(id, desc),
            A::DestroyTexture(id) => return self.destroy_texture(id, watcher),
            A::DropTexture(id) => self.drop_texture(id, watcher),
            A::WriteTexture {
                to,
                data,
                layout,
                size,
            } => return self.write_texture(&to, &data, &layout, &size),
            A::CreateTextureView { id, parent, desc } => {
                return self.create_texture_view(id, parent, &desc);
            }
            A::DropTextureView(id) => self.views.release(&self.global, id),
            A::CreateExternalTexture { id, desc, planes } => {
                return self.create_external_texture(id, &desc, &planes);
            }
            A::DestroyExternalTexture(id) => {
                let id = self.external_textures.get(id)?;
                self.global.external_texture_destroy(id);
            }
            A::DropExternalTexture(id) => self.external_textures.release(&self.global, id),
            A::CreateSampler(id, desc) => self.create_sampler(id, &desc),
            A::DropSampler(id) => self.samplers.release(&self.global, id),

            A::ConfigureSurface(id, config) => self.surfaces.configure(id, config),
            A::GetSurfaceTexture { id, parent } => return self.get_surface_texture(id, parent),
            A::Present(id) => return self.present(id, watcher),
            A::DiscardSurfaceTexture(_) | A::ReleaseSurfaceTexture(_) => {}

            A::CreateBindGroupLayout(id, desc) => self.create_bind_group_layout(id, &desc),
            A::GetRenderPipelineBindGroupLayout {
                id,
                pipeline,
                index,
            } => return self.render_pipeline_layout(id, pipeline, index),
            A::GetComputePipelineBindGroupLayout {
                id,
                pipeline,
                index,
            } => return self.compute_pipeline_layout(id, pipeline, index),
            A::DropBindGroupLayout(id) => self.bind_group_layouts.remove(&self.global, id),
            A::CreatePipelineLayout(id, desc) => return self.create_pipeline_layout(id, desc),
            A::DropPipelineLayout(id) => self.pipeline_layouts.remove(&self.global, id),
            A::CreateBindGroup(id, desc) => return self.create_bind_group(id, desc),
            A::DropBindGroup(id) => self.bind_groups.release(&self.global, id),

            A::CreateShaderModule { id, desc, data } => {
                return self.create_shader_module(id, &desc, &data);
            }
            A::CreateShaderModulePassthrough {
                id,
                data,
                label,
                entry_points,
            } => return self.create_passthrough_module(id, &data, &label, &entry_points),
            A::DropShaderModule(id) => self.shader_modules.remove(&self.global, id),

            A::CreateComputePipeline { id, desc } => {
                return self.create_compute_pipeline(id, desc);
            }
            A::DropComputePipeline(id) => self.compute_pipelines.remove(&self.global, id),
            A::CreateGeneralRenderPipeline { id, desc } => {
                return self.create_render_pipeline(id, desc);
            }
            A::DropRenderPipeline(id) => self.render_pipelines.remove(&self.global, id),
            A::CreatePipelineCache { id, desc } => self.create_pipeline_cache(id, desc),
            A::DropPipelineCache(id) => self.pipeline_caches.remove(&self.global, id),

            A::CreateRenderBundle { id, desc, base } => {
                return self.create_render_bundle(id, &desc, base);
            }
            A::DropRenderBundle(id) => self.render_bundles.release(&self.global, id),

            A::CreateQuerySet { id, desc } => self.create_query_set(id, &desc),
            A::DestroyQuerySet(id) => {
                let id = self.query_sets.get(id)?;
                self.global.query_set_destroy(id);
            }
            A::DropQuerySet(id) => self.query_sets.release(&self.global, id),

            A::Submit(index, commands) => return self.submit(index, commands),
            // They failed while recording and had no effect.
            A::FailedCommands { .. } => {}

            A::CreateBlas { .. } | A::DropBlas(_) | A::CreateTlas { .. } | A::DropTlas(_) => {
                return Err(PlayError::Unsupported(
                    "acceleration structures are not played".into(),
                ));
            }
        }
        Ok(())
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
