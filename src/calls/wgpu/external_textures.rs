//! Pictures of several planes.

use crate::abi::*;
use crate::objects::external_texture::ExternalTexture;
use abi_macros::call;

/// Makes an external texture: what shaders see as `texture_external`, a picture in red, green and blue,
/// whose planes hold luma and chroma as video decoders and cameras give them. See
/// docs/external-textures.md.
///
/// Bind it by @ref WGPUExternalTextureBindingEntry, to a layout with
/// @ref WGPUExternalTextureBindingLayout. Shaders have `textureLoad`, `textureDimensions` and
/// `textureSampleBaseClampToEdge` for it. Its planes are textures like others: what is written to them
/// later is seen.
///
/// No feature is needed. A validation error, and an error object, if a member is not as its text says.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateExternalTexture(
    device: WGPUDevice,
    descriptor: *const WGPUExternalTextureDescriptor,
) -> WGPUExternalTexture {
    ExternalTexture::create(device, call, descriptor)
}
