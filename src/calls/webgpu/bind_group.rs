//! The functions of `WGPUBindGroup`.

use crate::abi::*;
use abi_macros::call;

/// Renames `bindGroup` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupSetLabel(bindGroup: WGPUBindGroup, label: WGPUStringView) {
    bindGroup.set_label(label)
}

/// Makes one more reference to `bindGroup`, to be given back with wgpuBindGroupRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupAddRef(bindGroup: WGPUBindGroup) {
    bindGroup.add_ref()
}

/// Gives back a reference to `bindGroup`. Recorded commands that use the group keep it, and what it
/// binds, alive until they have run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupRelease(bindGroup: WGPUBindGroup) {
    bindGroup.release()
}
