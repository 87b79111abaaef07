//! Captures for a graphics debugger.

use crate::abi::*;
use abi_macros::call;

/// Native extension, no feature needed. Asks a graphics debugger to record what the device does
/// from here on, up to wgpuDeviceStopGraphicsDebuggerCapture(): Xcode on Metal; RenderDoc on Vulkan,
/// Direct3D 12 and, where the process was started under it, OpenGL. RenderDoc must be there before
/// the instance is created: started with `renderdoccmd capture` or its window, or for Vulkan by
/// ENABLE_VULKAN_RENDERDOC_CAPTURE=1. Then labels, debug groups, markers and the sources of shaders
/// reach it, whatever the flags of the instance, unless these say
/// @ref WGPUInstanceFlag_DiscardHalLabels. One capture at a time can go on in a process.
/// @return 1 when a capture has begun. 0 when none has, because no debugger is there or a capture is
///   going on already; the log has the reason as a warning.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStartGraphicsDebuggerCapture(device: WGPUDevice) -> WGPUBool {
    device.begin_capture()
}

/// Native extension, no feature needed. Ends the capture begun by
/// wgpuDeviceStartGraphicsDebuggerCapture(), after the writes that wgpuQueueWriteBuffer() and
/// wgpuQueueWriteTexture() have left for the next submission, and lets the debugger save it. That a
/// capture could not be saved is logged as an error. Without a capture of this device it does
/// nothing. Destroying the device, or releasing its last reference, ends a capture, too.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStopGraphicsDebuggerCapture(device: WGPUDevice) {
    device.end_capture(|| device.flush(call))
}
