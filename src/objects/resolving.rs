//! Handles inside descriptors: the objects' side of [`Resolver`].

use crate::abi::*;
use crate::convert::resolver::Resolver;
use crate::objects::{
    bind_group_layout::BindGroupLayout, buffer::Buffer, external_texture::ExternalTexture,
    pipeline_layout::PipelineLayout, query_set::QuerySet, record::Identified, sampler::Sampler,
    shader_module::ShaderModule, texture::Texture, texture_view::TextureView,
};
use crate::polyfill::resolve_target;
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use wgpu_core::id::*;

macro_rules! resolved {
    ($($type:ident: $id:ident = $method:ident($c:ident),)*) => {
        impl Resolver for Call {
            $(#[inline]
            fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
                let object: &$type = self.get(handle)?;
                object.require_id(handle.name())
            })*

            fn resolve_target(
                &self,
                handle: Named<WGPUTextureView>,
            ) -> Result<TextureViewId, Invalid> {
                let view: &TextureView = self.get(handle)?;
                let like = view.texture.like.as_ref();
                resolve_target::check(handle.name(), like.map(|like| like.dimension))?;
                view.require_id(handle.name())
            }
        }
    };
}

resolved! {
    BindGroupLayout: BindGroupLayoutId = bind_group_layout(WGPUBindGroupLayout),
    Buffer: BufferId = buffer(WGPUBuffer),
    ExternalTexture: ExternalTextureId = external_texture(WGPUExternalTexture),
    PipelineLayout: PipelineLayoutId = pipeline_layout(WGPUPipelineLayout),
    QuerySet: QuerySetId = query_set(WGPUQuerySet),
    Sampler: SamplerId = sampler(WGPUSampler),
    ShaderModule: ShaderModuleId = shader_module(WGPUShaderModule),
    Texture: TextureId = texture(WGPUTexture),
    TextureView: TextureViewId = texture_view(WGPUTextureView),
}
