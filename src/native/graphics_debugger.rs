//! Captures for a graphics debugger.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStartGraphicsDebuggerCapture(device: WGPUDevice) -> WGPUBool {
    not_done("wgpuDeviceStartGraphicsDebuggerCapture")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStopGraphicsDebuggerCapture(device: WGPUDevice) {
    not_done("wgpuDeviceStopGraphicsDebuggerCapture")
}
