//! The functions of `WGPURenderBundle`.

use crate::abi::*;
use abi_macros::call;

/// Renames `renderBundle`; errors of wgpuRenderPassEncoderExecuteBundles() use the name. See
/// GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleSetLabel(
    renderBundle: WGPURenderBundle,
    label: WGPUStringView,
) {
    renderBundle.set_label(label)
}

/// Takes one more reference to `renderBundle`; each one needs its own wgpuRenderBundleRelease(). A
/// bundle can be executed any number of times on one reference.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleAddRef(renderBundle: WGPURenderBundle) {
    renderBundle.add_ref()
}

/// Gives up one reference to `renderBundle`. Passes that execute it keep it and its resources
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleRelease(renderBundle: WGPURenderBundle) {
    renderBundle.release()
}
