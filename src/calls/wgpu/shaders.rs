//! Shader modules from SPIR-V, and with fewer runtime checks.

use crate::abi::*;
use crate::objects::shader_module::ShaderModule;
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
/// @param runtimeChecks The checks to keep. Those without a flag are always kept. An unknown flag
///   is a validation error.
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
