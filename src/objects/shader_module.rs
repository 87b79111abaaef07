//! `WGPUShaderModule` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetCompilationInfo(
    shaderModule: WGPUShaderModule,
    callbackInfo: WGPUCompilationInfoCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuShaderModuleGetCompilationInfo")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleSetLabel(
    shaderModule: WGPUShaderModule,
    label: WGPUStringView,
) {
    not_done("wgpuShaderModuleSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleAddRef(shaderModule: WGPUShaderModule) {
    not_done("wgpuShaderModuleAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleRelease(shaderModule: WGPUShaderModule) {
    not_done("wgpuShaderModuleRelease")
}
