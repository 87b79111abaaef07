//! `WGPUExternalTexture` and its functions.

use crate::abi::*;
use crate::objects::{device::Device, ids::Identified, object::device_child};
use crate::runtime::{boundary, label::Label};
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

/// Renames `externalTexture`. Neither header has a function that creates such an object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuExternalTextureSetLabel(
    externalTexture: WGPUExternalTexture,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<ExternalTexture>(
            "wgpuExternalTextureSetLabel",
            "externalTexture",
            externalTexture,
            label,
        )
    }
}

/// Takes one more reference to `externalTexture`; each one needs its own
/// wgpuExternalTextureRelease().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureAddRef(externalTexture: WGPUExternalTexture) {
    boundary::add_ref::<ExternalTexture>(
        "wgpuExternalTextureAddRef",
        "externalTexture",
        externalTexture,
    )
}

/// Gives up one reference to `externalTexture`; bind groups that contain it keep it alive.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureRelease(externalTexture: WGPUExternalTexture) {
    boundary::release::<ExternalTexture>(
        "wgpuExternalTextureRelease",
        "externalTexture",
        externalTexture,
    )
}
