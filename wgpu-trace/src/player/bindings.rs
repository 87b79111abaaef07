//! Bind group layouts, pipeline layouts and bind groups.

use std::borrow::Cow;

use wgpu_core::binding_model::{
    BindGroupDescriptor, BindGroupEntry, BindGroupLayoutDescriptor, BindingResource, BufferBinding,
    PipelineLayoutDescriptor, ResolvedPipelineLayoutDescriptor,
};
use wgpu_core::device::trace::TraceBindGroupDescriptor;
use wgpu_core::id::{PointerId, markers};

use super::error::PlayError;
use super::known::BufferPointer;
use super::play::Player;

type LayoutPointer = PointerId<markers::BindGroupLayout>;

impl Player {
    pub(super) fn create_bind_group_layout(
        &mut self,
        pointer: LayoutPointer,
        desc: &BindGroupLayoutDescriptor<'_>,
    ) {
        let (id, error) = self
            .global
            .device_create_bind_group_layout(self.device, desc, None);
        self.note(error);
        self.bind_group_layouts
            .insert(&self.global, pointer, id, ());
    }

    pub(super) fn render_pipeline_layout(
        &mut self,
        pointer: LayoutPointer,
        pipeline: PointerId<markers::RenderPipeline>,
        index: u32,
    ) -> Result<(), PlayError> {
        let pipeline = self.render_pipelines.get(pipeline)?;
        let (id, error) = self
            .global
            .render_pipeline_get_bind_group_layout(pipeline, index, None);
        self.note(error);
        self.bind_group_layouts
            .insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn compute_pipeline_layout(
        &mut self,
        pointer: LayoutPointer,
        pipeline: PointerId<markers::ComputePipeline>,
        index: u32,
    ) -> Result<(), PlayError> {
        let pipeline = self.compute_pipelines.get(pipeline)?;
        let (id, error) = self
            .global
            .compute_pipeline_get_bind_group_layout(pipeline, index, None);
        self.note(error);
        self.bind_group_layouts
            .insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_pipeline_layout(
        &mut self,
        pointer: PointerId<markers::PipelineLayout>,
        desc: ResolvedPipelineLayoutDescriptor<'_, LayoutPointer>,
    ) -> Result<(), PlayError> {
        let layouts = desc
            .bind_group_layouts
            .iter()
            .map(|layout| {
                layout
                    .map(|layout| self.bind_group_layouts.get(layout))
                    .transpose()
            })
            .collect::<Result<Vec<_>, _>>()?;
        let desc = PipelineLayoutDescriptor {
            label: desc.label,
            bind_group_layouts: Cow::Owned(layouts),
            immediate_size: desc.immediate_size,
        };
        let (id, error) = self
            .global
            .device_create_pipeline_layout(self.device, &desc, None);
        self.note(error);
        self.pipeline_layouts.insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_bind_group(
        &mut self,
        pointer: PointerId<markers::BindGroup>,
        desc: TraceBindGroupDescriptor<'_>,
    ) -> Result<(), PlayError> {
        let entries = desc
            .entries
            .iter()
            .map(|entry| {
                Ok(BindGroupEntry {
                    binding: entry.binding,
                    resource: self.binding(&entry.resource)?,
                })
            })
            .collect::<Result<Vec<_>, PlayError>>()?;
        let desc = BindGroupDescriptor {
            label: desc.label,
            layout: self.bind_group_layouts.get(desc.layout)?,
            entries: Cow::Owned(entries),
        };
        let (id, error) = self
            .global
            .device_create_bind_group(self.device, &desc, None);
        self.note(error);
        self.bind_groups.insert(&self.global, pointer, id, ());
        Ok(())
    }

    fn binding(&self, resource: &TraceResource<'_>) -> Result<BindingResource<'static>, PlayError> {
        use BindingResource as R;
        let buffer = |binding: &BufferBinding<BufferPointer>| {
            Ok::<_, PlayError>(BufferBinding {
                buffer: self.buffers.get(binding.buffer)?,
                offset: binding.offset,
                size: binding.size,
            })
        };
        Ok(match resource {
            R::Buffer(binding) => R::Buffer(buffer(binding)?),
            R::BufferArray(bindings) => R::BufferArray(Cow::Owned(
                bindings.iter().map(buffer).collect::<Result<_, _>>()?,
            )),
            R::Sampler(sampler) => R::Sampler(self.samplers.get(*sampler)?),
            R::SamplerArray(samplers) => R::SamplerArray(Cow::Owned(
                samplers
                    .iter()
                    .map(|sampler| self.samplers.get(*sampler))
                    .collect::<Result<_, _>>()?,
            )),
            R::TextureView(view) => R::TextureView(self.views.get(*view)?),
            R::TextureViewArray(views) => R::TextureViewArray(Cow::Owned(
                views
                    .iter()
                    .map(|view| self.views.get(*view))
                    .collect::<Result<_, _>>()?,
            )),
            R::ExternalTexture(texture) => {
                R::ExternalTexture(self.external_textures.get(*texture)?)
            }
            R::AccelerationStructure(_) | R::AccelerationStructureArray(_) => {
                return Err(PlayError::Unsupported(
                    "acceleration structures are not played".into(),
                ));
            }
        })
    }
}

type TraceResource<'a> = BindingResource<
    'a,
    BufferPointer,
    PointerId<markers::Sampler>,
    PointerId<markers::TextureView>,
    PointerId<markers::Tlas>,
    PointerId<markers::ExternalTexture>,
>;
