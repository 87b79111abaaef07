//! The functions of `WGPUBindGroup`.

use crate::abi::*;
use abi_macros::call;

/// Renames `bindGroup` in error messages and GPU debuggers. The text is copied, invalid UTF-8 in it
/// is replaced, and the null string removes the name. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupSetLabel(bindGroup: WGPUBindGroup, label: WGPUStringView) {
    bindGroup.set_label(label)
}

/// Takes one more reference to `bindGroup`; each one needs its own wgpuBindGroupRelease(). The
/// buffers, samplers and views in it are held by the group, not by the caller.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupAddRef(bindGroup: WGPUBindGroup) {
    bindGroup.add_ref()
}

/// Gives up one reference to `bindGroup`. Recorded commands that use the group keep it and what it
/// binds alive until they have run.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupRelease(bindGroup: WGPUBindGroup) {
    bindGroup.release()
}
