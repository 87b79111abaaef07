//! The functions of `WGPURenderPipeline`.

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
pub extern "C" fn wgpuRenderPipelineGetBindGroupLayout(
    renderPipeline: WGPURenderPipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    Ok(renderPipeline.bind_group_layout(call, groupIndex))
}

/// Renames `renderPipeline`, as the errors of draws show it. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPipelineSetLabel(
    renderPipeline: WGPURenderPipeline,
    label: WGPUStringView,
) {
    renderPipeline.set_label(label)
}

/// Makes one more reference to `renderPipeline`, to be given back with wgpuRenderPipelineRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineAddRef(renderPipeline: WGPURenderPipeline) {
    renderPipeline.add_ref()
}

/// Gives back a reference to `renderPipeline`. Passes and bundles that have set it are not
/// affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineRelease(renderPipeline: WGPURenderPipeline) {
    renderPipeline.release()
}
