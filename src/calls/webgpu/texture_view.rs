//! The functions of `WGPUTextureView`.

use crate::abi::*;
use abi_macros::call;

/// Renames `textureView`, but not its texture. See GPUObjectBase.label in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewSetLabel(
    textureView: WGPUTextureView,
    label: WGPUStringView,
) {
    textureView.set_label(label)
}

/// Makes one more reference to `textureView`, to be given back with wgpuTextureViewRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewAddRef(textureView: WGPUTextureView) {
    textureView.add_ref()
}

/// Gives back a reference to `textureView`. Bind groups and recorded passes that use it keep it
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewRelease(textureView: WGPUTextureView) {
    textureView.release()
}
