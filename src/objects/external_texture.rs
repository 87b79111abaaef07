//! `WGPUExternalTexture` and its functions.

use crate::abi::*;
use crate::objects::object::core_object;
use crate::runtime::boundary::{self};

// Nothing in webgpu.h makes one; an extension may.
core_object!(
    ExternalTexture,
    WGPUExternalTextureImpl,
    ExternalTextureId,
    external_texture_drop
);

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
