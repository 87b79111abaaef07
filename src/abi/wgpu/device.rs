//! Device: API tracing.

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUDeviceExtras {
    pub chain: WGPUChainedStruct,
    pub tracePath: WGPUStringView,
}
