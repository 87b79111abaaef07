//! The functions of `WGPURenderPipeline`.

use crate::abi::*;
use abi_macros::call;

/// Gives the layout that draws with this pipeline expect in slot `groupIndex`. Of a pipeline made
/// with a NULL layout, it serves for bind groups of this very pipeline only. An index the pipeline
/// does not have is a validation error on the device, and an error object is returned. See
/// GPUPipelineBase.getBindGroupLayout() in the WebGPU specification.
/// @return A reference the caller releases.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineGetBindGroupLayout(
    renderPipeline: WGPURenderPipeline,
    groupIndex: u32,
) -> WGPUBindGroupLayout {
    Ok(renderPipeline.bind_group_layout(call, groupIndex))
}

/// Renames `renderPipeline`; draw errors mention it by this name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPipelineSetLabel(
    renderPipeline: WGPURenderPipeline,
    label: WGPUStringView,
) {
    renderPipeline.set_label(label)
}

/// Takes one more reference to `renderPipeline`; each one needs its own
/// wgpuRenderPipelineRelease(). Its shaders and layout are held by the pipeline itself.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineAddRef(renderPipeline: WGPURenderPipeline) {
    renderPipeline.add_ref()
}

/// Gives up one reference to `renderPipeline`. Passes and bundles that have set it are not
/// affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPipelineRelease(renderPipeline: WGPURenderPipeline) {
    renderPipeline.release()
}
