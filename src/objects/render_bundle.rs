//! `WGPURenderBundle` and its functions.

use crate::abi::*;
use crate::objects::{device::Device, ids::Identified, object::device_child};
use crate::runtime::{
    boundary::{self, method},
    handle,
    label::Label,
};
use std::sync::Arc;
use wgpu_core::id::RenderBundleId;

pub struct RenderBundle {
    /// `None` when the encoder was invalid.
    pub(crate) id: Option<RenderBundleId>,
    pub(crate) label: Label,
    /// How many draws it adds to a pass.
    pub(crate) draws: u64,
    pub(crate) device: Arc<Device>,
}

device_child!(RenderBundle, WGPURenderBundleImpl);

impl RenderBundle {
    pub fn insert(
        device: &Arc<Device>,
        id: Option<RenderBundleId>,
        label: Label,
        draws: u64,
    ) -> WGPURenderBundle {
        handle::insert(Arc::new(Self {
            id,
            label,
            draws,
            device: Arc::clone(device),
        }))
    }
}

impl Drop for RenderBundle {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.device.global().render_bundle_drop(id);
        }
    }
}

/// Renames `renderBundle`; errors of wgpuRenderPassEncoderExecuteBundles() use the name. See
/// GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleSetLabel(
    renderBundle: WGPURenderBundle,
    label: WGPUStringView,
) {
    method("wgpuRenderBundleSetLabel", "renderBundle", renderBundle, |bundle: &RenderBundle, _| {
        // SAFETY: the string is as webgpu.h says.
        unsafe { bundle.label.set(label) };
        Ok(())
    })
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
