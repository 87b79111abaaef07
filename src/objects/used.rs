//! The resources of commands, by their handles, with a note of those that need an open access.

use crate::abi::*;
use crate::convert::resolver::Resolver;
use crate::objects::{
    buffer::Buffer,
    device::Device,
    ray_tracing::structures::Build,
    record::{Identified, as_they_are},
    texture::Texture,
    texture_view::TextureView,
    turns::{HasTurns, Turns},
};
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use std::cell::{Cell, RefCell};
use wgpu_core::id::*;
use wgpu_types::LoadOpDontCare;

pub struct Used<'a> {
    call: &'a Call,
    turns: RefCell<Turns>,
    layers: Cell<u32>,
    dont_care: Option<LoadOpDontCare>,
}

impl<'a> Used<'a> {
    pub fn new(call: &'a Call) -> Self {
        Self {
            call,
            turns: RefCell::default(),
            layers: Cell::default(),
            dont_care: None,
        }
    }

    /// Those of a pass.
    pub fn in_pass(call: &'a Call, device: &Device) -> Self {
        // SAFETY: the header asks of a program that names the operation to draw to each pixel.
        let dont_care = unsafe { LoadOpDontCare::enabled() };
        Self {
            // A trace cannot tell of it.
            // LIMITS: trace-dont-care
            dont_care: (!device.is_traced()).then_some(dont_care),
            ..Self::new(call)
        }
    }

    pub fn into_turns(self) -> Turns {
        self.turns.into_inner()
    }

    /// Notes what is built.
    pub fn build_structures(&self, build: Build) {
        self.turns.borrow_mut().structures.build(build);
    }

    /// How many layers that view has that has most of them.
    pub fn layers(&self) -> u32 {
        self.layers.get()
    }

    pub fn get_texture(&self, handle: Named<WGPUTexture>) -> Result<&'a Texture, Invalid> {
        let texture: &Texture = self.call.get(handle)?;
        texture.add_turns(&mut self.turns.borrow_mut());
        Ok(texture)
    }
}

impl Resolver for Used<'_> {
    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        buffer.add_turns(&mut self.turns.borrow_mut());
        buffer.require_id(handle.name())
    }

    fn texture(&self, handle: Named<WGPUTexture>) -> Result<TextureId, Invalid> {
        self.get_texture(handle)?.require_id(handle.name())
    }

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        view.add_turns(&mut self.turns.borrow_mut());
        self.layers.set(self.layers.get().max(view.layers()));
        view.require_id(handle.name())
    }

    // LIMITS: shared-texture-discard
    fn discarded_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        if view.texture.turn.is_some() {
            let value = "one of a shared texture with WGPUStoreOp_Discard";
            return Err(Invalid::new(handle.name(), value, "WGPUStoreOp_Store"));
        }
        self.texture_view(handle)
    }

    fn resolve_target(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        view.add_turns(&mut self.turns.borrow_mut());
        self.call.resolve_target(handle)
    }

    fn dont_care(&self) -> Option<LoadOpDontCare> {
        self.dont_care
    }

    fn occlusion_query_set(
        &self,
        handle: Named<WGPUQuerySet>,
    ) -> Result<Option<QuerySetId>, Invalid> {
        self.call.occlusion_query_set(handle)
    }

    as_they_are! {
        bind_group_layout: WGPUBindGroupLayout => BindGroupLayoutId,
        pipeline_cache: WGPUPipelineCache => PipelineCacheId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
    }
}
