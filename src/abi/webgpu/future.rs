//! Futures: how an asynchronous call is waited for.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// When the callback of an asynchronous call may run; a field of every `*CallbackInfo` struct.
/// There is no default: 0 is refused, with a null future and a log record.
#[c_enum]
#[repr(C)]
pub enum WGPUCallbackMode {
    /// Only inside @ref wgpuInstanceWaitAny, when the call's future is in the list.
    WGPUCallbackMode_WaitAnyOnly = 0x00000001,
    /// Inside @ref wgpuInstanceProcessEvents as well as inside @ref wgpuInstanceWaitAny.
    WGPUCallbackMode_AllowProcessEvents = 0x00000002,
    /// Whenever the work is found complete, on any thread, also inside unrelated calls, and even
    /// before the asynchronous call itself returns. Keep such a callback short, and take no lock
    /// that the caller of another function may hold.
    WGPUCallbackMode_AllowSpontaneous = 0x00000003,
    WGPUCallbackMode_Force32 = 0x7FFFFFFF,
}

/// Result of @ref wgpuInstanceWaitAny.
#[c_enum]
#[repr(C)]
pub enum WGPUWaitStatus {
    /// At least one future in the list is complete; `completed` marks all that are.
    WGPUWaitStatus_Success = 0x00000001,
    /// None was complete when the time ran out.
    WGPUWaitStatus_TimedOut = 0x00000002,
    /// The wait is not possible: a timeout without @ref WGPUInstanceFeatureName_TimedWaitAny, too
    /// many futures, or futures that cannot be waited on together. The reason is logged.
    WGPUWaitStatus_Error = 0x00000003,
    WGPUWaitStatus_Force32 = 0x7FFFFFFF,
}

/// Names one asynchronous operation, to be waited for with @ref wgpuInstanceWaitAny. A plain value
/// without ownership: copy it, drop it, or ignore it at will.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUFuture {
    /// Number of the operation, never reused during the instance's life. 0 (INIT) is the null
    /// future, returned when the operation could not be started.
    pub id: u64,
}

impl WGPUFuture {
    pub const INIT: Self = Self { id: 0 };
}

/// One future that @ref wgpuInstanceWaitAny waits for, and the answer.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUFutureWaitInfo {
    /// The future to wait for. One that has completed before, or that the instance does not know,
    /// counts as complete at once.
    pub future: WGPUFuture,
    /// Written by the wait: true if the operation is complete, in which case its callback has
    /// already run. INIT: false.
    pub completed: WGPUBool,
}

impl WGPUFutureWaitInfo {
    pub const INIT: Self = Self {
        future: WGPUFuture::INIT,
        completed: WGPU_FALSE,
    };
}
