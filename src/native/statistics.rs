//! How many objects are alive.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGenerateReport(instance: WGPUInstance, report: *mut WGPUGlobalReport) {
    not_done("wgpuGenerateReport")
}
