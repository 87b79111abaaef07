//! The functions of `WGPUTextureView`.

use crate::abi::*;
use abi_macros::call;

/// Renames `textureView` without touching its texture's name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewSetLabel(
    textureView: WGPUTextureView,
    label: WGPUStringView,
) {
    textureView.set_label(label)
}

/// Takes one more reference to `textureView`; each one needs its own wgpuTextureViewRelease(). The
/// view itself holds its texture.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewAddRef(textureView: WGPUTextureView) {
    textureView.add_ref()
}

/// Gives up one reference to `textureView`. Bind groups and recorded passes that use it keep it
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewRelease(textureView: WGPUTextureView) {
    textureView.release()
}
