//! Pipelines and their caches.

use wgpu_core::device::trace::{
    TraceComputePipelineDescriptor, TraceGeneralRenderPipelineDescriptor,
};
use wgpu_core::id::{PipelineCacheId, PointerId, ShaderModuleId, markers};
use wgpu_core::pipeline::{
    ComputePipelineDescriptor, FragmentState, MeshPipelineDescriptor, MeshState,
    PipelineCacheDescriptor, ProgrammableStageDescriptor, RenderPipelineDescriptor,
    RenderPipelineVertexProcessor, TaskState, VertexState,
};

use wgpu_types::Features;

use super::error::PlayError;
use super::play::Player;

type Stage<'a, Module> = ProgrammableStageDescriptor<'a, Module>;

impl Player {
    fn stage<'a>(
        &self,
        stage: Stage<'a, PointerId<markers::ShaderModule>>,
    ) -> Result<Stage<'a, ShaderModuleId>, PlayError> {
        Ok(ProgrammableStageDescriptor {
            module: self.shader_modules.get(stage.module)?,
            entry_point: stage.entry_point,
            constants: stage.constants,
            zero_initialize_workgroup_memory: stage.zero_initialize_workgroup_memory,
        })
    }

    /// A cache changes nothing but speed: where there are none, pipelines do without.
    fn has_caches(&self) -> bool {
        let features = self.global.device_features(self.device);
        features.contains(Features::PIPELINE_CACHE)
    }

    fn cache(
        &self,
        cache: Option<PointerId<markers::PipelineCache>>,
    ) -> Result<Option<PipelineCacheId>, PlayError> {
        let cache = cache.filter(|_| self.has_caches());
        cache
            .map(|cache| self.pipeline_caches.get(cache))
            .transpose()
    }

    fn fragment<'a>(
        &self,
        fragment: Option<FragmentState<'a, PointerId<markers::ShaderModule>>>,
    ) -> Result<Option<FragmentState<'a>>, PlayError> {
        let Some(fragment) = fragment else {
            return Ok(None);
        };
        Ok(Some(FragmentState {
            stage: self.stage(fragment.stage)?,
            targets: fragment.targets,
        }))
    }

    pub(super) fn create_compute_pipeline(
        &mut self,
        pointer: PointerId<markers::ComputePipeline>,
        desc: TraceComputePipelineDescriptor<'_>,
    ) -> Result<(), PlayError> {
        let desc = ComputePipelineDescriptor {
            label: desc.label,
            layout: desc
                .layout
                .map(|layout| self.pipeline_layouts.get(layout))
                .transpose()?,
            stage: self.stage(desc.stage)?,
            cache: self.cache(desc.cache)?,
        };
        let (id, error) = self
            .global
            .device_create_compute_pipeline(self.device, &desc, None);
        self.note(error);
        self.compute_pipelines.insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_render_pipeline(
        &mut self,
        pointer: PointerId<markers::RenderPipeline>,
        desc: TraceGeneralRenderPipelineDescriptor<'_>,
    ) -> Result<(), PlayError> {
        let layout = desc
            .layout
            .map(|layout| self.pipeline_layouts.get(layout))
            .transpose()?;
        let cache = self.cache(desc.cache)?;
        let fragment = self.fragment(desc.fragment)?;
        let global = &self.global;
        let (id, error) = match desc.vertex {
            RenderPipelineVertexProcessor::Vertex(vertex) => {
                let desc = RenderPipelineDescriptor {
                    label: desc.label,
                    layout,
                    vertex: VertexState {
                        stage: self.stage(vertex.stage)?,
                        buffers: vertex.buffers,
                    },
                    primitive: desc.primitive,
                    depth_stencil: desc.depth_stencil,
                    multisample: desc.multisample,
                    fragment,
                    multiview_mask: desc.multiview_mask,
                    cache,
                };
                global.device_create_render_pipeline(self.device, &desc, None)
            }
            RenderPipelineVertexProcessor::Mesh(task, mesh) => {
                let task = task.map(|task| self.stage(task.stage)).transpose()?;
                let desc = MeshPipelineDescriptor {
                    label: desc.label,
                    layout,
                    task: task.map(|stage| TaskState { stage }),
                    mesh: MeshState {
                        stage: self.stage(mesh.stage)?,
                    },
                    primitive: desc.primitive,
                    depth_stencil: desc.depth_stencil,
                    multisample: desc.multisample,
                    fragment,
                    multiview: desc.multiview_mask,
                    cache,
                };
                global.device_create_mesh_pipeline(self.device, &desc, None)
            }
        };
        self.note(error);
        self.render_pipelines.insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_pipeline_cache(
        &mut self,
        pointer: PointerId<markers::PipelineCache>,
        desc: PipelineCacheDescriptor<'_>,
    ) {
        if !self.has_caches() {
            return;
        }
        // The recorded data is of another driver perhaps; a cache changes nothing but speed.
        let desc = PipelineCacheDescriptor {
            data: None,
            fallback: true,
            ..desc
        };
        // SAFETY: without data there is nothing that another device could have made.
        let (id, error) = unsafe {
            self.global
                .device_create_pipeline_cache(self.device, &desc, None)
        };
        self.note(error);
        self.pipeline_caches.insert(&self.global, pointer, id, ());
    }
}
