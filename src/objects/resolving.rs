//! Handles inside descriptors: the objects' side of [`Resolver`]. What they name is held to the end of
//! the call, whoever releases it meanwhile.

use crate::abi::*;
use crate::convert::resolver::Resolver;
use crate::objects::{query_set::QuerySet, record::Identified, texture_view::TextureView};
use crate::polyfill::{empty_query_set, resolve_target};
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use wgpu_core::id::*;

macro_rules! resolved {
    ($($id:ident = $method:ident($c:ident),)*) => {
        impl Resolver for Call {
            $(fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
                self.get(handle)?.require_id(handle.name())
            })*

            fn resolve_target(
                &self,
                handle: Named<WGPUTextureView>,
            ) -> Result<TextureViewId, Invalid> {
                let view: &TextureView = self.get(handle)?;
                let like = view.texture.like.as_ref();
                resolve_target::check(handle.name(), like.map(|like| like.dimension))?;
                if let Some(like) = like {
                    let formats = view.device.formats();
                    formats.check_resolve(handle.name(), like.format)?;
                }
                view.require_id(handle.name())
            }

            fn query_set(&self, handle: Named<WGPUQuerySet>) -> Result<QuerySetId, Invalid> {
                let set: &QuerySet = self.get(handle)?;
                let id = set.require_id(handle.name())?;
                empty_query_set::require_queries(handle.name(), set.count)?;
                Ok(id)
            }

            fn occlusion_query_set(
                &self,
                handle: Named<WGPUQuerySet>,
            ) -> Result<Option<QuerySetId>, Invalid> {
                let set: &QuerySet = self.get(handle)?;
                let id = set.require_id(handle.name())?;
                let is_empty = set.count == 0 && set.kind == WGPUQueryType_Occlusion;
                Ok((!is_empty).then_some(id))
            }
        }
    };
}

resolved! {
    BindGroupLayoutId = bind_group_layout(WGPUBindGroupLayout),
    BufferId = buffer(WGPUBuffer),
    PipelineCacheId = pipeline_cache(WGPUPipelineCache),
    PipelineLayoutId = pipeline_layout(WGPUPipelineLayout),
    SamplerId = sampler(WGPUSampler),
    ShaderModuleId = shader_module(WGPUShaderModule),
    TextureId = texture(WGPUTexture),
    TextureViewId = texture_view(WGPUTextureView),
}
