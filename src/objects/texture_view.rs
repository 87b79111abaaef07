//! `WGPUTextureView` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    ids::Identified,
    object::{self, device_child},
    texture::Texture,
};
use crate::runtime::{
    boundary::{self, Call, method},
    failure::Failure,
    handle,
    label::Label,
    memory, text,
};
use std::sync::Arc;
use wgpu_core::id::TextureViewId;

pub struct TextureView {
    /// `None` for an error object that wgpu-core has never seen.
    pub(crate) id: Option<TextureViewId>,
    pub(crate) label: Label,
    pub(crate) device: Arc<Device>,
}

device_child!(TextureView, WGPUTextureViewImpl);

impl TextureView {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        texture: &Texture,
        call: &Call,
        descriptor: *const WGPUTextureViewDescriptor,
    ) -> Result<WGPUTextureView, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::optional("descriptor", descriptor) }?;
        let descriptor = descriptor.unwrap_or(&WGPUTextureViewDescriptor::INIT);
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::texture_view::texture_view_descriptor(descriptor) };
        let converted = texture
            .require_id("texture")
            .and_then(|texture| converted.map(|converted| (texture, converted)));
        let id = object::create(call, name, converted, |(texture_id, converted)| {
            let global = texture.device.global();
            global.texture_create_view(texture_id, &converted, None)
        });
        Ok(handle::insert(Arc::new(Self {
            id,
            label: Label::new(label.as_deref()),
            device: Arc::clone(&texture.device),
        })))
    }
}

impl Drop for TextureView {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.device.global().texture_view_drop(id);
        }
    }
}

/// Renames `textureView` without touching its texture's name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewSetLabel(
    textureView: WGPUTextureView,
    label: WGPUStringView,
) {
    method("wgpuTextureViewSetLabel", "textureView", textureView, |view: &TextureView, _| {
        // SAFETY: the string is as webgpu.h says.
        unsafe { view.label.set(label) };
        Ok(())
    })
}

/// Takes one more reference to `textureView`; each one needs its own wgpuTextureViewRelease(). The
/// view itself holds its texture.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewAddRef(textureView: WGPUTextureView) {
    boundary::add_ref::<TextureView>("wgpuTextureViewAddRef", "textureView", textureView)
}

/// Gives up one reference to `textureView`. Bind groups and recorded passes that use it keep it
/// alive.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureViewRelease(textureView: WGPUTextureView) {
    boundary::release::<TextureView>("wgpuTextureViewRelease", "textureView", textureView)
}
