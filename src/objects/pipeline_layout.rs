//! Pipeline layouts.

use crate::abi::*;
use crate::convert::{pipeline_layout::pipeline_layout_descriptor, resolver::Resolver};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    record::{Identified, as_they_are},
    shared::{
        core::{self, Core, Share, shared_object},
        kinds::{Bindings, GroupLayouts, Layout, LayoutDescriptor},
    },
};
use crate::polyfill::{
    external_textures::{pipelines::InGroup, slots},
    immediates::Space,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer},
};
use naga::ResourceBinding;
use std::{cell::RefCell, sync::Arc};
use wgpu_core::id::*;

shared_object!(PipelineLayout, WGPUPipelineLayoutImpl, Layout);

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
        let converted = converted.and_then(|(descriptor, ranges)| {
            let layout = LayoutDescriptor {
                descriptor,
                ranges,
                groups: groups.layouts.take(),
            };
            slots::check("bindGroupLayouts", layout.entries(), &device.limits)?;
            Ok(layout)
        });
        let place = device.place(&device.pools.pipeline_layouts);
        let core = core::create(call, label.as_deref(), place, converted, |converted| {
            let global = device.global();
            global.device_create_pipeline_layout(device.id, &converted.descriptor, None)
        });
        Ok(Self::new(device, core, label.as_deref()))
    }

    /// What there is for immediates.
    pub fn immediates(&self) -> Space {
        let core = self.core.as_ref();
        core.map_or_else(Space::default, |core| core.immediates.clone())
    }

    /// How many bind groups it has.
    pub fn group_count(&self) -> usize {
        let core = self.core.as_ref();
        core.map_or(0, |core| core.group_count())
    }

    pub fn external_textures(&self) -> &[InGroup] {
        let core = self.core.as_ref();
        core.map_or(&[], |core| &core.external_textures)
    }

    pub fn filtering_samplers(&self) -> &[ResourceBinding] {
        let core = self.core.as_ref();
        core.map_or(&[], |core| &core.filtering_samplers)
    }
}

/// Objects by their handles; the layouts of the bind groups are noted.
struct GroupsNoted<'a> {
    call: &'a Call,
    layouts: RefCell<GroupLayouts<&'a Arc<Core<Bindings>>>>,
}

impl Resolver for GroupsNoted<'_> {
    fn bind_group_layout(
        &self,
        handle: Named<WGPUBindGroupLayout>,
    ) -> Result<BindGroupLayoutId, Invalid> {
        let layout: &BindGroupLayout = self.call.get(handle)?;
        let id = layout.require_id(handle.name())?;
        let share = layout.core.as_ref();
        self.layouts.borrow_mut().extend(share.map(Share::core));
        Ok(id)
    }

    as_they_are! {
        buffer: WGPUBuffer => BufferId,
        pipeline_cache: WGPUPipelineCache => PipelineCacheId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
        texture_view: WGPUTextureView => TextureViewId,
    }
}
