//! `WGPUShaderModule` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

/// Reports what the compiler had to say about the module, error objects included. The callback's
/// messages carry type, text, line and column (from 1), and offset and length, all in UTF-8 bytes;
/// positions not known are 0. The status is Success unless the instance goes away first. Messages
/// are borrowed: copy what is needed before the callback returns. See
/// GPUShaderModule.getCompilationInfo() in the WebGPU specification.
/// @return The future of the report, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetCompilationInfo(
    shaderModule: WGPUShaderModule,
    callbackInfo: WGPUCompilationInfoCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuShaderModuleGetCompilationInfo")
}

/// Renames `shaderModule`; pipeline creation errors use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleSetLabel(
    shaderModule: WGPUShaderModule,
    label: WGPUStringView,
) {
    not_done("wgpuShaderModuleSetLabel")
}

/// Takes one more reference to `shaderModule`; each one needs its own wgpuShaderModuleRelease().
/// Pipelines do not need the module once they exist.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleAddRef(shaderModule: WGPUShaderModule) {
    not_done("wgpuShaderModuleAddRef")
}

/// Gives up one reference to `shaderModule`. Pipelines made from it go on working.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleRelease(shaderModule: WGPUShaderModule) {
    not_done("wgpuShaderModuleRelease")
}
