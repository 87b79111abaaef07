//! Shader modules from SPIR-V, and with fewer runtime checks.

use crate::abi::*;
use crate::objects::shader_module::ShaderModule;
use abi_macros::call;

/// Native extension, no feature needed. Makes a shader module from SPIR-V without a chained struct;
/// the result is what wgpuDeviceCreateShaderModule() gives for @ref WGPUShaderSourceSPIRV.
/// `sourceSize` counts 32-bit words, not bytes; the words are copied. Code that is not valid
/// SPIR-V, or uses what the device has not enabled, is a validation error and gives an error
/// object.
/// @return A shader module the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleSpirV(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptorSpirV,
) -> WGPUShaderModule {
    ShaderModule::create_from_spirv(device, call, descriptor)
}

/// Native extension, no feature needed. Like wgpuDeviceCreateShaderModule(), but with only those
/// run-time checks compiled into the shader that `runtimeChecks` (@ref WGPUShaderRuntimeChecks)
/// names; checks for which there is no flag stay in. Faster and unsafe: a shader that breaks a rule
/// whose check was left out may read or write foreign memory or hang the GPU, so use it on code you
/// trust only. Source and flag errors are validation errors and give an error object.
/// @return A shader module the caller releases.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleTrusted(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
    runtimeChecks: WGPUShaderRuntimeChecks,
) -> WGPUShaderModule {
    ShaderModule::create_trusted(device, call, descriptor, runtimeChecks)
}
