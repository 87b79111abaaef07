//! The objects that descriptors name: from handles of C to ids of wgpu-core.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use wgpu_core::id::*;

/// Looks handles up. `field` is the member that holds the handle; a handle that is NULL, dead or of
/// another type is the member's error.
pub trait Ids {
    fn bind_group_layout(
        &self,
        field: &str,
        handle: WGPUBindGroupLayout,
    ) -> Result<BindGroupLayoutId, Invalid>;

    fn buffer(&self, field: &str, handle: WGPUBuffer) -> Result<BufferId, Invalid>;

    fn external_texture(
        &self,
        field: &str,
        handle: WGPUExternalTexture,
    ) -> Result<ExternalTextureId, Invalid>;

    fn pipeline_layout(
        &self,
        field: &str,
        handle: WGPUPipelineLayout,
    ) -> Result<PipelineLayoutId, Invalid>;

    fn query_set(&self, field: &str, handle: WGPUQuerySet) -> Result<QuerySetId, Invalid>;

    fn sampler(&self, field: &str, handle: WGPUSampler) -> Result<SamplerId, Invalid>;

    fn shader_module(
        &self,
        field: &str,
        handle: WGPUShaderModule,
    ) -> Result<ShaderModuleId, Invalid>;

    fn texture(&self, field: &str, handle: WGPUTexture) -> Result<TextureId, Invalid>;

    fn texture_view(&self, field: &str, handle: WGPUTextureView) -> Result<TextureViewId, Invalid>;
}

/// A handle that the header allows to be NULL.
pub fn optional<C, Id>(
    handle: *mut C,
    look_up: impl FnOnce(*mut C) -> Result<Id, Invalid>,
) -> Result<Option<Id>, Invalid> {
    if handle.is_null() {
        return Ok(None);
    }
    look_up(handle).map(Some)
}
