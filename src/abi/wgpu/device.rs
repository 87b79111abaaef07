//! Device: API tracing.

use crate::abi::*;

/// Chained to @ref WGPUDeviceDescriptor to record everything the device is asked to do.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUDeviceExtras {
    /// Must carry sType @ref WGPUSType_DeviceExtras.
    pub chain: WGPUChainedStruct,
    /// Directory the trace is written to; `wgpu-trace` reads and replays it. Null or empty: no
    /// trace.
    pub tracePath: WGPUStringView,
}
