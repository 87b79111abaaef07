//! What a device's memory is used for.

use crate::abi::*;
use crate::objects::device_memory;
use abi_macros::call;

/// Counts the objects of the backend that the device has, and the memory behind them: on Vulkan,
/// Direct3D 12 and Metal; OpenGL counts some of it, and the backend that does nothing counts nothing.
/// Other threads may change the counts meanwhile.
///
/// wgpuGenerateReport() counts what the application holds; here is what it costs.
/// @param counters Overwritten. It owns nothing that has to be freed.
/// @return @ref WGPUStatus_Error, with `counters` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetInternalCounters(
    device: WGPUDevice,
    counters: *mut WGPUInternalCounters,
) -> WGPUStatus {
    device_memory::write_counters(device, counters)
}

/// Lists the blocks of memory that the driver has given to the device, and what each is used for, by
/// the labels of the objects. Free the lists with wgpuAllocatorReportFreeMembers().
/// @return @ref WGPUStatus_Error, with `report` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetAllocatorReport(
    device: WGPUDevice,
    report: *mut WGPUAllocatorReport,
) -> WGPUStatus {
    device_memory::write_report(device, report)
}

/// Frees the lists that wgpuDeviceGetAllocatorReport() put into a struct. The struct comes by value:
/// your copy keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAllocatorReportFreeMembers(allocatorReport: WGPUAllocatorReport) {
    device_memory::free_report(allocatorReport.view())
}
