//! Handles inside descriptors: the objects' side of [`Ids`].

use crate::abi::*;
use crate::convert::ids::Ids;
use crate::objects::{
    bind_group::BindGroup, bind_group_layout::BindGroupLayout, buffer::Buffer,
    command_buffer::CommandBuffer, command_encoder::CommandEncoder,
    compute_pipeline::ComputePipeline, external_texture::ExternalTexture,
    pipeline_layout::PipelineLayout, query_set::QuerySet, render_bundle::RenderBundle,
    render_pipeline::RenderPipeline, sampler::Sampler, shader_module::ShaderModule,
    surface::Surface, texture::Texture, texture_view::TextureView,
};
use crate::runtime::{boundary::Call, failure::Invalid, handle::Object};
use wgpu_core::id::*;

/// An object with an identity in wgpu-core, unless it is an error object.
pub trait Identified: Object {
    type Id: Copy;

    fn id(&self) -> Option<Self::Id>;

    /// The identity; an error object has none and is of no use as this argument.
    fn require_id(&self, argument: &str) -> Result<Self::Id, Invalid> {
        self.id().ok_or_else(|| {
            let label = self.label();
            let value = match label.is_empty() {
                true => "an invalid object".into(),
                false => format!("invalid object '{label}'"),
            };
            Invalid::new(argument, value, "one whose creation succeeded")
        })
    }
}

/// Types with `id: Option<…>`.
macro_rules! with_id {
    ($($type:ident: $id:ident,)*) => {
        $(impl Identified for $type {
            type Id = $id;

            fn id(&self) -> Option<$id> {
                self.id
            }
        })*
    };
}

/// Those of them that descriptors name.
macro_rules! identified {
    ($($type:ident: $id:ident = $method:ident($c:ident),)*) => {
        with_id! { $($type: $id,)* }

        impl Ids for Call {
            $(fn $method(&self, field: &str, handle: $c) -> Result<$id, Invalid> {
                let object: &$type = self.look_up(field, handle)?;
                object.require_id(field)
            })*
        }
    };
}

with_id! {
    BindGroup: BindGroupId,
    CommandBuffer: CommandBufferId,
    CommandEncoder: CommandEncoderId,
    ComputePipeline: ComputePipelineId,
    RenderBundle: RenderBundleId,
    RenderPipeline: RenderPipelineId,
    Surface: SurfaceId,
}

identified! {
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
