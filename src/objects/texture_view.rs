//! `WGPUTextureView` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    ids::Identified,
    object::{self, core_object},
    stand_in::StandIns,
    texture::{Fate, Texture},
};
use crate::runtime::{
    boundary::{self, Call},
    failure::Failure,
    memory, text,
};
use std::sync::Arc;
use wgpu_core::resource::TextureViewDescriptor;

core_object!(
    TextureView,
    WGPUTextureViewImpl,
    TextureViewId,
    texture_view_drop,
    texture: Arc<Fate>,
    descriptor: TextureViewDescriptor<'static>
);

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
        let mut kept = TextureViewDescriptor::default();
        let converted = texture
            .require_id("texture")
            .and_then(|texture| converted.map(|converted| (texture, converted)));
        let stand_ins = StandIns::new(&texture.device, call);
        let id = object::create(call, name, converted, |(id, converted)| {
            let id = stand_ins.texture(&texture.fate).unwrap_or(id);
            let global = texture.device.global();
            let made = global.texture_create_view(id, &converted, None);
            kept = TextureViewDescriptor {
                label: None,
                ..converted
            };
            made
        });
        let fate = Arc::clone(&texture.fate);
        Ok(Self::insert(
            &texture.device,
            id,
            label.as_deref(),
            fate,
            kept,
        ))
    }
}

/// Renames `textureView` without touching its texture's name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewSetLabel(
    textureView: WGPUTextureView,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<TextureView>(
            "wgpuTextureViewSetLabel",
            "textureView",
            textureView,
            label,
        )
    }
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
