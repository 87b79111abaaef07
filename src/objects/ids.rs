//! Handles inside descriptors: the objects' side of [`Ids`].

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::{
    bind_group_layout::BindGroupLayout, buffer::Buffer, external_texture::ExternalTexture,
    pipeline_layout::PipelineLayout, query_set::QuerySet, sampler::Sampler,
    shader_module::ShaderModule, texture::Texture, texture_view::TextureView,
};
use crate::runtime::{boundary::Call, failure::Invalid, handle::Object, view::Named};
use wgpu_core::id::*;

/// An object with an identity in wgpu-core, unless it is an error object.
pub trait Identified: Object {
    type Id: Copy;

    fn id(&self) -> Option<Self::Id>;

    /// The identity; an error object has none and is of no use as this argument.
    fn require_id(&self, argument: impl Into<String>) -> Result<Self::Id, Invalid> {
        self.id().ok_or_else(|| {
            let name = self.name();
            let value = match name.is_empty() {
                true => "an invalid object".into(),
                false => format!("invalid object '{name}'"),
            };
            Invalid::new(argument, value, "one whose creation succeeded")
        })
    }
}

macro_rules! ids {
    ($($type:ident: $id:ident = $method:ident($c:ident),)*) => {
        impl Ids for Call {
            $(fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
                let object: &$type = self.get(handle)?;
                object.require_id(handle.name())
            })*
        }
    };
}

ids! {
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
