//! What an adapter can do, in more detail than features and limits tell.

use crate::abi::*;
use crate::objects::adapter_capabilities as told;
use abi_macros::call;

/// Tells what the adapter can do with textures of a format. A device has all of it with
/// @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures, and the features that the format
/// itself needs; else it has what WebGPU promises.
/// @param format A format, also a native one.
/// @return @ref WGPUStatus_Error, with `capabilities` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetTextureFormatCapabilities(
    adapter: WGPUAdapter,
    format: WGPUTextureFormat,
    capabilities: *mut WGPUTextureFormatCapabilities,
) -> WGPUStatus {
    told::write_format(adapter, format, capabilities)
}

/// Tells what the adapter lacks of what WebGPU takes for granted: OpenGL does, in its older versions
/// above all. What is missing is a validation error where it is used.
/// @return @ref WGPUStatus_Error, with `capabilities` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetDownlevelCapabilities(
    adapter: WGPUAdapter,
    capabilities: *mut WGPUDownlevelCapabilities,
) -> WGPUStatus {
    told::write_downlevel(adapter, capabilities)
}

/// Lists the products of small matrices that shaders can compute on this adapter with
/// @ref WGPUNativeFeature_CooperativeMatrix. Free the list with
/// wgpuCooperativeMatrixPropertiesFreeMembers().
/// @return @ref WGPUStatus_Error, with `properties` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetCooperativeMatrixProperties(
    adapter: WGPUAdapter,
    properties: *mut WGPUCooperativeMatrixProperties,
) -> WGPUStatus {
    told::write_matrices(adapter, properties)
}

/// Frees the list that wgpuAdapterGetCooperativeMatrixProperties() put into a struct. The struct comes
/// by value: your copy keeps a pointer that is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCooperativeMatrixPropertiesFreeMembers(
    cooperativeMatrixProperties: WGPUCooperativeMatrixProperties,
) {
    told::free_matrices(cooperativeMatrixProperties.view())
}
