//! The functions of `WGPUQuerySet`.

use crate::abi::*;
use abi_macros::call;

/// Frees the queries once submitted work is done with them, whatever references remain. Submitting
/// commands that use the set is a validation error from then on; destroying it again is not. See
/// GPUQuerySet.destroy() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetDestroy(querySet: WGPUQuerySet) {
    querySet.destroy();
    Ok(())
}

/// How many queries the set was created with, also after destroy. See GPUQuerySet.count.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetCount(querySet: WGPUQuerySet) -> u32 {
    querySet.count
}

/// The type the set was created with; WGPUNativeQueryType_PipelineStatistics may be among the
/// answers. See GPUQuerySet.type in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetType(querySet: WGPUQuerySet) -> WGPUQueryType {
    querySet.kind
}

/// Renames `querySet` in error messages and GPU debuggers. See GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQuerySetSetLabel(querySet: WGPUQuerySet, label: WGPUStringView) {
    querySet.set_label(label)
}

/// Takes one more reference to `querySet`; each one needs its own wgpuQuerySetRelease(). The
/// reference also survives wgpuQuerySetDestroy().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetAddRef(querySet: WGPUQuerySet) {
    querySet.add_ref()
}

/// Gives up one reference to `querySet`. Recorded commands keep the set until they have run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetRelease(querySet: WGPUQuerySet) {
    querySet.release()
}
