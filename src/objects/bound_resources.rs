//! The resources of a bind group, by their handles: with stand-ins for those that are destroyed.

use crate::abi::*;
use crate::convert::resolver::Resolver;
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    buffer::Buffer,
    device::Device,
    record::{Identified, as_they_are},
    texture_view::TextureView,
};
use crate::polyfill::stand_in::StandIns;
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use std::cell::Cell;
use wgpu_core::id::*;

pub struct BoundResources<'a> {
    call: &'a Call,
    stand_ins: StandIns<'a>,
    /// The layout that was looked up.
    layout: Cell<Option<&'a BindGroupLayout>>,
}

impl<'a> BoundResources<'a> {
    pub fn new(device: &'a Device, call: &'a Call) -> Self {
        Self {
            call,
            stand_ins: StandIns::new(device.global(), device.id),
            layout: Cell::default(),
        }
    }

    /// The bindings of the group's layout that are arrays.
    pub fn array_bindings(&self) -> &[u32] {
        let layout = self.layout.get().and_then(|layout| layout.core.as_ref());
        layout.map_or(&[], |core| &core.arrays)
    }
}

impl Resolver for BoundResources<'_> {
    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        buffer.to_bind(handle, &self.stand_ins)
    }

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        view.to_bind(handle, &self.stand_ins)
    }

    fn bind_group_layout(
        &self,
        handle: Named<WGPUBindGroupLayout>,
    ) -> Result<BindGroupLayoutId, Invalid> {
        let layout = self.call.get(handle)?;
        self.layout.set(Some(layout));
        layout.require_id(handle.name())
    }

    as_they_are! {
        external_texture: WGPUExternalTexture => ExternalTextureId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
    }
}
