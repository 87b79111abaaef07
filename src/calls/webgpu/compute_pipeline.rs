//! The functions of `WGPUComputePipeline`.

use crate::abi::*;
use abi_macros::call;

/// Gives the layout of the pipeline's bind group `groupIndex`. If the pipeline was made without an
/// explicit layout, bind groups built with the result fit this pipeline only. An index the pipeline
/// does not have is a validation error on the device, and an error object is returned. See
/// GPUPipelineBase.getBindGroupLayout() in the WebGPU specification.
/// @return A reference the caller releases.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineGetBindGroupLayout(
    computePipeline: WGPUComputePipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    Ok(computePipeline.bind_group_layout(call, groupIndex))
}

/// Renames `computePipeline`; dispatch errors mention it by this name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePipelineSetLabel(
    computePipeline: WGPUComputePipeline,
    label: WGPUStringView,
) {
    computePipeline.set_label(label)
}

/// Takes one more reference to `computePipeline`; each one needs its own
/// wgpuComputePipelineRelease(). Its shader and layout are held by the pipeline itself.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineAddRef(computePipeline: WGPUComputePipeline) {
    computePipeline.add_ref()
}

/// Gives up one reference to `computePipeline`. Passes that have set it may still be finished and
/// run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineRelease(computePipeline: WGPUComputePipeline) {
    computePipeline.release()
}
