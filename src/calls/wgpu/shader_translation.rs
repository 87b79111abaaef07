//! Shaders in other languages.

use crate::abi::*;
use crate::objects::translation;
use abi_macros::call;

/// Writes one entry point of a shader module in another language, whatever language the module came
/// in: with the constants that are given, without what the entry point does not use, and with the
/// checks of indices that WebGPU has. Free what it fills in with wgpuShaderTranslationFreeMembers().
///
/// The writers of the languages make a library larger by a tenth, so that it has them only where it was
/// built with the feature `translate`: see docs/shader-translation.md, which also tells where the
/// resources are in each language.
/// @param descriptor Which entry point, and to what.
/// @param translation Overwritten.
/// @return @ref WGPUStatus_Error, with `translation` untouched and the reason in the log: for an error
///   object, a wish that cannot be met, a shader that has what the language has not, and in a library
///   without the feature.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleTranslate(
    shaderModule: WGPUShaderModule,
    descriptor: *const WGPUShaderTranslationDescriptor,
    translation: *mut WGPUShaderTranslation,
) -> WGPUStatus {
    translation::write(shaderModule, call, descriptor, translation)
}

/// Frees all that wgpuShaderModuleTranslate() put into a struct. The struct comes by value: your copy
/// keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderTranslationFreeMembers(
    shaderTranslation: WGPUShaderTranslation,
) {
    translation::free(shaderTranslation.view())
}
