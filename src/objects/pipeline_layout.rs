//! Pipeline layouts.

use crate::abi::*;
use crate::convert::{pipeline_layout::pipeline_layout_descriptor, resolver::Resolver};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    record::{self, Identified, as_they_are, core_object},
};
use crate::polyfill::immediates::{Room, Space};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer},
};
use naga::ResourceBinding;
use std::{cell::RefCell, sync::Arc};
use wgpu_core::{binding_model::PipelineLayoutDescriptor, id::*};

core_object!(
    PipelineLayout,
    WGPUPipelineLayoutImpl,
    PipelineLayoutId,
    pipeline_layout_drop,
    immediates: Space,
    filtering_samplers: Vec<ResourceBinding>
);

impl PipelineLayout {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUPipelineLayoutDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let groups = GroupsNoted {
            call,
            layouts: RefCell::default(),
        };
        let converted = pipeline_layout_descriptor(descriptor, &groups);
        let mut immediates = Space::default();
        let mut samplers = Vec::new();
        let id = record::create(call, label.as_deref(), converted, |(converted, ranges)| {
            let room = Room::Known(converted.immediate_size);
            immediates = Space { room, ranges };
            samplers = groups.filtering_samplers(&converted);
            let global = device.global();
            global.device_create_pipeline_layout(device.id, &converted, None)
        });
        Ok(Self::new(
            device,
            id,
            label.as_deref(),
            immediates,
            samplers,
        ))
    }
}

/// Objects by their handles; the layouts of the bind groups are noted.
struct GroupsNoted<'a> {
    call: &'a Call,
    layouts: RefCell<Vec<&'a BindGroupLayout>>,
}

impl GroupsNoted<'_> {
    /// The filtering samplers in the noted layouts, which are those of `converted`.
    fn filtering_samplers(&self, converted: &PipelineLayoutDescriptor) -> Vec<ResourceBinding> {
        let layouts = self.layouts.borrow();
        let groups = converted.bind_group_layouts.iter().zip(0..);
        let groups = groups.filter_map(|(layout, group)| layout.map(|_| group));
        let found = groups.zip(&*layouts).flat_map(|(group, layout)| {
            let bindings = layout.filtering_samplers.iter();
            bindings.map(move |&binding| ResourceBinding { group, binding })
        });
        found.collect()
    }
}

impl Resolver for GroupsNoted<'_> {
    fn bind_group_layout(
        &self,
        handle: Named<WGPUBindGroupLayout>,
    ) -> Result<BindGroupLayoutId, Invalid> {
        let layout = self.call.get(handle)?;
        self.layouts.borrow_mut().push(layout);
        layout.require_id(handle.name())
    }

    as_they_are! {
        buffer: WGPUBuffer => BufferId,
        external_texture: WGPUExternalTexture => ExternalTextureId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
        texture_view: WGPUTextureView => TextureViewId,
    }
}
