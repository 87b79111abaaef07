//! Captures for a graphics debugger.

use crate::abi::*;
use crate::runtime::boundary::not_done;

/// Native extension, no feature needed. Asks an attached graphics debugger to record what the
/// device does from here on: Xcode on Metal, RenderDoc elsewhere, where the library was built for
/// it and the process runs under it. Close it with wgpuDeviceStopGraphicsDebuggerCapture().
/// @return 1 when a capture has begun, 0 when there is no debugger to do it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStartGraphicsDebuggerCapture(device: WGPUDevice) -> WGPUBool {
    let _ = device;
    not_done("wgpuDeviceStartGraphicsDebuggerCapture")
}

/// Native extension, no feature needed. Ends the capture begun by
/// wgpuDeviceStartGraphicsDebuggerCapture() and lets the debugger save it. Without one it does
/// nothing.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStopGraphicsDebuggerCapture(device: WGPUDevice) {
    let _ = device;
    not_done("wgpuDeviceStopGraphicsDebuggerCapture")
}
