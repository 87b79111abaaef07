//! The resources of a bind group, by their handles: with stand-ins for those that are destroyed.

use crate::abi::*;
use crate::convert::resolver::{Resolver, Scenes};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    buffer::Buffer,
    device::Device,
    ray_tracing::tlas::Tlas,
    record::{Identified, as_they_are},
    texture_view::TextureView,
    turns::{HasTurns, Turns},
};
use crate::polyfill::{
    stand_in::StandIns,
    writable_aliasing::{self, Part, WritableBinding, Write},
};
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use std::cell::{Cell, RefCell};
use wgpu_core::{
    binding_model::{BindGroupEntry, BufferBinding},
    id::*,
};

pub struct BoundResources<'a> {
    call: &'a Call,
    stand_ins: StandIns<'a>,
    /// The layout that was looked up.
    layout: Cell<Option<&'a BindGroupLayout>>,
    /// What was looked up for a layout with writable bindings, by what is bound of it.
    buffers: RefCell<Vec<(BufferId, &'a Buffer)>>,
    views: RefCell<Vec<(TextureViewId, &'a TextureView)>>,
    /// What the use of the group needs.
    turns: RefCell<Turns>,
}

impl<'a> BoundResources<'a> {
    pub fn new(device: &'a Device, call: &'a Call) -> Self {
        Self {
            call,
            stand_ins: StandIns::new(device.global(), device.id),
            layout: Cell::default(),
            buffers: RefCell::default(),
            views: RefCell::default(),
            turns: RefCell::default(),
        }
    }

    /// The bindings of the group's layout that are arrays.
    pub fn array_bindings(&self) -> &[u32] {
        let layout = self.layout.get().and_then(|layout| layout.core.as_ref());
        layout.map_or(&[], |core| &core.arrays)
    }

    /// The bindings of the group's layout that write.
    fn writable(&self) -> &[WritableBinding] {
        let layout = self.layout.get().and_then(|layout| layout.core.as_ref());
        layout.map_or(&[], |core| &core.writable)
    }

    pub fn into_turns(self) -> Turns {
        self.turns.into_inner()
    }

    /// What a group of these entries writes.
    pub fn writes(&self, entries: &[BindGroupEntry]) -> Box<[Write]> {
        let (buffers, views) = (self.buffers.borrow(), self.views.borrow());
        let buffer = |bound: &BufferBinding| {
            let (_, buffer) = buffers.iter().find(|(id, _)| *id == bound.buffer)?;
            Some(Part::of_buffer(buffer.id?, bound, buffer.size))
        };
        let view = |bound: TextureViewId| {
            let (_, view) = views.iter().find(|(id, _)| *id == bound)?;
            Some(Part::of_texture(
                view.texture.id?,
                &view.core.as_ref()?.range,
            ))
        };
        writable_aliasing::writes(entries, self.writable(), buffer, view)
    }
}

impl Scenes for BoundResources<'_> {
    fn tlas(&self, handle: Named<WGPUTlas>) -> Result<TlasId, Invalid> {
        let tlas: &Tlas = self.call.get(handle)?;
        let top = tlas.require(handle.name())?;
        self.turns.borrow_mut().structures.use_top(&top);
        Ok(top.id)
    }
}

impl Resolver for BoundResources<'_> {
    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        let bound = buffer.to_bind(handle, &self.stand_ins)?;
        buffer.add_turns(&mut self.turns.borrow_mut());
        if !self.writable().is_empty() {
            self.buffers.borrow_mut().push((bound, buffer));
        }
        Ok(bound)
    }

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        let bound = view.to_bind(handle, &self.stand_ins)?;
        view.add_turns(&mut self.turns.borrow_mut());
        if !self.writable().is_empty() {
            self.views.borrow_mut().push((bound, view));
        }
        Ok(bound)
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
        pipeline_cache: WGPUPipelineCache => PipelineCacheId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
    }
}
