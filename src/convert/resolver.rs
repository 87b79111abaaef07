//! The objects that descriptors name: from handles of C to ids of wgpu-core.

use super::given::Given;
use crate::abi::*;
use crate::runtime::{failure::Invalid, view::Named};
use wgpu_core::id::*;
use wgpu_types::LoadOpDontCare;

/// Looks handles up. A handle that is NULL, dead or of another type is an error of the member that
/// holds it.
pub trait Resolver {
    fn bind_group_layout(
        &self,
        handle: Named<WGPUBindGroupLayout>,
    ) -> Result<BindGroupLayoutId, Invalid>;

    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid>;

    fn pipeline_cache(&self, handle: Named<WGPUPipelineCache>) -> Result<PipelineCacheId, Invalid>;

    fn pipeline_layout(
        &self,
        handle: Named<WGPUPipelineLayout>,
    ) -> Result<PipelineLayoutId, Invalid>;

    fn query_set(&self, handle: Named<WGPUQuerySet>) -> Result<QuerySetId, Invalid>;

    fn sampler(&self, handle: Named<WGPUSampler>) -> Result<SamplerId, Invalid>;

    fn shader_module(&self, handle: Named<WGPUShaderModule>) -> Result<ShaderModuleId, Invalid>;

    /// A module for a pipeline that gives these constants.
    fn stage_module(
        &self,
        handle: Named<WGPUShaderModule>,
        _given: Given,
    ) -> Result<ShaderModuleId, Invalid> {
        self.shader_module(handle)
    }

    fn texture(&self, handle: Named<WGPUTexture>) -> Result<TextureId, Invalid>;

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid>;

    /// A view whose contents a pass throws away.
    fn discarded_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        self.texture_view(handle)
    }

    /// A set whose queries a pass may begin. Without queries it is as none.
    fn occlusion_query_set(
        &self,
        handle: Named<WGPUQuerySet>,
    ) -> Result<Option<QuerySetId>, Invalid> {
        self.query_set(handle).map(Some)
    }

    /// What lets a pass begin with whatever is there; where it is `None`, attachments are cleared.
    fn dont_care(&self) -> Option<LoadOpDontCare> {
        None
    }

    /// A view that a render pass resolves to.
    fn resolve_target(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        self.texture_view(handle)
    }
}

/// Looks up what is in a bind group.
pub trait BindingResolver: Resolver {
    fn tlas(&self, handle: Named<WGPUTlas>) -> Result<TlasId, Invalid>;

    /// wgpu-core knows nothing of external textures: the id means something to the resolver alone.
    fn external_texture(
        &self,
        handle: Named<WGPUExternalTexture>,
    ) -> Result<ExternalTextureId, Invalid>;
}
