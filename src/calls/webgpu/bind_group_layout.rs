//! The functions of `WGPUBindGroupLayout`.

use crate::abi::*;
use abi_macros::call;

/// Renames `bindGroupLayout`; layout mismatch errors then show the new name. See
/// GPUObjectBase.label.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBindGroupLayoutSetLabel(
    bindGroupLayout: WGPUBindGroupLayout,
    label: WGPUStringView,
) {
    bindGroupLayout.set_label(label)
}

/// Takes one more reference to `bindGroupLayout`; each one needs its own
/// wgpuBindGroupLayoutRelease(). Also counts for layouts obtained from a pipeline.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutAddRef(bindGroupLayout: WGPUBindGroupLayout) {
    bindGroupLayout.add_ref()
}

/// Gives up one reference to `bindGroupLayout`. Pipeline layouts and bind groups built on it stay
/// valid.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBindGroupLayoutRelease(bindGroupLayout: WGPUBindGroupLayout) {
    bindGroupLayout.release()
}
