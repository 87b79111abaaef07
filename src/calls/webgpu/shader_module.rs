//! The functions of `WGPUShaderModule`.

use crate::abi::*;
use abi_macros::call;

/// Reports what the compiler had to say about the module, error objects included. The callback's
/// messages carry type, text, line and column (from 1), and offset and length, all in UTF-8 bytes;
/// positions not known are 0. The status is Success unless the instance goes away first. Messages
/// are borrowed: copy what is needed before the callback returns. See
/// GPUShaderModule.getCompilationInfo() in the WebGPU specification.
/// @return The future of the report, or the null future (logged) for an unknown callback mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetCompilationInfo(
    shaderModule: WGPUShaderModule,
    callbackInfo: WGPUCompilationInfoCallbackInfo,
) -> WGPUFuture {
    shaderModule.compilation_info(callbackInfo)
}

/// Renames `shaderModule`; pipeline creation errors use the name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleSetLabel(
    shaderModule: WGPUShaderModule,
    label: WGPUStringView,
) {
    shaderModule.set_label(label)
}

/// Takes one more reference to `shaderModule`; each one needs its own wgpuShaderModuleRelease().
/// Pipelines do not need the module once they exist.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleAddRef(shaderModule: WGPUShaderModule) {
    shaderModule.add_ref()
}

/// Gives up one reference to `shaderModule`. Pipelines made from it go on working.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleRelease(shaderModule: WGPUShaderModule) {
    shaderModule.release()
}
