//! `WGPURenderBundle` and its functions.

use crate::abi::*;
use crate::objects::object::core_object;
use crate::runtime::boundary::{self};

core_object!(RenderBundle, WGPURenderBundleImpl, RenderBundleId, render_bundle_drop, draws: u64);

/// Renames `renderBundle`; errors of wgpuRenderPassEncoderExecuteBundles() use the name. See
/// GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleSetLabel(
    renderBundle: WGPURenderBundle,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<RenderBundle>(
            "wgpuRenderBundleSetLabel",
            "renderBundle",
            renderBundle,
            label,
        )
    }
}

/// Takes one more reference to `renderBundle`; each one needs its own wgpuRenderBundleRelease(). A
/// bundle can be executed any number of times on one reference.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleAddRef(renderBundle: WGPURenderBundle) {
    boundary::add_ref::<RenderBundle>("wgpuRenderBundleAddRef", "renderBundle", renderBundle)
}

/// Gives up one reference to `renderBundle`. Passes that execute it keep it and its resources
/// alive.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleRelease(renderBundle: WGPURenderBundle) {
    boundary::release::<RenderBundle>("wgpuRenderBundleRelease", "renderBundle", renderBundle)
}
