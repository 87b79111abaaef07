//! Device: API tracing.

use crate::abi::*;
use abi_macros::CStruct;

/// Chained to @ref WGPUDeviceDescriptor to record everything the device is asked to do.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_DeviceExtras)]
pub struct WGPUDeviceExtras {
    /// Must carry sType @ref WGPUSType_DeviceExtras.
    pub chain: WGPUChainedStruct,
    /// Folder that the trace is written to, for `wgpu-trace` to read and replay; see docs/traces.md.
    /// Null or empty: none, unless the environment variable WGPU_TRACE asks for one. The folder is
    /// made with its parents; where it cannot be written, the request fails with a message that
    /// says why. If it holds a trace already, that stays, and the new one goes to a numbered
    /// sub-folder, which is logged as a warning. Should writing fail later, one error is logged,
    /// and the device goes on without.
    pub tracePath: WGPUStringView,
}
