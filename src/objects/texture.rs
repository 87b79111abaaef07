//! `WGPUTexture` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    object::{self, core_object},
    texture_view::TextureView,
};
use crate::runtime::view::Pointer;
use crate::runtime::{
    boundary::{self, Call, getter, method},
    failure::Failure,
    text,
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use wgpu_core::resource::TextureDescriptor;

core_object!(Texture, WGPUTextureImpl, TextureId, texture_drop, shape: Shape, fate: Arc<Fate>);

/// What the getters answer.
#[derive(Clone, Copy)]
pub struct Shape {
    pub size: WGPUExtent3D,
    pub dimension: WGPUTextureDimension,
    pub format: WGPUTextureFormat,
    pub usage: WGPUTextureUsage,
    pub mip_level_count: u32,
    pub sample_count: u32,
}

/// What becomes of a texture, which its views outlive, and how to make one like it.
#[derive(Default)]
pub struct Fate {
    pub destroyed: AtomicBool,
    pub like: Option<TextureDescriptor<'static>>,
}

impl Texture {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUTextureDescriptor>,
    ) -> Result<WGPUTexture, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::texture::texture_descriptor(descriptor) };
        let mut fate = Fate::default();
        let id = object::create(call, name, converted, |mut converted| {
            convert::texture::allow_atomics(&mut converted, device.features);
            let global = device.global();
            let made = global.device_create_texture(device.id, &converted, None);
            fate.like = Some(TextureDescriptor {
                label: None,
                ..converted
            });
            made
        });
        let dimension = match descriptor.dimension {
            WGPUTextureDimension_Undefined => WGPUTextureDimension_2D,
            dimension => dimension,
        };
        let shape = Shape {
            size: descriptor.size,
            dimension,
            format: descriptor.format,
            usage: descriptor.usage,
            mip_level_count: descriptor.mipLevelCount,
            sample_count: descriptor.sampleCount,
        };
        let fate = Arc::new(fate);
        Ok(Self::insert(device, id, label.as_deref(), shape, fate))
    }
}

/// Makes a view of some mip levels, array layers and an aspect of the texture. NULL as
/// `descriptor`, or a field left undefined, takes what the texture suggests: its format and
/// dimension, all remaining levels and layers, all aspects. The format must be the texture's or one
/// of its viewFormats. The view keeps the texture alive, but not from being destroyed. A bad range
/// is a validation error. See GPUTexture.createView() in the WebGPU specification.
/// @return A view the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureCreateView(
    texture: WGPUTexture,
    descriptor: Nullable<*const WGPUTextureViewDescriptor>,
) -> WGPUTextureView {
    method(
        "wgpuTextureCreateView",
        "texture",
        texture,
        |texture: &Texture, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { TextureView::create(texture, call, descriptor) }
        },
    )
}

/// Frees the texture's memory as soon as submitted work is done with it, whatever references and
/// views remain. Submitting commands that use it is a validation error from then on; the getters,
/// and a second destroy, are fine. The caller's reference still has to be released. See
/// GPUTexture.destroy() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureDestroy(texture: WGPUTexture) {
    method(
        "wgpuTextureDestroy",
        "texture",
        texture,
        |texture: &Texture, _| {
            texture.fate.destroyed.store(true, Ordering::Release);
            if let Some(id) = texture.id {
                texture.device.global().texture_destroy(id);
            }
            Ok(())
        },
    )
}

/// Depth in texels of a 3D texture, else the number of array layers; as at creation. See
/// GPUTexture.depthOrArrayLayers in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDepthOrArrayLayers(texture: WGPUTexture) -> u32 {
    getter(
        "wgpuTextureGetDepthOrArrayLayers",
        "texture",
        texture,
        |texture: &Texture| texture.shape.size.depthOrArrayLayers,
    )
}

/// 1D, 2D or 3D, never Undefined: a texture created without a dimension says 2D. See
/// GPUTexture.dimension in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDimension(texture: WGPUTexture) -> WGPUTextureDimension {
    getter(
        "wgpuTextureGetDimension",
        "texture",
        texture,
        |texture: &Texture| texture.shape.dimension,
    )
}

/// The format the texture was created or the surface was configured with; may be a
/// @ref WGPUNativeTextureFormat. See GPUTexture.format in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetFormat(texture: WGPUTexture) -> WGPUTextureFormat {
    getter(
        "wgpuTextureGetFormat",
        "texture",
        texture,
        |texture: &Texture| texture.shape.format,
    )
}

/// Height of mip level 0 in texels. See GPUTexture.height in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetHeight(texture: WGPUTexture) -> u32 {
    getter(
        "wgpuTextureGetHeight",
        "texture",
        texture,
        |texture: &Texture| texture.shape.size.height,
    )
}

/// Number of mip levels, 1 for a texture without a chain. See GPUTexture.mipLevelCount.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetMipLevelCount(texture: WGPUTexture) -> u32 {
    getter(
        "wgpuTextureGetMipLevelCount",
        "texture",
        texture,
        |texture: &Texture| texture.shape.mip_level_count,
    )
}

/// Samples per texel: 1, or more for a multisampled texture. See GPUTexture.sampleCount.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetSampleCount(texture: WGPUTexture) -> u32 {
    getter(
        "wgpuTextureGetSampleCount",
        "texture",
        texture,
        |texture: &Texture| texture.shape.sample_count,
    )
}

/// The one dimension in which a compatibility-mode device can bind views of this texture; Undefined
/// on a device with WGPUFeatureName_CoreFeaturesAndLimits, which has no such restriction. See
/// GPUTexture.textureBindingViewDimension in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetTextureBindingViewDimension(
    texture: WGPUTexture,
) -> WGPUTextureViewDimension {
    method(
        "wgpuTextureGetTextureBindingViewDimension",
        "texture",
        texture,
        |_: &Texture, _| {
            // Every device here has the core feature set, which knows no such restriction.
            Ok(WGPUTextureViewDimension_Undefined)
        },
    )
}

/// The usage bits the texture was created with. See GPUTexture.usage in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetUsage(texture: WGPUTexture) -> WGPUTextureUsage {
    getter(
        "wgpuTextureGetUsage",
        "texture",
        texture,
        |texture: &Texture| texture.shape.usage,
    )
}

/// Width of mip level 0 in texels. See GPUTexture.width in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetWidth(texture: WGPUTexture) -> u32 {
    getter(
        "wgpuTextureGetWidth",
        "texture",
        texture,
        |texture: &Texture| texture.shape.size.width,
    )
}

/// Renames `texture` in error messages and GPU debuggers. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureSetLabel(texture: WGPUTexture, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Texture>("wgpuTextureSetLabel", "texture", texture, label) }
}

/// Takes one more reference to `texture`; each one needs its own wgpuTextureRelease(). Views count
/// for themselves.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureAddRef(texture: WGPUTexture) {
    boundary::add_ref::<Texture>("wgpuTextureAddRef", "texture", texture)
}

/// Gives up one reference to `texture`. Views, bind groups and submitted work keep its memory
/// alive.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureRelease(texture: WGPUTexture) {
    boundary::release::<Texture>("wgpuTextureRelease", "texture", texture)
}
