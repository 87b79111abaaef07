//! The functions of `WGPUExternalTexture`.

use crate::abi::*;
use abi_macros::call;

/// Renames `externalTexture` in error messages. `wgpu.h` has the function that makes such an object.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuExternalTextureSetLabel(
    externalTexture: WGPUExternalTexture,
    label: WGPUStringView,
) {
    externalTexture.set_label(label)
}

/// Makes one more reference to `externalTexture`, to be given back with
/// wgpuExternalTextureRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureAddRef(externalTexture: WGPUExternalTexture) {
    externalTexture.add_ref()
}

/// Gives back a reference to `externalTexture`. Bind groups that contain it keep it alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuExternalTextureRelease(externalTexture: WGPUExternalTexture) {
    externalTexture.release()
}
