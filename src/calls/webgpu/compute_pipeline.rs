//! The functions of `WGPUComputePipeline`.

use crate::abi::*;
use abi_macros::call;

/// Returns the layout that the pipeline has for a bind group. If the pipeline was made with a NULL
/// layout, bind groups made with this one fit no other pipeline. An index that the pipeline does
/// not have is a validation error. See GPUPipelineBase.getBindGroupLayout() in the WebGPU
/// specification.
/// @param groupIndex The slot of the bind group.
/// @return The layout; an error object after an error.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineGetBindGroupLayout(
    computePipeline: WGPUComputePipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    Ok(computePipeline.bind_group_layout(call, groupIndex))
}

/// Renames `computePipeline`, as the errors of dispatches show it. See GPUObjectBase.label in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePipelineSetLabel(
    computePipeline: WGPUComputePipeline,
    label: WGPUStringView,
) {
    computePipeline.set_label(label)
}

/// Makes one more reference to `computePipeline`, to be given back with
/// wgpuComputePipelineRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineAddRef(computePipeline: WGPUComputePipeline) {
    computePipeline.add_ref()
}

/// Gives back a reference to `computePipeline`. Passes that have set it may still be finished and
/// run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePipelineRelease(computePipeline: WGPUComputePipeline) {
    computePipeline.release()
}
