//! Captures for a graphics debugger.

use crate::abi::*;
use abi_macros::call;

/// Asks a graphics debugger to record what the device does, up to
/// wgpuDeviceStopGraphicsDebuggerCapture(). One capture at a time can go on in a process.
///
/// - On Metal, this is Xcode.
/// - On Vulkan and Direct3D 12 it is RenderDoc, and on OpenGL too if the process was started under
///   it.
///
/// RenderDoc must be there before the instance is created: started with `renderdoccmd capture` or
/// from its window, or for Vulkan by the environment variable `ENABLE_VULKAN_RENDERDOC_CAPTURE=1`.
/// Then labels, debug groups, markers and the sources of shaders reach it, whatever the flags of
/// the instance are, unless they have @ref WGPUInstanceFlag_DiscardHalLabels.
/// @return 1 when a capture has begun. 0, with a warning in the log, when no debugger is there or a
///   capture is going on already.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStartGraphicsDebuggerCapture(device: WGPUDevice) -> WGPUBool {
    device.begin_capture()
}

/// Ends the capture that wgpuDeviceStartGraphicsDebuggerCapture() has begun, and lets the debugger
/// save it. What wgpuQueueWriteBuffer() and wgpuQueueWriteTexture() have left for the next
/// submission comes last into it. A capture that cannot be saved is logged as an error. Without a
/// capture of this device, nothing happens. Destroying the device, or releasing its last reference,
/// ends a capture, too.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceStopGraphicsDebuggerCapture(device: WGPUDevice) {
    device.end_capture(|| device.flush(call))
}
