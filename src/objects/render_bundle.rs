//! `WGPURenderBundle` and its functions.

use crate::abi::*;
use crate::objects::{object::core_object, render_pipeline::RenderPipeline};
use crate::runtime::{boundary, failure::Invalid};
use std::sync::Arc;

core_object!(
    RenderBundle,
    WGPURenderBundleImpl,
    RenderBundleId,
    render_bundle_drop,
    draws: u64,
    read_only: ReadOnly,
    // A pipeline of the bundle that reads the stencil reference.
    stencil_pipeline: Option<Arc<RenderPipeline>>
);

/// Which aspects of the depth-stencil attachment are read only, as the descriptor of a pass or
/// bundle says, whether its format has them or not.
#[derive(Clone, Copy, Default)]
pub struct ReadOnly {
    pub depth: bool,
    pub stencil: bool,
}

impl RenderBundle {
    /// A bundle must not write what the pass only reads. wgpu-core looks at the aspects that the
    /// format has.
    pub fn check_for_pass(&self, argument: &str, pass: ReadOnly) -> Result<(), Invalid> {
        let refuse = |aspect| {
            let value = format!("a bundle without {aspect}");
            let expected = format!("{aspect}, as the pass has it");
            Err(Invalid::new(argument, value, expected))
        };
        if pass.depth && !self.read_only.depth {
            return refuse("depthReadOnly");
        }
        if pass.stencil && !self.read_only.stencil {
            return refuse("stencilReadOnly");
        }
        Ok(())
    }
}

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
