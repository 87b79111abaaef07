//! The functions of `WGPUSampler`.

use crate::abi::*;
use abi_macros::call;

/// Renames `sampler` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
/// specification.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSamplerSetLabel(sampler: WGPUSampler, label: WGPUStringView) {
    sampler.set_label(label)
}

/// Makes one more reference to `sampler`, to be given back with wgpuSamplerRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerAddRef(sampler: WGPUSampler) {
    sampler.add_ref()
}

/// Gives back a reference to `sampler`. Bind groups that contain it keep it alive.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerRelease(sampler: WGPUSampler) {
    sampler.release()
}
