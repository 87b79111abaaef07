//! How many objects are alive.

use crate::abi::*;
use crate::objects::statistics;
use abi_macros::call;

/// Native extension, no feature needed. Counts the objects of each kind that the instance's
/// internal registries hold: allocated ids, objects kept for the user, objects already released by
/// the user, and the size of an entry in bytes. For hunting leaks; with other threads at work the
/// numbers need not add up. `report` is overwritten and owns nothing that would have to be freed.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGenerateReport(instance: WGPUInstance, report: *mut WGPUGlobalReport) {
    *report.required()? = statistics::report(instance);
    Ok(())
}
