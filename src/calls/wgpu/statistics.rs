//! How many objects are alive.

use crate::abi::*;
use crate::objects::statistics;
use abi_macros::call;

/// Counts the objects of each kind that the instance's registries hold: ids in use, objects kept
/// for the user, objects that the user has released, and the size of an entry in bytes. For hunting
/// leaks. With other threads at work, the numbers need not add up.
/// @param instance The instance.
/// @param report Overwritten. It owns nothing that has to be freed.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuGenerateReport(instance: WGPUInstance, report: *mut WGPUGlobalReport) {
    *report.required()? = statistics::report(instance);
    Ok(())
}
