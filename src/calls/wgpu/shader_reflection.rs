//! What a shader module tells of itself.

use crate::abi::*;
use crate::objects::reflection;
use abi_macros::call;

/// Tells what is in a shader module: its entry points with what they read and write, the resources
/// that it declares as a bind group layout has them, the constants that a pipeline may set, and the
/// size of its immediates. It is told of the module as it came, in WGSL, SPIR-V or GLSL alike. Free
/// what it fills in with wgpuShaderReflectionFreeMembers().
///
/// The layout of a pipeline needs no more than that: see docs/shader-reflection.md.
/// @param reflection Overwritten.
/// @return @ref WGPUStatus_Error, with `reflection` untouched and the reason in the log, for an error
///   object.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetReflection(
    shaderModule: WGPUShaderModule,
    reflection: *mut WGPUShaderReflection,
) -> WGPUStatus {
    reflection::write(shaderModule, reflection)
}

/// Frees all that wgpuShaderModuleGetReflection() put into a struct. The struct comes by value: your
/// copy keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderReflectionFreeMembers(shaderReflection: WGPUShaderReflection) {
    reflection::free(shaderReflection.view())
}
