//! The functions of `WGPUQuerySet`.

use crate::abi::*;
use abi_macros::call;

/// Frees the queries once submitted work is done with them, whoever has references. Submitting
/// commands that use the set is a validation error from then on; destroying it again is not. See
/// GPUQuerySet.destroy() in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetDestroy(querySet: WGPUQuerySet) {
    querySet.destroy();
    Ok(())
}

/// Returns how many queries the set was created with, also when it is destroyed. See
/// GPUQuerySet.count in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetCount(querySet: WGPUQuerySet) -> u32 {
    querySet.count
}

/// Returns the type that the set was created with, which may be
/// @ref WGPUNativeQueryType_PipelineStatistics. See GPUQuerySet.type in the WebGPU specification.
#[call(getter)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetType(querySet: WGPUQuerySet) -> WGPUQueryType {
    querySet.kind
}

/// Renames `querySet` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQuerySetSetLabel(querySet: WGPUQuerySet, label: WGPUStringView) {
    querySet.set_label(label)
}

/// Makes one more reference to `querySet`, to be given back with wgpuQuerySetRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetAddRef(querySet: WGPUQuerySet) {
    querySet.add_ref()
}

/// Gives back a reference to `querySet`. Recorded commands keep the set until they have run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetRelease(querySet: WGPUQuerySet) {
    querySet.release()
}
