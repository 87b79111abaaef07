//! The functions of `WGPUPipelineLayout`.

use crate::abi::*;
use abi_macros::call;

/// Renames `pipelineLayout`; pipeline creation errors use the name. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineLayoutSetLabel(
    pipelineLayout: WGPUPipelineLayout,
    label: WGPUStringView,
) {
    pipelineLayout.set_label(label)
}

/// Takes one more reference to `pipelineLayout`; each one needs its own
/// wgpuPipelineLayoutRelease(). Pipelines hold their layout by themselves.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutAddRef(pipelineLayout: WGPUPipelineLayout) {
    pipelineLayout.add_ref()
}

/// Gives up one reference to `pipelineLayout`. Pipelines created with it are not affected.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineLayoutRelease(pipelineLayout: WGPUPipelineLayout) {
    pipelineLayout.release()
}
