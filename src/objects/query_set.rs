//! `WGPUQuerySet` and its functions.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetDestroy(querySet: WGPUQuerySet) {
    not_done("wgpuQuerySetDestroy")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetCount(querySet: WGPUQuerySet) -> u32 {
    not_done("wgpuQuerySetGetCount")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetType(querySet: WGPUQuerySet) -> WGPUQueryType {
    not_done("wgpuQuerySetGetType")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQuerySetSetLabel(querySet: WGPUQuerySet, label: WGPUStringView) {
    not_done("wgpuQuerySetSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetAddRef(querySet: WGPUQuerySet) {
    not_done("wgpuQuerySetAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetRelease(querySet: WGPUQuerySet) {
    not_done("wgpuQuerySetRelease")
}
