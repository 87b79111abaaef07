//! The functions of `WGPUPipelineLayout`.

use crate::abi::*;
use abi_macros::call;

/// Renames `pipelineLayout`, as errors of pipeline creation show it. See GPUObjectBase.label in the
/// WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineLayoutSetLabel(
    pipelineLayout: WGPUPipelineLayout,
    label: WGPUStringView,
) {
    pipelineLayout.set_label(label)
}

/// Makes one more reference to `pipelineLayout`, to be given back with wgpuPipelineLayoutRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutAddRef(pipelineLayout: WGPUPipelineLayout) {
    pipelineLayout.add_ref()
}

/// Gives back a reference to `pipelineLayout`. Pipelines that were made with it are not affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutRelease(pipelineLayout: WGPUPipelineLayout) {
    pipelineLayout.release()
}
