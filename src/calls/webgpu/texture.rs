//! The functions of `WGPUTexture`.

use crate::abi::*;
use crate::objects::texture_view::TextureView;
use abi_macros::call;

/// Makes a view of some mip levels, array layers and an aspect of the texture. NULL as
/// `descriptor`, or a field left undefined, takes what the texture suggests: its format and
/// dimension, all remaining levels and layers, all aspects. The format must be the texture's or one
/// of its viewFormats. The view keeps the texture alive, but not from being destroyed. A bad range
/// is a validation error. See GPUTexture.createView() in the WebGPU specification.
/// @return A view the caller releases; an error object after an error.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureCreateView(
    texture: WGPUTexture,
    descriptor: Nullable<*const WGPUTextureViewDescriptor>,
) -> WGPUTextureView {
    TextureView::create(texture, call, descriptor)
}

/// Frees the texture's memory as soon as submitted work is done with it, whatever references and
/// views remain. Submitting commands that use it is a validation error from then on; the getters,
/// and a second destroy, are fine. The caller's reference still has to be released. See
/// GPUTexture.destroy() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureDestroy(texture: WGPUTexture) {
    texture.destroy();
    Ok(())
}

/// Depth in texels of a 3D texture, else the number of array layers; as at creation. See
/// GPUTexture.depthOrArrayLayers in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDepthOrArrayLayers(texture: WGPUTexture) -> u32 {
    texture.shape.size.depthOrArrayLayers
}

/// 1D, 2D or 3D, never Undefined: a texture created without a dimension says 2D. See
/// GPUTexture.dimension in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetDimension(texture: WGPUTexture) -> WGPUTextureDimension {
    texture.shape.dimension
}

/// The format the texture was created or the surface was configured with; may be a
/// @ref WGPUNativeTextureFormat. See GPUTexture.format in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetFormat(texture: WGPUTexture) -> WGPUTextureFormat {
    texture.shape.format
}

/// Height of mip level 0 in texels. See GPUTexture.height in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetHeight(texture: WGPUTexture) -> u32 {
    texture.shape.size.height
}

/// Number of mip levels, 1 for a texture without a chain. See GPUTexture.mipLevelCount.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetMipLevelCount(texture: WGPUTexture) -> u32 {
    texture.shape.mip_level_count
}

/// Samples per texel: 1, or more for a multisampled texture. See GPUTexture.sampleCount.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetSampleCount(texture: WGPUTexture) -> u32 {
    texture.shape.sample_count
}

/// The one dimension in which a compatibility-mode device can bind views of this texture; Undefined
/// on a device with WGPUFeatureName_CoreFeaturesAndLimits, which has no such restriction. See
/// GPUTexture.textureBindingViewDimension in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetTextureBindingViewDimension(
    texture: WGPUTexture,
) -> WGPUTextureViewDimension {
    texture.binding_view_dimension()
}

/// The usage bits the texture was created with. See GPUTexture.usage in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetUsage(texture: WGPUTexture) -> WGPUTextureUsage {
    texture.shape.usage
}

/// Width of mip level 0 in texels. See GPUTexture.width in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetWidth(texture: WGPUTexture) -> u32 {
    texture.shape.size.width
}

/// Renames `texture` in error messages and GPU debuggers. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureSetLabel(texture: WGPUTexture, label: WGPUStringView) {
    texture.set_label(label)
}

/// Takes one more reference to `texture`; each one needs its own wgpuTextureRelease(). Views count
/// for themselves.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureAddRef(texture: WGPUTexture) {
    texture.add_ref()
}

/// Gives up one reference to `texture`. Views, bind groups and submitted work keep its memory
/// alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureRelease(texture: WGPUTexture) {
    texture.release()
}
