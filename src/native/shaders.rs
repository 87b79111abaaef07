//! Shader modules from SPIR-V, and with fewer runtime checks.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleSpirV(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptorSpirV,
) -> WGPUShaderModule {
    not_done("wgpuDeviceCreateShaderModuleSpirV")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModuleTrusted(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
    runtimeChecks: WGPUShaderRuntimeChecks,
) -> WGPUShaderModule {
    not_done("wgpuDeviceCreateShaderModuleTrusted")
}
