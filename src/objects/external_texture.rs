//! External textures.

use crate::objects::{
    device::Device,
    record::{Identified, device_child},
};
use crate::runtime::label::Label;
use std::sync::Arc;
use wgpu_core::id::ExternalTextureId;

/// Nothing in webgpu.h makes one; an extension may.
pub struct ExternalTexture {
    id: ExternalTextureId,
    label: Label,
    device: Arc<Device>,
}

device_child!(ExternalTexture, WGPUExternalTextureImpl);

impl Identified for ExternalTexture {
    type Id = ExternalTextureId;

    fn id(&self) -> Option<ExternalTextureId> {
        Some(self.id)
    }
}

impl Drop for ExternalTexture {
    fn drop(&mut self) {
        self.device.global().external_texture_drop(self.id);
    }
}
