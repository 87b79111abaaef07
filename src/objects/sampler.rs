//! `WGPUSampler` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSamplerSetLabel(sampler: WGPUSampler, label: WGPUStringView) {
    not_done("wgpuSamplerSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerAddRef(sampler: WGPUSampler) {
    not_done("wgpuSamplerAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuSamplerRelease(sampler: WGPUSampler) {
    not_done("wgpuSamplerRelease")
}
