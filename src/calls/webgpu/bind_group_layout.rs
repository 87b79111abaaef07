//! The functions of `WGPUBindGroupLayout`.

use crate::abi::*;
use abi_macros::call;

/// Renames `bindGroupLayout`, as messages about layouts that do not match show it. See
/// GPUObjectBase.label in the WebGPU specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupLayoutSetLabel(
    bindGroupLayout: WGPUBindGroupLayout,
    label: WGPUStringView,
) {
    bindGroupLayout.set_label(label)
}

/// Makes one more reference to `bindGroupLayout`, to be given back with
/// wgpuBindGroupLayoutRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutAddRef(bindGroupLayout: WGPUBindGroupLayout) {
    bindGroupLayout.add_ref()
}

/// Gives back a reference to `bindGroupLayout`. Pipeline layouts and bind groups that were made
/// with it stay valid.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutRelease(bindGroupLayout: WGPUBindGroupLayout) {
    bindGroupLayout.release()
}
