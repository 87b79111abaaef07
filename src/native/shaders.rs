//! Shader modules from SPIR-V, and with fewer runtime checks.

use crate::abi::*;
use crate::convert::shader;
use crate::objects::{device::Device, shader_module::ShaderModule};
use crate::runtime::view::Named;
use crate::runtime::{boundary::method_shared, memory, text};
use std::sync::Arc;
use wgpu_types::ShaderRuntimeChecks;

/// Native extension, no feature needed. Makes a shader module from SPIR-V without a chained struct;
/// the result is what wgpuDeviceCreateShaderModule() gives for @ref WGPUShaderSourceSPIRV.
/// `sourceSize` counts 32-bit words, not bytes; the words are copied. Code that is not valid
/// SPIR-V, or uses what the device has not enabled, is a validation error and gives an error
/// object.
/// @return A shader module the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleSpirV(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptorSpirV,
) -> WGPUShaderModule {
    method_shared(
        "wgpuDeviceCreateShaderModuleSpirV",
        "device",
        device,
        |device: &Arc<Device>, call| {
            // SAFETY: the descriptor is as wgpu.h says.
            let (label, source) = unsafe {
                let descriptor = memory::required("descriptor", descriptor)?;
                let source = shader::shader_module_source_spirv(descriptor);
                (text::label(descriptor.label), source)
            };
            let checks = ShaderRuntimeChecks::checked();
            Ok(ShaderModule::compile(
                device,
                call,
                label.as_deref(),
                source,
                checks,
            ))
        },
    )
}

/// Native extension, no feature needed. Like wgpuDeviceCreateShaderModule(), but with only those
/// run-time checks compiled into the shader that `runtimeChecks` (@ref WGPUShaderRuntimeChecks)
/// names; checks for which there is no flag stay in. Faster and unsafe: a shader that breaks a rule
/// whose check was left out may read or write foreign memory or hang the GPU, so use it on code you
/// trust only. Source and flag errors are validation errors and give an error object.
/// @return A shader module the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleTrusted(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
    runtimeChecks: WGPUShaderRuntimeChecks,
) -> WGPUShaderModule {
    method_shared(
        "wgpuDeviceCreateShaderModuleTrusted",
        "device",
        device,
        |device: &Arc<Device>, call| {
            let checks =
                shader::shader_runtime_checks(Named::plain("runtimeChecks", &runtimeChecks));
            // SAFETY: the descriptor is as wgpu.h says.
            let (label, source) = unsafe {
                let descriptor = memory::required("descriptor", descriptor)?;
                let source = shader::shader_module_source(descriptor, device.features);
                (text::label(descriptor.label), source)
            };
            let (source, checks) = match checks {
                Ok(checks) => (source, checks),
                Err(invalid) => (Err(invalid), ShaderRuntimeChecks::checked()),
            };
            Ok(ShaderModule::compile(
                device,
                call,
                label.as_deref(),
                source,
                checks,
            ))
        },
    )
}
