//! From actions to what is done for them.

use super::error::PlayError;
use super::play::{Player, Watcher, name};
use crate::reader::Action;

impl Player {
    /// Plays an action.
    pub(super) fn dispatch(
        &mut self,
        action: Action,
        watcher: &mut dyn Watcher,
    ) -> Result<(), PlayError> {
        use Action as A;
        match action {
            A::Init { .. } => {
                let text = "expected Init as the first action only";
                return Err(PlayError::Malformed(text.into()));
            }
            A::ConfigureSurface(id, config) => self.surfaces.configure(id, config),
            A::GetSurfaceTexture { id, parent } => return self.get_surface_texture(id, parent),
            A::Present(id) => return self.present(id, watcher),
            A::DiscardSurfaceTexture(_) | A::ReleaseSurfaceTexture(_) => {}
            A::Submit(index, commands) => return self.submit(index, commands),
            // They failed while recording and had no effect.
            A::FailedCommands { .. } => {}
            A::CreateBlas { .. } | A::DropBlas(_) | A::CreateTlas { .. } | A::DropTlas(_) => {
                let text = "acceleration structures are not played";
                return Err(PlayError::Unsupported(text.into()));
            }
            other => return self.dispatch_memory(other, watcher),
        }
        Ok(())
    }

    /// Plays an action on what holds data, or on how it is read.
    fn dispatch_memory(
        &mut self,
        action: Action,
        watcher: &mut dyn Watcher,
    ) -> Result<(), PlayError> {
        use Action as A;
        match action {
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
            A::CreateQuerySet { id, desc } => self.create_query_set(id, &desc),
            A::DestroyQuerySet(id) => self.global.query_set_destroy(self.query_sets.get(id)?),
            A::DropQuerySet(id) => self.query_sets.release(&self.global, id),
            other => return self.dispatch_pipelines(other),
        }
        Ok(())
    }

    /// Plays an action on pipelines, or on what they are made of and used with.
    fn dispatch_pipelines(&mut self, action: Action) -> Result<(), PlayError> {
        use Action as A;
        match action {
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
            A::CreateComputePipeline { id, desc } => return self.create_compute_pipeline(id, desc),
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
            other => return Err(PlayError::Unsupported(name(&other))),
        }
        Ok(())
    }
}
