//! The functions of `WGPUTexture`.

use crate::abi::*;
use crate::objects::texture_view::TextureView;
use abi_macros::call;

/// Makes a view of some mip levels, array layers and aspects of the texture. The view keeps the
/// texture alive, but not from being destroyed. A bad range is a validation error. See
/// GPUTexture.createView() in the WebGPU specification.
/// @param descriptor What is left undefined, or all with NULL, follows from the texture: its format
///   and dimension, all remaining levels and layers, all aspects. The format must be the texture's
///   own or one of its `viewFormats`.
/// @return The view; an error object after an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureCreateView(
    texture: WGPUTexture,
    descriptor: Nullable<*const WGPUTextureViewDescriptor>,
) -> WGPUTextureView {
    TextureView::create(texture, call, descriptor)
}

/// Frees the texture's memory as soon as submitted work is done with it, whoever has references and
/// views. Submitting commands that use it is a validation error from then on. Its getters do no
/// harm, nor does destroying it again. See GPUTexture.destroy() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureDestroy(texture: WGPUTexture) {
    texture.destroy();
    Ok(())
}

/// Returns the depth of a 3D texture in texels, or the number of array layers of any other, as at
/// creation. See GPUTexture.depthOrArrayLayers in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDepthOrArrayLayers(texture: WGPUTexture) -> u32 {
    texture.shape.size.depthOrArrayLayers
}

/// Returns whether the texture is 1D, 2D or 3D. One that was created with an undefined dimension is
/// 2D. See GPUTexture.dimension in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDimension(texture: WGPUTexture) -> WGPUTextureDimension {
    texture.shape.dimension
}

/// Returns the format that the texture was created, or its surface configured, with. It may be a
/// @ref WGPUNativeTextureFormat. See GPUTexture.format in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetFormat(texture: WGPUTexture) -> WGPUTextureFormat {
    texture.shape.format
}

/// Returns the height of mip level 0 in texels. See GPUTexture.height in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetHeight(texture: WGPUTexture) -> u32 {
    texture.shape.size.height
}

/// Returns the number of mip levels, which is 1 at least. See GPUTexture.mipLevelCount in the
/// WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetMipLevelCount(texture: WGPUTexture) -> u32 {
    texture.shape.mip_level_count
}

/// Returns the number of samples per texel, which is 1 unless the texture is multisampled. See
/// GPUTexture.sampleCount in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetSampleCount(texture: WGPUTexture) -> u32 {
    texture.shape.sample_count
}

/// Returns the one dimension in which a compatibility-mode device can bind views of the texture. On
/// a device with the feature @ref WGPUFeatureName_CoreFeaturesAndLimits, which has no such
/// restriction, it is @ref WGPUTextureViewDimension_Undefined. See
/// GPUTexture.textureBindingViewDimension in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetTextureBindingViewDimension(
    texture: WGPUTexture,
) -> WGPUTextureViewDimension {
    texture.binding_view_dimension()
}

/// Returns the usage that the texture was created with. See GPUTexture.usage in the WebGPU
/// specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetUsage(texture: WGPUTexture) -> WGPUTextureUsage {
    texture.shape.usage
}

/// Returns the width of mip level 0 in texels. See GPUTexture.width in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetWidth(texture: WGPUTexture) -> u32 {
    texture.shape.size.width
}

/// Renames `texture` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureSetLabel(texture: WGPUTexture, label: WGPUStringView) {
    texture.set_label(label)
}

/// Makes one more reference to `texture`, to be given back with wgpuTextureRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureAddRef(texture: WGPUTexture) {
    texture.add_ref()
}

/// Gives back a reference to `texture`. Views, bind groups and submitted work keep its memory
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureRelease(texture: WGPUTexture) {
    texture.release()
}
