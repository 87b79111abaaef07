//! Shader modules from SPIR-V, with fewer runtime checks, and with none at all.

use crate::abi::*;
use crate::objects::{passthrough, shader_module::ShaderModule};
use abi_macros::call;

/// Makes a shader module from SPIR-V without a chained struct. The result is that of
/// wgpuDeviceCreateShaderModule() for @ref WGPUShaderSourceSPIRV. Code that is not valid SPIR-V, or
/// uses what the device has not enabled, is a validation error.
/// @param descriptor `sourceSize` counts 32-bit words, not bytes.
/// @return The shader module; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleSpirV(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptorSpirV,
) -> WGPUShaderModule {
    ShaderModule::create_from_spirv(device, call, descriptor)
}

/// Makes a shader module like wgpuDeviceCreateShaderModule(), but leaves out some checks at run
/// time. That is faster, and unsafe: a shader that breaks a rule whose check was left out may read
/// or write foreign memory, or hang the GPU. Use it only on code that you trust.
/// @param descriptor As for wgpuDeviceCreateShaderModule().
/// @param runtimeChecks The checks to keep. An unknown flag is a validation error.
/// @return The shader module; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleTrusted(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
    runtimeChecks: WGPUShaderRuntimeChecks,
) -> WGPUShaderModule {
    ShaderModule::create_trusted(device, call, descriptor, runtimeChecks)
}

/// Makes a shader module whose code the driver gets as it is. Needs the feature
/// @ref WGPUNativeFeature_PassthroughShaders. With it go extensions of SPIR-V that the library's compiler
/// does not know, and whatever another compiler makes.
///
/// **This is unsafe.** Nobody looks at the code: neither whether it is valid, nor whether it fits the
/// pipelines that use it, nor where it reads and writes. Code that does not fit may read or write
/// foreign memory, hang the GPU or end the process, and no error tells. You promise that
///
/// - the code is valid for the driver, with the device's features and within its limits, and has the
///   entry points that you name, each for the stage that a pipeline uses it for;
/// - it fits the pipeline: its bindings and immediates the layout, its inputs and outputs the vertex
///   buffers, the other stage and the targets. On Vulkan the bindings of a group count from 0 without
///   gaps, in the order of the layout's binding numbers;
/// - its indices stay within arrays and buffers, its loops end, it divides by no 0, and it reads no
///   memory of functions or workgroups that it has not written.
///
/// A pipeline needs a layout of its own for such a module and cannot give it constants; both are
/// validation errors. Other checks of pipelines that need the shader are left out for it.
///
/// What is checked: that there is code for the backend; that SPIR-V is whole and has the entry points.
/// @return The shader module; an error object after an error.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModulePassthrough(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptorPassthrough,
) -> WGPUShaderModule {
    passthrough::create(device, call, descriptor)
}
