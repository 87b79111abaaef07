//! The functions of `WGPURenderBundle`.

use crate::abi::*;
use abi_macros::call;

/// Renames `renderBundle`, as the errors of wgpuRenderPassEncoderExecuteBundles() show it. See
/// GPUObjectBase.label in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleSetLabel(
    renderBundle: WGPURenderBundle,
    label: WGPUStringView,
) {
    renderBundle.set_label(label)
}

/// Makes one more reference to `renderBundle`, to be given back with wgpuRenderBundleRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleAddRef(renderBundle: WGPURenderBundle) {
    renderBundle.add_ref()
}

/// Gives back a reference to `renderBundle`. Passes that execute it keep it and its resources
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleRelease(renderBundle: WGPURenderBundle) {
    renderBundle.release()
}
