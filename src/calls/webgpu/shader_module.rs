//! The functions of `WGPUShaderModule`.

use crate::abi::*;
use abi_macros::call;

/// Reports what the compiler had to say about the module, also about an error object. The callback
/// receives one of these:
///
/// - @ref WGPUCompilationInfoRequestStatus_Success - the messages, which are lent. Copy what you
///   need before the callback returns.
/// - @ref WGPUCompilationInfoRequestStatus_CallbackCancelled - the instance was released first.
///
/// See GPUShaderModule.getCompilationInfo() in the WebGPU specification.
/// @return The future of the report; the null future, with a log record, for an unknown callback
///   mode.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetCompilationInfo(
    shaderModule: WGPUShaderModule,
    callbackInfo: WGPUCompilationInfoCallbackInfo,
) -> WGPUFuture {
    shaderModule.compilation_info(callbackInfo)
}

/// Renames `shaderModule`, as errors of pipeline creation show it. See GPUObjectBase.label in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleSetLabel(
    shaderModule: WGPUShaderModule,
    label: WGPUStringView,
) {
    shaderModule.set_label(label)
}

/// Makes one more reference to `shaderModule`, to be given back with wgpuShaderModuleRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleAddRef(shaderModule: WGPUShaderModule) {
    shaderModule.add_ref()
}

/// Gives back a reference to `shaderModule`. Pipelines that were made from it go on working.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleRelease(shaderModule: WGPUShaderModule) {
    shaderModule.release()
}
